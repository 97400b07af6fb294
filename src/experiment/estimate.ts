import type { Cell, Measure } from '../measures/index.ts';
import {
  designEffect,
  type Interval,
  interval,
  Running,
  rateInterval,
  sectioned,
  skewedInterval,
  type Trials,
} from '../stats/index.ts';

/**
 * The estimate of one number of a system from its values by replication: the mean with its 95 % interval, which never
 * passes what the number can be, and allows for a long side (`skewedInterval`). Shares have their interval on the logit scale, and where nothing happened in any
 * replication an upper end; what cannot be below 0 has no interval below it, which cuts off nothing that could be true.
 * Gaps between groups go either way.
 * @param trials what a share is of: how seldom it can be, where it was never seen
 */
export function estimateOf(
  { unit, family }: Pick<Measure, 'unit' | 'family'>,
  values: Float64Array,
  trials?: Trials,
): Interval {
  const has = (holds: (value: number) => boolean) =>
    values.every((value) => Number.isNaN(value) || holds(value));
  if (family === 'equity' || !has((value) => value >= 0)) return skewedInterval(values);
  if (unit === 'share' && has((value) => value <= 1)) return rateInterval(values, 0.95, trials);
  const mean = skewedInterval(values);
  return { ...mean, low: Math.max(0, mean.low) };
}

/**
 * A mean of everybody in all replications, who may be more in one than in another: with the people on a list and how often
 * somebody stands on it, it keeps Little's law, as a mean of the replications' means does not. The ratio estimate with its
 * standard error by linearisation (Cochran 1977, 6.3), never below 0.
 * @param means one a replication; NaN where there was nobody
 * @param people one a replication
 */
export function pooledMean(means: Float64Array, people: Float64Array): Interval {
  const n = people.reduce((count, number) => count + Number(number > 0), 0);
  // To the last digit what a log of it says, which knows no other.
  if (n === 1) return interval(means.filter((_, r) => people[r]! > 0));
  const all = people.reduce((sum, number) => sum + number, 0);
  const mean = means.reduce((sum, each, r) => sum + (people[r]! > 0 ? each * people[r]! : 0), 0) / all;
  const off = means.map((each, r) => (people[r]! > 0 ? (each - mean) * people[r]! : 0));
  const { low, high } = skewedInterval(off.filter((_, r) => people[r]! > 0));
  return { mean, low: Math.max(0, mean + (low * n) / all), high: mean + (high * n) / all, n };
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

/**
 * What each share of a system is of, for a share that nobody has, or everybody: how many people, and how many of them count
 * as one. The latter cannot be seen where nothing varies, so it is what the other shares of the same place and group have on
 * average (as generalised variances of surveys are made: Wolter 2007, chapter 7), or those of the whole system where there
 * are none, and at least 1. A share of time is of weeks.
 * @param outOf for each cell, of how many in all replications together; NaN: a share of time
 * @param weeks in all replications together
 * @returns for the number of a cell
 */
export function trialsOf(
  cells: readonly Cell[],
  values: readonly Float64Array[],
  outOf: Float64Array,
  weeks: number,
): (index: number) => Trials {
  const effects = new Map<string, Running>();
  const placeOf = ({ team, group }: Cell) => `${team}/${group}`;
  cells.forEach((cell, index) => {
    if (cell.measure.unit !== 'share' || cell.measure.family === 'equity' || !(outOf[index]! > 0)) return;
    const effect = designEffect(values[index]!, outOf[index]!);
    if (Number.isNaN(effect)) return;
    const running = effects.get(placeOf(cell)) ?? new Running();
    effects.set(placeOf(cell), running);
    running.add(effect);
  });
  const whole = effects.get('/')?.mean ?? 1;
  return (index) => {
    const people = outOf[index]!;
    if (Number.isNaN(people)) return { trials: weeks };
    return { trials: people, designEffect: Math.max(1, effects.get(placeOf(cells[index]!))?.mean ?? whole) };
  };
}
