/** A number that is another at other hours: `{every day 08:00-20:00: 3, every day 20:00-08:00: 1}`. */
import type { Path } from '../problems/problem.ts';
import { type Calendar, type ReadHours, readHours } from './hours.ts';
import { byType, named } from './language/forms.ts';
import { Wrong } from './language/say.ts';
import { mapOf } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';

/** One number, or one for each of several stretches of the week. */
export const numberByHours = <S extends Parameters<typeof named>[1]>(number: S) =>
  byType(['scalar', 'map'], [number, named('how many are there then', number)]);

export interface AtHours {
  /** The hours as they are written. */
  readonly hours: string;
  readonly number: number;
}

/** The numbers as they are written; null where there is one for all hours, or something else. */
export function byHours(said: unknown): AtHours[] | null {
  const entries = Object.entries(mapOf(said));
  return entries.length === 0
    ? null
    : entries.map(([hours, number]) => ({ hours, number: typeof number === 'number' ? number : 0 }));
}

function isEmpty(said: unknown): boolean {
  return typeof said === 'object' && said !== null && !Array.isArray(said) && Object.keys(said).length === 0;
}

export function mostOf(numbers: readonly AtHours[]): number {
  return Math.max(...numbers.map(({ number }) => number));
}

/** When how many are there: at all hours that are not named nobody is. For words that have been checked. */
export function calendarByHours(numbers: readonly AtHours[]): Extract<Calendar, { kind: 'weekly' }> {
  const open = numbers.flatMap(({ hours, number }) => {
    const { open, everyDay } = readHours(hours) as ReadHours;
    return number === 0
      ? []
      : open.map(({ from, to }) => ({
          from,
          to,
          number,
          ...(everyDay ? { onBankHolidays: true as const } : {}),
        }));
  });
  open.sort((a, b) => a.from - b.from);
  return { kind: 'weekly', open, closedOnBankHolidays: open.some((each) => !('onBankHolidays' in each)) };
}

/** Hours are hours, and each is named once. */
export function checkByHours(said: unknown, path: Path, report: TreeReport): void {
  const stretches: { from: number; to: number; key: string }[] = [];
  if (isEmpty(said))
    report.value(
      'bad-hours',
      path,
      'no hours are named here, so that there would never be any',
      'write one number, or hours: `{every day 08:00-20:00: 3}`',
    );
  for (const key of Object.keys(mapOf(said))) {
    const read = readHours(key);
    if (read instanceof Wrong) {
      report.key('bad-hours', [...path, key], read.words.message, read.words.hint ?? '');
      continue;
    }
    const other = stretches.find(({ from, to }) => read.open.some((own) => own.from < to && from < own.to));
    if (other !== undefined)
      report.key(
        'bad-hours',
        [...path, key],
        `\`${key}\` and \`${other.key}\` are partly the same hours`,
        'say of each hour once how many are there then, all of them together',
      );
    stretches.push(...read.open.map(({ from, to }) => ({ from, to, key })));
  }
}
