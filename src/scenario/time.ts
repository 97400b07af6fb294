import { nearest } from '../problems/did-you-mean.ts';
import { DAY, MILLISECONDS } from '../units/minutes.ts';
import { englishBankHolidaysWithin } from './calendar/bank-holidays.ts';
import { dayNumber, readDate } from './calendar/dates.ts';
import type { Calendar } from './hours.ts';
import { byType, keys, list } from './language/forms.ts';
import { duration, durationOrAuto, positiveDuration } from './language/measures.ts';
import { leaf, quoted, Wrong, wordIn } from './language/say.ts';
import type { Said } from './language.ts';
import type { Team } from './teams.ts';

/** A Monday in an ordinary year, for scenarios that do not care. */
export const DEFAULT_START = '2025-01-06';

const FIRST_DAY = dayNumber(1900, 1, 1);

const LAST_DAY = dayNumber(2999, 12, 31);

/** Whole days since 1970-01-01. */
export const date = () =>
  leaf('date', { type: 'string', format: 'date' }, (value): number | Wrong => {
    const found = typeof value === 'string' ? readDate(value) : null;
    if (found?.dateOnly)
      return found.days >= FIRST_DAY && found.days <= LAST_DAY
        ? found.days
        : new Wrong(
            'beyond-limit',
            `${quoted(value)} is too far away`,
            'dates are from 1900-01-01 to 2999-12-31',
          );
    return new Wrong(
      'bad-date',
      `${quoted(value)} is not a date`,
      found
        ? 'leave the time of day out: a run begins at midnight'
        : 'write it as `2025-04-07` (year, month, day)',
    );
  });

const holidayWord = () =>
  leaf(
    'england | none',
    { type: 'string', enum: ['england', 'none'] },
    (value): 'england' | 'none' | Wrong => {
      if (value === 'england' || value === 'none') return value;
      return new Wrong(
        'wrong-word',
        `${quoted(value)} is not a bank-holiday setting`,
        holidayHint(wordIn(value)),
      );
    },
  );

function holidayHint(word: string): string {
  const near = nearest(word, ['england', 'none']);
  return near ? `did you mean \`${near}\`?` : 'write `england`, `none` or a list of dates';
}

export const timeSchema = () =>
  keys('the time of a run', {
    start: date()
      .describe(
        'The date on which the run begins, at midnight. Weekdays, months and bank holidays follow from it.',
      )
      .prefault(DEFAULT_START),
    warm_up: durationOrAuto()
      .describe(
        'How long the system runs before anything is measured, so that lists and caseloads fill up first; `auto`: found out before the run. Not needed with `start_with`.',
      )
      .prefault('0 min'),
    run: positiveDuration('a run').describe('How long is measured, after the warm-up.'),
    follow_up: duration()
      .describe(
        'How much longer the run goes on, with people coming as usual, so that everybody who asked in the time that is measured can be followed. Nothing that begins in it is counted; what becomes of the people of `run` is. Help within 26 weeks of asking is known of all of them with `follow_up: 26 weeks`, and otherwise of those who asked 26 weeks before the end.',
      )
      .prefault('0 min'),
    bank_holidays: byType(['scalar', 'list'], [holidayWord(), list('dates', date())])
      .describe(
        'Days on which calendars that keep bank holidays are closed: those of England, none, or a list of dates.',
      )
      .prefault('england'),
  });

/** Whole days since the start, over warm-up, run and follow-up; none where no calendar asks for them. */
export function bankHolidays(time: Said['time'], teams: readonly Team[]): number[] {
  const calendars = teams.flatMap((each) => [
    each.hours,
    ...each.roles.map((role) => role.hours),
    ...(each.places ?? []).map(({ byHours }) => byHours?.hours ?? null),
  ]);
  const hasDiary = teams.some((each) => each.diaries !== undefined);
  if (!hasDiary && !calendars.some(keepsBankHolidays)) return [];
  return closedDays(time, 0);
}

/** @param before days before the start that count, too. */
export function closedDays(time: Said['time'], before: number): number[] {
  if (time.bank_holidays === 'none') return [];
  const days = Math.ceil(((time.warm_up === 'auto' ? 0 : time.warm_up) + time.run + time.follow_up) / DAY);
  if (time.bank_holidays === 'england')
    return englishBankHolidaysWithin(time.start - before, before + days).map((day) => day - before);
  const offsets = time.bank_holidays
    .map((day) => day - time.start)
    .filter((day) => day >= -before && day < days);
  return [...new Set(offsets)].sort((a, b) => a - b);
}

function keepsBankHolidays(calendar: Calendar | null): boolean {
  return calendar?.kind === 'weekly' && calendar.closedOnBankHolidays;
}

export function isoDate(days: number): string {
  return new Date(days * DAY * MILLISECONDS).toISOString().slice(0, 19);
}
