import type { EventId } from '../../kernel/index.ts';
import type { Fills } from '../filling.ts';
import { isBefore, type Person } from '../person.ts';
import type { OpeningHours } from '../plan/opening-hours.ts';
import type { RolePlan } from '../plan/plan.ts';
import { WorkList } from '../queue.ts';
import type { Step } from '../steps/step.ts';
import { IDLE, type Worker } from './worker.ts';
import { postsOf } from './workforce.ts';

const NOBODY: readonly Worker[] = [];

/**
 * The workers of one role, and what waits for any of them. A role of 5.4 WTE in post is five full-time workers and one
 * who works 0.4 of the shifts, spread evenly.
 */
export class Role implements Fills {
  readonly number: number;
  /** As the plan that holds has it. */
  plan: RolePlan;
  otherDuties = 0;
  /** Urgent work that is asked of it may stop desk work, its own or that of roles with which it works. */
  mayInterrupt = false;
  hasOwnLists = false;
  /** Steps with lists of their own, meetings apart, that need it; and those of them that are booked into a diary. */
  ownSteps: readonly Step[] = [];
  bookedSteps: readonly Step[] = [];
  /** The end of other duties is no event unless somebody waits for it: nothing else looks for free workers of this role. */
  restsUnseen = false;
  /** Workers at other duties whose end is no event. */
  unseen = 0;
  /** Posts that the role has in any phase; who is not in post has 0 WTE. */
  readonly workers: Worker[] = [];
  /** Posts now. */
  posts: number;
  /** Workers on duty, and those of them who are free. */
  onDuty = 0;
  idle = 0;
  /** Work that is asked of any worker of the role. */
  readonly list = new WorkList();
  /** People whom its workers should call to keep in touch, in the order in which it fell due. */
  readonly toCall = new Set<Person>();
  /** Workers for whom meetings wait. */
  called = 0;
  /** Null: work never stops. */
  hours: OpeningHours | null;
  /** End of the shift under way; -1 while there is none, Infinity where work never stops. */
  openUntil = -1;
  /** Posts that are there in it at most: the first ones. */
  most = Number.POSITIVE_INFINITY;
  /** The events with which the next shift starts and this one ends, or -1. */
  startEvent: EventId = -1;
  endEvent: EventId = -1;
  isAsked = false;
  order = Number.POSITIVE_INFINITY;
  fill: Fills['fill'] = () => undefined;
  private shiftsBegun = 0;
  private lastServed = -1;
  private lastSupervised = -1;

  constructor(number: number, plan: RolePlan, posts: number, hours: OpeningHours | null) {
    this.number = number;
    this.plan = plan;
    this.posts = posts;
    this.hours = hours;
  }

  /** The next shift begins. @returns how many there have been before */
  shiftBegins(): number {
    return this.shiftsBegun++;
  }

  /** The shift under way is staffed once more. */
  repeatShift(): void {
    this.shiftsBegun--;
  }

  /** Whether a worker comes for a shift, so spread that each works their share of shifts. */
  comesTo(shift: number, { wte, post }: Worker): boolean {
    const share = wte * (this.hours?.dutyShare ?? 1);
    const phase = post / this.posts;
    return Math.floor((shift + 1) * share + phase) > Math.floor(shift * share + phase);
  }

  /** Another number of posts from now on: the last ones come or go. The rota of this shift is made anew. */
  setPosts(wte: number): void {
    const posts = postsOf(wte);
    for (const worker of this.workers) worker.wte = posts[worker.post] ?? 0;
    this.posts = posts.length;
  }

  /** Whether a worker where work never stops is there: of the part-timers some are, so that the total comes out. */
  isAlwaysThere({ wte, post }: Worker): boolean {
    return wte + post / this.posts >= 1;
  }

  /** A free worker, none of those kept for others, taking turns; there must be one. */
  nextIdle(kept: readonly Worker[] = NOBODY): Worker {
    const { workers } = this;
    let at = this.lastServed;
    let worker: Worker;
    do {
      at = at + 1 < workers.length ? at + 1 : 0;
      worker = workers[at];
    } while (worker.doing !== IDLE || (kept.length > 0 && kept.includes(worker)));
    this.lastServed = at;
    return worker;
  }

  /** The worker, none of the others, with the fewest courses for their time; null when nobody is in post. */
  withMostRoom(others: readonly Worker[] = NOBODY): Worker | null {
    let best: Worker | null = null;
    for (const worker of this.workers) {
      if (!worker.isInPost || others.includes(worker)) continue;
      if (best === null || (worker.courses + 1) / worker.wte < (best.courses + 1) / best.wte) best = worker;
    }
    return best;
  }

  /** Somebody in post who is not `but`, taking turns; null when there is nobody. */
  nextInPost(but: Worker): Worker | null {
    const { workers } = this;
    let at = this.lastSupervised;
    for (let tried = 0; tried < workers.length; tried++) {
      at = at + 1 < workers.length ? at + 1 : 0;
      if (!workers[at].isInPost || workers[at] === but) continue;
      this.lastSupervised = at;
      return workers[at];
    }
    return null;
  }

  get wteInPost(): number {
    let wte = 0;
    for (const worker of this.workers) if (worker.isFilled) wte += worker.wte;
    return wte;
  }

  /** Who of those whose appointment is due comes first: by urgency, referral date and order of asking; null: nobody. */
  get firstBooked(): Person | null {
    let first: Person | null = null;
    for (const { own } of this.bookedSteps) {
      const waits = own.first;
      if (waits !== null && (first === null || isBefore(waits, first))) first = waits;
    }
    return first;
  }
}
