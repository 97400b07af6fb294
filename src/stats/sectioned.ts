import type { Interval } from './interval.ts';
import { Running } from './running.ts';
import { studentQuantile } from './student.ts';

/**
 * The interval about an estimate made from all replications together, by how far each replication's own estimate lies from
 * it (sectioning: Asmussen and Glynn 2007, III.5; Nakayama 2014, section 4). A replication whose own estimate does not
 * exist (NaN) is left out. For medians, not for what lies in a long tail.
 */
export function sectioned(pooled: number, ofEach: ArrayLike<number>, level = 0.95): Interval {
  const squares = new Running();
  for (let i = 0; i < ofEach.length; i++) {
    const distance = ofEach[i]! - pooled;
    if (!Number.isNaN(distance)) squares.add(distance * distance);
  }
  const { n } = squares;
  if (n < 2) return { mean: pooled, low: Number.NaN, high: Number.NaN, n };
  const error = Math.sqrt(squares.mean / (n - 1));
  const half = studentQuantile((1 + level) / 2, n - 1) * error;
  return { mean: pooled, low: pooled - half, high: pooled + half, n };
}
