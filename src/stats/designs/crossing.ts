import { studentQuantile } from '../student.ts';
import { type Crossed, mean } from './crossed.ts';

/** Where a difference changes its sign, as a value of the input. */
export interface Crossing {
  readonly at: number;
  /** The 95 % interval; null at an end that lies outside the range that was looked at. */
  readonly low: number | null;
  readonly high: number | null;
  /** The sign on the side of the smaller values. */
  readonly before: 1 | -1;
}

/**
 * Every value of an input at which a paired difference changes its sign: the mean over replications goes straight from
 * point to point. The interval holds all values at which a t test does not tell the difference from 0; between two
 * points that is the set of Fieller (1954), since in each replication the difference there is a straight line.
 * @param inputs rising
 * @param differences one row an input value, one number a replication, two or more
 */
export function crossings(inputs: ArrayLike<number>, differences: Crossed, level = 0.95): Crossing[] {
  const replications = differences[0].length;
  const t = studentQuantile((1 + level) / 2, replications - 1);
  const unclear = unclearParts(inputs, differences, t * t);
  const means = differences.map(mean);
  const found: Crossing[] = [];
  // The last point, not counting those at 0, and its sign.
  let last = -1;
  means.forEach((each, point) => {
    if (each === 0) return;
    const before = last === -1 ? 0 : Math.sign(means[last]);
    if (before !== 0 && before !== Math.sign(each)) {
      // At points in between there is no difference: the sign changes at them, in the middle of several.
      const at =
        point > last + 1
          ? (inputs[last + 1] + inputs[point - 1]) / 2
          : inputs[last] + ((inputs[point] - inputs[last]) * means[last]) / (means[last] - each);
      const { low, high } = unclear.find((part) => part.low <= at && at <= part.high) ?? {
        low: at,
        high: at,
      };
      found.push({
        at,
        low: low <= inputs[0] ? null : low,
        high: high >= inputs[inputs.length - 1] ? null : high,
        before: before === 1 ? 1 : -1,
      });
    }
    last = point;
  });
  return found;
}

interface Part {
  readonly low: number;
  high: number;
}

/** The parts of the range in which the difference is not told from 0, joined where they touch. */
function unclearParts(inputs: ArrayLike<number>, differences: Crossed, tSquare: number): Part[] {
  const parts: Part[] = [];
  for (let point = 0; point + 1 < differences.length; point++) {
    for (const { low, high } of unclearBetween(differences[point], differences[point + 1], tSquare)) {
      // The end of one part has to be the very number at which the next begins, whatever is lost in rounding.
      const along = (share: number) =>
        share === 1 ? inputs[point + 1] : inputs[point] + share * (inputs[point + 1] - inputs[point]);
      const last = parts.at(-1);
      if (last !== undefined && low === 0 && last.high === inputs[point]) last.high = along(high);
      else parts.push({ low: along(low), high: along(high) });
    }
  }
  return parts;
}

/**
 * Where mean² ≤ t² variance / n for (1 − s) a + s b with s from 0 to 1: a quadratic in s, of which the sign is looked up
 * between its roots.
 */
function unclearBetween(a: ArrayLike<number>, b: ArrayLike<number>, tSquare: number): Part[] {
  const n = a.length;
  const slope = Float64Array.from(b, (value, r) => value - a[r]);
  const [meanA, meanSlope] = [mean(a), mean(slope)];
  const covariance = (
    p: ArrayLike<number>,
    q: ArrayLike<number>,
    [meanP, meanQ]: readonly [number, number],
  ) => {
    let sum = 0;
    for (let r = 0; r < n; r++) sum += (p[r] - meanP) * (q[r] - meanQ);
    return (tSquare * sum) / (n * (n - 1));
  };
  const c0 = meanA * meanA - covariance(a, a, [meanA, meanA]);
  const c1 = 2 * (meanA * meanSlope - covariance(a, slope, [meanA, meanSlope]));
  const c2 = meanSlope * meanSlope - covariance(slope, slope, [meanSlope, meanSlope]);
  const value = (s: number) => c0 + s * (c1 + s * c2);
  const ends = [0, ...rootsOf(c0, c1, c2).filter((s) => s > 0 && s < 1), 1];
  return ends
    .slice(1)
    .flatMap((high, index) => (value((ends[index] + high) / 2) <= 0 ? [{ low: ends[index], high }] : []));
}

/** Rising. Of a straight line the second is infinite. */
function rootsOf(c0: number, c1: number, c2: number): number[] {
  const under = c1 * c1 - 4 * c2 * c0;
  if (under <= 0) return [];
  // Written so that no digits are lost (Press and others 2007, section 5.6).
  const q = -(c1 + (c1 < 0 ? -1 : 1) * Math.sqrt(under)) / 2;
  return [q / c2, c0 / q].sort((x, y) => x - y);
}
