import { exp, expm1, ln, log1p, normalQuantile, power } from '../../maths/index.ts';
import { type Family, MEAN, MEDIAN, Refusal, type Sampler, SD } from './family.ts';
import { type MeanAndSd, refusedMeanAndSd } from './mean-and-sd.ts';

export interface Lognormal extends MeanAndSd {
  readonly kind: 'lognormal';
}

/** Two of them; `mu` and `sigma` are of the logarithm, `mu` of so many `unit` (minutes in one). */
type Said = {
  readonly mean?: number;
  readonly median?: number;
  readonly sd?: number;
  readonly mu?: number;
  readonly sigma?: number;
  readonly unit?: number;
};

export const lognormal: Family<Lognormal, Said> = {
  about:
    'Lognormal, by two of mean, median and standard deviation of the values themselves; or by `sigma`, the standard deviation of their logarithms, and mean, median or `mu`.',
  written: {
    is: 'figures',
    called: 'a lognormal distribution',
    of: {
      mean: { ...MEAN, optional: true },
      sd: { ...SD, optional: true },
      median: MEDIAN,
      mu: {
        is: 'number',
        called: 'the mean of the logarithms',
        bound: 'logarithm',
        about: 'The mean of the logarithms; of durations it needs `unit`.',
        optional: true,
      },
      sigma: {
        is: 'shape',
        called: 'the standard deviation of the logarithms',
        bound: 'shape',
        about: 'The standard deviation of the logarithms.',
        optional: true,
      },
      unit: { is: 'unit', about: 'The unit of which `mu` is: `days`.', optional: true },
    },
  },
  read,
  figures: (d) => [d.mean, d.sd],
  isConstant: (d) => d.sd === 0,
  sampler,
  mean: (d) => d.mean,
  variance: (d) => d.sd * d.sd,
  words: (d, say) => `lognormal, mean ${say(d.mean)}, sd ${say(d.sd)}`,
};

const TWO = new Refusal(
  'a lognormal distribution needs two of mean, median and sd, or sigma with one of mean, median and mu',
  'for example `{lognormal: {median: 40 min, sd: 20 min}}`, or `{lognormal: {mu: 3.2, sigma: 0.5, unit: days}}`',
);

function read(said: Said, ofDurations: boolean): Lognormal | Refusal {
  const { mean, median, sd, mu, sigma, unit } = said;
  const given = [mean, median, sd, mu, sigma].filter((each) => each !== undefined);
  if (
    given.length !== 2 ||
    (mu !== undefined && sigma === undefined) ||
    (sd !== undefined && sigma !== undefined)
  )
    return TWO;
  for (const [name, value] of [
    ['mean', mean],
    ['median', median],
  ] as const)
    if (value !== undefined && !(value > 0))
      return new Refusal(`the ${name} of a lognormal distribution is above 0`);
  if (mu !== undefined && ofDurations && unit === undefined)
    return new Refusal(
      'a logarithm is of a number, and nothing says of how many of what `mu` is',
      'say it: `{mu: 3.2, sigma: 0.5, unit: days}`; or write the median itself, which is e to the power of mu',
    );
  if (mu === undefined && unit !== undefined)
    return new Refusal('`unit` is that of `mu`, which is not said', 'leave `unit` out');
  if (mean !== undefined && median !== undefined && !(mean > median))
    return new Refusal(
      'the mean of a lognormal distribution is above its median',
      'where they are the same, nearly all values are: write the value alone, or `normal`',
    );
  const middle = median ?? (mu === undefined ? undefined : exp(mu) * (unit ?? 1));
  const logVariance =
    sigma !== undefined
      ? power(sigma, 2)
      : mean === undefined
        ? ln((1 + Math.sqrt(1 + 4 * power(sd! / middle!, 2))) / 2)
        : middle === undefined
          ? null
          : 2 * ln(mean / middle);
  // By its mean and sd, as it is kept.
  const its = mean ?? middle! * exp(logVariance! / 2);
  const spread = sd ?? its * Math.sqrt(expm1(logVariance!));
  if (!Number.isFinite(its) || !Number.isFinite(spread))
    return new Refusal(
      'this lognormal distribution is beyond all numbers',
      '`mu` and `sigma` are of logarithms: the median is e to the power of mu',
    );
  return refusedMeanAndSd('lognormal', its, spread) ?? { kind: 'lognormal', mean: its, sd: spread };
}

function sampler({ mean, sd }: Lognormal): Sampler {
  const variance = log1p(power(sd / mean, 2));
  const mu = ln(mean) - variance / 2;
  const sigma = Math.sqrt(variance);
  return (u) => exp(mu + sigma * normalQuantile(u));
}
