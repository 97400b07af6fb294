import { exp, expm1, ln, logGamma, power } from '../../maths/index.ts';
import { plain } from '../plain.ts';
import { type Family, MEAN, MEDIAN, Refusal, type Sampler } from './family.ts';

export interface Weibull {
  readonly kind: 'weibull';
  readonly scale: number;
  readonly shape: number;
}

/** Its shape, and one of the rest. */
type Said = {
  readonly shape: number;
  readonly mean?: number;
  readonly median?: number;
  readonly scale?: number;
};

export const weibull: Family<Weibull, Said> = {
  about: 'Weibull, by its shape and one of mean, median or scale.',
  written: {
    is: 'figures',
    called: 'a Weibull distribution',
    of: {
      shape: {
        is: 'shape',
        called: 'a shape',
        bound: 'shape',
        about: 'Below 1: leaving gets less likely with time; above 1: more likely.',
      },
      mean: { ...MEAN, optional: true },
      median: MEDIAN,
      scale: { is: 'value', about: '63 % are below this.', optional: true },
    },
  },
  read,
  figures: (d) => [d.scale],
  isConstant: (d) => d.scale === 0,
  sampler,
  mean: (d) => d.scale * meanOfScale1(d.shape),
  variance: (d) => power(d.scale * meanOfScale1(d.shape), 2) * expm1(logSquareOverMean(1 / d.shape)),
  words: (d, say) => `Weibull, scale ${say(d.scale)}, shape ${plain(d.shape)}`,
};

function read({ shape, mean, median, scale }: Said): Weibull | Refusal {
  const given = [mean, median, scale].filter((each) => each !== undefined);
  if (given.length !== 1)
    return new Refusal(
      'a Weibull distribution needs its shape and one of mean, median and scale',
      'for example `{weibull: {median: 11 weeks, shape: 1.4}}`',
    );
  if (!(given[0]! > 0)) return new Refusal('the mean, median or scale of a Weibull distribution is above 0');
  if (scale !== undefined) return { kind: 'weibull', scale, shape };
  if (median !== undefined) return { kind: 'weibull', scale: median / power(Math.LN2, 1 / shape), shape };
  return { kind: 'weibull', scale: mean! / meanOfScale1(shape), shape };
}

function sampler({ scale, shape }: Weibull): Sampler {
  const exponent = 1 / shape;
  return (u) => scale * power(-ln(1 - u), exponent);
}

function meanOfScale1(shape: number): number {
  return exp(logGamma(1 + 1 / shape));
}

/** The logarithm of Γ(1 + 2k) / Γ(1 + k)²; for small k, where digits cancel, its series (Abramowitz and Stegun 1964, 6.1.33). */
function logSquareOverMean(k: number): number {
  if (k > 1e-3) return logGamma(1 + 2 * k) - 2 * logGamma(1 + k);
  return k * k * (ZETA[2] - k * (2 * ZETA[3] - k * (3.5 * ZETA[4] - k * 6 * ZETA[5])));
}

/** Riemann's zeta function. */
const ZETA = { 2: 1.6449340668482264, 3: 1.2020569031595942, 4: 1.0823232337111381, 5: 1.03692775514337 };
