import { list } from '../plain.ts';
import { type Family, Refusal } from './family.ts';
import { allSame, meanOf, varianceOf } from './observed.ts';

/** The values in turn, from the first again after the last. Mean and variance are of one whole turn. */
export interface Sequence {
  readonly kind: 'sequence';
  readonly values: readonly number[];
}

export const sequence: Family<Sequence, { readonly values: readonly number[] }> = {
  about: 'These values in turn, from the first again after the last.',
  written: { is: 'values' },
  read: ({ values }) =>
    values.length > 0 ? { kind: 'sequence', values } : new Refusal('sequence needs at least one value'),
  figures: (d) => d.values,
  isConstant: (d) => allSame(d.values),
  sampler:
    ({ values }) =>
    (_, count) =>
      values[count % values.length]!,
  mean: (d) => meanOf(d.values),
  variance: (d) => varianceOf(d.values),
  words: (d, say) => `in turn ${list(d.values.map(say))}`,
};
