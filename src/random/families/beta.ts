import { betaQuantile, power } from '../../maths/index.ts';
import { plain } from '../plain.ts';
import { type Family, HIGH, LOW, MEAN, type Parameter, Refusal, type Sampler, SD } from './family.ts';

export interface Beta {
  readonly kind: 'beta';
  readonly alpha: number;
  readonly beta: number;
  readonly low: number;
  readonly high: number;
}

/** Either both shapes, or mean and standard deviation. */
type Said = {
  readonly alpha?: number;
  readonly beta?: number;
  readonly mean?: number;
  readonly sd?: number;
  readonly low?: number;
  readonly high?: number;
};

const shape = (about: string): Parameter => ({
  is: 'shape',
  called: 'a shape',
  bound: 'betaShape',
  about,
  optional: true,
});

export const beta: Family<Beta, Said> = {
  about:
    'Beta between `low` and `high` (0 and 1 unless it says otherwise), by its two shapes or by mean and standard deviation.',
  written: {
    is: 'figures',
    called: 'a beta distribution',
    of: {
      alpha: shape('The first shape.'),
      beta: shape('The second shape.'),
      mean: { ...MEAN, optional: true },
      sd: { ...SD, optional: true },
      low: { ...LOW, optional: true },
      high: { ...HIGH, optional: true },
    },
  },
  read,
  figures: (d) => [d.low, d.high],
  isConstant: (d) => d.low === d.high,
  sampler,
  mean: (d) => d.low + ((d.high - d.low) * d.alpha) / (d.alpha + d.beta),
  variance: (d) => {
    const sum = d.alpha + d.beta;
    return (power(d.high - d.low, 2) * d.alpha * d.beta) / (sum * sum * (sum + 1));
  },
  words: (d, say) =>
    `beta, alpha ${plain(d.alpha)}, beta ${plain(d.beta)}, from ${say(d.low)} to ${say(d.high)}`,
};

/** As for shapes that are written; far from these a beta distribution is one value, or two. */
const LEAST_SHAPE = 0.001;
const MOST_SHAPE = 1e6;

function read({ alpha, beta, mean, sd, low = 0, high }: Said, ofDurations: boolean): Beta | Refusal {
  if (high === undefined && ofDurations)
    return new Refusal('a beta distribution of durations needs its `high`');
  const top = high ?? 1;
  if (!(low < top)) return new Refusal('a beta distribution needs a low below its high');
  if (alpha !== undefined && beta !== undefined && mean === undefined && sd === undefined)
    return { kind: 'beta', alpha, beta, low, high: top };
  if (alpha !== undefined || beta !== undefined || mean === undefined || sd === undefined)
    return new Refusal('a beta distribution needs either alpha and beta, or mean and sd');
  const m = (mean - low) / (top - low);
  const v = power(sd / (top - low), 2);
  if (!(m > 0 && m < 1))
    return new Refusal('the mean of a beta distribution lies between its low and its high');
  if (!(v > 0 && v < m * (1 - m)))
    return new Refusal('no beta distribution has this mean and this sd', 'make the sd smaller, but above 0');
  const size = (m * (1 - m)) / v - 1;
  const shapes = { alpha: m * size, beta: (1 - m) * size };
  if (Math.max(shapes.alpha, shapes.beta) > MOST_SHAPE)
    return new Refusal(
      'so narrow a beta distribution is one value',
      'write that value alone, or a larger sd',
    );
  if (Math.min(shapes.alpha, shapes.beta) < LEAST_SHAPE)
    return new Refusal(
      'so wide a beta distribution, or one with its mean so near an end, has hardly any values but its ends',
      'write a smaller sd, or `discrete` for two values',
    );
  return { kind: 'beta', ...shapes, low, high: top };
}

function sampler({ alpha, beta, low, high }: Beta): Sampler {
  const quantile = betaQuantile(alpha, beta);
  return (u) => Math.min(high, low + (high - low) * quantile(u));
}
