import { exp, expm1, ln } from '../maths/index.ts';
import { type Interval, interval } from './interval.ts';
import { Running } from './running.ts';

/**
 * The interval for a share of which every replication gives one, between 0 and 1, that never passes these bounds: the t
 * interval of the mean on the logit scale, its standard error carried there by the delta method (Agresti 2013, "Categorical
 * data analysis", 3.1.5), and back. The replications are what is independent, not the people, who share queues.
 *
 * Where no replication has any event, or all are full, their spread says nothing. Then the far end is the limit at `level`
 * for what was never seen in so many people, 1 − α^(1/m) (Hanley and Lippman-Hand 1983: about three in m). People who share
 * queues count for fewer than they are: m is their number over the design effect, as Korn and Graubard (1998) have it for
 * few events in clusters, but never less than the replications, which are independent. Assumed is that what was not seen
 * would come in bunches no greater than the design effect says.
 * @param values one a replication; NaN has no number and is left out
 */
export function rateInterval(
  values: ArrayLike<number>,
  level = 0.95,
  { trials = 0, designEffect = 1 }: Trials = {},
): Interval {
  const plain = interval(values, level);
  const { mean, n } = plain;
  if (n < 2) return plain;
  const effective = Math.max(n, trials / designEffect);
  return { mean, n, ...logitInterval(mean, (plain.high - plain.low) / 2, 1 - level, effective) };
}

/** What a share is of, in all replications together. */
export interface Trials {
  /** People, or referrals, contacts, weeks; without it, the replications. */
  readonly trials?: number;
  /** How many of them count as one, at least 1. */
  readonly designEffect?: number;
}

/**
 * How many of the people of a share count as one, since they share queues: the variance of its mean by the spread of the
 * replications over the one that as many independent people would give (Kish 1965, 8.2). NaN of fewer than two
 * replications, and where it happened to nobody or to all.
 * @param trials people in all replications together
 */
export function designEffect(values: ArrayLike<number>, trials: number): number {
  const running = new Running();
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) running.add(values[i]!);
  const { mean, variance, n } = running;
  const alone = (mean * (1 - mean)) / trials;
  return alone > 0 ? variance / n / alone : Number.NaN;
}

/**
 * The ends about a share on the logit scale.
 * @param half half of the width that the interval would have without bounds
 * @param alpha what the level leaves to 1
 * @param trials in how many it was never seen, where the share is 0 or 1
 */
export function logitInterval(
  mean: number,
  half: number,
  alpha: number,
  trials: number,
): { low: number; high: number } {
  if (mean <= 0 || mean >= 1) {
    const bound = -expm1(ln(alpha) / trials);
    return mean <= 0 ? { low: 0, high: bound } : { low: 1 - bound, high: 1 };
  }
  const steps = half / (mean * (1 - mean));
  const odds = mean / (1 - mean);
  const share = (factor: number) => (odds * factor) / (1 + odds * factor);
  return { low: share(exp(-steps)), high: steps > 700 ? 1 : share(exp(steps)) };
}
