import { gammaQuantile } from '../maths/index.ts';

/**
 * Whether counts of whole weeks vary more than chance makes them: the index of dispersion, variance over mean, against
 * the chi-squared distribution (Cox and Lewis 1966, 6.3), at one in a hundred.
 */
export function dispersionOf(
  counts: readonly number[],
  weeks: number,
): { readonly index: number; readonly isMore: boolean } {
  if (weeks < 8) return { index: 1, isMore: false };
  const all = Array.from({ length: weeks }, (_, week) => counts[week] ?? 0);
  const mean = all.reduce((sum, count) => sum + count, 0) / weeks;
  if (mean === 0) return { index: 1, isMore: false };
  const index = all.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / (weeks - 1) / mean;
  const limit = (2 * gammaQuantile((weeks - 1) / 2)(0.99)) / (weeks - 1);
  return { index, isMore: index > limit };
}
