import { normalQuantile, power } from '../../maths/index.ts';
import { bootstrap, type Crossed, mean, type Uniform } from './crossed.ts';
import { crossedVariance } from './crossed-variance.ts';

/**
 * The share of the range in which an answer has the sign that it has on the whole. What is seen at a point is the answer
 * and chance; counting signs would count chance as well. So the means of points are drawn towards their mean until they
 * vary as much as the answers behind them do (Louis 1984). The 95 % interval resamples points and moves all of them
 * together by as much as the chance that they share. Where every point has the sign, points drawn again from them have it
 * too: the lower end is then no higher than the least share at which that many of as many would be seen once in twenty
 * (exact binomial, Clopper and Pearson 1934; Hanley and Lippman-Hand 1983).
 *
 * The sign is that of the mean over all points: 1, −1, or 0 where the mean is 0.
 */
export function signShare(
  values: Crossed,
  uniform: Uniform,
): { readonly sign: number; readonly share: number; readonly low: number; readonly high: number } {
  const split = crossedVariance(values);
  const sign = Math.sign(split.mean);
  const share = shareOf(values, sign, 0);
  const shared = Math.sqrt(split.chance / values[0].length);
  const { low, high } = bootstrap(
    values.length,
    (chosen) => {
      const again = Array.from(chosen, (point) => values[point]);
      return shareOf(again, sign, shared * normalQuantile(uniform()));
    },
    uniform,
    { times: 200 },
  );
  const least = share === 1 ? power(0.05, 1 / values.length) : share;
  return { sign, share, low: Math.min(low, least), high: Math.max(high, share) };
}

function shareOf(values: Crossed, sign: number, moved: number): number {
  const { mean: centre, notKnown, both } = crossedVariance(values);
  const seen = notKnown.variance + both / values[0].length;
  const narrower = seen > 0 ? Math.sqrt(notKnown.variance / seen) : 1;
  const kept = values.filter(
    (row) => Math.sign(centre + moved + narrower * (mean(row) - centre)) === sign,
  ).length;
  return kept / values.length;
}
