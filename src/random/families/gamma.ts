import { gammaQuantile, narrowGammaQuantile, power } from '../../maths/index.ts';
import { exponentialSampler } from './exponential.ts';
import { type Family, MEAN, type Sampler, SD } from './family.ts';
import { type MeanAndSd, refusedMeanAndSd } from './mean-and-sd.ts';

export interface Gamma extends MeanAndSd {
  readonly kind: 'gamma';
}

export const gamma: Family<Gamma, MeanAndSd> = {
  about: 'Gamma, by its mean and standard deviation.',
  written: { is: 'figures', called: 'a gamma distribution', of: { mean: MEAN, sd: SD } },
  read: ({ mean, sd }) => refusedMeanAndSd('gamma', mean, sd) ?? { kind: 'gamma', mean, sd },
  figures: (d) => [d.mean, d.sd],
  isConstant: (d) => d.sd === 0,
  sampler: (d) => gammaSampler(d.mean, power(d.mean / d.sd, 2), power(d.sd, 2) / d.mean),
  mean: (d) => d.mean,
  variance: (d) => d.sd * d.sd,
  words: (d, say) => `gamma, mean ${say(d.mean)}, sd ${say(d.sd)}`,
};

/** From here on a gamma variable is narrow, and the expansion for such better than what is right for any. */
const LARGEST_SHAPE = 1e6;

/** `mean` is `shape` times `scale`, and said again because these two may be beyond what a number can be. */
export function gammaSampler(mean: number, shape: number, scale: number): Sampler {
  if (shape === 1) return exponentialSampler(scale);
  if (shape > LARGEST_SHAPE) {
    const narrow = narrowGammaQuantile(1 / Math.sqrt(shape));
    return (u) => mean * narrow(u);
  }
  const quantile = gammaQuantile(shape);
  return (u) => scale * quantile(u);
}
