import { KIND } from '../event-log/kinds.ts';
import { FREES } from '../kernel/index.ts';
import type { Sampler, Stream, Streams } from '../random/index.ts';
import { sampler } from '../random/index.ts';
import { handOverPeople } from './own-work.ts';
import type { Plan } from './plan.ts';
import { pick } from './shares.ts';
import { comeOnDuty, goOffDuty } from './shifts.ts';
import { postsOf } from './workforce.ts';
import { after, askToFillPlaces, EVENT, type World } from './world.ts';

const WEEK = 7 * 1440;
const FROM_OUTSIDE = 0;
const NEXT_DOOR = 1;

/** What is drawn for a role, each by name: (post, how many have been in it). */
interface RoleDraws {
  readonly stays: Stream;
  readonly recruits: Stream;
  readonly comes: Stream;
}

/**
 * Posts are filled, left and filled again. A worker's number is the number of the post, whoever fills it. Each person
 * in post has an amount of turnover to go through, drawn when they come (exponential, mean 1): the rate of leaving
 * uses it up, faster under load, and when none is left they leave.
 */
export class Posts {
  readonly draws: readonly RoleDraws[];
  readonly takes: readonly (Sampler | null)[];
  readonly stays: Sampler = sampler({ kind: 'exponential', mean: 1 });
  /** How much of it is left, since when that was true, and the event of giving notice or -1. */
  readonly left: Float64Array;
  readonly leftAt: Float64Array;
  readonly noticeEvent: Int32Array;
  /** 1 from giving notice to the last day. */
  readonly onNotice: Int8Array;
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
    this.onNotice = new Int8Array(workers);
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
  const { posts, plan, workforce, loads } = world;
  if (posts === null) return;
  if (loads !== null) {
    posts.nextReview = WEEK;
    after(world, WEEK, FREES, EVENT.loadReview, 0);
  }
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
  posts.onNotice[worker] = 1;
  if (notice > 0) after(world, notice, FREES, EVENT.leavesPost, worker);
  recruit(world, worker, role, notice);
  if (notice === 0) leavesPost(world, worker, FROM_OUTSIDE);
}

/** The notice is over, unless the post was closed before that. */
export function lastDay(world: World, worker: number): void {
  if (world.posts!.onNotice[worker] === 1) leavesPost(world, worker);
}

/** The last day. Their people go to colleagues; places that others fill stay filled, and no new ones are given. */
function leavesPost(world: World, worker: number, to: number = FROM_OUTSIDE): void {
  const { workforce, plan, kernel, log } = world;
  const role = workforce.role[worker];
  world.posts!.onNotice[worker] = 0;
  log.ofStaff(KIND.resigned, kernel.now, plan.roles[role].team, role, worker, -1, 0, -1, to);
  workforce.filled[worker] = workforce.covered[worker] = 0;
  workforce.supervisionOwed[worker] = 0;
  if (world.absences !== null) world.absences.awaySince[worker] = -1;
  goOffDuty(world, worker);
  setPlaces(world, role);
  recordPosts(world, role);
  handOverPeople(world, worker);
}

/** Somebody fills the post: from outside, or from a role next door, where they leave a vacant post behind. */
export function joinsPost(world: World, worker: number): void {
  const { workforce, plan, kernel, log } = world;
  const posts = world.posts!;
  const role = workforce.role[worker];
  // The post may have been closed meanwhile, and even opened again.
  if (workforce.wte[worker] === 0 || workforce.filled[worker] === 1) return;
  const { startsSlowly } = plan.roles[role].staffing!.recruitment!;
  posts.incumbents[worker]++;
  const mover = fromNextDoor(world, worker, role);
  if (mover !== -1) {
    if (posts.noticeEvent[mover] !== -1) world.kernel.cancel(posts.noticeEvent[mover]);
    posts.noticeEvent[mover] = -1;
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
  log.ofStaff(KIND.joined, kernel.now, plan.roles[role].team, role, worker, -1, 0, -1, from);
  settleIn(world, worker, role);
  setPlaces(world, role);
  recordPosts(world, role);
  // Where there are shifts, the first day is the next shift.
  if (workforce.hours[role] === null && workforce.isAlwaysThere(worker))
    comeOnDuty(world, worker, Number.POSITIVE_INFINITY);
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
  const thousandths = (wte: number) => Math.round(wte * 1000);
  log.ofStaff(KIND.in_post, kernel.now, team, role, -1, thousandths(inPost), 0);
  log.ofStaff(KIND.vacant, kernel.now, team, role, -1, thousandths(vacant), 0);
  log.ofStaff(KIND.new_in_post, kernel.now, team, role, -1, thousandths(isNew), 0);
}

/**
 * The role is funded for more or fewer posts from now on. New ones are vacant, and recruited to; of fewer, the last
 * ones go, and whoever is in them leaves.
 */
export function changeFunded(world: World, role: number, by: number): void {
  const { workforce } = world;
  const posts = world.posts!;
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
      if (posts.noticeEvent[worker] !== -1) world.kernel.cancel(posts.noticeEvent[worker]);
      posts.noticeEvent[worker] = -1;
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

function settleIn(world: World, worker: number, role: number): void {
  const { workforce, plan, kernel } = world;
  if (!plan.roles[role].staffing?.turnover) return;
  const posts = world.posts!;
  const count = posts.incumbents[worker];
  const u = posts.draws[role].stays.uniform(worker - workforce.firstOfRole[role], count);
  posts.left[worker] = posts.stays(u, count);
  posts.leftAt[worker] = kernel.now;
  planNotice(world, worker, role);
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
  if (posts.onNotice[worker] === 1) return;
  const { rate, withLoad } = world.plan.roles[role].staffing!.turnover!;
  const minutes = posts.left[worker] / (rate * posts.times[role]);
  if (withLoad !== null && world.kernel.now + minutes >= posts.nextReview) return;
  posts.noticeEvent[worker] = after(world, minutes, FREES, EVENT.givesNotice, worker);
}

function recruit(world: World, worker: number, role: number, notice: number): void {
  const posts = world.posts!;
  const takes = posts.takes[role]!;
  const count = posts.incumbents[worker];
  const u = posts.draws[role].recruits.uniform(worker - world.workforce.firstOfRole[role], count);
  after(world, Math.max(notice, takes(u, count)), FREES, EVENT.joinsPost, worker);
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
    if (workforce.filled[each] === 1 && posts.onNotice[each] === 0) free.push(each);
  }
  if (free.length === 0) return -1;
  return free[Math.floor(comes.uniform(post, 2 * count + 1) * free.length)];
}
