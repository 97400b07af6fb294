/** Which of what is not known matters: screened first, then measured, then weighed by what it would be worth to know. */
import { type Input, inputAt } from '../../scenario/index.ts';
import {
  type Crossed,
  crossedVariance,
  type ElementaryEffect,
  elementaryEffects,
  type Indices,
  type MorrisDesign,
  mean,
  morrisDesign,
  saltelliDesign,
  sobolIndices,
  type Uniform,
  type ValueOfInformation,
  valueOfKnowing,
  valueOfKnowingAll,
} from '../../stats/designs/index.ts';
import type { Exploration } from './explore.ts';

/** Ways through the ranges that change one input at a time (Morris 1991), with the values of the inputs at each point. */
export interface Screening {
  readonly morris: MorrisDesign;
  readonly exploration: Exploration;
}

export function screening(inputs: readonly Input[], ways: number, uniform: Uniform): Screening {
  const morris = morrisDesign(inputs.length, ways, uniform);
  const points = morris.points.map((row) => row.map((u, index) => inputAt(inputs[index]!, u)));
  return { morris, exploration: { inputs, points } };
}

/** How far each input moves a row over its whole range; null where a point has nothing to measure. */
export function screenedRow({ morris }: Screening, values: Crossed): ElementaryEffect[] | null {
  return isWhole(values) ? elementaryEffects(morris, values) : null;
}

/**
 * The inputs that are left after screening: those that move some row most. Of each row the sizes of the effects are taken
 * as shares of their sum; an input counts with its mean share over all rows, or with its share in the row on which the
 * choice rests where that is more. Inputs below a fiftieth are left out.
 * @returns places among the inputs, the strongest first
 */
export function survivors(
  rows: readonly (readonly ElementaryEffect[] | null)[],
  decisive: number,
  most: number,
): number[] {
  const shares = rows.map((effects) => {
    const sum = effects?.reduce((total, { size }) => total + size.mean, 0) ?? 0;
    return effects === null || sum === 0 ? null : effects.map(({ size }) => size.mean / sum);
  });
  const known = shares.filter((each) => each !== null);
  const inputs = known[0]?.length ?? 0;
  const counts = Array.from({ length: inputs }, (_, input) => {
    const average = known.reduce((sum, each) => sum + each[input]!, 0) / known.length;
    return Math.max(average, shares[decisive]?.[input] ?? 0);
  });
  return counts
    .map((count, input) => ({ count, input }))
    .filter(({ count }) => count >= LEAST)
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ input }) => input);
}
const LEAST = 0.02;

/** Points for the indices of some inputs; all others stay at what they are about. Each draw costs two points and one for each input. */
export function drawn(inputs: readonly Input[], draws: number, uniform: Uniform): Exploration {
  const points = saltelliDesign(draws, inputs.length, uniform).map((row) =>
    row.map((u, index) => inputAt(inputs[index]!, u)),
  );
  return { inputs, points };
}

/** First and total index of each input for one row; null where a point has nothing to measure, or nothing varies. */
export function indicesOf(
  values: Crossed,
  draws: number,
  inputs: number,
  uniform: Uniform,
): Indices[] | null {
  if (!isWhole(values)) return null;
  const indices = sobolIndices(values, draws, inputs, uniform);
  return indices.some(({ total }) => Number.isNaN(total.share)) ? null : indices;
}

/** What it would be worth to know before choosing between two systems. */
export interface Choice {
  /** By how much the other system is better on average, in the unit of the row. */
  readonly gain: number;
  /** In how much of the range it is. */
  readonly share: number;
  /** Of each input known alone, and of all that was varied. */
  readonly knowing: readonly ValueOfInformation[];
  readonly all: number;
}

/**
 * @param gains at each point, replication by replication, what the other system has more of what is wanted. Only the
 * first `2 × draws` points are independent draws of the ranges, and only these are looked at.
 */
export function choiceOf(
  { points, inputs }: Exploration,
  gains: Crossed,
  draws: number,
  uniform: Uniform,
): Choice | null {
  const own = gains.slice(0, 2 * draws);
  if (!isWhole(own)) return null;
  const split = crossedVariance(own);
  const seen = split.notKnown.variance + split.both / own[0]!.length;
  const narrower = seen > 0 ? Math.sqrt(split.notKnown.variance / seen) : 0;
  // Drawn towards their mean until they vary as much as what lies behind them: chance is worth nothing to know.
  const expected = Float64Array.from(own, (row) => split.mean + narrower * (mean(row) - split.mean));
  return {
    gain: split.mean,
    share: expected.filter((each) => each > 0).length / expected.length,
    knowing: inputs.map((_, input) =>
      valueOfKnowing(
        expected,
        points.slice(0, 2 * draws).map((point) => point[input]!),
        uniform,
      ),
    ),
    all: valueOfKnowingAll(expected),
  };
}

function isWhole(values: Crossed): boolean {
  return values.every((row) => !Array.from(row).some(Number.isNaN));
}
