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

/** No value of any: what will hold minutes or factors begins with a fraction, so that V8 keeps room for one and does not make it anew later. */
const FRACTION = 0.5;

/**
 * Somebody who is in the system or about to return. When the journey has ended the object is used again for the next
 * who comes (`people.ts`), so that memory grows with the people in the system and not with those who have been.
 */
export class Person {
  /** Number in the log, source and ordinal there: who this is, the same in every system. */
  number = 0;
  source = 0;
  /** Family of streams that their draws come from: that of a source, or that of those who are there at the start. */
  drawnAs = 0;
  ordinal = 0;
  class = 0;
  kind = 0;
  groupFactor = FRACTION;
  patienceFactor = FRACTION;
  engagement = FRACTION;
  /** Bounces and referrals since the person first asked. */
  bounces = 0;
  referrals = 0;

  state = GONE;
  referral = 0;
  urgency = 0;
  team = 0;
  step = 0;
  /** When this request for help was made: passing on and handing over do not restart it. */
  clockStart = FRACTION;
  /** Contacts kept since then, and referrals made since then. */
  contacts = 0;
  hops = 0;
  missedRun = 0;
  accepted = 0;
  /** Steps of this referral left out because the assessment is trusted. */
  skipped = 0;
  trusted = 0;
  /** Team that assessed last, or -1. */
  assessedBy = -1;
  /** Standard error of what is seen; Infinity: nobody has looked. */
  seenSd = Number.POSITIVE_INFINITY;

  /** Course: the worker who gives it (or -1), whether a place is held, contacts planned and kept. */
  ownWorker = -1;
  holdsPlace = 0;
  onCourse = 0;
  /** Step whose place stays held after the end of its course or stay, or -1, and since when. */
  heldStep = -1;
  heldSince = FRACTION;
  /** Booked slot: diary or -1, whole day since the start, and which kind of slot. */
  bookedIn = -1;
  bookedDay = 0;
  bookedKind = 0;
  /** The time of the appointment booked last. */
  bookedFor = FRACTION;
  planned = 0;
  /** Number of the closed group that they are in, or -1. */
  group = -1;
  kept = 0;

  /** Minutes that are left of work about them that was interrupted, or -1. */
  workLeft = FRACTION;

  /** 1 while the person counts as waiting on the list of their step. */
  counted = 0;
  /** Which list (its number), where on it, and when (in order of asking) the person joined. */
  list = -1;
  listIndex = -1;
  asked = 0;

  /** 1 while something may happen on the list: urgency rises, or somebody keeps in touch. The next four hold only then. */
  watched = 0;
  listedAt = FRACTION;
  riseEvent = -1;
  touchEvent = -1;
  risesDone = 0;
  /** Contacts to keep in touch since the person first asked; the state to go back to after one. */
  touches = 0;
  touchedFrom = 0;
  /** Role on whose list of calls the person is, or -1. */
  touchRole = -1;

  /** Events under way, or -1; while nobody's clock runs, the minutes that are left of it. */
  patienceEvent = -1;
  patienceUntil = FRACTION;
  patienceSpells = 0;
  /** Outcome with which the person leaves once the work at hand about them is done, or -1. */
  leavingAs = -1;
  dueEvent = -1;
  worsenEvent = -1;
  worsenAt = FRACTION;
  worsenCount = 0;
  recoverEvent = -1;
  recoverAt = FRACTION;
  waitingSince = FRACTION;
  /** Team that the next referral goes to (signposted), or -1. */
  nextTeam = -1;
  /** Urgency with which the person comes back, or -1: as the source says. */
  returnUrgency = -1;
  /** Team of the last referral that ended, or -1; when and how it ended. */
  lastTeam = -1;
  lastEnded = FRACTION;
  lastOutcome = 0;
  returnSource = 0;
  returnCount = 0;

  /** @param slot place among all who were made: the subject of the kernel's events about this person. */
  constructor(readonly slot: number) {}

  /** Somebody asks for the first time: what was of the one before is forgotten. */
  begin(): void {
    this.engagement = 1;
    this.groupFactor = 1;
    this.patienceFactor = 1;
    this.bounces = this.referrals = 0;
    this.assessedBy = -1;
    this.seenSd = Number.POSITIVE_INFINITY;
    this.ownWorker = this.heldStep = this.bookedIn = this.group = -1;
    this.holdsPlace = this.onCourse = 0;
    this.list = this.listIndex = -1;
    this.patienceEvent = this.dueEvent = this.worsenEvent = this.recoverEvent = -1;
    this.patienceSpells = this.worsenCount = this.returnCount = 0;
    this.worsenAt = this.recoverAt = -1;
    this.counted = 0;
    this.workLeft = -1;
    this.leavingAs = -1;
    this.nextTeam = this.returnUrgency = this.lastTeam = -1;
    this.watched = this.touches = 0;
  }
}

/** Whether person `a` is served before person `b`: by urgency, then by the start of their clock, then by order of asking. */
export function isBefore(a: Person, b: Person): boolean {
  if (a.urgency !== b.urgency) return a.urgency > b.urgency;
  if (a.clockStart !== b.clockStart) return a.clockStart < b.clockStart;
  return a.asked < b.asked;
}
