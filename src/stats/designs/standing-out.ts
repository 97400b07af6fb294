import type { Uniform } from './crossed.ts';
import { shuffled } from './latin-hypercube.ts';
import { smooth } from './local-regression.ts';

/** So many shuffled inputs for each that there is: then the best of those of no effect is the best of all once in twenty. */
const SHUFFLED_FOR_EACH = 19;
const LEAST_SHUFFLED = 40;
/** Weights reckoned for them at most, about a second; with so many points chance foretells next to nothing. */
const MOST_WEIGHTS = 5e7;

/**
 * Which inputs decide an answer, and are not only correlated with it in these points. An input of no effect foretells
 * something too: by chance, and because in so many points its values go along with those of an input that has one.
 *
 * - Chance: inputs are shuffled, nineteen times each; what the best of all these foretells is what an input has to surpass
 *   (shadow features, Kursa and Rudnicki 2010).
 * - Correlation: the strongest comes first, and what it explains is taken away; the next has to surpass the same in what
 *   is left, and so on (forward selection).
 *
 * @param columns the values of each input at the points
 * @param means what was seen at each point
 * @param shares what each input alone decides, by which the strongest is found
 */
export function standingOut(
  columns: readonly (readonly number[])[],
  means: ArrayLike<number>,
  shares: readonly number[],
  uniform: Uniform,
): boolean[] {
  const stands = columns.map(() => false);
  const candidates = shares.flatMap((share, input) => (share > 0 ? [input] : []));
  if (candidates.length === 0) return stands;
  const shuffles = shufflesFor(columns.length, means.length);
  let best = 0;
  for (let each = 0; each < shuffles; each++) {
    const column = columns[each % columns.length];
    const again = Array.from(shuffled(column.length, uniform), (point) => column[point]);
    best = Math.max(best, smooth(again, means).foretold);
  }
  let left = Float64Array.from(means);
  for (const input of candidates.sort((a, b) => shares[b] - shares[a])) {
    const { fitted, foretold } = smooth(columns[input], left);
    if (foretold <= best) continue;
    stands[input] = true;
    left = left.map((value, point) => value - fitted[point]);
  }
  return stands;
}

/** How many shuffled inputs say what chance foretells. */
export function shufflesFor(inputs: number, points: number): number {
  const affordable = Math.min(SHUFFLED_FOR_EACH * inputs, Math.floor(MOST_WEIGHTS / (points * points)));
  return Math.max(LEAST_SHUFFLED, affordable);
}
