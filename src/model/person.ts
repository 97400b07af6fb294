import type { EventId } from '../kernel/index.ts';
import type { Drawn } from './draws.ts';
import type { Pool } from './places.ts';
import type { WorkList } from './queue.ts';
import type { Role } from './staff/role.ts';
import type { Worker } from './staff/worker.ts';
import type { Diary } from './steps/bookings.ts';
import type { Group } from './steps/group.ts';
import type { Step } from './steps/step.ts';

/** Where a person is. Exactly one of these at any time, until the journey is over. */
export const GONE = 0;
/** On the list of a step, or of a worker. */
export const ON_LIST = 1;
/** On the list for a caseload place. */
export const WAITS_FOR_PLACE = 2;
/** A worker is at work with or about them. */
export const AT_WORK = 3;
/** Between two contacts of a course, or between two attempts. */
export const BETWEEN = 4;
/** No referral is open, but one will come. */
export const AT_HOME = 5;
/** Somebody who keeps in touch is calling them; their place on the list is kept. */
export const IN_TOUCH = 6;
/** Referred to another team at this instant: the referral there is about to arrive. */
export const REFERRED_ON = 7;

/** A course or stay under way. */
export interface Course {
  /** Who gives it, where one worker does. */
  worker: Worker | null;
  /** The pool of which a place is held. */
  place: Pool | null;
  /** Contacts planned and kept. */
  planned: number;
  kept: number;
  /** The closed group that they are in. */
  group: Group | null;
}

/** An appointment, from when it is made; `isToCome` until its time. */
export interface Booking {
  readonly diary: Diary;
  /** Whole day since the start, and which kind of slot. */
  readonly day: number;
  readonly kind: number;
  /** Minutes since the start. */
  readonly at: number;
  isToCome: boolean;
}

/** Where something may happen on the list: urgency rises, somebody keeps in touch, they give it up. */
export interface OnList {
  readonly since: number;
  risesDone: number;
  riseEvent: EventId;
  touchEvent: EventId;
  /** Patience with this list: its event, or -1, when it runs out, and whether it has run out at work that is not over. */
  givesUpEvent: EventId;
  givesUpAt: number;
  hasGivenUp: boolean;
  /** The event with which a group has waited for more people for long enough, or -1, and whether it has. */
  groupEvent: EventId;
  isLate: boolean;
  /** The roles on whose lists of calls they are, and since when. */
  callers: readonly Role[] | null;
  callDue: number;
  /** The state to go back to after a call. */
  calledFrom: number;
}

/** A place that stays held after the end of a course or stay, and since when. */
export interface HeldPlace {
  readonly step: Step;
  readonly pool: Pool;
  readonly since: number;
}

/** How the last referral ended. */
export interface Ended {
  readonly team: number;
  readonly at: number;
  readonly outcome: number;
}

/** No value of any: what will hold minutes or factors begins with a fraction, so that V8 keeps room for one and does not make it anew later. */
const FRACTION = 0.5;

/**
 * Somebody who is in the system or about to return. When the journey has ended the object is used again for the next
 * who comes (`people.ts`), so that memory grows with the people in the system and not with those who have been. What
 * few have at any time are records of their own.
 */
