import { type Journeys, journeysOf } from '../experiment/index.ts';
import type { FollowOptions, SystemsToFollow } from './systems-to-follow.ts';

/** Runs the replication (counted from 1) of every system; the first is the base. */
export function journeysIn(
  { scenarios, seed }: SystemsToFollow,
  { replication, kernel, limits }: Pick<FollowOptions, 'replication' | 'kernel' | 'limits'>,
): readonly [Journeys, ...Journeys[]] {
  const [base, ...others] = scenarios;
  const run = (scenario: typeof base) => journeysOf(scenario, seed, replication - 1, kernel, limits);
  return [run(base), ...others.map(run)];
}
