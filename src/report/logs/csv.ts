import { stringify } from 'csv-stringify/sync';
import { EVENT_COLUMNS, type EventRow } from '../../experiment/index.ts';

export const CSV_HEAD = `${EVENT_COLUMNS.join(',')}\n`;

const TIME = EVENT_COLUMNS.indexOf('time');

/** One line of CSV for each row, to the same rules as every other table of the results. Names recur: each is quoted once. */
export function csvLines(): (row: EventRow) => string {
  const quoted = new Map<string, string>([['', '']]);
  const cell = (value: string | number, column: number): string => {
    if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
    if (column === TIME) return value;
    let text = quoted.get(value);
    if (text === undefined) {
      text = stringify([[value]], { escape_formulas: true, eof: false });
      quoted.set(value, text);
    }
    return text;
  };
  return (row) => {
    let line = cell(row[0]!, 0);
    for (let column = 1; column < row.length; column++) line += `,${cell(row[column]!, column)}`;
    return `${line}\n`;
  };
}
