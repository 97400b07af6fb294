import { exp, ln, log1p, normalQuantile, power } from '../../maths/index.ts';
import { type Family, MEAN, type Sampler, SD } from './family.ts';
import { type MeanAndSd, refusedMeanAndSd } from './mean-and-sd.ts';

export interface Lognormal extends MeanAndSd {
  readonly kind: 'lognormal';
}

export const lognormal: Family<Lognormal, MeanAndSd> = {
  about: 'Lognormal, by the mean and standard deviation of the values themselves (not of their logarithms).',
  written: { is: 'figures', called: 'a lognormal distribution', of: { mean: MEAN, sd: SD } },
  read: ({ mean, sd }) => refusedMeanAndSd('lognormal', mean, sd) ?? { kind: 'lognormal', mean, sd },
  figures: (d) => [d.mean, d.sd],
  isConstant: (d) => d.sd === 0,
  sampler,
  mean: (d) => d.mean,
  variance: (d) => d.sd * d.sd,
  words: (d, say) => `lognormal, mean ${say(d.mean)}, sd ${say(d.sd)}`,
};

function sampler({ mean, sd }: Lognormal): Sampler {
  const variance = log1p(power(sd / mean, 2));
  const mu = ln(mean) - variance / 2;
  const sigma = Math.sqrt(variance);
  return (u) => exp(mu + sigma * normalQuantile(u));
}
