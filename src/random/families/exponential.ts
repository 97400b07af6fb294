import { ln } from '../../maths/index.ts';
import { type Family, MEAN, MEDIAN, Refusal, type Sampler } from './family.ts';

export interface Exponential {
  readonly kind: 'exponential';
  readonly mean: number;
}

export const exponential: Family<Exponential, { readonly mean?: number; readonly median?: number }> = {
  about:
    'Exponential, by its mean (or median): many short, few long; what happens next does not depend on how long it has been.',
  written: {
    is: 'figures',
    called: 'an exponential distribution',
    of: { mean: { ...MEAN, optional: true }, median: MEDIAN },
    short: 'mean',
  },
  read({ mean, median }) {
    if ((mean === undefined) === (median === undefined))
      return new Refusal(
        'an exponential distribution needs its mean or its median, and not both',
        'for example `{exponential: 3 weeks}`, or `{exponential: {median: 2 weeks}}`',
      );
    const its = mean ?? median! / Math.LN2;
    return its > 0
      ? { kind: 'exponential', mean: its }
      : new Refusal('the mean of an exponential distribution is above 0');
  },
  figures: (d) => [d.mean],
  isConstant: (d) => d.mean === 0,
  sampler: (d) => exponentialSampler(d.mean),
  mean: (d) => d.mean,
  variance: (d) => d.mean * d.mean,
  words: (d, say) => `exponential, mean ${say(d.mean)}`,
};

export function exponentialSampler(mean: number): Sampler {
  return (u) => -mean * ln(1 - u);
}
