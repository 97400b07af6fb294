import type { OpeningHours } from './opening-hours.ts';
import type { Person } from './person.ts';
import type { RolePlan } from './plan.ts';

/** What a worker is doing. */
export const IDLE = 0;
export const DESK = 1;
export const CONTACT = 2;
export const WRITING_UP = 3;
export const MISSED = 4;
export const OTHER_DUTIES = 5;
export const OFF = 6;
export const MEETING = 7;
/** At a contact that another worker leads. */
export const WITH_OTHERS = 8;

export const SUPERVISION = 9;

const NOBODY: readonly number[] = [];

/**
 * Individual workers, as columns. A role of 5.4 WTE in post is five full-time workers and one who works 0.4 of the
 * shifts, spread evenly. Workers of one role have consecutive numbers.
 */
export class Workforce {
  readonly firstOfRole: Int32Array;
  /** The end of the most that a role has in any phase of the run; who is not in post has 0 WTE. */
  readonly endOfRole: Int32Array;
  readonly role: Int32Array;
  /** Whole-time equivalent of each worker, over 0 to 1; 0: not in post. */
  readonly wte: Float64Array;
  readonly doing: Int8Array;
  /** The person that the worker is at work with or about. */
  readonly person: (Person | null)[];
  /** Minutes of work in the job at hand: other duties follow in proportion. */
  readonly jobMinutes: Float64Array;
  /** End of the worker's shift; -1 while off duty, Infinity when always there. */
  readonly shiftEnd: Float64Array;
  /** End of the shift in which the job at hand began. */
  readonly jobShiftEnd: Float64Array;
  /** Minutes of other duties and of time worked over, taken from the start of the next shift. */
  readonly owed: Float64Array;
  /** Desk work under way: its event, when it ends, and when it began. */
  readonly workEvent: Int32Array;
  readonly workUntil: Float64Array;
  readonly workSince: Float64Array;
  /** Other duties under way: their event, and when they end; and minutes of them that were put off for a meeting. */
  readonly dutiesEvent: Int32Array;
  readonly dutiesUntil: Float64Array;
  readonly dutiesLeft: Float64Array;
  /** 1 while somebody is in the post; 1 while others see the worker's people. */
  readonly filled: Int8Array;
  readonly covered: Int8Array;
  /** Minutes of supervision that fell due and have not been given. */
  readonly supervisionOwed: Float64Array;
  /** 1 while the worker introduces somebody to the next team. */
  readonly introducing: Int8Array;
  /** People on a course with this worker. */
  readonly courses: Int32Array;
  /** Workers on duty, and those of them who are free. */
  readonly onDuty: Int32Array;
  readonly idle: Int32Array;
  /** Workers in post, by role. */
  readonly posts: Int32Array;
  /** End of the shift under way, by role; -1 while there is none, Infinity where work never stops. */
  readonly openUntil: Float64Array;
  /** The events with which the next shift starts and this one ends, or -1. */
  readonly startEvent: Int32Array;
  readonly endEvent: Int32Array;
  /** Shifts begun, by role. */
  private readonly shiftCount: Int32Array;
  private readonly lastServed: Int32Array;
  private readonly lastSupervised: Int32Array;

  constructor(
    phases: readonly (readonly RolePlan[])[],
    /** Null: work never stops. */
    readonly hours: (OpeningHours | null)[],
  ) {
    const roles = phases[0];
    const wte: number[] = [];
    const role: number[] = [];
    const filled: number[] = [];
    const inPost: number[] = [];
    this.firstOfRole = new Int32Array(roles.length);
    this.endOfRole = new Int32Array(roles.length);
    roles.forEach((each, index) => {
      this.firstOfRole[index] = wte.length;
      const posts = [
        ...postsOf(each.wte).map((part) => ({ part, isFilled: 1 })),
        ...postsOf(each.vacantWte).map((part) => ({ part, isFilled: 0 })),
      ];
      inPost.push(posts.length);
      const most = mostPosts(phases, index, posts.length);
      for (let post = 0; post < most; post++) {
        wte.push(posts[post]?.part ?? 0);
        // Those that come later by a change are there when it comes, or are recruited to.
        filled.push(posts[post]?.isFilled ?? (each.postsChange ? 0 : 1));
        role.push(index);
      }
      this.endOfRole[index] = wte.length;
    });
    this.posts = Int32Array.from(inPost);
    this.openUntil = new Float64Array(roles.length).fill(-1);
    this.startEvent = new Int32Array(roles.length).fill(-1);
    this.endEvent = new Int32Array(roles.length).fill(-1);
    this.wte = Float64Array.from(wte);
    this.role = Int32Array.from(role);
    this.doing = new Int8Array(wte.length).fill(OFF);
    this.person = new Array<Person | null>(wte.length).fill(null);
    this.jobMinutes = new Float64Array(wte.length);
    this.shiftEnd = new Float64Array(wte.length).fill(-1);
    this.jobShiftEnd = new Float64Array(wte.length);
    this.owed = new Float64Array(wte.length);
    this.workEvent = new Int32Array(wte.length).fill(-1);
    this.workUntil = new Float64Array(wte.length);
    this.workSince = new Float64Array(wte.length);
    this.dutiesEvent = new Int32Array(wte.length).fill(-1);
    this.dutiesUntil = new Float64Array(wte.length);
    this.dutiesLeft = new Float64Array(wte.length);
    this.filled = Int8Array.from(filled);
    this.covered = new Int8Array(wte.length);
    this.supervisionOwed = new Float64Array(wte.length);
    this.introducing = new Int8Array(wte.length);
    this.courses = new Int32Array(wte.length);
    this.onDuty = new Int32Array(roles.length);
    this.idle = new Int32Array(roles.length);
    this.shiftCount = new Int32Array(roles.length);
    this.lastSupervised = Int32Array.from(this.firstOfRole, (first) => first - 1);
    this.lastServed = Int32Array.from(this.firstOfRole, (first) => first - 1);
  }

