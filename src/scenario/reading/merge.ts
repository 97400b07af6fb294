import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { ACTION_WORDS, ADDITIONS, ADJUSTMENTS, DISTRIBUTION_WORDS } from '../words.ts';
import type { Entry, ListTree, MapTree, Tree } from './tree.ts';

const DISTRIBUTIONS: ReadonlySet<string> = new Set(DISTRIBUTION_WORDS);
const OF_DISTRIBUTIONS: ReadonlySet<string> = new Set([...DISTRIBUTION_WORDS, ...ADJUSTMENTS]);
const ACTIONS: ReadonlySet<string> = new Set([...ACTION_WORDS, 'if']);

/**
 * Lays `over` upon `under`: maps merge key by key, everything else replaces, and so do distributions and flow
 * rules, which are one value each; `null` removes. To a list may be added. Places and bases stay with the words that are kept.
 */
export function merge(under: Tree, over: Tree, name = ''): Tree {
  const items = isAddition(over) ? itemsIn(under, name) : null;
  if (items !== null) return added(items, over as MapTree);
  if (under.kind !== 'map' || over.kind !== 'map') return over;
  if (isOneValue(name, under) || isOneValue(name, over)) return over;
  const entries = new Map<string, Entry>(under.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    if (isNull(entry.tree) && below) entries.delete(key);
    else if (below) entries.set(key, { key: entry.key, tree: merge(below.tree, entry.tree, key) });
    else entries.set(key, entry);
  }
  return { kind: 'map', entries: name === 'steps' ? inPlace(entries) : entries, at: over.at };
}

/** Steps that say `before` or `after` which step they stand, there. One that there is none of is left for `check`. */
function inPlace(steps: ReadonlyMap<string, Entry>): ReadonlyMap<string, Entry> {
  let order = [...steps];
  for (const [name, { key, tree }] of steps) {
    if (tree.kind !== 'map') continue;
    const word = (['before', 'after'] as const).find((each) => tree.entries.has(each));
    const at = word === undefined ? null : tree.entries.get(word)!.tree;
    if (word === undefined || at?.kind !== 'scalar' || at.value === name) continue;
    if (!steps.has(String(at.value))) continue;
    const entries = new Map(tree.entries);
    entries.delete(word);
    order = order.filter(([each]) => each !== name);
    const beside = order.findIndex(([each]) => each === at.value);
    order.splice(word === 'before' ? beside : beside + 1, 0, [name, { key, tree: { ...tree, entries } }]);
  }
  return new Map(order);
}

/** Takes out what is still null after merging: nothing was there to be removed. */
export function dropNulls(tree: Tree, report: Report, path: Path = []): Tree {
  if (tree.kind === 'list') {
    return { ...tree, items: tree.items.map((item, index) => dropNulls(item, report, [...path, index])) };
  }
  if (tree.kind !== 'map') return tree;
  const entries = new Map<string, Entry>();
  for (const [key, entry] of tree.entries) {
    if (isNull(entry.tree) && !mayRemove(path)) {
      const others = [...tree.entries.keys()].filter((other) => other !== key);
      const hint = didYouMean(key, others);
      report.add(
        'nothing-here',
        entry.key,
        [...path, key],
        `\`${key}\` has nothing after it, and nothing is inherited here that it could remove`,
        hint.startsWith('did') ? hint : 'write a value, or leave the key out',
      );
    } else entries.set(key, { key: entry.key, tree: dropNulls(entry.tree, report, [...path, key]) });
  }
  return { ...tree, entries };
}

/** A change may remove later what is there now, a variant what is there in its scenario: `changes.0.set`, `variants.fewer.set`. */
function mayRemove(path: Path): boolean {
  return path.length === 3 && (path[0] === 'changes' || path[0] === 'variants') && path[2] === 'set';
}

function isNull(tree: Tree): boolean {
  return tree.kind === 'scalar' && tree.value === null;
}

/** A map that only says what is added to a list. */
function isAddition(tree: Tree): boolean {
  const words: readonly string[] = ADDITIONS;
  return (
    tree.kind === 'map' &&
    tree.entries.size > 0 &&
    [...tree.entries.keys()].every((key) => words.includes(key))
  );
}

/** What is there to be added to: a list, or one flow rule. Null: nothing of the kind. */
function itemsIn(tree: Tree, name: string): readonly Tree[] | null {
  if (tree.kind === 'list') return tree.items;
  return tree.kind === 'map' && isOneValue(name, tree) ? [tree] : null;
}

function added(items: readonly Tree[], { entries, at }: MapTree): ListTree {
  const said = (key: (typeof ADDITIONS)[number]): readonly Tree[] => {
    const tree = entries.get(key)?.tree;
    return tree === undefined ? [] : tree.kind === 'list' ? tree.items : [tree];
  };
  return { kind: 'list', items: [...said('add_first'), ...items, ...said('add_last')], at };
}

function isOneValue(name: string, map: MapTree): boolean {
  const keys = [...map.entries.keys()];
  if (name === 'then') return keys.some((key) => ACTIONS.has(key));
  return keys.some((key) => DISTRIBUTIONS.has(key)) && keys.every((key) => OF_DISTRIBUTIONS.has(key));
}
