import { FREES } from '../../kernel/index.ts';
import { after, EVENT } from '../events.ts';
import { pick } from '../plan/shares.ts';
import type { World } from '../world.ts';
import { FROM_OUTSIDE, leavesPost, NEXT_DOOR } from './leaving.ts';
import { recordPosts, recruit, setPlaces } from './posts.ts';
import { comeOnDuty } from './shifts.ts';
import { isOnNotice, openTurnover, settleIn } from './turnover.ts';
import type { Worker } from './worker.ts';

/** How vacant posts are filled: it takes its time, and some come from a role next door. */

/** Everybody who is in post at the start has their turnover ahead of them; vacant posts are being recruited to. */
export function openPosts(world: World): void {
  if (world.posts === null) return;
  openTurnover(world);
  for (const role of world.roles) {
    if (!role.plan.postsChange) continue;
    recordPosts(world, role);
    // Posts that come later by a change are not there yet.
    for (const worker of role.workers.slice(0, role.posts)) {
      if (worker.isFilled) settleIn(world, worker);
      else recruit(world, worker, 0);
    }
  }
}

/** Somebody fills the post: from outside, or from a role next door, where they leave a vacant post behind. */
export function joinsPost(world: World, worker: Worker): void {
  const { kernel, log } = world;
  const { role, number } = worker;
  const posts = world.posts!;
  const { startsSlowly } = role.plan.staffing!.recruitment!;
  posts.joinEvent[number] = -1;
  posts.incumbents[number]++;
  const mover = fromNextDoor(world, worker);
  if (mover !== null) {
    recruit(world, mover, 0);
    leavesPost(world, mover, NEXT_DOOR);
  }
  worker.isFilled = true;
  worker.owed = 0;
  if (startsSlowly !== null) {
    posts.slowUntil[number] = kernel.now + startsSlowly.lasts;
    after(world, startsSlowly.lasts, FREES, EVENT.settled, role.number);
  }
  log.joined(role.plan.team, role.number, number, mover === null ? FROM_OUTSIDE : NEXT_DOOR);
  settleIn(world, worker);
  setPlaces(world, world.pools[role.number]);
  recordPosts(world, role);
  // Where there are shifts, the first day is the next shift.
  if (role.hours === null && role.isAlwaysThere(worker)) comeOnDuty(world, worker, Number.POSITIVE_INFINITY);
}

/** Whoever comes from next door; null: nobody there is free to, or the post is filled from outside. */
function fromNextDoor(world: World, { role, number, post }: Worker): Worker | null {
  const posts = world.posts!;
  const { nextDoor } = role.plan;
  if (nextDoor === null) return null;
  const { comes } = posts.draws[role.number];
  const count = posts.incumbents[number];
  const which = pick(nextDoor.upTo, comes.uniform(post, 2 * count));
  if (which >= nextDoor.roles.length) return null;
  const from = world.roles[nextDoor.roles[which]];
  const free = from.workers.filter((worker) => worker.isFilled && !isOnNotice(world, worker));
  if (free.length === 0) return null;
  return free[Math.floor(comes.uniform(post, 2 * count + 1) * free.length)];
}
