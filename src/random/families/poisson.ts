import { exp, ln, logGamma } from '../../maths/index.ts';
import { cumulative } from '../shares.ts';
import { type Family, Refusal, type Sampler } from './family.ts';

/** How many of what comes independently, one by one, at a steady rate: whole numbers from 0. */
export interface Poisson {
  readonly kind: 'poisson';
  readonly mean: number;
}

/** Beyond, it is as good as normal, and its table would be long. */
const MOST_MEAN = 10_000;
/** Numbers less likely than this are not drawn in any run. */
const NEGLIGIBLE = 1e-18;

export const poisson: Family<Poisson, { readonly mean: number }> = {
  about:
    'Poisson, by its mean: whole numbers from 0, such as how many come in a day when each comes by chance. Numbers only.',
  written: {
    is: 'figures',
    called: 'a Poisson distribution',
    of: { mean: { is: 'value', about: 'Its mean, which is its variance too.' } },
    short: 'mean',
  },
  read: ({ mean }, ofDurations) => {
    if (ofDurations)
      return new Refusal(
        'a Poisson distribution is of whole numbers, not of durations',
        'for the time between what comes by chance write `exponential`',
      );
    if (!(mean > 0)) return new Refusal('the mean of a Poisson distribution is above 0');
    if (mean > MOST_MEAN)
      return new Refusal(
        'the mean of a Poisson distribution is at most 10,000',
        'write `normal` with the same mean, and its square root for the sd',
      );
    return { kind: 'poisson', mean };
  },
  figures: (d) => [d.mean],
  isConstant: (d) => d.mean === 0,
  sampler,
  mean: (d) => d.mean,
  variance: (d) => d.mean,
  words: (d, say) => `Poisson, mean ${say(d.mean)}`,
};

/** From a table of the numbers that come at all, made outwards from the likeliest. */
function sampler({ mean }: Poisson): Sampler {
  const likeliest = Math.floor(mean);
  const most = exp(likeliest * ln(mean) - mean - logGamma(likeliest + 1));
  const above: number[] = [];
  for (let k = likeliest, p = most; p > NEGLIGIBLE; k++, p *= mean / k) above.push(p);
  const below: number[] = [];
  for (let k = likeliest, p = (most * k) / mean; p > NEGLIGIBLE; k--, p *= k / mean) below.push(p);
  const first = likeliest - below.length;
  const ends = cumulative([...below.reverse(), ...above]);
  return (u) => first + firstAbove(ends, u);
}

/** The first of rising numbers, of which the last is 1, that is above `u`. */
function firstAbove(ends: Float64Array, u: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
