import { columnsOf, type Row, type Table } from '../tables.ts';
import type { ExplainedAnswer, ExplainedRow } from './explained.ts';

/** Every change in every row: its share of the difference, and what it does alone. */
export function explainedTable(
  { parts, rows }: ExplainedAnswer,
  those: readonly ExplainedRow[] = rows,
  name = 'explained',
): Table {
  return {
    name,
    columns: columnsOf(
      'measure',
      'unit',
      'change',
      'share',
      'share_low',
      'share_high',
      'alone',
      'alone_low',
      'alone_high',
    ),
    rows: those.flatMap(({ name: measure, unit, explained }) =>
      explained === null
        ? []
        : [...parts.map((part) => part.name), 'all of it'].map((change, part): Row => {
            const share = explained.shares[part] ?? explained.difference;
            const alone = explained.alone[part] ?? explained.difference;
            return [
              measure,
              unit,
              change,
              share.mean,
              share.low,
              share.high,
              alone.mean,
              alone.low,
              alone.high,
            ];
          }),
    ),
  };
}
