import { KIND } from '../event-log/kinds.ts';
import { FREES } from '../kernel/index.ts';
import { FROM_OUTSIDE, leavesPost, NEXT_DOOR, recordPosts, setPlaces } from './posts.ts';
import { pick } from './shares.ts';
import { comeOnDuty } from './shifts.ts';
import { isOnNotice, settleIn } from './turnover.ts';
import { after, EVENT, type World } from './world.ts';

/** How vacant posts are filled: it takes its time, and some come from a role next door. */

/** Somebody is looked for from now on. @param notice minutes until the last day of whoever is still in the post */
export function recruit(world: World, worker: number, role: number, notice: number): void {
  const posts = world.posts!;
  const takes = posts.takes[role]!;
  const count = posts.incumbents[worker];
  const u = posts.draws[role].recruits.uniform(worker - world.workforce.firstOfRole[role], count);
  const minutes = Math.max(notice, takes(u, count));
  posts.joinEvent[worker] = after(world, minutes, FREES, EVENT.joinsPost, worker);
}

/** Nobody is looked for any more. */
export function stopRecruiting(world: World, worker: number): void {
  const { joinEvent } = world.posts!;
  if (joinEvent[worker] !== -1) world.kernel.cancel(joinEvent[worker]);
  joinEvent[worker] = -1;
}

/** Somebody fills the post: from outside, or from a role next door, where they leave a vacant post behind. */
export function joinsPost(world: World, worker: number): void {
  const { workforce, plan, kernel, log } = world;
  const posts = world.posts!;
  const role = workforce.role[worker];
  const { startsSlowly } = plan.roles[role].staffing!.recruitment!;
  posts.joinEvent[worker] = -1;
  posts.incumbents[worker]++;
  const mover = fromNextDoor(world, worker, role);
  if (mover !== -1) {
    recruit(world, mover, workforce.role[mover], 0);
    leavesPost(world, mover, NEXT_DOOR);
  }
  workforce.filled[worker] = 1;
  workforce.owed[worker] = 0;
  if (startsSlowly !== null) {
    posts.slowUntil[worker] = kernel.now + startsSlowly.lasts;
    after(world, startsSlowly.lasts, FREES, EVENT.settled, role);
  }
  const from = mover === -1 ? FROM_OUTSIDE : NEXT_DOOR;
  log.ofStaff(KIND.joined, plan.roles[role].team, role, worker, -1, 0, -1, from);
  settleIn(world, worker, role);
  setPlaces(world, role);
  recordPosts(world, role);
  // Where there are shifts, the first day is the next shift.
  if (workforce.hours[role] === null && workforce.isAlwaysThere(worker))
    comeOnDuty(world, worker, Number.POSITIVE_INFINITY);
}

/** Whoever comes from next door, or -1: nobody there is free to, or the post is filled from outside. */
function fromNextDoor(world: World, worker: number, role: number): number {
  const { workforce, plan } = world;
  const posts = world.posts!;
  const { nextDoor } = plan.roles[role];
  if (nextDoor === null) return -1;
  const { comes } = posts.draws[role];
  const post = worker - workforce.firstOfRole[role];
  const count = posts.incumbents[worker];
  const which = pick(nextDoor.upTo, comes.uniform(post, 2 * count));
  if (which >= nextDoor.roles.length) return -1;
  const from = nextDoor.roles[which];
  const free: number[] = [];
  for (let each = workforce.firstOfRole[from]; each < workforce.endOfRole[from]; each++) {
    if (workforce.filled[each] === 1 && !isOnNotice(world, each)) free.push(each);
  }
  if (free.length === 0) return -1;
  return free[Math.floor(comes.uniform(post, 2 * count + 1) * free.length)];
}
