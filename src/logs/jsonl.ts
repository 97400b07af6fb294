import { EVENT_COLUMNS, type EventRow } from './columns.ts';

/** JSON Lines: one object for each event, with the columns of the CSV as keys; what does not apply is left out. */
export function jsonLine(row: EventRow): string {
  const event: Record<string, string | number> = {};
  for (let index = 0; index < EVENT_COLUMNS.length; index++) {
    const value = row[index]!;
    if (value !== '') event[EVENT_COLUMNS[index]!] = value;
  }
  return `${JSON.stringify(event)}\n`;
}
