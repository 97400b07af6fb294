/** Where two scenarios say something else. */
import { dotted, type Path } from '../problems/problem.ts';
import { put } from './reading/set.ts';
import { type MapTree, plain, type Tree } from './reading/tree.ts';
import type { Scenario } from './scenario.ts';
import { treeOf } from './where.ts';

/** What the other scenario says at a path; null: nothing. */
export interface Differing {
  readonly path: Path;
  readonly says: Tree | null;
}

/** What changes nobody's way, or is that of the base for all who are compared. */
const NO_MATTER = [
  'language',
  'extends',
  'variants',
  'levers',
  'periods',
  'headlines',
  'matters',
  'replications',
  'seed',
  'time',
];

/** The settings in which another scenario differs from the base, as deep as both have maps. */
export function differingIn(base: Scenario, other: Scenario): Differing[] {
  const [here, there] = [treeOf(base)?.tree, treeOf(other)?.tree];
  if (here === undefined || there === undefined) throw new Error('a scenario was not loaded from a file');
  return between(here, there, []);
}

function between(here: Tree | null, there: Tree | null, path: Path): Differing[] {
  if (here?.kind === 'map' && there?.kind === 'map') {
    const keys = new Set([...here.entries.keys(), ...there.entries.keys()]);
    return [...keys].flatMap((key) =>
      key === 'title' || (path.length === 0 && NO_MATTER.includes(key))
        ? []
        : between(here.entries.get(key)?.tree ?? null, there.entries.get(key)?.tree ?? null, [...path, key]),
    );
  }
  const same =
    here !== null && there !== null && JSON.stringify(plain(here)) === JSON.stringify(plain(there));
  return same ? [] : [{ path, says: there }];
}

/** The tree with these settings as the other scenario has them. */
export function laid(tree: MapTree, settings: readonly Differing[]): MapTree {
  return settings.reduce<Tree>((under, { path, says }) => {
    const value = says ?? {
      kind: 'scalar' as const,
      value: null,
      written: '',
      at: tree.at,
      inside: null,
      basis: null,
    };
    return put(under, path, value, value.at);
  }, tree) as MapTree;
}

/** Settings that are one change in somebody's mind, by what it is called. */
export function partsOf(settings: readonly Differing[]): Map<string, Differing[]> {
  const parts = new Map<string, Differing[]>();
  for (const each of settings) {
    const name = partOf(each.path);
    parts.set(name, [...(parts.get(name) ?? []), each]);
  }
  return parts;
}

/** A step, a principle, a source; the posts of all teams together, because posts are moved from one to another. */
function partOf(path: Path): string {
  const [first, , third] = path;
  if (first !== 'teams') return dotted(path.slice(0, 2));
  if (third === 'staff') return 'posts in teams';
  return dotted(path.slice(0, third === 'steps' ? 4 : 3));
}
