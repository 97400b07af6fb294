import type { RankedAnswer, RankedRow } from './ranked.ts';

/** The row on which the choice rests. */
export function decisiveRow({ rows, decisive }: RankedAnswer): RankedRow {
  return rows.find(({ name }) => name === decisive)!;
}
