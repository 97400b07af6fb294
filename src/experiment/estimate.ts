import type { Measure } from '../measures/index.ts';
import { type Interval, interval, rateInterval, sectioned } from '../stats/index.ts';

/**
 * The estimate of one number of a system from its values by replication: the mean with its 95 % interval, which never
 * passes what the number can be. Shares have their interval on the logit scale, and where nothing happened in any
 * replication an upper end; what cannot be below 0 has no interval below it, which cuts off nothing that could be true.
 * Gaps between groups go either way.
 * @param people in all replications together, of whom a share may be: how seldom it can be, where it was never seen
 */
export function estimateOf(
  { unit, family }: Pick<Measure, 'unit' | 'family'>,
  values: Float64Array,
  people?: number,
): Interval {
  const has = (holds: (value: number) => boolean) =>
    values.every((value) => Number.isNaN(value) || holds(value));
  if (family === 'equity' || !has((value) => value >= 0)) return interval(values);
  if (unit === 'share' && has((value) => value <= 1)) return rateInterval(values, 0.95, people);
  const plain = interval(values);
  return { ...plain, low: Math.max(0, plain.low) };
}

/**
 * The median days to help of all who asked, over everybody in all replications: a mean of the replications' medians is
 * biased where few people are in each. Within the day it is interpolated. NaN: not reached within the time followed.
 * @param people by whole days until help began; the last number is of those for whom it had not
 * @param ofEach the median of each replication, NaN where it was not reached
 */
export function pooledMedian(people: ArrayLike<number>, ofEach: Float64Array): Interval {
  let all = 0;
  for (let day = 0; day < people.length; day++) all += people[day]!;
  let before = 0;
  for (let day = 0; day < people.length - 1; day++) {
    const today = people[day]!;
    if (today > 0 && before + today >= all / 2) {
      const { low, ...rest } = sectioned(day + (all / 2 - before) / today, ofEach);
      return { ...rest, low: Math.max(0, low) };
    }
    before += today;
  }
  const { n } = interval(ofEach);
  return { mean: Number.NaN, low: Number.NaN, high: Number.NaN, n };
}