  /** The next shift of a role begins. @returns how many it has had before */
  shiftBegins(role: number): number {
    return this.shiftCount[role]++;
  }

  /** Whether a worker comes for a shift of their role, so spread that each works their share of shifts. */
  comesTo(shift: number, worker: number): boolean {
    const role = this.role[worker];
    const share = this.wte[worker] * (this.hours[role]?.dutyShare ?? 1);
    const phase = (worker - this.firstOfRole[role]) / this.posts[role];
    return Math.floor((shift + 1) * share + phase) > Math.floor(shift * share + phase);
  }

  /** A role has another number of posts from now on: the last ones come or go. The rota of this shift is made anew. */
  setPosts(role: number, wte: number): void {
    const posts = postsOf(wte);
    const first = this.firstOfRole[role];
    for (let worker = first; worker < this.endOfRole[role]; worker++)
      this.wte[worker] = posts[worker - first] ?? 0;
    this.posts[role] = posts.length;
  }

  /** The shift under way is staffed once more. */
  repeatShift(role: number): void {
    this.shiftCount[role]--;
  }

  /** Whether a worker where work never stops is there: of the part-timers some are, so that the total comes out. */
  isAlwaysThere(worker: number): boolean {
    const role = this.role[worker];
    const phase = (worker - this.firstOfRole[role]) / this.posts[role];
    return this.wte[worker] + phase >= 1;
  }

  /** A free worker of the role, none of those kept for others, taking turns; there must be one. */
  nextIdle(role: number, kept: readonly number[] = NOBODY): number {
    const first = this.firstOfRole[role];
    const end = this.endOfRole[role];
    let worker = this.lastServed[role];
    do {
      worker = worker + 1 < end ? worker + 1 : first;
    } while (this.doing[worker] !== IDLE || (kept.length > 0 && kept.includes(worker)));
    this.lastServed[role] = worker;
    return worker;
  }

  /** The worker of a role, and none of the others, with the fewest courses for their time; -1 when nobody is in post. */
  withMostRoom(role: number, others: readonly number[] = NOBODY): number {
    let best = -1;
    for (let worker = this.firstOfRole[role]; worker < this.endOfRole[role]; worker++) {
      if (this.filled[worker] === 0 || this.wte[worker] === 0 || others.includes(worker)) continue;
      if (
        best === -1 ||
        (this.courses[worker] + 1) / this.wte[worker] < (this.courses[best] + 1) / this.wte[best]
      )
        best = worker;
    }
    return best;
  }

  /** Workers of a role who are away for so long that others see their people. */
  awayForLong(role: number): number[] {
    const away: number[] = [];
    for (let worker = this.firstOfRole[role]; worker < this.endOfRole[role]; worker++)
      if (this.covered[worker] === 1) away.push(worker);
    return away;
  }

  /** Somebody of the role who is in post and is not `but`, taking turns; -1 when there is nobody. */
  nextInPost(role: number, but: number): number {
    const first = this.firstOfRole[role];
    const end = this.endOfRole[role];
    let worker = this.lastSupervised[role];
    for (let tried = first; tried < end; tried++) {
      worker = worker + 1 < end ? worker + 1 : first;
      if (this.filled[worker] === 0 || this.wte[worker] === 0 || worker === but) continue;
      this.lastSupervised[role] = worker;
      return worker;
    }
    return -1;
  }

  wteInPost(role: number): number {
    let wte = 0;
    for (let worker = this.firstOfRole[role]; worker < this.endOfRole[role]; worker++) {
      if (this.filled[worker] === 1) wte += this.wte[worker];
    }
    return wte;
  }
}

/** Whole posts and a part of one. A sliver of a post left over from a vacancy rate is rounded away. */
export function postsOf(wte: number): number[] {
  const posts: number[] = [];
  for (let left = Math.round(wte * 1e6) / 1e6; left > 1e-9; left -= 1) posts.push(Math.min(1, left));
  return posts;
}

/** The most posts that a role has in any phase; of one that is recruited to, those that come are put after the others. */
function mostPosts(phases: readonly (readonly RolePlan[])[], role: number, atStart: number): number {
  if (!phases[0][role].postsChange) return Math.max(...phases.map((plan) => postsOf(plan[role].wte).length));
  let most = atStart;
  phases.slice(1).forEach((plan, index) => {
    most += postsOf(Math.max(0, plan[role].fundedWte - phases[index][role].fundedWte)).length;
  });
  return most;
}
