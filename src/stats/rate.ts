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
  if (mean <= 0 || mean >= 1) {
    const bound = -expm1(ln(1 - level) / (trials !== undefined && trials >= 1 ? trials : n));
    return mean <= 0 ? { mean: 0, low: 0, high: bound, n } : { mean: 1, low: 1 - bound, high: 1, n };
  }
  const half = (plain.high - plain.low) / 2 / (mean * (1 - mean));
  const odds = mean / (1 - mean);
  const share = (factor: number) => (odds * factor) / (1 + odds * factor);
  const low = share(exp(-half));
  const high = half > 700 ? 1 : share(exp(half));
  return { mean, low, high, n };
}
