import type { Interval } from './interval.ts';
import { quantile } from './quantile.ts';
import { Running } from './running.ts';
import { studentQuantile } from './student.ts';

/**
 * A quantile of all numbers of all replications together, with its interval by sectioning: the spread of the replications'
 * own quantiles about the pooled one (Asmussen and Glynn 2007, III.5; Nakayama 2014, section 4). The mean of the
 * replications' quantiles, which this takes the place of, is biased where a replication has few numbers; the interval allows
 * for that bias, since it is measured from the pooled quantile.
 * @param replications the numbers of each, in any order; one with none is left out, and `n` counts the others
 * @param p from 0 to 1
 */
export function pooledQuantile(
  replications: readonly ArrayLike<number>[],
  p: number,
  level = 0.95,
): Interval {
  const sections = replications.filter(({ length }) => length > 0);
  const pooled = new Float64Array(sections.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const section of sections) {
    pooled.set(section, at);
    at += section.length;
  }
  return sectioned(
    quantile(pooled, p),
    sections.map((section) => quantile(section, p)),
    level,
  );
}

/**
 * The interval about an estimate made from all replications together, by how far each replication's own estimate lies from
 * it (sectioning). A replication whose own estimate does not exist (NaN) is left out.
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
