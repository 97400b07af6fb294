/** Words for units of time, in minutes. A month is a twelfth of a year of 365.25 days. */

import { nearest } from '../problems/did-you-mean.ts';
import { DAY, HOUR, MONTH, WEEK, YEAR } from './minutes.ts';

const MINUTES: Readonly<Record<string, number>> = {
  min: 1,
  minute: 1,
  minutes: 1,
  hour: HOUR,
  hours: HOUR,
  day: DAY,
  days: DAY,
  week: WEEK,
  weeks: WEEK,
  month: MONTH,
  months: MONTH,
  year: YEAR,
  years: YEAR,
};

/** What people write instead, and what to tell them. */
const INSTEAD: Readonly<Record<string, string>> = {
  m: 'write `min`, or `months`',
  mins: 'write `min` or `minutes`',
  h: 'write `hours`',
  hr: 'write `hours`',
  hrs: 'write `hours`',
  d: 'write `days`',
  w: 'write `weeks`',
  wk: 'write `weeks`',
  wks: 'write `weeks`',
  y: 'write `years`',
  yr: 'write `years`',
  yrs: 'write `years`',
  fortnight: 'write `2 weeks`',
  fortnights: 'a fortnight is `2 weeks`',
  quarter: 'write `3 months`',
  s: 'the smallest unit is the minute: 30 seconds are `0.5 min`',
  sec: 'the smallest unit is the minute: 30 seconds are `0.5 min`',
  seconds: 'the smallest unit is the minute: 30 seconds are `0.5 min`',
};

const UNIT_WORDS = Object.keys(MINUTES);

/** Minutes in one such unit, or null. */
export function minutesIn(unit: string): number | null {
  return Object.hasOwn(MINUTES, unit) ? MINUTES[unit]! : null;
}

export function unitHint(unit: string): string {
  const lower = unit.toLowerCase();
  if (Object.hasOwn(INSTEAD, lower)) return INSTEAD[lower]!;
  const near = nearest(lower, UNIT_WORDS);
  return near ? `did you mean \`${near}\`?` : 'units are min, hours, days, weeks, months and years';
}

/** A unit, or a word that somebody may have meant as one. */
export function looksLikeUnit(word: string): boolean {
  const lower = word.toLowerCase();
  return minutesIn(lower) !== null || Object.hasOwn(INSTEAD, lower) || nearest(lower, UNIT_WORDS) !== null;
}
