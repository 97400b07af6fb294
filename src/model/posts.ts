import { KIND } from '../event-log/kinds.ts';
import type { Sampler, Stream, Streams } from '../random/index.ts';
import { sampler } from '../random/index.ts';
import { handOverPeople } from './own-work.ts';
import type { Plan } from './plan.ts';
import { recruit, stopRecruiting } from './recruitment.ts';
import { goOffDuty } from './shifts.ts';
import { openTurnover, settleIn, stopTurnover } from './turnover.ts';
import { postsOf } from './workforce.ts';
import { askToFillPlaces, type World } from './world.ts';

/** Where people come from and go to. */
export const FROM_OUTSIDE = 0;
export const NEXT_DOOR = 1;

/** What is drawn for a role, each by name: (post, how many have been in it). */
interface RoleDraws {
  readonly stays: Stream;
  readonly recruits: Stream;
  readonly comes: Stream;
}

/**
 * Posts are filled, left (`turnover.ts`) and filled again (`recruitment.ts`). A worker's number is the number of the
 * post, whoever fills it.
 */
export class Posts {
  readonly draws: readonly RoleDraws[];
  readonly takes: readonly (Sampler | null)[];
  readonly stays: Sampler = sampler({ kind: 'exponential', mean: 1 });
  /** How much turnover is left to go through, and since when that was true. */
  readonly left: Float64Array;
  readonly leftAt: Float64Array;
  /** What is to come of giving notice, the last day, and somebody who fills the post, or -1. */
  readonly noticeEvent: Int32Array;
  readonly lastDayEvent: Int32Array;
  readonly joinEvent: Int32Array;
  /** So many people have filled the post since the start. */
  readonly incumbents: Int32Array;
  /** Until when the person in post works at a slower pace. */
  readonly slowUntil: Float64Array;
  /** By role: the factor that load puts on the rate of leaving. */
  readonly times: Float64Array;
  nextReview = Number.POSITIVE_INFINITY;

  constructor(plan: Plan, streams: Streams, workers: number) {
    this.draws = plan.roles.map(({ name }) => ({
      stays: streams.stream(`staying of ${name}`),
      recruits: streams.stream(`recruitment of ${name}`),
      comes: streams.stream(`recruits from next door to ${name}`),
    }));
    this.takes = plan.roles.map(({ staffing }) =>
      staffing === null || staffing.recruitment === null ? null : sampler(staffing.recruitment.takes),
    );
    this.left = new Float64Array(workers);
    this.leftAt = new Float64Array(workers);
    this.noticeEvent = new Int32Array(workers).fill(-1);
    this.lastDayEvent = new Int32Array(workers).fill(-1);
    this.joinEvent = new Int32Array(workers).fill(-1);
    this.incumbents = new Int32Array(workers);
    this.slowUntil = new Float64Array(workers);
    this.times = new Float64Array(plan.roles.length).fill(1);
  }
}

/** Minutes that a piece of work takes this worker: longer while they are new in post. */
export function atPace(world: World, worker: number, minutes: number): number {
  const { posts, workforce, plan, kernel } = world;
  if (posts === null || kernel.now >= posts.slowUntil[worker]) return minutes;
  return minutes / plan.roles[workforce.role[worker]].staffing!.recruitment!.startsSlowly!.pace;
}

/** Everybody who is in post at the start has their turnover ahead of them; vacant posts are being recruited to. */
export function openPosts(world: World): void {
  const { posts, plan, workforce } = world;
  if (posts === null) return;
  openTurnover(world);
  for (let role = 0; role < plan.roles.length; role++) {
    if (!plan.roles[role].postsChange) continue;
    recordPosts(world, role);
    const first = workforce.firstOfRole[role];
    // Posts that come later by a change are not there yet.
    for (let worker = first; worker < first + workforce.posts[role]; worker++) {
      if (workforce.filled[worker] === 1) settleIn(world, worker, role);
      else recruit(world, worker, role, 0);
    }
  }
}

/** The last day. Their people go to colleagues; places that others fill stay filled, and no new ones are given. */
export function leavesPost(world: World, worker: number, to: number = FROM_OUTSIDE): void {
  const { workforce, plan, log } = world;
  const role = workforce.role[worker];
  stopTurnover(world, worker);
  log.ofStaff(KIND.resigned, plan.roles[role].team, role, worker, -1, 0, -1, to);
  workforce.filled[worker] = workforce.covered[worker] = 0;
  workforce.supervisionOwed[worker] = 0;
  if (world.absences !== null) world.absences.awaySince[worker] = -1;
  goOffDuty(world, worker);
  setPlaces(world, role);
  recordPosts(world, role);
  handOverPeople(world, worker);
}

/** How many posts are filled, vacant, and filled by people in their first months: told whenever it changes. */
export function recordPosts(world: World, role: number): void {
  const { workforce, plan, kernel, log } = world;
  const posts = world.posts!;
  let inPost = 0;
  let vacant = 0;
  let isNew = 0;
  for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
    if (workforce.filled[worker] === 0) vacant += workforce.wte[worker];
    else {
      inPost += workforce.wte[worker];
      if (posts.slowUntil[worker] > kernel.now) isNew += workforce.wte[worker];
    }
  }
  const { team } = plan.roles[role];
  const thousandths = (filled: number) => Math.round(filled * plan.roles[role].wtePerPost * 1000);
  log.ofStaff(KIND.in_post, team, role, -1, thousandths(inPost), 0);
  log.ofStaff(KIND.vacant, team, role, -1, thousandths(vacant), 0);
  log.ofStaff(KIND.new_in_post, team, role, -1, thousandths(isNew), 0);
}

/**
 * The role is funded for more or fewer posts from now on. New ones are vacant, and recruited to; of fewer, the last
 * ones go, and whoever is in them leaves.
 */
export function changeFunded(world: World, role: number, by: number): void {
  const { workforce } = world;
  const first = workforce.firstOfRole[role];
  for (const part of postsOf(Math.max(0, by))) {
    const worker = first + workforce.posts[role]++;
    workforce.wte[worker] = part;
    workforce.filled[worker] = 0;
    recruit(world, worker, role, 0);
  }
  for (let left = Math.max(0, -by); left > 1e-9; ) {
    const worker = first + workforce.posts[role] - 1;
    const part = Math.min(left, workforce.wte[worker]);
    left -= part;
    if (workforce.wte[worker] - part > 1e-9) workforce.wte[worker] -= part;
    else {
      stopRecruiting(world, worker);
      if (workforce.filled[worker] === 1) leavesPost(world, worker);
      workforce.wte[worker] = 0;
      workforce.posts[role]--;
    }
  }
  if (by !== 0) recordPosts(world, role);
}

/** Places of a pool now: those of the plan, or caseload places of the posts that are filled. */
export function setPlaces(world: World, pool: number): void {
  const { workforce, plan, places } = world;
  const role = pool < plan.roles.length ? plan.roles[pool] : null;
  const before = places[pool];
  places[pool] = role?.postsChange ? role.placesOf(workforce.wteInPost(pool)) : plan.places[pool];
  if (places[pool] > before) askToFillPlaces(world, pool);
}
