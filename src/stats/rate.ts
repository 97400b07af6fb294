import { exp, expm1, ln } from '../maths/index.ts';
import { type Interval, interval } from './interval.ts';

/**
 * The interval for a share of which every replication gives one, between 0 and 1, that never passes these bounds: the t
 * interval of the mean on the logit scale, its standard error carried there by the delta method (Agresti 2013, "Categorical
 * data analysis", 3.1.5), and back. The replications are what is independent, not the people, who share queues.
 *
 * Where no replication has any event, or all are full, their spread says nothing. Then the far end is the limit at `level`
 * for what was never seen in `trials` people, 1 − α^(1/trials), as if events came singly (Hanley and Lippman-Hand 1983:
 * about three in that many); without `trials` the same in as many replications, which holds whatever people share.
 * @param values one a replication; NaN has no number and is left out
 * @param trials people in all replications together
 */
export function rateInterval(values: ArrayLike<number>, level = 0.95, trials?: number): Interval {
  const plain = interval(values, level);
  const { mean, n } = plain;
  if (n < 2) return plain;
  const tried = trials !== undefined && trials >= 1 ? trials : n;
  return { mean, n, ...logitInterval(mean, (plain.high - plain.low) / 2, 1 - level, tried) };
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
