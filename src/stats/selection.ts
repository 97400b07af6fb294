import { power } from '../maths/index.ts';
import { Running } from './running.ts';

export interface Selection {
  /** Systems that are not ruled out, by number. */
  readonly inPlay: readonly number[];
  /** The one that is selected; -1 while it takes more replications. */
  readonly best: number;
  /** Replications after which it was selected; NaN: not yet. */
  readonly replications: number;
  /** No more than so many can be needed, by the spread of the first ones. */
  readonly atMost: number;
}

/**
 * Which of several systems has the greatest mean, with the chance of being right at least `confidence` whenever the best is
 * at least `indifference` ahead of the next: the fully sequential procedure KN of Kim and Nelson (2001) with c = 1, which
 * holds for common random numbers since it looks at differences replication by replication. Systems closer than that to
 * the best cannot be told apart from it.
 * @param systems for each system one number a replication, all equally many; for the least mean give them negated
 * @param first replications for the spread, from 2 (10 or more are sensible)
 */
export function selectBest(
  systems: readonly ArrayLike<number>[],
  { indifference, confidence = 0.95, first = 10 }: SelectionOptions,
): Selection {
  const k = systems.length;
  const done = Math.min(...systems.map(({ length }) => length));
  const all = systems.map((_, index) => index);
  if (k === 1) return { inPlay: all, best: 0, replications: 0, atMost: 0 };
  if (done < first) return { inPlay: all, best: -1, replications: Number.NaN, atMost: Number.NaN };
  // Step 1: the constant, h² = 2 c η (n₀ − 1).
  const eta = 0.5 * (power((2 * (1 - confidence)) / (k - 1), -2 / (first - 1)) - 1);
  const h2 = 2 * eta * (first - 1);
  // Step 2: how far a pair may have to go.
  const steps = systems.map((one) =>
    systems.map((other) => (h2 * variance(one, other, first)) / (indifference * indifference)),
  );
  const atMost = Math.floor(Math.max(...steps.flat())) + 1;
  // Step 3: whoever is too far behind anybody is out; then one more replication.
  const sums = new Float64Array(k);
  let inPlay = all;
  let rows = 0;
  for (let r = first; r <= done; r++) {
    for (; rows < r; rows++) for (const i of all) sums[i]! += systems[i]![rows]!;
    // Within the indifference zone for all that is known: the one in front.
    if (r >= atMost) {
      const best = inPlay.reduce((a, b) => (sums[b]! > sums[a]! ? b : a));
      return { inPlay, best, replications: r, atMost };
    }
    const still = inPlay;
    inPlay = still.filter((i) =>
      still.every((l) => {
        const slack = Math.max(0, (indifference / (2 * r)) * (steps[i]![l]! - r));
        return sums[i]! / r >= sums[l]! / r - slack;
      }),
    );
    if (inPlay.length === 1) return { inPlay, best: inPlay[0]!, replications: r, atMost };
  }
  return { inPlay, best: -1, replications: Number.NaN, atMost };
}

export interface SelectionOptions {
  /** The smallest difference that is worth telling apart, above 0. */
  readonly indifference: number;
  readonly confidence?: number;
  readonly first?: number;
}

/** Of the differences in the first replications. */
function variance(one: ArrayLike<number>, other: ArrayLike<number>, first: number): number {
  const running = new Running();
  for (let i = 0; i < first; i++) running.add(one[i]! - other[i]!);
  return running.variance;
}
