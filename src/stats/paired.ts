import type { Interval } from './interval.ts';
import { skewedInterval } from './skewness.ts';

/**
 * The interval for the mean of `other[i] - base[i]`: what changes for the same people, when number i of both
 * comes from the same replication. Pairs of which either is NaN are left out, and `n` counts the pairs used.
 * Differences have long sides too, so it is the interval that allows for one.
 * @throws RangeError when the two differ in length.
 */
export function pairedInterval(base: ArrayLike<number>, other: ArrayLike<number>, level = 0.95): Interval {
  return skewedInterval(pairedDifferences(base, other), level);
}

/**
 * `other[i] - base[i]` for each i.
 * @throws RangeError when the two differ in length.
 */
export function pairedDifferences(base: ArrayLike<number>, other: ArrayLike<number>): Float64Array {
  if (base.length !== other.length)
    throw new RangeError(`${base.length} numbers cannot be paired with ${other.length}`);
  return Float64Array.from(base, (value, i) => other[i]! - value);
}
