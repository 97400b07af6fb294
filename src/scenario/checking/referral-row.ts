import { readDate } from '../calendar/dates.ts';
import type { Names } from '../names.ts';
import type { ReplayedReferral } from '../scenario.ts';
import type { Say } from './csv-table.ts';
import { oneOf, readPerson } from './person-fields.ts';

/** Reads one line of a file of referrals. @param start the first day of the run, in days since 1970-01-01. */
export function readReferral(
  columns: readonly string[],
  fields: readonly string[],
  start: number,
  names: Names,
  say: Say,
): ReplayedReferral {
  const date = columns.indexOf('date');
  const at = minute(fields[date]!.trim(), start, (message, hint) => say(date, message, hint));
  const index = columns.indexOf('team');
  const text = index === -1 ? '' : fields[index]!.trim();
  const team = text === '' ? null : oneOf(index, text, 'team', [...names.teams.keys()], say);
  return { at, team, ...readPerson(columns, fields, names, say) };
}

function minute(field: string, start: number, say: (message: string, hint: string) => void): number {
  const date = readDate(field);
  if (!date) {
    say(`\`${field}\` is not a date`, 'write it as `2025-04-07` or `2025-04-07 14:35`');
    return 0;
  }
  const at = (date.days - start) * 1440 + date.minutes;
  if (at < 0) say(`\`${field}\` is before the start of the run`, 'move `time.start`, or take the line out');
  return at;
}
