import { bootstrap, type Crossed, mean, type Uniform } from './crossed.ts';
import { crossedVariance } from './crossed-variance.ts';

/**
 * The share of the range in which an answer has the sign that it has on the whole, with an interval over points and
 * replications. What is seen at a point is the answer and chance; counting signs would count chance as well. So the
 * means of points are drawn towards their mean until they vary as much as the answers behind them do (Louis 1984).
 *
 * The sign is that of the mean over all points: 1, −1, or 0 where the mean is 0.
 */
export function signShare(
  values: Crossed,
  uniform: Uniform,
): { readonly sign: number; readonly share: number; readonly low: number; readonly high: number } {
  const points = values.length;
  const replications = values[0].length;
  const { sign, share } = shareOf(values);
  const chosenReplications = new Int32Array(replications);
  const { low, high } = bootstrap(
    points,
    (chosen) => {
      for (let r = 0; r < replications; r++) chosenReplications[r] = Math.floor(uniform() * replications);
      const again = Array.from(chosen, (p) => Float64Array.from(chosenReplications, (r) => values[p][r]));
      return shareOf(again, sign).share;
    },
    uniform,
    { times: 200 },
  );
  return { sign, share, low: Math.min(low, share), high: Math.max(high, share) };
}

function shareOf(values: Crossed, of?: number): { sign: number; share: number } {
  const { mean: centre, notKnown, both } = crossedVariance(values);
  const sign = of ?? Math.sign(centre);
  const seen = notKnown.variance + both / values[0].length;
  const narrower = seen > 0 ? Math.sqrt(notKnown.variance / seen) : 1;
  const kept = values.filter((row) => Math.sign(centre + narrower * (mean(row) - centre)) === sign).length;
  return { sign, share: kept / values.length };
}
