import type { Family } from './family.ts';

export interface Fixed {
  readonly kind: 'fixed';
  readonly value: number;
}

export const fixed: Family<Fixed, { readonly value: number }> = {
  about: 'Always this value.',
  written: { is: 'value' },
  read: ({ value }) => ({ kind: 'fixed', value }),
  figures: (d) => [d.value],
  isConstant: () => true,
  sampler: (d) => () => d.value,
  mean: (d) => d.value,
  variance: () => 0,
  words: (d, say) => `always ${say(d.value)}`,
};
