import { betaQuantile, gammaQuantile } from '../../maths/index.ts';
import { type Crossed, square } from './crossed.ts';

/** What an answer's variance is made of, each part a variance in the square of the answer's unit. */
export interface VarianceSplit {
  readonly mean: number;
  /** Between points: what is not known. With its 95 % interval; never below 0. */
  readonly notKnown: { readonly variance: number; readonly low: number; readonly high: number };
  /** Between replications, at every point alike: chance that befalls the whole range at once. */
  readonly chance: number;
  /** Chance that does something else at each point; what is left of a single number. */
  readonly both: number;
  /** Of the mean of a point over the replications there are: how much of its variance is chance. */
  readonly chanceOfAPoint: number;
}

/**
 * Splits the variance of a crossed design, points by replications with one number each (two random factors, Searle,
 * Casella and McCulloch 1992, table 4.12), with the interval of Williams (1962) for what is between points. The nested
 * estimator of Sun, Apley and Staum (2011) would take chance for independent from point to point, which with the same
 * people it is not. The interval takes points to be drawn one by one: for a Sobol sequence or a Latin hypercube it is
 * wider than need be.
 * @throws RangeError of fewer than two points or two replications
 */
export function crossedVariance(values: Crossed): VarianceSplit {
  const points = values.length;
  const replications = values[0]?.length ?? 0;
  if (points < 2 || replications < 2)
    throw new RangeError(`${points} points by ${replications} replications have no variance to split`);
  const byPoint = new Float64Array(points);
  const byReplication = new Float64Array(replications);
  for (let p = 0; p < points; p++)
    for (let r = 0; r < replications; r++) {
      byPoint[p] += values[p][r] / replications;
      byReplication[r] += values[p][r] / points;
    }
  const mean = byPoint.reduce((sum, each) => sum + each, 0) / points;
  let rest = 0;
  for (let p = 0; p < points; p++)
    for (let r = 0; r < replications; r++)
      rest += square(values[p][r] - byPoint[p] - byReplication[r] + mean);
  const squares = (means: Float64Array) => means.reduce((sum, each) => sum + square(each - mean), 0);
  const [ofPoints, ofReplications, ofRest] = [
    points - 1,
    replications - 1,
    (points - 1) * (replications - 1),
  ];
  const betweenPoints = (replications * squares(byPoint)) / ofPoints;
  const betweenReplications = (points * squares(byReplication)) / ofReplications;
  const both = rest / ofRest;
  return {
    mean,
    notKnown: {
      variance: Math.max(0, (betweenPoints - both) / replications),
      ...williams(betweenPoints, ofPoints, both, ofRest, replications),
    },
    chance: Math.max(0, (betweenReplications - both) / points),
    both,
    chanceOfAPoint: Math.max(0, (betweenReplications - both) / points) / replications + both / replications,
  };
}

function williams(between: number, n: number, within: number, m: number, replications: number, level = 0.95) {
  const tail = (1 - level) / 2;
  const end = (p: number) => {
    const f = fQuantile(p, n, m);
    return Math.max(0, (n * (between - f * within)) / (replications * chiSquareQuantile(p, n)));
  };
  return { low: end(1 - tail), high: end(tail) };
}

/** From the gamma distribution (Abramowitz and Stegun 1964, 26.4.19). */
function chiSquareQuantile(p: number, degrees: number): number {
  return 2 * gammaQuantile(degrees / 2)(p);
}

/** From the beta distribution (Abramowitz and Stegun 1964, 26.6.2). */
function fQuantile(p: number, n: number, m: number): number {
  const part = betaQuantile(n / 2, m / 2)(p);
  return (m * part) / (n * (1 - part));
}
