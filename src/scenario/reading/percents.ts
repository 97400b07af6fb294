/** `82 %` where a share from 0 to 1 is meant. */
import type { Path } from '../../problems/problem.ts';
import { numbersAt } from '../language/numbers-at.ts';
import type { Entry, Tree } from './tree.ts';

const PERCENT = /^(\d+(?:\.\d+)?)\s*%$/;

/** Per cents as shares, wherever the language asks for one; the words that were written are kept. */
export function withShares(tree: Tree, path: Path = []): Tree {
  if (tree.kind === 'list') {
    const items = tree.items.map((item, index) => withShares(item, [...path, index]));
    return items.some((item, index) => item !== tree.items[index]) ? { ...tree, items } : tree;
  }
  if (tree.kind === 'map') {
    let entries: Map<string, Entry> | null = null;
    for (const [key, entry] of tree.entries) {
      const read = withShares(entry.tree, [...path, key]);
      if (read === entry.tree) continue;
      entries ??= new Map(tree.entries);
      entries.set(key, { key: entry.key, tree: read });
    }
    return entries === null ? tree : { ...tree, entries };
  }
  const percent = typeof tree.value === 'string' ? PERCENT.exec(tree.value.trim()) : null;
  if (percent === null) return tree;
  const { least, most, whole } = numbersAt(path.map(String));
  if (whole || least < 0 || most !== 1) return tree;
  return { ...tree, value: Number((Number(percent[1]) / 100).toPrecision(12)) };
}
