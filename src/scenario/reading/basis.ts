import { dotted, type Path, type Spot } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import type { Law } from '../ranges/range.ts';
import type { Basis, Entry, ScalarTree, Tree } from './tree.ts';

/**
 * Takes `source` and `assumption` out of a file's tree and writes on every value what covers it: the nearest one
 * in the same file. `{value: X, source: …}` becomes X. Done file by file, before merging, so that a figure changed
 * in a variation never inherits the source of the figure that it replaces.
 */
export function takeBases(tree: Tree, report: Report, above: Basis | null = null, path: Path = []): Tree {
  if (tree.kind === 'scalar') return { ...tree, basis: above };
  if (tree.kind === 'list') {
    return {
      ...tree,
      items: tree.items.map((item, index) => takeBases(item, report, above, [...path, index])),
    };
  }
  const basis = ownBasis(tree.entries, report, path) ?? above;
  const wrapped = wrappedValue(tree.entries);
  if (wrapped) return takeBases(wrapped, report, basis, path);
  const entries = new Map<string, Entry>();
  for (const [key, entry] of tree.entries) {
    if (key === 'source' || key === 'assumption') continue;
    entries.set(key, { key: entry.key, tree: takeBases(entry.tree, report, basis, [...path, key]) });
  }
  return { ...tree, entries };
}

function wrappedValue(entries: ReadonlyMap<string, Entry>): Tree | null {
  const value = entries.get('value');
  if (!value || entries.size < 2) return null;
  for (const key of entries.keys())
    if (key !== 'value' && key !== 'source' && key !== 'assumption') return null;
  return value.tree;
}

function ownBasis(entries: ReadonlyMap<string, Entry>, report: Report, path: Path): Basis | null {
  const source = entries.get('source');
  const assumption = entries.get('assumption');
  if (source && assumption) {
    say(
      report,
      assumption.key,
      [...path, 'assumption'],
      'this has a `source` and is an `assumption` at once',
      'say one; a nearer one wins for the figures below it',
    );
  }
  if (source) {
    const note = words(source.tree);
    if (note === null)
      say(
        report,
        spotOf(source),
        [...path, 'source'],
        '`source` says in words where the figures below it come from',
        'for example `source: team records, 2024`; a team, step or kind cannot be called `source`',
      );
    return { basis: 'source', note: note ?? '' };
  }
  if (assumption) {
    const isTrue = assumption.tree.kind === 'scalar' && assumption.tree.value === true;
    const note = isTrue ? '' : words(assumption.tree);
    if (note === null)
      say(
        report,
        spotOf(assumption),
        [...path, 'assumption'],
        '`assumption` is `true`, or says in words why',
        'for example `assumption: agreed in the workshop of 3 March`',
      );
    return { basis: 'assumption', note: note ?? '' };
  }
  return null;
}

function words(tree: Tree): string | null {
  if (tree.kind !== 'scalar' || tree.value === null || typeof tree.value === 'boolean') return null;
  return tree.written.trim() === '' ? null : String(tree.value);
}

function spotOf(entry: Entry): Spot {
  return entry.tree.kind === 'scalar' ? entry.tree.at : entry.key;
}

function say(report: Report, spot: Spot, path: Path, message: string, hint: string): void {
  report.add('bad-basis', spot, path, message, hint);
}

/** A number, or text that begins with one: `45 min`, `70 per week`, `33 days per year`, `0.85 times`, `+1.5`, `+5% per year`. */
const FIGURE =
  /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?(\s*(times|[a-z]+|per [a-z_]+|days? (a|per) year|%\s+(a|per) year))?$/i;

/** Choices of whoever runs the scenario, and labels that happen to be numbers. */
const NO_BASIS = new Set([
  'time',
  'replications',
  'seed',
  'title',
  'extends',
  'language',
  'variants',
  'levers',
]);

const LABELS = new Set(['band', 'title', 'name', 'from_file']);

/** Every figure of the merged scenario with where it comes from, in the order of the scenario. */
export function ledger(tree: Tree): Figure[] {
  return figuresIn(tree).map(({ path, figure: { written, basis, range } }) => ({
    path: dotted(path),
    value: written,
    basis: basis?.basis ?? 'unmarked',
    note: basis?.note ?? '',
    ...(range === undefined ? {} : { from: range.from, to: range.to, law: range.law }),
  }));
}

/** Every figure as it is written, with its path, in the order of the scenario. */
export function figuresIn(tree: Tree): { readonly path: Path; readonly figure: ScalarTree }[] {
  const figures: { path: Path; figure: ScalarTree }[] = [];
  const visit = (here: Tree, path: Path): void => {
    if (here.kind === 'map') {
      for (const [key, entry] of here.entries) {
        if (path.length === 0 && NO_BASIS.has(key)) continue;
        if (LABELS.has(key) && entry.tree.kind === 'scalar') continue;
        visit(entry.tree, [...path, key]);
      }
    } else if (here.kind === 'list')
      here.items.forEach((item, index) => {
        visit(item, [...path, index]);
      });
    else if (isFigure(here)) figures.push({ path, figure: here });
  };
  visit(tree, []);
  return figures;
}

/** Whether it is counted as a figure, and can be varied. */
export function isFigure(tree: ScalarTree): boolean {
  return typeof tree.value === 'number' || (typeof tree.value === 'string' && FIGURE.test(tree.value.trim()));
}

/** One figure and its basis. `path` is dotted, as `--set` spells it; `basis` is empty when the scenario is silent. */
export interface Figure {
  readonly path: string;
  readonly value: string;
  readonly basis: 'source' | 'assumption' | 'unmarked';
  readonly note: string;
  /** The limits of what is not known of it, in its own unit, and how likely what lies between is; not there where it says none. */
  readonly from?: number;
  readonly to?: number;
  readonly law?: Law;
}
