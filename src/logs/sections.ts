import type { Measure, Window } from '../measures/index.ts';
import { type Interval, logitInterval, studentQuantile } from '../stats/index.ts';
import { WEEK } from '../units/minutes.ts';

/** So many stretches a log is cut into; each has four weeks at least. */
const SECTIONS = 10;
const LEAST_WEEKS = 4;
/** An interval from fewer stretches that have the number would be no use. */
const LEAST_WITH_IT = 5;

/** What is of no size of its own: of a stretch it is as large as of the whole, but for chance. */
const OF_NO_LENGTH: ReadonlySet<Measure['unit']> = new Set([
  'share',
  'days',
  'per person',
  'per week',
  'ratio',
]);
const LEVEL = 0.95;

/** The stretches of a window, in order; none where it is too short for them. */
export function sectionsOf(window: Window): Window[] {
  const length = Math.floor((window.to - window.from) / SECTIONS / WEEK) * WEEK;
  if (length < LEAST_WEEKS * WEEK) return [];
  const until = window.until ?? window.to;
  return Array.from({ length: SECTIONS }, (_, section) => {
    const from = window.from + section * length;
    return { ...window, from, to: from + length, until };
  });
}

/**
 * How sure a number of one log is. People share queues, so that they are not independent; stretches of some weeks nearly are:
 * the interval is that of sectioning, Student's t about the number of the whole from its spread over stretches that adjoin
 * (batch means: Schmeiser 1982; of quantiles and shares: Asmussen and Glynn 2007, III.5). Shares stay between 0 and 1 (logit
 * scale). Where stretches hang together for longer than they are, as long lists do, it is too short.
 *
 * Without ends: counts of the whole time, the longest of anything, and what fewer than five stretches have.
 */
export function sectionInterval(measure: Measure, whole: number, sections: readonly number[]): Interval {
  const values = sections.filter((value) => !Number.isNaN(value));
  const n = values.length;
  const none = { mean: whole, low: Number.NaN, high: Number.NaN, n: 1 };
  if (!OF_NO_LENGTH.has(measure.unit) || measure.name.includes('longest')) return none;
  if (n < LEAST_WITH_IT || Number.isNaN(whole)) return none;
  const squares = values.reduce((sum, value) => sum + (value - whole) * (value - whole), 0);
  const half = studentQuantile((1 + LEVEL) / 2, n - 1) * Math.sqrt(squares / (n * (n - 1)));
  if (measure.unit === 'share' && measure.family !== 'equity')
    return { mean: whole, n, ...logitInterval(whole, half, 1 - LEVEL, n) };
  // A gap between groups goes either way.
  const least = measure.family === 'equity' ? Number.NEGATIVE_INFINITY : 0;
  return { mean: whole, low: Math.max(least, whole - half), high: whole + half, n };
}
