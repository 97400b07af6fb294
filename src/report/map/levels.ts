import { FIT } from './places.ts';
import type { Arrow, Sketch } from './sketch.ts';

/** How many arrows each box is from a source: what lays a system out from left to right. */
export function levelsOf({ boxes, arrows }: Sketch): Map<string, number> {
  const levels = new Map(boxes.filter(({ kind }) => kind === 'source').map(({ id }) => [id, 0]));
  let edge = [...levels.keys()];
  while (edge.length > 0) {
    const next = new Set<string>();
    for (const { from, to } of arrows)
      if (edge.includes(from) && !levels.has(to)) {
        levels.set(to, levels.get(from)! + 1);
        next.add(to);
      }
    edge = [...next];
  }
  return levels;
}

/** Whether an arrow leads on. Long ones that lead back, or across, are not drawn: the exit says where people go. */
export function goesOn({ from, to, by }: Arrow, levels: ReadonlyMap<string, number>): boolean {
  const isLong = by === 'exit' || from === FIT;
  return !isLong || (levels.get(to) ?? 0) > (levels.get(from) ?? 0);
}
