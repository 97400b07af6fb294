import type { RolePlan } from '../plan/plan.ts';

/** Whole posts and a part of one. A sliver of a post left over from a vacancy rate is rounded away. */
export function postsOf(wte: number): number[] {
  const posts: number[] = [];
  for (let left = Math.round(wte * 1e6) / 1e6; left > 1e-9; left -= 1) posts.push(Math.min(1, left));
  return posts;
}

/** The most posts that a role has in any phase; of one that is recruited to, those that come are put after the others. */
export function mostPosts(phases: readonly (readonly RolePlan[])[], role: number, atStart: number): number {
  if (!phases[0][role].postsChange) return Math.max(...phases.map((plan) => postsOf(plan[role].wte).length));
  let most = atStart;
  phases.slice(1).forEach((plan, index) => {
    most += postsOf(Math.max(0, plan[role].fundedWte - phases[index][role].fundedWte)).length;
  });
  return most;
}