export class Person {
  /** Place among all who were made: the subject of the kernel's events about this person. */
  readonly slot: number;
  // What is asked for together stands together: a processor fetches eight of these at once.
  state = GONE;
  step!: Step;
  /** The list on which they are or were last, where on it, and when (in order of asking) they joined. */
  list: WorkList | null = null;
  listIndex = -1;
  asked = 0;
  /** The event of their return, next contact or end of stay under way, or -1. */
  dueEvent: EventId = -1;
  course: Course | null = null;
  urgency = 0;
  /** With which they came to the team that has their referral, before it took them for more urgent. */
  cameAs = 0;
  /** Number in the log, and of the referral. */
  number = 0;
  referral = 0;
  team = 0;
  /** The date by which they stand on their list: that of the request, or of joining it. */
  standsBy = FRACTION;
  /** They count as waiting on the list of their step. */
  isCounted = false;
  onList: OnList | null = null;
  held: HeldPlace | null = null;
  /** Source, and ordinal there: who this is, the same in every system. */
  source = 0;
  ordinal = 0;
  /** Family of streams that their draws come from: that of a source, or that of those who are there at the start. */
  drawnAs = 0;
  kind = 0;
  /** Contacts kept since this request for help was made, and referrals made since then. */
  contacts = 0;
  hops = 0;
  missedRun = 0;
  /** Outcome with which they leave once the work at hand about them is done, or -1. */
  leavingAs = -1;
  /** Events under way, or -1; and how many times such a clock has been drawn. */
  patienceEvent: EventId = -1;
  patienceSpells = 0;
  worsenEvent: EventId = -1;
  recoverEvent: EventId = -1;
  accepted = false;
  trusted = false;
  /** Steps of this referral left out because the assessment is trusted. */
  skipped = 0;
  /** Team that assessed last, or -1. */
  assessedBy = -1;
  /** When this request was made: passing on and handing over do not restart it. */
  clockStart = FRACTION;
  waitingSince = FRACTION;
  engagement = FRACTION;
  groupFactor = FRACTION;
  patienceUntil = FRACTION;
  patienceFactor = FRACTION;
  /** When it happens; while nobody's clock runs, the minutes that are left of it, or -1: it has not been drawn. */
  worsenAt = FRACTION;
  recoverAt = FRACTION;
  worsenCount = 0;
  class = 0;
  /** Bounces and referrals since they first asked. */
  bounces = 0;
  referrals = 0;
  booking: Booking | null = null;
  ended: Ended | null = null;
  /** How often they have joined each list that people give up, by number of the step. */
  joined: Map<number, number> | null = null;

  /** What was seen when somebody looked last, and by which draws: each need is drawn when it is asked for. */
  seenBy: readonly Drawn[] | null = null;
  seenCount = 0;
  /** Standard error of it; Infinity: nobody has looked. */
  seenSd = FRACTION;
  /** Minutes that are left of work about them that was interrupted (the share of it, where any of several roles may go on), or -1. */
  workLeft = FRACTION;
  /** Contacts to keep in touch since they first asked. */
  touches = 0;
  /** Team that the next referral goes to (signposted), or -1. */
  nextTeam = -1;
  /** Urgency with which they come back, or -1: as the source says; the source through which; how often they have. */
  returnUrgency = -1;
  returnSource = 0;
  returnCount = 0;

  constructor(slot: number) {
    this.slot = slot;
  }

  /** Somebody asks for the first time: what was of the one before is forgotten. */
  begin(): void {
    this.engagement = 1;
    this.groupFactor = 1;
    this.patienceFactor = 1;
    this.bounces = 0;
    this.referrals = 0;
    this.seenSd = Number.POSITIVE_INFINITY;
    this.course = null;
    this.held = null;
    this.booking = null;
    this.onList = null;
    this.ended = null;
    this.joined = null;
    this.patienceEvent = -1;
    this.dueEvent = -1;
    this.worsenEvent = -1;
    this.recoverEvent = -1;
    this.patienceSpells = 0;
    this.worsenCount = 0;
    this.returnCount = 0;
    this.worsenAt = -1;
    this.recoverAt = -1;
    this.isCounted = false;
    this.workLeft = -1;
    this.leavingAs = -1;
    this.assessedBy = -1;
    this.nextTeam = -1;
    this.returnUrgency = -1;
    this.touches = 0;
  }
}

/** Whether person `a` is served before person `b`: by urgency, then by the date by which they stand, then by order of asking. */
export function isBefore(a: Person, b: Person): boolean {
  if (a.urgency !== b.urgency) return a.urgency > b.urgency;
  if (a.standsBy !== b.standsBy) return a.standsBy < b.standsBy;
  return a.asked < b.asked;
}
