import type { Report } from '../report.ts';
import type { Basis, Entry, Path, Spot, Tree } from './tree.ts';

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
