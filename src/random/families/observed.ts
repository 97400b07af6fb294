import { weightedMean, weightedVariance } from '../shares.ts';

/** What is known of values that count the same. */
export function meanOf(values: readonly number[]): number {
  return weightedMean(values, ones(values));
}

export function varianceOf(values: readonly number[]): number {
  return weightedVariance(values, ones(values));
}

export function allSame(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function ones(values: readonly number[]): number[] {
  return values.map(() => 1);
}
