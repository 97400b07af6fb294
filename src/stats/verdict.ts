import type { Interval } from './interval.ts';
import { pairedInterval } from './paired.ts';

/** Fewer replications give no verdict: their interval says next to nothing. */
export const ENOUGH_FOR_A_VERDICT = 5;

/**
 * What can be said of a difference:
 * - `better`, `worse` (`more`, `less` where neither side is better): its interval leaves out 0, and it is at least what
 *   matters;
 * - `differs little`: it leaves out 0, but the difference is less than what matters;
 * - `no difference that matters`: it lies within what matters to both sides;
 * - `not clear`: all else;
 * - `no verdict`: fewer than five replications, or nothing to measure.
 */
export type Verdict =
  | 'better'
  | 'worse'
  | 'more'
  | 'less'
  | 'differs little'
  | 'no difference that matters'
  | 'not clear'
  | 'no verdict';

/**
 * The level at which each of `rows` intervals is made so that all of them hold together with `level` (Bonferroni 1936).
 */
export function simultaneousLevel(rows: number, level = 0.95): number {
  return 1 - (1 - level) / Math.max(1, rows);
}

/** The paired difference of one of `rows` rows named beforehand, with the interval that holds together with the others'. */
export function simultaneousDifference(
  base: ArrayLike<number>,
  other: ArrayLike<number>,
  rows: number,
): Interval {
  return pairedInterval(base, other, simultaneousLevel(rows));
}

/**
 * @param difference other minus base, with its simultaneous interval
 * @param margin the smallest difference that matters, at least 0, in the unit of the difference
 * @param better which way is better
 */
export function verdictOf(
  { mean, low, high, n }: Interval,
  margin: number,
  better: 'less' | 'more' | 'neither',
): Verdict {
  if (n < ENOUGH_FOR_A_VERDICT || !Number.isFinite(low) || !Number.isFinite(high)) return 'no verdict';
  if (low > 0 || high < 0) {
    if (Math.abs(mean) < margin) return 'differs little';
    const way = mean > 0 ? 'more' : 'less';
    return better === 'neither' ? way : way === better ? 'better' : 'worse';
  }
  return low >= -margin && high <= margin ? 'no difference that matters' : 'not clear';
}
