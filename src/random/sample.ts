import {
  betaQuantile,
  exp,
  gammaQuantile,
  ln,
  log1p,
  narrowGammaQuantile,
  normalCdf,
  normalQuantile,
  power,
} from '../maths/index.ts';
import type { Distribution } from './distribution.ts';
import { isConstant, mean } from './moments.ts';

/**
 * One value from one uniform number: the distribution's quantile at `u` (strictly between 0 and 1), in the
 * distribution's own unit. `count` says how many values the same asker had before; only `sequence` heeds it.
 */
export type Sampler = (u: number, count: number) => number;

/** The inverse transform of a distribution, with everything worked out beforehand that can be. */
export function sampler(d: Distribution): Sampler {
  if (isConstant(d)) return constant(mean(d));
  switch (d.kind) {
    case 'fixed':
      return constant(d.value);
    case 'exponential':
      return exponential(d.mean);
    case 'erlang':
      return gamma(d.mean, d.shape, d.mean / d.shape);
    case 'gamma':
      return gamma(d.mean, power(d.mean / d.sd, 2), power(d.sd, 2) / d.mean);
    case 'lognormal':
      return lognormal(d.mean, d.sd);
    case 'weibull':
      return weibull(d.scale, d.shape);
    case 'triangular':
      return triangular(d.low, d.mode, d.high);
    case 'uniform':
      return (u) => Math.min(d.high, d.low + u * (d.high - d.low));
    case 'normal':
      return normal(d.mean, d.sd, d.low, d.high);
    case 'beta':
      return beta(d.alpha, d.beta, d.low, d.high);
    case 'discrete':
      return discrete(d.values, d.shares);
    case 'empirical':
      return empirical(d.values);
    case 'sequence':
      return (_, count) => d.values[count % d.values.length]!;
    case 'mixture':
      return mixture(d.parts);
  }
}

/** From here on a gamma variable is narrow, and the expansion for such better than what is right for any. */
const LARGEST_SHAPE = 1e6;

function constant(value: number): Sampler {
  return () => value;
}

function exponential(mean: number): Sampler {
  return (u) => -mean * ln(1 - u);
}

function gamma(mean: number, shape: number, scale: number): Sampler {
  if (shape === 1) return exponential(scale);
  if (shape > LARGEST_SHAPE) {
    const narrow = narrowGammaQuantile(1 / Math.sqrt(shape));
    return (u) => mean * narrow(u);
  }
  const quantile = gammaQuantile(shape);
  return (u) => scale * quantile(u);
}

/** `mean` and `sd` are of the variable itself, not of its logarithm. */
function lognormal(mean: number, sd: number): Sampler {
  const variance = log1p(power(sd / mean, 2));
  const mu = ln(mean) - variance / 2;
  const sigma = Math.sqrt(variance);
  return (u) => exp(mu + sigma * normalQuantile(u));
}

function weibull(scale: number, shape: number): Sampler {
  const exponent = 1 / shape;
  return (u) => scale * power(-ln(1 - u), exponent);
}

function triangular(low: number, mode: number, high: number): Sampler {
  const turn = (mode - low) / (high - low);
  const rise = (high - low) * (mode - low);
  const fall = (high - low) * (high - mode);
  return (u) => {
    const value = u < turn ? low + Math.sqrt(u * rise) : high - Math.sqrt((1 - u) * fall);
    return value < low ? low : value > high ? high : value; // by rounding alone
  };
}

function normal(mean: number, sd: number, low = -Infinity, high = Infinity): Sampler {
  if (low === -Infinity && high === Infinity) return (u) => mean + sd * normalQuantile(u);
  if (low > mean) {
    // Above the mean probabilities are near 1 and lose digits, so draw the mirror image.
    const mirrored = normal(-mean, sd, -high, -low);
    return (u, count) => -mirrored(1 - u, count);
  }
  const below = normalCdf((low - mean) / sd);
  const within = normalCdf((high - mean) / sd) - below;
  return (u) => {
    // Far from the mean this may round to 0 or 1, where the quantile is infinite; the bounds take care of the rest.
    const p = Math.min(Math.max(below + u * within, Number.MIN_VALUE), 1 - 2 ** -53);
    const value = mean + sd * normalQuantile(p);
    return value < low ? low : value > high ? high : value;
  };
}

function beta(alpha: number, beta: number, low: number, high: number): Sampler {
  const quantile = betaQuantile(alpha, beta);
  return (u) => Math.min(high, low + (high - low) * quantile(u));
}

/** Values in rising order, so that a larger uniform number never gives a smaller value. */
function discrete(values: readonly number[], shares: readonly number[]): Sampler {
  const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const sorted = Float64Array.from(order, (i) => values[i]!);
  const ends = cumulative(order.map((i) => shares[i]!));
  return (u) => sorted[place(ends, u)]!;
}

function empirical(values: readonly number[]): Sampler {
  const sorted = Float64Array.from(values).sort();
  return (u) => sorted[Math.floor(u * sorted.length)]!;
}

function mixture(parts: readonly { readonly share: number; readonly of: Distribution }[]): Sampler {
  const samplers = parts.map((part) => sampler(part.of));
  const ends = cumulative(parts.map((part) => part.share));
  return (u, count) => {
    const part = place(ends, u);
    const start = part > 0 ? ends[part - 1]! : 0;
    // Within its part u is uniform again; kept off 0 and 1, where some quantiles are infinite.
    const within = (u - start) / (ends[part]! - start);
    return samplers[part]!(Math.min(Math.max(within, 2 ** -53), 1 - 2 ** -53), count);
  };
}

/** Where each share ends on the line from 0 to 1. */
function cumulative(shares: readonly number[]): Float64Array {
  const ends = new Float64Array(shares.length);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) ends[i] = sum += shares[i]!;
  return ends.map((end) => end / sum);
}

/** The first share that ends above `u`. */
function place(ends: Float64Array, u: number): number {
  let i = 0;
  while (u >= ends[i]!) i++;
  return i;
}
