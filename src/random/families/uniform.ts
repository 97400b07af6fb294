import { power } from '../../maths/index.ts';
import { type Family, HIGH, LOW, Refusal } from './family.ts';

type Said = {
  readonly low: number;
  readonly high: number;
};

export interface Uniform extends Said {
  readonly kind: 'uniform';
}

export const uniform: Family<Uniform, Said> = {
  about: 'Every value between two is equally likely. `[low, high]` for short.',
  written: { is: 'figures', called: 'a uniform distribution', of: { low: LOW, high: HIGH }, short: 'ends' },
  read: ({ low, high }) =>
    low < high
      ? { kind: 'uniform', low, high }
      : new Refusal('a uniform distribution needs a low below its high'),
  figures: (d) => [d.low, d.high],
  isConstant: (d) => d.low === d.high,
  sampler:
    ({ low, high }) =>
    (u) =>
      Math.min(high, low + u * (high - low)),
  mean: (d) => (d.low + d.high) / 2,
  variance: (d) => power(d.high - d.low, 2) / 12,
  words: (d, say) => `uniform, from ${say(d.low)} to ${say(d.high)}`,
};
