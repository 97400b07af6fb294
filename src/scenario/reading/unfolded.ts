import { type Alias, isAlias, isMap, isSeq, type Node } from 'yaml';

/** What each alias stands for. */
export type Targets = ReadonlyMap<Alias, Node>;

/**
 * How many values a node is read as, its aliases unfolded, without unfolding them: each node is counted once, however
 * often it is named. What is deeper than `deepest`, or within itself, counts as one: whoever reads it tells of that.
 */
export function unfolding(targets: Targets, deepest: number): (node: Node) => number {
  const known = new Map<Node, number>();
  const count = (node: Node | null, depth: number): number => {
    if (node === null || depth > deepest) return 1;
    const before = known.get(node);
    if (before !== undefined) return before;
    known.set(node, 1);
    const target = isAlias(node) ? targets.get(node) : undefined;
    const parts = target
      ? [target]
      : isMap(node)
        ? node.items.map((pair) => pair.value)
        : isSeq(node)
          ? node.items
          : [];
    const size = parts.reduce((sum: number, part) => sum + count(part as Node | null, depth + 1), 1);
    known.set(node, size);
    return size;
  };
  return (node) => count(node, 0);
}
