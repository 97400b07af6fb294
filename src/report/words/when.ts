/** Dates and lengths of time as people say them. */

import { DAY } from '../../units/minutes.ts';
import { dateTimeAt } from './dates.ts';
import { plural } from './text.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Tuesday 8 April 2025`. */
export function longDate(start: string, minutes: number): string {
  const [year, month, day] = dateTimeAt(start, minutes).slice(0, 10).split('-').map(Number);
  const weekday = new Date(Date.UTC(year!, month! - 1, day!)).getUTCDay();
  return `${WEEKDAYS[weekday]} ${day} ${MONTHS[month! - 1]} ${year}`;
}

/** `3 days`, `5 weeks`; `less than a day`. */
export function lengthOf(minutes: number): string {
  const days = Math.round(minutes / DAY);
  if (days < 1) return 'less than a day';
  if (days < 21) return plural(days, 'day');
  return plural(Math.round(days / 7), 'week');
}

export const SAME_DAY = 'the same day';

/** `the same day`, `the next day`, `5 days later`, by the calendar. */
export function later(start: string, from: number, to: number): string {
  const days = daysBetween(start, from, to);
  if (days === 0) return SAME_DAY;
  if (days === 1) return 'the next day';
  return `${lengthOf(days * DAY)} later`;
}

/** `the same day`, `the next day`, `after 5 days`. */
export function afterThat(start: string, from: number, to: number): string {
  const days = daysBetween(start, from, to);
  return days < 2 ? later(start, from, to) : `after ${lengthOf(days * DAY)}`;
}

/** Midnights between two moments. */
function daysBetween(start: string, from: number, to: number): number {
  const midnight = (minutes: number) => Date.parse(dateTimeAt(start, minutes).slice(0, 10));
  return Math.round((midnight(to) - midnight(from)) / (DAY * 60_000));
}
