import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path, Spot } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { isFigure } from '../reading/basis.ts';
import type { Entry, MapTree, ScalarTree, Tree } from '../reading/tree.ts';
import { inUnitOf, LAWS, type Law, type Quantity, quantityOf } from './range.ts';

const LIMITS = ['about', 'from', 'to', 'law'];
const BASES = ['source', 'assumption'];

/**
 * Takes ranges out of a file's tree: `{about: 12 weeks, from: 8 weeks, to: 18 weeks}` and `12 weeks ±50%` become the
 * figure `12 weeks`, with its range kept beside it. Done file by file before merging, like where figures come from, so
 * that a figure changed in a variation never inherits the range of the one that it replaces. Whatever runs without
 * exploring therefore sees the figure alone.
 */
export function takeRanges(tree: Tree, report: Report, path: Path = []): Tree {
  switch (tree.kind) {
    case 'scalar':
      return aroundIt(tree);
    case 'list':
      return { ...tree, items: tree.items.map((item, index) => takeRanges(item, report, [...path, index])) };
    case 'map': {
      if (isRange(tree)) return withLimits(tree, report, path);
      const entries = new Map<string, Entry>();
      for (const [key, entry] of tree.entries)
        entries.set(key, { key: entry.key, tree: takeRanges(entry.tree, report, [...path, key]) });
      return { ...tree, entries };
    }
  }
}

function isRange({ entries }: MapTree): boolean {
  if (entries.get('about')?.tree.kind !== 'scalar') return false;
  const others = [...entries.keys()].filter((key) => key !== 'about' && !BASES.includes(key));
  return others.length === 0 || others.some((key) => LIMITS.includes(key));
}

/** `0.55 ±20%`: a figure with as much of itself to either side. */
const AROUND = /^([+-]?\d.*?)\s*±\s*(\d+(?:\.\d+)?)\s*%$/;

function aroundIt(tree: ScalarTree): ScalarTree {
  const found = typeof tree.value === 'string' ? AROUND.exec(tree.value.trim()) : null;
  const quantity = found === null ? null : quantityOf(found[1]);
  if (found === null || quantity === null) return tree;
  const { number, after } = quantity;
  const away = (Math.abs(number) * Number(found[2])) / 100;
  const range = {
    from: number - away,
    to: number + away,
    law: 'triangle',
    fromAt: tree.at,
    toAt: tree.at,
  } as const;
  return { ...tree, value: after === '' ? number : found[1], written: found[1], range };
}

/** The figure alone where its limits are wrong, which is reported. */
function withLimits({ entries, at }: MapTree, report: Report, path: Path): Tree {
  const about = entries.get('about')!.tree as ScalarTree;
  const bases = [...entries].filter(([key]) => BASES.includes(key));
  const range = rangeOf(entries, about, report, path);
  const figure = range === null ? about : { ...about, range };
  if (bases.length === 0) return figure;
  // With where it comes from, the figure is one of the form that is read next: `{value: 12 weeks, source: …}`.
  return { kind: 'map', at, entries: new Map([['value', { key: about.at, tree: figure }], ...bases]) };
}

function rangeOf(entries: MapTree['entries'], about: ScalarTree, report: Report, path: Path) {
  const say = (spot: Spot, key: string, message: string, hint: string): null => {
    report.add('bad-range', spot, [...path, key], message, hint);
    return null;
  };
  for (const [key, entry] of entries)
    if (!LIMITS.includes(key) && !BASES.includes(key)) {
      report.add(
        'unknown-key',
        entry.key,
        [...path, key],
        `\`${key}\` is not a key of a range`,
        didYouMean(key, LIMITS),
      );
      return null;
    }
  const quantity = quantityIn(about);
  if (quantity === null || !isFigure(about))
    return say(about.at, 'about', `\`${about.written}\` is no figure, so it has no range`, EXAMPLE);
  const limits: { value: number; at: Spot; written: string }[] = [];
  for (const key of ['from', 'to']) {
    const entry = entries.get(key);
    if (entry === undefined) return say(about.at, key, `a range needs \`${key}\``, EXAMPLE);
    const spot = entry.tree.kind === 'scalar' ? entry.tree.at : entry.key;
    const limit = entry.tree.kind === 'scalar' ? quantityIn(entry.tree) : null;
    const value = limit === null ? null : inUnitOf(quantity, limit);
    const said = entry.tree.kind === 'scalar' ? entry.tree.written : `a ${entry.tree.kind}`;
    if (value === null)
      return say(spot, key, `\`${said}\` is no limit of \`${about.written}\``, 'write it in the same unit');
    limits.push({ value, at: spot, written: said });
  }
  const [from, to] = limits;
  if (from.value > to.value)
    return say(
      from.at,
      'from',
      `the range is upside down: from \`${from.written}\` to \`${to.written}\``,
      'write the smaller one first',
    );
  if (quantity.number < from.value || quantity.number > to.value)
    return say(
      about.at,
      'about',
      `\`${about.written}\` lies outside its range from \`${from.written}\` to \`${to.written}\``,
      'a range is about the figure: widen it, or change the figure',
    );
  const law = lawOf(entries, report, path);
  if (law === 'log_uniform' && from.value <= 0)
    return say(
      from.at,
      'from',
      'a range of the law `log_uniform` begins above 0',
      'write another limit, or another law',
    );
  return law === null ? null : { from: from.value, to: to.value, law, fromAt: from.at, toAt: to.at };
}
const EXAMPLE = 'for example `{about: 12 weeks, from: 8 weeks, to: 18 weeks}`';

function quantityIn({ value }: ScalarTree): Quantity | null {
  return typeof value === 'number' || typeof value === 'string' ? quantityOf(value) : null;
}

function lawOf(entries: MapTree['entries'], report: Report, path: Path): Law | null {
  const entry = entries.get('law');
  if (entry === undefined) return 'triangle';
  const said = entry.tree.kind === 'scalar' ? String(entry.tree.value) : '';
  const law = LAWS.find((each) => each === said);
  if (law !== undefined) return law;
  const spot = entry.tree.kind === 'scalar' ? entry.tree.at : entry.key;
  report.add(
    'wrong-word',
    spot,
    [...path, 'law'],
    `\`${said}\` is not a law of a range`,
    didYouMean(said, LAWS),
  );
  return null;
}
