import { power } from '../maths/index.ts';
import { type Interval, interval } from './interval.ts';
import { studentQuantile } from './student.ts';

/** With fewer numbers their skewness is a guess that costs more than it mends: plain t then (measured in the tests). */
const ENOUGH = 10;

/**
 * The sample skewness: the third central moment, without bias, over the cube of the standard deviation. NaN of fewer than
 * three numbers, or of equal ones.
 */
export function skewness(values: ArrayLike<number>): number {
  const n = values.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += values[i]! / n;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < n; i++) {
    const distance = values[i]! - mean;
    squares += distance * distance;
    cubes += distance * distance * distance;
  }
  const sd = Math.sqrt(squares / (n - 1));
  return n < 3 || sd === 0 ? Number.NaN : (n * cubes) / ((n - 1) * (n - 2)) / (sd * sd * sd);
}

/**
 * The interval for a mean of numbers whose spread has a long side, such as mean waits in heavy traffic, of which Student's
 * interval holds the truth too seldom: Johnson's t with the skewness taken out (Johnson 1978), turned into an interval
 * (Willink 2005, equation 9). Symmetric numbers give nearly Student's interval. From fewer than ten numbers, Student's.
 * @param values NaN means "no number here" and is left out
 */
export function skewedInterval(values: ArrayLike<number>, level = 0.95): Interval {
  const numbers = Float64Array.from(values).filter((value) => !Number.isNaN(value));
  const plain = interval(numbers, level);
  const { mean, n } = plain;
  const a = skewness(numbers) / (6 * Math.sqrt(n));
  if (n < ENOUGH || !(Math.abs(a) > 1e-6)) return plain;
  const t = studentQuantile((1 + level) / 2, n - 1);
  const error = (plain.high - mean) / t;
  return { mean, low: mean - error * bent(t, a), high: mean - error * bent(-t, a), n };
}

/** Where the quantile `r` of the corrected t lies on the scale of the plain one. */
function bent(r: number, a: number): number {
  const cube = 1 + 6 * a * (r - a);
  const root = cube < 0 ? -power(-cube, 1 / 3) : cube === 0 ? 0 : power(cube, 1 / 3);
  return (root - 1) / (2 * a);
}
