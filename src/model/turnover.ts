import { WEEK } from '../event-log/units.ts';
import { FREES } from '../kernel/index.ts';
import { leavesPost } from './posts.ts';
import { recruit } from './recruitment.ts';
import { after, EVENT, type World } from './world.ts';

/**
 * Why people leave their posts. Each has an amount of turnover to go through, drawn when they come (exponential, mean
 * 1): the rate of leaving uses it up, faster under load, and when none is left they give notice.
 */

/** From the start loads are looked at once a week, where turnover follows them. */
export function openTurnover(world: World): void {
  if (world.loads === null) return;
  world.posts!.nextReview = WEEK;
  after(world, WEEK, FREES, EVENT.loadReview, 0);
}

/** Somebody is in the post from now on. */
export function settleIn(world: World, worker: number, role: number): void {
  const { workforce, plan, kernel } = world;
  if (!plan.roles[role].staffing?.turnover) return;
  const posts = world.posts!;
  const count = posts.incumbents[worker];
  const u = posts.draws[role].stays.uniform(worker - workforce.firstOfRole[role], count);
  posts.left[worker] = posts.stays(u, count);
  posts.leftAt[worker] = kernel.now;
  planNotice(world, worker, role);
}

/** The week's load is known: from now on people leave at the rate that goes with it. */
export function reviewLoad(world: World): void {
  const { plan, workforce, kernel } = world;
  const posts = world.posts!;
  const loads = world.loads!;
  loads.turnWeek(kernel.now);
  posts.nextReview = kernel.now + WEEK;
  after(world, WEEK, FREES, EVENT.loadReview, 0);
  for (let role = 0; role < plan.roles.length; role++) {
    const turnover = plan.roles[role].staffing?.turnover;
    if (!turnover?.withLoad) continue;
    for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
      if (workforce.filled[worker] === 1 && posts.noticeEvent[worker] === -1) useUp(world, worker, role);
    }
    const { slope, above } = turnover.withLoad;
    posts.times[role] = 1 + slope * Math.max(0, loads.of(role) - above);
    for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
      if (workforce.filled[worker] === 1 && posts.noticeEvent[worker] === -1) planNotice(world, worker, role);
    }
  }
}

/** The person in post gives notice; the next one is looked for from now on. */
export function givesNotice(world: World, worker: number): void {
  const posts = world.posts!;
  const role = world.workforce.role[worker];
  const { notice } = world.plan.roles[role].staffing!.turnover!;
  posts.noticeEvent[worker] = -1;
  if (notice > 0) posts.lastDayEvent[worker] = after(world, notice, FREES, EVENT.leavesPost, worker);
  recruit(world, worker, role, notice);
  if (notice === 0) leavesPost(world, worker);
}

/** The notice is over. */
export function lastDay(world: World, worker: number): void {
  world.posts!.lastDayEvent[worker] = -1;
  leavesPost(world, worker);
}

/** Whether somebody has given notice, and the last day is still to come. */
export function isOnNotice(world: World, worker: number): boolean {
  return world.posts!.lastDayEvent[worker] !== -1;
}

/** Whoever leaves the post by another way gives no notice, and has no last day to come. */
export function stopTurnover(world: World, worker: number): void {
  const { noticeEvent, lastDayEvent } = world.posts!;
  for (const events of [noticeEvent, lastDayEvent]) {
    if (events[worker] !== -1) world.kernel.cancel(events[worker]);
    events[worker] = -1;
  }
}

function useUp(world: World, worker: number, role: number): void {
  const posts = world.posts!;
  const { now } = world.kernel;
  const { rate } = world.plan.roles[role].staffing!.turnover!;
  const used = rate * posts.times[role] * (now - posts.leftAt[worker]);
  posts.left[worker] = Math.max(0, posts.left[worker] - used);
  posts.leftAt[worker] = now;
}

/** Notice is planned as far ahead as the rate is known: to the next review where it depends on load. */
function planNotice(world: World, worker: number, role: number): void {
  const posts = world.posts!;
  if (isOnNotice(world, worker)) return;
  const { rate, withLoad } = world.plan.roles[role].staffing!.turnover!;
  const minutes = posts.left[worker] / (rate * posts.times[role]);
  if (withLoad !== null && world.kernel.now + minutes >= posts.nextReview) return;
  posts.noticeEvent[worker] = after(world, minutes, FREES, EVENT.givesNotice, worker);
}
