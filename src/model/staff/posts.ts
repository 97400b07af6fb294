import { FREES } from '../../kernel/index.ts';
import type { Sampler, Stream, Streams } from '../../random/index.ts';
import { sampler } from '../../random/index.ts';
import { after, EVENT } from '../events.ts';
import type { Pool } from '../places.ts';
import type { Plan } from '../plan/plan.ts';
import type { World } from '../world.ts';
import type { Role } from './role.ts';
import type { Worker } from './worker.ts';

/** What is drawn for a role, each by name: (post, how many have been in it). */
interface RoleDraws {
  readonly stays: Stream;
  readonly recruits: Stream;
  readonly comes: Stream;
}

/**
 * Posts are filled, left (`turnover.ts`, `leaving.ts`) and filled again (`joining.ts`). A worker's number is the number
 * of the post, whoever fills it.
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

/** Minutes that a piece of work takes this worker, at the pace of the post: longer while they are new in it. */
export function atPace({ posts, kernel }: World, worker: Worker, minutes: number): number {
  const own = worker.pace === 1 ? minutes : minutes / worker.pace;
  if (posts === null || kernel.now >= posts.slowUntil[worker.number]) return own;
  return own / worker.role.plan.staffing!.recruitment!.startsSlowly!.pace;
}

/** Somebody is looked for from now on. @param notice minutes until the last day of whoever is still in the post */
export function recruit(world: World, { role, number, post }: Worker, notice: number): void {
  const posts = world.posts!;
  const takes = posts.takes[role.number]!;
  const count = posts.incumbents[number];
  const u = posts.draws[role.number].recruits.uniform(post, count);
  posts.joinEvent[number] = after(world, Math.max(notice, takes(u, count)), FREES, EVENT.joinsPost, number);
}

/** Nobody is looked for any more. */
export function stopRecruiting(world: World, { number }: Worker): void {
  const { joinEvent } = world.posts!;
  if (joinEvent[number] !== -1) world.kernel.cancel(joinEvent[number]);
  joinEvent[number] = -1;
}

/** How many posts are filled, vacant, and filled by people in their first months: told whenever it changes. */
export function recordPosts(world: World, role: Role): void {
  const { kernel, log } = world;
  const { slowUntil } = world.posts!;
  let inPost = 0;
  let vacant = 0;
  let isNew = 0;
  for (const { isFilled, wte, number } of role.workers) {
    if (!isFilled) vacant += wte;
    else {
      inPost += wte;
      if (slowUntil[number] > kernel.now) isNew += wte;
    }
  }
  const { team, wtePerPost } = role.plan;
  const thousandths = (filled: number) => Math.round(filled * wtePerPost * 1000);
  log.inPost(team, role.number, thousandths(inPost));
  log.vacant(team, role.number, thousandths(vacant));
  log.newInPost(team, role.number, thousandths(isNew));
}

/** Places of a pool now: those of the plan, or caseload places of the posts that are filled. */
export function setPlaces({ roles, plan, filling }: World, pool: Pool): void {
  const role = pool.number < roles.length ? roles[pool.number] : null;
  const before = pool.places;
  pool.places = role?.plan.postsChange ? role.plan.placesOf(role.wteInPost) : plan.places[pool.number];
  if (pool.places > before) filling.ask(pool);
}
