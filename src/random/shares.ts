import { Refusal } from './families/family.ts';
import { plain } from './plain.ts';

/** Where each share ends on the line from 0 to 1. */
export function cumulative(shares: readonly number[]): Float64Array {
  const ends = new Float64Array(shares.length);
  let sum = 0;
  for (let i = 0; i < shares.length; i++) ends[i] = sum += shares[i]!;
  return ends.map((end) => end / sum);
}

/** The first share that ends above `u`. */
export function place(ends: Float64Array, u: number): number {
  let i = 0;
  while (u >= ends[i]!) i++;
  return i;
}

/** The mean of values, each with its weight. */
export function weightedMean(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    sum += weights[i]! * values[i]!;
    weight += weights[i]!;
  }
  return sum / weight;
}

export function weightedVariance(values: readonly number[], weights: readonly number[]): number {
  const centre = weightedMean(values, weights);
  return weightedMean(
    values.map((value) => (value - centre) * (value - centre)),
    weights,
  );
}

/** Shares written with three decimals may miss 1 by rounding: up to 0.001 is let through. */
export function sumsToOne(shares: readonly number[]): boolean {
  return Math.abs(sum(shares) - 1) <= 0.001 + 1e-9;
}

/** Why these shares are not those of a whole, or null. */
export function refusedShares(shares: readonly number[], what: string): Refusal | null {
  if (sumsToOne(shares)) return null;
  return new Refusal(`${what} sum to ${plain(sum(shares))}, not to 1`, 'make them sum to 1', 'shares');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
