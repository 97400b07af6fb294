import { power } from '../../maths/index.ts';
import { clamped, type Family, HIGH, LOW, Refusal, type Sampler } from './family.ts';

type Said = {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
};

export interface Triangular extends Said {
  readonly kind: 'triangular';
}

export const triangular: Family<Triangular, Said> = {
  about: 'Triangular: a guess at the least, the most likely and the greatest value.',
  written: {
    is: 'figures',
    called: 'a triangular distribution',
    of: { low: LOW, mode: { is: 'value', about: 'The most likely value.' }, high: HIGH },
  },
  read: ({ low, mode, high }) =>
    low <= mode && mode <= high && low < high
      ? { kind: 'triangular', low, mode, high }
      : new Refusal('a triangular distribution needs low, mode and high in rising order'),
  figures: (d) => [d.low, d.mode, d.high],
  isConstant: (d) => d.low === d.high,
  sampler,
  mean: (d) => (d.low + d.mode + d.high) / 3,
  variance: ({ low, mode, high }) => (power(mode - low, 2) + (high - low) * (high - mode)) / 18,
  words: (d, say) => `triangular, from ${say(d.low)} to ${say(d.high)}, mostly near ${say(d.mode)}`,
};

function sampler({ low, mode, high }: Triangular): Sampler {
  const turn = (mode - low) / (high - low);
  const rise = (high - low) * (mode - low);
  const fall = (high - low) * (high - mode);
  return (u) => clamped(u < turn ? low + Math.sqrt(u * rise) : high - Math.sqrt((1 - u) * fall), low, high);
}
