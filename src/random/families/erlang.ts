import { plain } from '../plain.ts';
import { type Family, MEAN, MEDIAN, Refusal } from './family.ts';
import { gammaSampler, medianOfMean1 } from './gamma.ts';

export interface Erlang {
  readonly kind: 'erlang';
  readonly mean: number;
  readonly shape: number;
}

export const erlang: Family<
  Erlang,
  { readonly mean?: number; readonly median?: number; readonly shape: number }
> = {
  about: 'Erlang: the sum of `shape` equal exponential stages, by its mean or median.',
  written: {
    is: 'figures',
    called: 'an Erlang distribution',
    of: {
      mean: { ...MEAN, optional: true },
      median: MEDIAN,
      shape: {
        is: 'shape',
        called: 'the shape of an Erlang distribution',
        whole: true,
        bound: 'shape',
        about: 'How many equal exponential stages it is made of.',
      },
    },
  },
  read({ mean, median, shape }) {
    if ((mean === undefined) === (median === undefined))
      return new Refusal(
        'an Erlang distribution needs its shape and its mean or its median',
        'for example `{erlang: {median: 3 weeks, shape: 3}}`',
      );
    const its = mean ?? median! / medianOfMean1(shape);
    return its > 0
      ? { kind: 'erlang', mean: its, shape }
      : new Refusal('the mean of an Erlang distribution is above 0');
  },
  figures: (d) => [d.mean],
  isConstant: (d) => d.mean === 0,
  sampler: (d) => gammaSampler(d.mean, d.shape, d.mean / d.shape),
  mean: (d) => d.mean,
  variance: (d) => (d.mean * d.mean) / d.shape,
  words: (d, say) => `Erlang, mean ${say(d.mean)}, shape ${plain(d.shape)}`,
};
