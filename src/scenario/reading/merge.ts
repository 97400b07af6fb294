import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { ACTION_WORDS, DISTRIBUTION_WORDS } from '../words.ts';
import type { Entry, MapTree, Tree } from './tree.ts';

const DISTRIBUTIONS: ReadonlySet<string> = new Set(DISTRIBUTION_WORDS);
const ACTIONS: ReadonlySet<string> = new Set([...ACTION_WORDS, 'if']);

/**
 * Lays `over` upon `under`: maps merge key by key, everything else replaces, and so do distributions and flow
 * rules, which are one value each; `null` removes. Places and bases stay with the words that are kept.
 */
export function merge(under: Tree, over: Tree, name = ''): Tree {
  if (under.kind !== 'map' || over.kind !== 'map') return over;
  if (isOneValue(name, under) || isOneValue(name, over)) return over;
  const entries = new Map<string, Entry>(under.entries);
  for (const [key, entry] of over.entries) {
    const below = entries.get(key);
    if (isNull(entry.tree) && below) entries.delete(key);
    else if (below) entries.set(key, { key: entry.key, tree: merge(below.tree, entry.tree, key) });
    else entries.set(key, entry);
  }
  return { kind: 'map', entries, at: over.at };
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

function isOneValue(name: string, map: MapTree): boolean {
  const keys = [...map.entries.keys()];
  if (name === 'then') return keys.some((key) => ACTIONS.has(key));
  return keys.length === 1 && DISTRIBUTIONS.has(keys[0]!);
}
