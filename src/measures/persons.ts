/**
 * What the log has told of each person so far, as columns indexed by the person's number in the log. Everything
 * here is rebuilt from events alone.
 */
export class Persons {
  length = 0;
  /** So many were there when the run began; theirs are the first numbers. */
  wereHere = 0;
  private capacity = 0;

  class = new Int16Array(0);
  source = new Int16Array(0);
  /** From 0 among those of the source; from -1 downwards for those who were there when the run began. */
  ordinal = new Int32Array(0);
  /** Minutes; the clock start of the first request. */
  firstReferred = new Float64Array(0);
  /** First contact kept, and first contact of care, ever; NaN: none yet. */
  firstContact = new Float64Array(0);
  firstHelp = new Float64Array(0);
  referrals = new Int16Array(0);
  bounces = new Int16Array(0);
  wrongDoors = new Int16Array(0);
  moves = new Int16Array(0);
  teamsMet = new Int16Array(0);
  assessments = new Int16Array(0);
  contacts = new Int16Array(0);
  requests = new Int16Array(0);
  helped = new Uint8Array(0);
  /** Outcome of the last referral that ended, or -1. */
  outcome = new Int8Array(0);
  /** 1 while a referral is open; 1 while the person is at home and will ask again. */
  open = new Uint8Array(0);
  willReturn = new Uint8Array(0);
  /** When the last request ended. */
  requestEnded = new Float64Array(0);

  // The request under way.
  clockStart = new Float64Array(0);
  contactsSince = new Int16Array(0);
  assessedAt = new Float64Array(0);
  helpAt = new Float64Array(0);
  inCrisis = new Uint8Array(0);

  // The list that the person is on, or -1, and since when; the role whose course they are on, or -1.
  list = new Int16Array(0);
  listSince = new Float64Array(0);
  courseRole = new Int16Array(0);

  /** 1 for each team met, `teams` to a person. */
  met = new Uint8Array(0);

  readonly teams: number;

  constructor(teams: number) {
    this.teams = teams;
  }

  /** Makes room for a person who is met for the first time. */
  add(person: number): void {
    if (person >= this.capacity) this.grow(Math.max(1024, 2 * this.capacity, person + 1));
    this.length = Math.max(this.length, person + 1);
    this.firstContact[person] = this.firstHelp[person] = Number.NaN;
    this.requestEnded[person] = Number.NEGATIVE_INFINITY;
    this.outcome[person] = this.list[person] = this.courseRole[person] = -1;
  }

  private grow(capacity: number): void {
    const columns = this as unknown as Record<string, unknown>;
    for (const [name, column] of Object.entries(columns)) {
      if (!ArrayBuffer.isView(column)) continue;
      const old = column as Float64Array;
      const longer = new (old.constructor as Float64ArrayConstructor)(
        capacity * (name === 'met' ? this.teams : 1),
      );
      longer.set(old);
      columns[name] = longer;
    }
    this.capacity = capacity;
  }
}
