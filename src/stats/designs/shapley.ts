import type { Interval } from '../interval.ts';
import { skewedInterval } from '../skewness.ts';

/** More parts than this make too many bundles to run. */
const MOST_PARTS = 12;

/**
 * Shares a difference out among the parts that make it (Shapley 1953; for contributions to a difference Shorrocks
 * 2013): a part's share is what it adds to a bundle, averaged over all orders in which the parts could be added one by
 * one. The shares sum to the difference of all parts together, replication by replication.
 * @param worth of a bundle, one number a replication: bit i of the bundle says whether part i is in it
 * @throws RangeError for more than `MOST_PARTS` parts
 */
export function shapley(parts: number, worth: (bundle: number) => ArrayLike<number>): Interval[] {
  if (parts > MOST_PARTS) throw new RangeError(`${parts} parts make too many bundles: at most ${MOST_PARTS}`);
  const replications = worth(0).length;
  // How likely a bundle of so many of the others stands before a part: (size)! (parts − size − 1)! / parts!
  const weights = new Float64Array(parts).fill(1 / parts);
  for (let size = 1; size < parts; size++) weights[size] = (weights[size - 1] * size) / (parts - size);
  return Array.from({ length: parts }, (_, part) => {
    const shares = new Float64Array(replications);
    for (let bundle = 0; bundle < 1 << parts; bundle++) {
      if (bundle & (1 << part)) continue;
      const [without, withIt] = [worth(bundle), worth(bundle | (1 << part))];
      const weight = weights[sizeOf(bundle)];
      for (let r = 0; r < replications; r++) shares[r] += weight * (withIt[r] - without[r]);
    }
    return skewedInterval(shares);
  });
}

function sizeOf(bundle: number): number {
  let size = 0;
  for (let rest = bundle; rest !== 0; rest &= rest - 1) size++;
  return size;
}
