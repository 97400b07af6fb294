/** Minutes of a run as calendar dates. The run's clock is local time without zones: no daylight saving. */

import { MILLISECONDS, WEEK } from '../../units/minutes.ts';

/** `2025-04-07T09:30:00` for `minutes` after `start` (ISO 8601, with or without a time of day). */
export function dateTimeAt(start: string, minutes: number): string {
  return momentAt(start, minutes).toISOString().slice(0, 19);
}

/** The first day of week `week` (counted from 0 at minute 0): `2025-04-07`. */
export function dateOfWeek(start: string, week: number): string {
  return dateTimeAt(start, week * WEEK).slice(0, 10);
}

export function weeksOf(minutes: number): number {
  return minutes / WEEK;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface MonthStart {
  /** Weeks since minute 0; may be fractional. */
  readonly week: number;
  /** `Apr 2025`. */
  readonly label: string;
}

/** The first days of months within `weeks` of `start`, thinned to at most `most` (every 1, 2, 3, 6, 12, 24 … months). */
export function monthStarts(start: string, weeks: number, most: number): MonthStart[] {
  const zero = momentAt(start, 0);
  const found: { month: number; week: number }[] = [];
  for (let month = zero.getUTCFullYear() * 12 + zero.getUTCMonth(); ; month++) {
    const first = Date.UTC(Math.floor(month / 12), month % 12, 1);
    const week = weeksOf((first - zero.getTime()) / MILLISECONDS);
    if (week > weeks) break;
    if (week >= 0) found.push({ month, week });
  }
  const step = [1, 2, 3, 6].find((months) => found.length / months <= most);
  const every = step ?? 12 * Math.max(1, Math.ceil(found.length / 12 / most));
  return found
    .filter(({ month }) => month % every === 0)
    .map(({ month, week }) => ({ week, label: `${MONTHS[month % 12]} ${Math.floor(month / 12)}` }));
}

function momentAt(start: string, minutes: number): Date {
  const time = Date.parse(start.includes('T') ? `${start}Z` : `${start}T00:00Z`);
  return new Date(time + Math.round(minutes * MILLISECONDS));
}
