import { EVENT_COLUMNS } from '../../experiment/index.ts';
import type { LogToWrite } from './log-to-write.ts';

/** JSON Lines: one object for each event, with the columns of the CSV as keys; what does not apply is left out. */
export function* jsonLines(logs: readonly LogToWrite[]): Generator<string> {
  for (const { rows } of logs) {
    for (const row of rows()) {
      const event: Record<string, string | number> = {};
      for (const [index, column] of EVENT_COLUMNS.entries()) {
        const value = row[index]!;
        if (value !== '') event[column] = value;
      }
      yield `${JSON.stringify(event)}\n`;
    }
  }
}
