/** Where a person is. Exactly one of these at any time, until the slot is free again. */
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

/**
 * Everybody who is in the system or about to return, as columns indexed by slot. A slot is used again after the
 * journey has ended, so that memory grows with the people in the system and not with those who have been.
 */
export class People {
  /** Slots, in use or free. */
  capacity = 0;
  /** Asked before there is room for so many slots; throws where that is too much (`watch.ts`). */
  askForRoom: (slots: number) => void = () => undefined;
  private free = new Int32Array(0);
  private freeLength = 0;

  /** Number in the log, source and ordinal there: who this is, the same in every system. */
  number = new Int32Array(0);
  source = new Int16Array(0);
  /** Family of streams that their draws come from: that of a source, or that of those who are there at the start. */
  drawnAs = new Int16Array(0);
  ordinal = new Int32Array(0);
  class = new Int16Array(0);
  kind = new Int16Array(0);
  groupFactor = new Float64Array(0);
  patienceFactor = new Float64Array(0);
  engagement = new Float64Array(0);
  /** Bounces and referrals since the person first asked. */
  bounces = new Int16Array(0);
  referrals = new Int16Array(0);

  state = new Int8Array(0);
  referral = new Int32Array(0);
  urgency = new Int8Array(0);
  team = new Int16Array(0);
  step = new Int16Array(0);
  /** When this request for help was made: passing on and handing over do not restart it. */
  clockStart = new Float64Array(0);
  /** Contacts kept since then, and referrals made since then. */
  contacts = new Int16Array(0);
  hops = new Int16Array(0);
  missedRun = new Int16Array(0);
  accepted = new Int8Array(0);
  /** Steps of this referral left out because the assessment is trusted. */
  skipped = new Int16Array(0);
  trusted = new Int8Array(0);
  /** Team that assessed last, or -1. */
  assessedBy = new Int16Array(0);
  /** Standard error of what is seen; Infinity: nobody has looked. */
  seenSd = new Float64Array(0);

  /** Course: the worker who gives it (or -1), whether a place is held, contacts planned and kept. */
  ownWorker = new Int16Array(0);
  holdsPlace = new Int8Array(0);
  onCourse = new Int8Array(0);
  /** Step whose place stays held after the end of its course or stay, or -1, and since when. */
  heldStep = new Int16Array(0);
  heldSince = new Float64Array(0);
  /** Booked slot: diary or -1, whole day since the start, and which kind of slot. */
  bookedIn = new Int16Array(0);
  bookedDay = new Int32Array(0);
  bookedKind = new Int8Array(0);
  /** The time of the appointment booked last. */
  bookedFor = new Float64Array(0);
  planned = new Int16Array(0);
  /** Number of the closed group that they are in, or -1. */
  group = new Int32Array(0);
  kept = new Int16Array(0);

  /** Minutes that are left of work about them that was interrupted, or -1. */
  workLeft = new Float64Array(0);

  /** 1 while the person counts as waiting on the list of their step. */
  counted = new Int8Array(0);
  /** Which list (its number), where on it, and when (in order of asking) the person joined. */
  list = new Int32Array(0);
  listIndex = new Int32Array(0);
  asked = new Float64Array(0);

  /** 1 while something may happen on the list: urgency rises, or somebody keeps in touch. The next four hold only then. */
  watched = new Int8Array(0);
  listedAt = new Float64Array(0);
  riseEvent = new Int32Array(0);
  touchEvent = new Int32Array(0);
  risesDone = new Int8Array(0);
  /** Contacts to keep in touch since the person first asked; the state to go back to after one. */
  touches = new Int16Array(0);
  touchedFrom = new Int8Array(0);
  /** Role on whose list of calls the person is, or -1. */
  touchRole = new Int16Array(0);

