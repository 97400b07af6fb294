import { exp, expm1, logGamma, normalCdf, normalDensity, power } from '../maths/index.ts';
import type { Distribution } from './distribution.ts';

/** The mean, exactly, in the distribution's own unit. Of a `sequence` over one whole turn. */
export function mean(d: Distribution): number {
  switch (d.kind) {
    case 'fixed':
      return d.value;
    case 'exponential':
    case 'erlang':
    case 'gamma':
    case 'lognormal':
      return d.mean;
    case 'weibull':
      return d.scale * exp(logGamma(1 + 1 / d.shape));
    case 'triangular':
      return (d.low + d.mode + d.high) / 3;
    case 'uniform':
      return (d.low + d.high) / 2;
    case 'normal':
      return truncatedNormal(d.mean, d.sd, d.low, d.high).mean;
    case 'beta':
      return d.low + ((d.high - d.low) * d.alpha) / (d.alpha + d.beta);
    case 'discrete':
      return weightedMean(d.values, d.shares);
    case 'empirical':
    case 'sequence':
      return weightedMean(d.values, ones(d.values));
    case 'mixture':
      return weightedMean(
        d.parts.map((part) => mean(part.of)),
        d.parts.map((part) => part.share),
      );
  }
}

/** The variance, exactly, in the distribution's own unit squared. Of a `sequence` over one whole turn. */
export function variance(d: Distribution): number {
  switch (d.kind) {
    case 'fixed':
      return 0;
    case 'exponential':
      return d.mean * d.mean;
    case 'erlang':
      return (d.mean * d.mean) / d.shape;
    case 'gamma':
    case 'lognormal':
      return d.sd * d.sd;
    case 'weibull':
      return power(mean(d), 2) * expm1(weibullSpread(1 / d.shape));
    case 'triangular': {
      const { low, mode, high } = d;
      return (power(mode - low, 2) + (high - low) * (high - mode)) / 18;
    }
    case 'uniform':
      return power(d.high - d.low, 2) / 12;
    case 'normal':
      return truncatedNormal(d.mean, d.sd, d.low, d.high).variance;
    case 'beta': {
      const sum = d.alpha + d.beta;
      return (power(d.high - d.low, 2) * d.alpha * d.beta) / (sum * sum * (sum + 1));
    }
    case 'discrete':
      return weightedVariance(d.values, d.shares);
    case 'empirical':
    case 'sequence':
      return weightedVariance(d.values, ones(d.values));
    case 'mixture': {
      // The law of total variance: within the parts, and between them.
      const shares = d.parts.map((part) => part.share);
      const within = d.parts.map((part) => variance(part.of));
      const means = d.parts.map((part) => mean(part.of));
      return weightedMean(within, shares) + weightedVariance(means, shares);
    }
  }
}

/** The logarithm of Γ(1 + 2k) / Γ(1 + k)²; for small k, where digits cancel, its series (Abramowitz and Stegun 1964, 6.1.33). */
function weibullSpread(k: number): number {
  if (k > 1e-3) return logGamma(1 + 2 * k) - 2 * logGamma(1 + k);
  return k * k * (ZETA[2] - k * (2 * ZETA[3] - k * (3.5 * ZETA[4] - k * 6 * ZETA[5])));
}

/** Riemann's zeta function. */
const ZETA = { 2: 1.6449340668482264, 3: 1.2020569031595942, 4: 1.0823232337111381, 5: 1.03692775514337 };

/** Whether every value is the same. */
export function isConstant(d: Distribution): boolean {
  switch (d.kind) {
    case 'fixed':
      return true;
    case 'exponential':
    case 'erlang':
      return d.mean === 0;
    case 'gamma':
    case 'lognormal':
    case 'normal':
      return d.sd === 0;
    case 'weibull':
      return d.scale === 0;
    case 'triangular':
    case 'uniform':
    case 'beta':
      return d.low === d.high;
    case 'discrete': {
      const possible = d.values.filter((_, i) => d.shares[i]! > 0);
      return possible.every((value) => value === possible[0]);
    }
    case 'empirical':
    case 'sequence':
      return d.values.every((value) => value === d.values[0]);
    case 'mixture': {
      const possible = d.parts.filter((part) => part.share > 0);
      return possible.every((part) => isConstant(part.of) && mean(part.of) === mean(possible[0]!.of));
    }
  }
}

/** Moments of a normal variable on the condition that it lies between two bounds (Johnson, Kotz and Balakrishnan 1994, §13.10.1). */
function truncatedNormal(mean: number, sd: number, low = -Infinity, high = Infinity) {
  if (sd === 0) return { mean, variance: 0 };
  // In the upper tail probabilities are near 1 and lose digits, so bounds above the mean are mirrored.
  const sign = low > mean ? -1 : 1;
  const a = sign === 1 ? (low - mean) / sd : (mean - high) / sd;
  const b = sign === 1 ? (high - mean) / sd : (mean - low) / sd;
  const within = normalCdf(b) - normalCdf(a);
  // So far out that nothing is left to condition on: all is at the bound next to the mean.
  if (within < 1e-300) return { mean: sign === 1 ? high : low, variance: 0 };
  const shift = (normalDensity(a) - normalDensity(b)) / within;
  const edges = (edge(a) - edge(b)) / within;
  return { mean: mean + sign * sd * shift, variance: sd * sd * (1 + edges - shift * shift) };
}

function edge(z: number): number {
  return Number.isFinite(z) ? z * normalDensity(z) : 0;
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]! * values[i]!;
    weight += weights[i]!;
  }
  return sum / weight;
}

function weightedVariance(values: readonly number[], weights: readonly number[]): number {
  const centre = weightedMean(values, weights);
  return weightedMean(
    values.map((value) => power(value - centre, 2)),
    weights,
  );
}

function ones(values: readonly number[]): number[] {
  return values.map(() => 1);
}
