import type { Distribution } from './distribution.ts';
import type { Sampler } from './families/family.ts';
import { weightedMean, weightedVariance } from './shares.ts';

/** A distribution to which a constant is added, and whose values are then rounded. */
export interface Adjusted {
  readonly kind: 'adjusted';
  readonly of: Distribution;
  readonly plus: number;
  /** To whole multiples of `to`; null: not rounded. */
  readonly round: Rounding | null;
}

export interface Rounding {
  readonly to: number;
  /** Halves go up. */
  readonly way: 'nearest' | 'up' | 'down';
}

type About<T> = (part: Distribution) => T;

/** What a value becomes. */
function adjust({ plus, round }: Adjusted, value: number): number {
  const sum = value + plus;
  if (round === null) return sum;
  const { to, way } = round;
  const steps = sum / to;
  switch (way) {
    case 'nearest':
      return Math.round(steps) * to;
    case 'up':
      return Math.ceil(steps) * to;
    case 'down':
      return Math.floor(steps) * to;
  }
}

export function adjustedSampler(d: Adjusted, of: About<Sampler>): Sampler {
  const sample = of(d.of);
  return (u, count) => adjust(d, sample(u, count));
}

export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/** Of more steps than this the rounding is fine beside the spread, and Sheppard's corrections (1898) are as good. */
const MOST_STEPS = 1000;
/** A jump is found to within so much of its place in probability. */
const NARROW = 2 ** -48;
const ENDS = [2 ** -53, 1 - 2 ** -53] as const;

/** @param about moments and the sampler of a part */
export function adjustedMoments(
  d: Adjusted,
  about: { moments: About<Moments>; sampler: About<Sampler> },
): Moments {
  const { of, plus, round } = d;
  if (round === null) {
    const { mean, variance } = about.moments(of);
    return { mean: mean + plus, variance };
  }
  switch (of.kind) {
    case 'mixture': {
      const shares = of.parts.map(({ share }) => share);
      const parts = of.parts.map((part) => adjustedMoments({ ...d, of: part.of }, about));
      const means = parts.map(({ mean }) => mean);
      return {
        mean: weightedMean(means, shares),
        variance:
          weightedMean(
            parts.map(({ variance }) => variance),
            shares,
          ) + weightedVariance(means, shares),
      };
    }
    case 'fixed':
      return { mean: adjust(d, of.value), variance: 0 };
    case 'discrete':
      return ofValues(d, of.values, of.shares);
    case 'empirical':
    case 'sequence':
      return ofValues(
        d,
        of.values,
        of.values.map(() => 1),
      );
    default:
      return ofRising(d, about.sampler(of), about.moments(of), round);
  }
}

function ofValues(d: Adjusted, values: readonly number[], shares: readonly number[]): Moments {
  const adjusted = values.map((value) => adjust(d, value));
  return { mean: weightedMean(adjusted, shares), variance: weightedVariance(adjusted, shares) };
}

/** Of values that rise with the uniform number: from the places at which the rounded value jumps. */
function ofRising(d: Adjusted, sample: Sampler, before: Moments, { to, way }: Rounding): Moments {
  const at = (u: number) => adjust(d, sample(u, 0));
  const [first, last] = [at(ENDS[0]), at(ENDS[1])];
  if ((last - first) / to > MOST_STEPS) {
    const shift = way === 'nearest' ? 0 : way === 'up' ? to / 2 : -to / 2;
    return { mean: before.mean + d.plus + shift, variance: before.variance + (to * to) / 12 };
  }
  // Measured from the first value, so that few digits cancel.
  let mean = 0;
  let square = 0;
  const add = (from: number, until: number, low: number, high: number): void => {
    if (low === high || until - from < NARROW) {
      const value = (low + high) / 2 - first;
      mean += value * (until - from);
      square += value * value * (until - from);
      return;
    }
    const middle = (from + until) / 2;
    const there = at(middle);
    add(from, middle, low, there);
    add(middle, until, there, high);
  };
  add(0, 1, first, last);
  return { mean: first + mean, variance: Math.max(0, square - mean * mean) };
}

export function adjustedWords(
  { plus, round }: Adjusted,
  inner: string,
  say: (value: number) => string,
): string {
  const more = plus === 0 ? '' : ` plus ${say(plus)}`;
  if (round === null) return `${inner}${more}`;
  const way = round.way === 'nearest' ? '' : ` ${round.way}`;
  return `${inner}${more}, rounded${way} to whole multiples of ${say(round.to)}`;
}
