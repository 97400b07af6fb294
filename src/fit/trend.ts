import { exp, gammaQuantile, ln } from '../maths/index.ts';

/** How a rate grows, and what it was at the beginning; each with the limits of its 95 % interval. */
export interface Trend {
  /** Growth a week, as the logarithm of a factor. */
  readonly growth: number;
  readonly growthLow: number;
  readonly growthHigh: number;
  /** A week, at the beginning. */
  readonly rate: number;
  readonly rateLow: number;
  readonly rateHigh: number;
  /** How many times limits were widened. */
  readonly widened: number;
}

const Z = 1.959963984540054;

/**
 * A Poisson process whose rate is an exponential of time (Cox and Lewis 1966, 3.3): given how many there were, the times are
 * those of a sample from an exponential cut off at the end, and the growth is where their mean is what it says. Each is taken
 * to be in the middle of its week. Limits are Wald's, on the logarithm of the rate, and widened by the root of Pearson's
 * statistic over its degrees of freedom where weeks differ from the curve by more than chance (McCullagh and Nelder 1989, 4.5).
 * @param counts of whole weeks
 * @returns null of fewer than twenty
 */
export function trendOf(counts: readonly number[], weeks: number): Trend | null {
  const n = counts.slice(0, weeks).reduce((sum, count) => sum + count, 0);
  if (n < 20) return null;
  let mean = 0;
  for (let week = 0; week < weeks; week++) mean += ((week + 0.5) * (counts[week] ?? 0)) / n;
  let growth = 0;
  for (let step = 0; step < 50; step++) {
    const { mean: expected, variance } = momentsOf(growth, weeks);
    const by = (mean - expected) / variance;
    growth += by;
    if (Math.abs(by) < 1e-12) break;
  }
  const { variance } = momentsOf(growth, weeks);
  const ofGrowth = 1 / (n * variance);
  const widened = Math.sqrt(spreadAbout(counts, weeks, n, growth));
  const half = Z * widened * Math.sqrt(ofGrowth);
  const lnRate = ln(n / areaOf(growth, weeks));
  const halfRate = Z * widened * Math.sqrt(1 / n + mean * mean * ofGrowth);
  return {
    growth,
    growthLow: growth - half,
    growthHigh: growth + half,
    rate: exp(lnRate),
    rateLow: exp(lnRate - halfRate),
    rateHigh: exp(lnRate + halfRate),
    widened,
  };
}

/** Pearson's statistic over its degrees of freedom, where that is more than chance makes it one time in a hundred; else 1. */
function spreadAbout(counts: readonly number[], weeks: number, n: number, growth: number): number {
  if (weeks < 8) return 1;
  let sum = 0;
  for (let week = 0; week < weeks; week++) {
    const from = areaOf(growth, week);
    const expected = (n * (areaOf(growth, week + 1) - from)) / areaOf(growth, weeks);
    const off = (counts[week] ?? 0) - expected;
    sum += (off * off) / expected;
  }
  const index = sum / (weeks - 2);
  return index > (2 * gammaQuantile((weeks - 2) / 2)(0.99)) / (weeks - 2) ? index : 1;
}

/** Of times between 0 and `end` whose density is an exponential of `growth`. Near no growth by its series. */
function momentsOf(growth: number, end: number): { mean: number; variance: number } {
  const x = growth * end;
  if (Math.abs(x) < 1e-3) return { mean: end * (0.5 + x / 12), variance: (end * end) / 12 };
  const grown = exp(x);
  const ratio = grown / (grown - 1);
  return {
    mean: end * ratio - 1 / growth,
    variance: 1 / (growth * growth) - (end * end * ratio) / (grown - 1),
  };
}

/** The integral of the exponential from 0 to `end`. */
function areaOf(growth: number, end: number): number {
  const x = growth * end;
  return Math.abs(x) < 1e-6 ? end * (1 + x / 2) : (exp(x) - 1) / growth;
}
