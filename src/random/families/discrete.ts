import { list, percent } from '../plain.ts';
import { cumulative, place, refusedShares, weightedMean, weightedVariance } from '../shares.ts';
import type { Family, Sampler } from './family.ts';

type Said = {
  readonly values: readonly number[];
  readonly shares: readonly number[];
};

export interface Discrete extends Said {
  readonly kind: 'discrete';
}

export const discrete: Family<Discrete, Said> = {
  about: 'A few values with their shares, which sum to 1: `{1: 0.5, 2: 0.5}`.',
  written: { is: 'shares' },
  read: ({ values, shares }) => refusedShares(shares, 'the shares') ?? { kind: 'discrete', values, shares },
  figures: (d) => d.values,
  isConstant: (d) => {
    const possible = d.values.filter((_, i) => d.shares[i]! > 0);
    return possible.every((value) => value === possible[0]);
  },
  sampler,
  mean: (d) => weightedMean(d.values, d.shares),
  variance: (d) => weightedVariance(d.values, d.shares),
  words: (d, say) => {
    const sum = d.shares.reduce((a, b) => a + b, 0);
    return `one of ${list(d.values.map((value, i) => `${say(value)} (${percent(d.shares[i]! / sum)})`))}`;
  },
};

/** Values in rising order, so that a larger uniform number never gives a smaller value. */
function sampler({ values, shares }: Discrete): Sampler {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const sorted = Float64Array.from(order, (i) => values[i]!);
  const ends = cumulative(order.map((i) => shares[i]!));
  return (u) => sorted[place(ends, u)]!;
}