  /** Events under way, or -1; while nobody's clock runs, the minutes that are left of it. */
  patienceEvent = new Int32Array(0);
  patienceUntil = new Float64Array(0);
  patienceSpells = new Int16Array(0);
  /** Outcome with which the person leaves once the work at hand about them is done, or -1. */
  leavingAs = new Int8Array(0);
  dueEvent = new Int32Array(0);
  worsenEvent = new Int32Array(0);
  worsenAt = new Float64Array(0);
  worsenCount = new Int16Array(0);
  recoverEvent = new Int32Array(0);
  recoverAt = new Float64Array(0);
  waitingSince = new Float64Array(0);
  /** Team that the next referral goes to (signposted), or -1. */
  nextTeam = new Int16Array(0);
  /** Urgency with which the person comes back, or -1: as the source says. */
  returnUrgency = new Int8Array(0);
  /** Team of the last referral that ended, or -1; when and how it ended. */
  lastTeam = new Int16Array(0);
  lastEnded = new Float64Array(0);
  lastOutcome = new Int8Array(0);
  returnSource = new Int16Array(0);
  returnCount = new Int16Array(0);

  /** True and seen needs, `needs` to a slot; attempts at each step, `steps` to a slot; teams that said no, `teams` to a slot. */
  need = new Float64Array(0);
  seen = new Float64Array(0);
  attempts = new Uint16Array(0);
  saidNo = new Int8Array(0);

  constructor(
    readonly needs: number,
    readonly steps: number,
    readonly teams: number,
  ) {
    this.grow(64);
  }

  /** A free slot for a person who asks for the first time; all counters are at their start. */
  take(): number {
    if (this.freeLength === 0) {
      this.askForRoom(2 * this.capacity);
      this.grow(2 * this.capacity);
    }
    const slot = this.free[--this.freeLength];
    this.engagement[slot] = 1;
    this.groupFactor[slot] = 1;
    this.patienceFactor[slot] = 1;
    this.bounces[slot] = this.referrals[slot] = 0;
    this.assessedBy[slot] = -1;
    this.seenSd[slot] = Number.POSITIVE_INFINITY;
    this.ownWorker[slot] = this.heldStep[slot] = this.bookedIn[slot] = this.group[slot] = -1;
    this.holdsPlace[slot] = this.onCourse[slot] = 0;
    this.list[slot] = this.listIndex[slot] = -1;
    this.patienceEvent[slot] = this.dueEvent[slot] = this.worsenEvent[slot] = this.recoverEvent[slot] = -1;
    this.patienceSpells[slot] = this.worsenCount[slot] = this.returnCount[slot] = 0;
    this.worsenAt[slot] = this.recoverAt[slot] = -1;
    this.counted[slot] = 0;
    this.workLeft[slot] = -1;
    this.leavingAs[slot] = -1;
    this.nextTeam[slot] = this.returnUrgency[slot] = this.lastTeam[slot] = -1;
    this.watched[slot] = this.touches[slot] = 0;
    // Loops, because `fill` costs more than the few numbers that it would set.
    for (let i = slot * this.steps, end = i + this.steps; i < end; i++) this.attempts[i] = 0;
    return slot;
  }

  release(slot: number): void {
    this.state[slot] = GONE;
    this.free[this.freeLength++] = slot;
  }

  /** Bytes of one slot. */
  get bytesEach(): number {
    const columns = Object.values(this).filter((column) => ArrayBuffer.isView(column));
    return columns.reduce((bytes, column) => bytes + column.byteLength, 0) / this.capacity;
  }

  private grow(capacity: number): void {
    const perSlot: Partial<Record<string, number>> = {
      need: this.needs,
      seen: this.needs,
      attempts: this.steps,
      saidNo: this.teams,
    };
    const columns = this as unknown as Record<string, unknown>;
    for (const [name, column] of Object.entries(columns)) {
      if (!ArrayBuffer.isView(column)) continue;
      const old = column as Float64Array;
      const longer = new (old.constructor as Float64ArrayConstructor)(capacity * (perSlot[name] ?? 1));
      longer.set(old);
      columns[name] = longer;
    }
    for (let slot = capacity - 1; slot >= this.capacity; slot--) this.free[this.freeLength++] = slot;
    this.capacity = capacity;
  }
}
