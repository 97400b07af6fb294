import { interval } from './interval.ts';

/**
 * How many numbers it takes in all until the t interval of their mean has a given half width: Stein's two-stage procedure
 * (1945). The spread of a first stage decides the number, once; then the mean of all, give or take t·s/√N with t and s of
 * the first stage, holds the truth of normal numbers with at least `level`, whatever their spread. No later look decides
 * anything, so that nothing has to be corrected for looks.
 * @param first the numbers of the first stage, at least two; NaN is left out
 * @param halfWidth above 0
 * @returns at least as many as there are
 */
export function twoStage(first: ArrayLike<number>, halfWidth: number, level = 0.95): number {
  const root = steinHalfWidth(first, 1, level) / halfWidth;
  return Math.max(first.length, Math.ceil(root * root));
}

/** Half the width of that interval, from `all` numbers with the spread of the first. */
export function steinHalfWidth(first: ArrayLike<number>, all: number, level = 0.95): number {
  const { high, mean, n } = interval(first, level);
  // t·s, without the root of how many there were.
  return ((high - mean) * Math.sqrt(n)) / Math.sqrt(all);
}
