import { columnsOf, type Row, type Table } from '../tables.ts';
import type { SweptAnswer, SweptRow } from './swept.ts';

/** Every value of every row, with its interval. */
export function sweptTable(
  { over, by, rows }: SweptAnswer,
  those: readonly SweptRow[] = rows,
  name = 'sweep',
): Table {
  const across = over.values.length;
  return {
    name,
    columns: columnsOf('measure', 'unit', 'over', ...(by === null ? [] : ['by']), 'mean', 'low', 'high'),
    rows: those.flatMap((row) =>
      row.points.map(
        (point, index): Row => [
          row.name,
          row.unit,
          over.values[index % across]!,
          ...(by === null ? [] : [by.values[Math.floor(index / across)]!]),
          point?.mean ?? Number.NaN,
          point?.low ?? Number.NaN,
          point?.high ?? Number.NaN,
        ],
      ),
    ),
  };
}
