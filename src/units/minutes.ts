/** Lengths of time in minutes, which is what times are kept in. */
export const HOUR = 60;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** On average, leap years among them. */
const DAYS_IN_YEAR = 365.25;
export const YEAR = DAYS_IN_YEAR * DAY;
export const MONTH = YEAR / 12;
/** In milliseconds, in which JavaScript keeps dates. */
export const MILLISECONDS = 60_000;
