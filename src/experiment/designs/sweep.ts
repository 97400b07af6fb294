/** One or two settings over their range: what a row is at each value, and where a difference changes its sign. */
import type { Measure } from '../../measures/index.ts';
import { type Crossed, type Crossing, crossings } from '../../stats/designs/index.ts';
import { type Interval, skewedInterval } from '../../stats/index.ts';
import { estimateOf } from '../estimate.ts';

/**
 * The mean at each point with its 95 % interval; null where a replication had nothing to measure.
 * @param of the row, whose interval never passes what it can be; null: a difference, which has no bounds
 * @param outOf of how many a share is at each point: how seldom it can be where it was never seen
 */
export function curveOf(
  values: Crossed,
  of: Pick<Measure, 'unit' | 'family'> | null,
  outOf: ArrayLike<number> = [],
): (Interval | null)[] {
  return values.map((row, point) => {
    if (Array.from(row).some(Number.isNaN)) return null;
    return of === null
      ? skewedInterval(row)
      : estimateOf(of, Float64Array.from(row), { trials: outOf[point] || 0 });
  });
}

/** A value at which a difference changes its sign, and whether people who had no part in finding it say so. */
export interface Turn extends Crossing {
  readonly fresh: boolean;
}

/** @param at the values of the setting, rising */
export function turnsOf(at: readonly number[], differences: Crossed): Crossing[] {
  const whole = at.flatMap((_, point) => (Array.from(differences[point]!).some(Number.isNaN) ? [] : [point]));
  if (whole.length < 2) return [];
  return crossings(
    whole.map((point) => at[point]!),
    whole.map((point) => differences[point]!),
  );
}

/**
 * Where to look again with other people: as many values as were looked at, evenly, over the intervals of all turns that
 * were seen; null where none was, or where they fill the range.
 */
export function lookAgain(
  at: readonly number[],
  turns: readonly Crossing[],
  whole: boolean,
): number[] | null {
  if (turns.length === 0) return null;
  const [first, last] = [at[0]!, at.at(-1)!];
  // A step to either side, so that what lies beyond an interval is seen as well.
  const step = (last - first) / (at.length - 1);
  const from = Math.max(first, Math.min(...turns.map(({ low }) => low ?? first)) - step / 2);
  const to = Math.min(last, Math.max(...turns.map(({ high }) => high ?? last)) + step / 2);
  return evenly(from, to, at.length, whole);
}

/** So many values from one to another, each once. */
export function evenly(from: number, to: number, count: number, whole: boolean): number[] {
  const values = Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
  return [...new Set(whole ? values.map(Math.round) : values)];
}

/** The turns that fresh people have; those that they do not have again are kept as they were first seen. */
export function confirmed(seen: readonly Crossing[], again: readonly Crossing[]): Turn[] {
  return seen.map((turn) => {
    const near = again
      .filter(({ before }) => before === turn.before)
      .sort((a, b) => Math.abs(a.at - turn.at) - Math.abs(b.at - turn.at))[0];
    return near === undefined ? { ...turn, fresh: false } : { ...near, fresh: true };
  });
}
