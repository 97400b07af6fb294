import type { EventId } from '../../kernel/index.ts';
import type { Person } from '../person.ts';
import { WorkList } from '../queue.ts';
import type { Session } from '../steps/group.ts';
import type { Role } from './role.ts';

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

/** So that V8 keeps room for a fraction from the start (see person.ts). */
const FRACTION = 0.5;

/** One post, and whoever is in it. Workers of one role have consecutive numbers. */
export class Worker {
  readonly number: number;
  readonly role: Role;
  /** Place among the posts of the role. */
  readonly post: number;
  doing = OFF;
  /** Whom the worker is at work with or about. */
  person: Person | null = null;
  /** Minutes of work in the job at hand: other duties follow in proportion. */
  jobMinutes = FRACTION;
  /** End of the worker's shift; -1 while off duty, Infinity when always there. */
  shiftEnd = FRACTION;
  /** End of the shift in which the job at hand began; where a change ends that shift earlier, this moment. */
  jobShiftEnd = FRACTION;
  /** When a change last ended a shift under way, -1: never. */
  cutAt = FRACTION;
  /** Other duties under way: when they end, their event (-1: none, as nobody waits), and its place in the order of events. */
  dutiesUntil = FRACTION;
  dutiesEvent: EventId = -1;
  dutiesOrder = 0;
  /** Minutes of other duties that were put off. */
  dutiesLeft = FRACTION;
  /** Minutes of other duties and of time worked over, taken from the start of the next shift. */
  owed = FRACTION;
  /** Introduces somebody to the next team. */
  isIntroducing = false;
  /** The session of a group that the worker leads. */
  session: Session | null = null;
  /** Work that is asked of this worker in person. */
  readonly list = new WorkList(this);
  /** People on a course with this worker. */
  courses = 0;
  /** Whole-time equivalent, over 0 to 1; 0: not in post. */
  wte = FRACTION;
  /** Of everything that takes a worker's time: at 0.5 it takes twice as long. */
  pace = FRACTION;
  /** Somebody is in the post; others see the worker's people. */
  isFilled: boolean;
  isCovered = false;
  /** Minutes of supervision that fell due and have not been given. */
  supervisionOwed = FRACTION;
  /** Desk work under way that can be interrupted: its event, when it ends, and when it began. */
  workEvent: EventId = -1;
  workUntil = FRACTION;
  workSince = FRACTION;

  constructor(number: number, role: Role, post: number, wte: number, isFilled: boolean) {
    this.number = number;
    this.role = role;
    this.post = post;
    this.shiftEnd = -1;
    this.cutAt = -1;
    this.dutiesLeft = 0;
    this.owed = 0;
    this.wte = wte;
    this.isFilled = isFilled;
    this.supervisionOwed = 0;
    this.pace = 1;
  }

  /** Somebody can be given this worker's courses. */
  get isInPost(): boolean {
    return this.isFilled && this.wte > 0;
  }
}
