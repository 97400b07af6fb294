/** Which days a run has, for what is written of days and times. */
import { DAY, WEEK } from '../units/minutes.ts';
import { readDate, weekday } from './calendar/dates.ts';
import type { FixedTime } from './fixed-times.ts';
import type { Calendar } from './hours.ts';
import { readDuration } from './language/measures.ts';
import { mapOf, type RawMap } from './names.ts';
import { closedDays, DEFAULT_START } from './time.ts';

export interface DaysOfRun {
  /** Whole days since 1970-01-01. */
  readonly first: number;
  /** Over warm-up, run and follow-up; infinite where the warm-up is to be found out. */
  readonly count: number;
  /** Bank holidays, as days since the first. */
  readonly holidays: ReadonlySet<number>;
}

/** Null where they cannot be read, which is told of elsewhere. */
export function daysOfRun({ time: said }: RawMap): DaysOfRun | null {
  const { start = DEFAULT_START, warm_up = '0 min', run, follow_up = '0 min', bank_holidays } = mapOf(said);
  const first = typeof start === 'string' ? readDate(start)?.days : undefined;
  const isOpen = warm_up === 'auto';
  const [before, within, behind] = [isOpen ? '0 min' : warm_up, run, follow_up].map(readDuration);
  const holidays = holidaysIn(bank_holidays);
  if (first === undefined || holidays === null) return null;
  if (typeof before !== 'number' || typeof within !== 'number' || typeof behind !== 'number') return null;
  const time = { start: first, warm_up: before, run: within, follow_up: behind, bank_holidays: holidays };
  const count = Math.ceil((before + within + behind) / DAY);
  return {
    first,
    count: isOpen ? Number.POSITIVE_INFINITY : count,
    holidays: new Set(closedDays(time, 0)),
  };
}

function holidaysIn(said: unknown): 'england' | 'none' | number[] | null {
  if (said === undefined || said === 'england') return 'england';
  if (said === 'none') return 'none';
  if (!Array.isArray(said)) return null;
  const days = said.map((day) => (typeof day === 'string' ? readDate(day)?.days : undefined));
  return days.every((day) => day !== undefined) ? days : null;
}

/** Whether somebody with these hours is there at a minute of the week, on a bank holiday or on another day. */
export function isThere(calendar: Calendar, at: number, isHoliday: boolean): boolean {
  if (calendar.kind === 'always') return true;
  return calendar.open.some(
    ({ from, to, onBankHolidays = false }) =>
      from <= at &&
      at < to &&
      (!isHoliday || !isClosedThen(calendar.closedOnBankHolidays, onBankHolidays, from, at)),
  );
}

/** A shift is not held on a bank holiday on which it would begin; one of the night before goes on. */
function isClosedThen(closes: boolean, holds: boolean, from: number, at: number): boolean {
  return closes && !holds && Math.floor(from / DAY) === Math.floor(at / DAY);
}

/** The days of the run, since the first, on which a time comes; of a run without a known end those of ten years. */
export function datesOf({ at, everyWeeks }: FixedTime, { first, count }: DaysOfRun): number[] {
  const days: number[] = [];
  const day = (Math.floor((at % WEEK) / DAY) - weekday(first) + 7) % 7;
  for (let on = day; on < Math.min(count, TEN_YEARS); on += 7 * everyWeeks) days.push(on);
  return days;
}

const TEN_YEARS = 3653;
