/** Lengths of time in minutes, which is what times are kept in. */
export const HOUR = 60;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** On average, leap years among them. */
const DAYS_IN_YEAR = 365.25;
export const YEAR = DAYS_IN_YEAR * DAY;
export const MONTH = YEAR / 12;
/** In minutes: longer than what a difference of two moments is ever astray, and shorter than anything that is timed. */
const HAIR = 1e-6;

/**
 * The longest time that is no longer than this. Moments are fractions of minutes, so that what lies between two of them
 * is right to its last digits only: from 00:00:01 to 00:00:01 a week later is a week, and not a hair more.
 */
export function upTo(minutes: number): number {
  return minutes + HAIR;
}

/** Of so many minutes. */
export function wholeDays(minutes: number): number {
  return Math.floor(upTo(minutes) / DAY);
}

/** In milliseconds, in which JavaScript keeps dates. */
export const MILLISECONDS = 60_000;
