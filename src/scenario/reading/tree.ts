import type { Path, Spot } from '../../problems/problem.ts';
import type { Range } from '../ranges/range.ts';

/** Where a figure comes from, as its own file says. */
export interface Basis {
  readonly basis: 'source' | 'assumption';
  readonly note: string;
}

export interface ScalarTree {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The words in the file, without quotes. */
  readonly written: string;
  readonly at: Spot;
  /** Where the text begins, if columns in the file count on from there; null for block text. */
  readonly inside: Spot | null;
  readonly basis: Basis | null;
  /** What is not known of it, where it says. */
  readonly range?: Range;
}

export interface MapTree {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly at: Spot;
}

export interface Entry {
  readonly key: Spot;
  readonly tree: Tree;
}

export interface ListTree {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly at: Spot;
}

export type Tree = ScalarTree | MapTree | ListTree;

/** Plain JavaScript values. Maps have no prototype, so that no name can reach one. */
export function plain(tree: Tree): unknown {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plain);
  const map = Object.create(null) as Record<string, unknown>;
  for (const [key, entry] of tree.entries) map[key] = plain(entry.tree);
  return map;
}

/** A dotted path as steps: a name with dots in it, such as that of a setting within a change, is one step. */
export function pathIn(tree: Tree, dotted: string): Path {
  const words = dotted.split('.');
  const path: (string | number)[] = [];
  let here: Tree | undefined = tree;
  for (let from = 0; from < words.length; ) {
    let to = from + 1;
    const entries: ReadonlyMap<string, Entry> | null = here?.kind === 'map' ? here.entries : null;
    while (entries !== null && !entries.has(words.slice(from, to).join('.')) && to < words.length) to++;
    const step = words.slice(from, to).join('.');
    path.push(step);
    here = here === undefined ? undefined : (treeAt(here, [step]) ?? undefined);
    from = to;
  }
  return path;
}

/** The value at a path, or null. */
export function treeAt(tree: Tree, path: Path): Tree | null {
  let here: Tree | undefined = tree;
  for (const step of path) {
    if (here?.kind === 'map') here = here.entries.get(String(step))?.tree;
    else if (here?.kind === 'list') here = here.items[Number(step)];
    else return null;
  }
  return here ?? null;
}

/** The value at a path if it is a single one, or null. */
export function scalarAt(tree: Tree, path: Path): ScalarTree | null {
  const found = treeAt(tree, path);
  return found?.kind === 'scalar' ? found : null;
}

/** The place of the key that names the value at a path; of the item in a list; of the nearest one above if there is none. */
export function keySpot(tree: Tree, path: Path): Spot {
  let spot = tree.at;
  let here: Tree | undefined = tree;
  for (const step of path) {
    if (here?.kind === 'map') {
      const entry = here.entries.get(String(step));
      if (!entry) return spot;
      spot = entry.key;
      here = entry.tree;
    } else if (here?.kind === 'list') {
      here = here.items[Number(step)];
      if (!here) return spot;
      spot = here.at;
    } else return spot;
  }
  return spot;
}

/** The place of the value at a path: of a scalar its words, of a map or list the key that names it. */
export function valueSpot(tree: Tree, path: Path): Spot {
  const found = treeAt(tree, path);
  return found?.kind === 'scalar' ? found.at : keySpot(tree, path);
}
