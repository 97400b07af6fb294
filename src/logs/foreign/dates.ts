import { dayNumber, readDate } from '../../scenario/calendar/dates.ts';
import { DAY, HOUR } from '../../units/minutes.ts';

/** In what form a table has its dates; any may be followed by a time of day, `09:30`, `09:30:15` or `9:30 AM`. */
export const DATE_FORMS = ['yyyy-mm-dd', 'dd/mm/yyyy', 'mm/dd/yyyy', 'dd-mon-yyyy', 'excel'] as const;
export type DateForm = (typeof DATE_FORMS)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of spreadsheets, which count from 1 January 1900 and believe in 29 February of that year (ECMA-376, 18.17.4). */
const EXCEL_DAY_0 = -25_569;
/** Below it lies 1927: an age or a number, not a date of a referral. */
const LEAST_EXCEL = 10_000;
const MOST_EXCEL = 80_000;

/** Minutes since 1970 of a cell, local time; null for what is no date of this form. Times with a zone are none. */
export function minutesOfDate(text: string, form: DateForm): number | null {
  const said = text.trim();
  if (form === 'excel') {
    if (!/^\d{5}(?:[.,]\d+)?$/.test(said)) return null;
    const serial = Number(said.replace(',', '.'));
    if (serial < LEAST_EXCEL || serial > MOST_EXCEL) return null;
    return Math.round((serial + EXCEL_DAY_0) * DAY);
  }
  const [, date = '', time = ''] = /^(\S+?)(?:(?:\s+|T)(\d.*))?$/.exec(said) ?? [];
  const day = dayIn(date, form);
  const minutes = minutesOfTime(time);
  return day === null || minutes === null ? null : day * DAY + minutes;
}

/** Minutes since midnight; null for what is no time of day; 0 of nothing. */
export function minutesOfTime(text: string): number | null {
  if (text.trim() === '') return 0;
  const found = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(am|pm)?$/i.exec(text.trim());
  if (!found) return null;
  const [, hours, minutes, seconds = '0', half] = found;
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return null;
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return hour * HOUR + Number(minutes) + Number(seconds) / 60;
}

function dayIn(text: string, form: Exclude<DateForm, 'excel'>): number | null {
  const parts = text.split(/[-/.]/);
  if (parts.length !== 3) return null;
  const [first, second, third] = parts;
  const iso = (year: string, month: string, day: string) =>
    /^\d{4}$/.test(year) && /^\d{1,2}$/.test(month) && /^\d{1,2}$/.test(day)
      ? (readDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)?.days ?? null)
      : null;
  switch (form) {
    case 'yyyy-mm-dd':
      return iso(first, second, third);
    case 'dd/mm/yyyy':
      return iso(third, second, first);
    case 'mm/dd/yyyy':
      return iso(third, first, second);
    case 'dd-mon-yyyy': {
      const month = MONTHS.indexOf(second.slice(0, 3).toLowerCase()) + 1;
      return month === 0 ? null : iso(third, String(month), first);
    }
  }
}

/** The forms in which all of these can be read, in the order of the list; `dd/mm` before `mm/dd` where both can be. */
export function formsOf(cells: readonly string[]): DateForm[] {
  return DATE_FORMS.filter((form) => cells.every((cell) => minutesOfDate(cell, form) !== null));
}

/** 2000-01-01 in minutes since 1970: dates before it are likelier to be of birth. */
export const CENTURY = dayNumber(2000, 1, 1) * DAY;
