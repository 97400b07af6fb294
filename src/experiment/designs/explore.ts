import { Streams } from '../../model/index.ts';
import { InputFault } from '../../problems/problem.ts';
import { figuresAt, type Input, inputAt, loadAgain } from '../../scenario/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import {
  type Crossed,
  crossedVariance,
  latinHypercube,
  MOST_SOBOL_INPUTS,
  mean,
  signShare,
  smooth,
  sobolSequence,
  standingOut,
  type Uniform,
} from '../../stats/designs/index.ts';
import { quantiles } from '../../stats/quantile.ts';
import type { Design } from './design.ts';

/** Where an exploration goes: for each point a value of each input, in its unit. */
export interface Exploration {
  readonly inputs: readonly Input[];
  readonly points: readonly Float64Array[];
}

/** Numbers of a purpose, from the seed of the experiment. */
export function uniformFor(seed: string, purpose: string): Uniform {
  const stream = new Streams(seed, 0).stream(`design: ${purpose}`);
  let count = 0;
  return () => stream.uniform(0, count++);
}

/** Points that fill the ranges: of a Sobol sequence, so that more can follow; of a Latin hypercube where inputs are too many. */
export function fillRanges(inputs: readonly Input[], points: number, seed: string): Exploration {
  const uniform = uniformFor(seed, 'ranges');
  const rows =
    inputs.length > MOST_SOBOL_INPUTS
      ? latinHypercube(points, inputs.length, uniform)
      : sobolSequence(points, inputs.length, uniform);
  return { inputs, points: rows.map((row) => row.map((u, index) => inputAt(inputs[index], u))) };
}

/** The systems with the inputs of one point. What was done to them since they were loaded is done again by `then`. */
export function systemsWith(
  systems: readonly Scenario[],
  inputs: readonly Input[],
  values: ArrayLike<number>,
  then: (scenario: Scenario, system: number) => Scenario,
): Scenario[] {
  return systems.map((scenario, system) => {
    const figures = figuresAt(scenario, system, inputs, values);
    const { scenario: varied, problems } = loadAgain(scenario, { figures });
    if (varied === null) throw new InputFault(problems.filter(({ severity }) => severity === 'error'));
    return then({ ...varied, name: scenario.name, title: scenario.title }, system);
  });
}

export function explorationDesign(
  systems: readonly Scenario[],
  { inputs, points }: Exploration,
  rows: readonly string[],
  replications: number,
  then: (scenario: Scenario) => Scenario,
): Design {
  return {
    points: points.length,
    systemsAt: (point) => systemsWith(systems, inputs, points[point], then),
    replications,
    seed: systems[0].seed,
    rows,
  };
}

/** What one row says over the whole range: of one system, or of the difference of another from it. */
export interface Explored {
  readonly mean: number;
  /** Between these lie nine tenths of the range, with chance taken out. */
  readonly low: number;
  readonly high: number;
  /** Standard deviations: what is not known, and what chance does to a single replication. */
  readonly notKnown: number;
  readonly chance: number;
  /** How often the sign is that of the mean: 1 is always. */
  readonly keeps: {
    readonly sign: number;
    readonly share: number;
    readonly low: number;
    readonly high: number;
  };
  /** The share of what is not known that each input alone decides, from the same points; not below 0. */
  readonly decides: readonly number[];
  /** Whether that is more than inputs of no effect show in such a design, and more than what is owed to stronger ones. */
  readonly standsOut: readonly boolean[];
  /** Points that had a number in every replication. */
  readonly points: number;
}

/**
 * What an exploration says of one row. Points at which a replication had nothing to measure are left out.
 *
 * The share that an input decides is its first index (Sobol 1993) from the points there are: what a local regression on
 * it foretells of points that it was not given, over the variance of the points, from which chance is taken out. What
 * has no effect foretells nothing, so that many inputs do not add up to more than there is.
 */
export function exploredRow(
  { inputs, points }: Exploration,
  values: Crossed,
  uniform: Uniform,
): Explored | null {
  const whole = values.flatMap((row, point) => (Array.from(row).some(Number.isNaN) ? [] : [point]));
  if (whole.length < 2) return null;
  const crossed = whole.map((point) => values[point]);
  const split = crossedVariance(crossed);
  const { variance } = split.notKnown;
  // Of the means of points, chance included.
  const spread = variance + split.both / crossed[0].length;
  const narrower = spread > 0 ? Math.sqrt(variance / spread) : 0;
  const means = Float64Array.from(crossed, mean);
  const [low, high] = quantiles(
    means.map((each) => split.mean + narrower * (each - split.mean)),
    [0.05, 0.95],
  );
  const columns = inputs.map((_, index) => whole.map((point) => points[point][index]));
  const decides = columns.map((column) =>
    variance > 0 ? Math.min(1, (smooth(column, means).foretold * spread) / variance) : 0,
  );
  return {
    mean: split.mean,
    low,
    high,
    notKnown: Math.sqrt(variance),
    chance: Math.sqrt(split.chance + split.both),
    keeps: signShare(crossed, uniform),
    decides,
    standsOut: standingOut(columns, means, decides, uniform),
    points: whole.length,
  };
}

/** Other minus base, replication by replication at every point. */
export function differencesOf(base: Crossed, other: Crossed): Float64Array[] {
  return base.map((row, point) => Float64Array.from(row, (value, r) => other[point][r] - value));
}
