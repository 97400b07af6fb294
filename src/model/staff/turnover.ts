import { WEEK } from '../../event-log/units.ts';
import { FREES } from '../../kernel/index.ts';
import { after, EVENT } from '../events.ts';
import type { World } from '../world.ts';
import type { Worker } from './worker.ts';

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
export function settleIn(world: World, worker: Worker): void {
  const { role, number, post } = worker;
  if (!role.plan.staffing?.turnover) return;
  const posts = world.posts!;
  const count = posts.incumbents[number];
  posts.left[number] = posts.stays(posts.draws[role.number].stays.uniform(post, count), count);
  posts.leftAt[number] = world.kernel.now;
  planNotice(world, worker);
}

/** The week's load is known: from now on people leave at the rate that goes with it. */
export function reviewLoad(world: World): void {
  const { roles, kernel } = world;
  const posts = world.posts!;
  const loads = world.loads!;
  loads.turnWeek(kernel.now);
  posts.nextReview = kernel.now + WEEK;
  after(world, WEEK, FREES, EVENT.loadReview, 0);
  for (const role of roles) {
    const turnover = role.plan.staffing?.turnover;
    if (!turnover?.withLoad) continue;
    const staying = role.workers.filter(
      ({ isFilled, number }) => isFilled && posts.noticeEvent[number] === -1,
    );
    for (const worker of staying) useUp(world, worker);
    const { slope, above } = turnover.withLoad;
    posts.times[role.number] = 1 + slope * Math.max(0, loads.of(role.number) - above);
    for (const worker of staying) planNotice(world, worker);
  }
}

/** Whether somebody has given notice, and the last day is still to come. */
export function isOnNotice(world: World, worker: Worker): boolean {
  return world.posts!.lastDayEvent[worker.number] !== -1;
}

/** Whoever leaves the post by another way gives no notice, and has no last day to come. */
export function stopTurnover(world: World, { number }: Worker): void {
  const { noticeEvent, lastDayEvent } = world.posts!;
  for (const events of [noticeEvent, lastDayEvent]) {
    if (events[number] !== -1) world.kernel.cancel(events[number]);
    events[number] = -1;
  }
}

function useUp(world: World, { role, number }: Worker): void {
  const posts = world.posts!;
  const { now } = world.kernel;
  const { rate } = role.plan.staffing!.turnover!;
  const used = rate * posts.times[role.number] * (now - posts.leftAt[number]);
  posts.left[number] = Math.max(0, posts.left[number] - used);
  posts.leftAt[number] = now;
}

/** Notice is planned as far ahead as the rate is known: to the next review where it depends on load. */
function planNotice(world: World, worker: Worker): void {
  const posts = world.posts!;
  if (isOnNotice(world, worker)) return;
  const { role, number } = worker;
  const { rate, withLoad } = role.plan.staffing!.turnover!;
  const minutes = posts.left[number] / (rate * posts.times[role.number]);
  if (withLoad !== null && world.kernel.now + minutes >= posts.nextReview) return;
  posts.noticeEvent[number] = after(world, minutes, FREES, EVENT.givesNotice, number);
}
