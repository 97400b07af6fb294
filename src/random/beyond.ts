import type { Sampler } from './families/family.ts';

/** The largest number below 1 at which quantiles are asked for. */
const TOP = 1 - 2 ** -53;
/** Halvings of the line from 0 to 1: as many as a number has digits. */
const HALVINGS = 60;

/**
 * One value, given that it is above `least`: the quantile at a place between F(least) and 1 (conditional inverse
 * transform; Devroye, Non-Uniform Random Variate Generation, 1986, section II.2). F(least) is found by halving, so any
 * distribution will do. For an exponential one, what is left above `least` is what a fresh draw at `u` would give.
 * @returns NaN where the distribution has nothing above `least`.
 */
export function beyond(sample: Sampler, least: number, u: number, count: number): number {
  if (!(sample(TOP, count) > least)) return Number.NaN;
  let below = 0;
  let above = TOP;
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (below + above) / 2;
    if (sample(middle, count) > least) above = middle;
    else below = middle;
  }
  // Nothing is at or below `least`: a draw like any other.
  if (below === 0) return sample(u, count);
  return sample(Math.min(TOP, above + u * (1 - above)), count);
}
