/** People are kept in blocks of so many (a power of two), so that nothing is copied when more of them come. */
export const BLOCK = 4096;

/** Columns about some of the people: 0 until something has happened, unless it says else. Times are minutes. */
export class PersonBlock {
  /** People in it so far, and the number of the first. */
  length = 0;
  first = 0;

  readonly class = new Int16Array(BLOCK);
  readonly source = new Int16Array(BLOCK);
  /** From 0 among those of the source; from -1 downwards for those who were there when the run began. */
  readonly ordinal = new Int32Array(BLOCK);
  /** The clock start of the first request. */
  readonly firstReferred = new Float64Array(BLOCK);
  readonly referrals = new Int16Array(BLOCK);
  readonly bounces = new Int16Array(BLOCK);
  readonly wrongDoors = new Int16Array(BLOCK);
  readonly moves = new Int16Array(BLOCK);
  /** Outcome of the last referral that ended, or -1; 1 once any has ended as helped or partly helped. */
  readonly outcome = new Int8Array(BLOCK);
  readonly helped = new Uint8Array(BLOCK);
  /** 1 while a referral is open; 1 while the person is at home and will ask again. */
  readonly open = new Uint8Array(BLOCK);
  readonly willReturn = new Uint8Array(BLOCK);
  /** When the last request ended; before all time where none has. */
  readonly requestEnded = new Float64Array(BLOCK);

  /** Of the request under way: when it was made, and 1 once the person has become an emergency in it. */
  readonly clockStart = new Float64Array(BLOCK);
  readonly inCrisis = new Uint8Array(BLOCK);
  /** 1 from asking within the run until help begins or the request ends. */
  readonly awaitsHelp = new Uint8Array(BLOCK);

  /** The list that the person is on, or -1, and since when. */
  readonly list = new Int16Array(BLOCK);
  readonly listSince = new Float64Array(BLOCK);

  /** To be read only: see `toSee`. */
  seen = NOBODY_SEEN;
  private own: Seen | null = null;
  private teams = 0;

  /** For other people, of whom nothing is known yet. */
  begin(first: number, teams: number): void {
    this.first = first;
    this.teams = teams;
    this.seen = NOBODY_SEEN;
    if (this.length > 0) {
      const { referrals, bounces, wrongDoors, moves, helped, open, willReturn, inCrisis, awaitsHelp } = this;
      for (const column of [referrals, bounces, wrongDoors, moves]) column.fill(0);
      for (const column of [helped, open, willReturn, inCrisis, awaitsHelp]) column.fill(0);
    }
    this.length = 0;
    this.outcome.fill(-1);
    this.list.fill(-1);
    this.requestEnded.fill(Number.NEGATIVE_INFINITY);
  }

  /** What is known of contacts, to be written to. */
  toSee(): Seen {
    if (this.seen === NOBODY_SEEN) {
      if (this.own?.teams !== this.teams) this.own = new Seen(BLOCK, this.teams);
      else this.own.forget();
      this.seen = this.own;
    }
    return this.seen;
  }
}

/** Columns about contacts and the help that begins with them: many systems have none, so a block gets them with the first. */
class Seen {
  readonly contacts: Int16Array;
  readonly assessments: Int16Array;
  readonly teamsMet: Int16Array;
  /** 1 for each team met, so many to a person as there are teams. */
  readonly met: Uint8Array;
  /** First contact kept ever, of those with contacts. */
  readonly firstContact: Float64Array;
  /** 1 once help has begun in any request, and when it first did. */
  readonly everHelp: Uint8Array;
  readonly firstHelp: Float64Array;

  // In the request under way.
  readonly contactsSince: Int16Array;
  /** 1 once the person has been assessed, and when it first was. */
  readonly assessed: Uint8Array;
  readonly assessedAt: Float64Array;
  readonly helpBegun: Uint8Array;

  readonly teams: number;

  constructor(people: number, teams: number) {
    this.teams = teams;
    this.contacts = new Int16Array(people);
    this.assessments = new Int16Array(people);
    this.teamsMet = new Int16Array(people);
    this.met = new Uint8Array(people * teams);
    this.firstContact = new Float64Array(people);
    this.everHelp = new Uint8Array(people);
    this.firstHelp = new Float64Array(people);
    this.contactsSince = new Int16Array(people);
    this.assessed = new Uint8Array(people);
    this.assessedAt = new Float64Array(people);
    this.helpBegun = new Uint8Array(people);
  }

  forget(): void {
    const { contacts, assessments, teamsMet, contactsSince, met, everHelp, assessed, helpBegun } = this;
    for (const column of [contacts, assessments, teamsMet, contactsSince]) column.fill(0);
    for (const column of [met, everHelp, assessed, helpBegun]) column.fill(0);
  }

  /** Another request has been made. */
  startRequest(at: number): void {
    this.contactsSince[at] = this.assessed[at] = this.helpBegun[at] = 0;
  }
}

const NOBODY_SEEN = new Seen(BLOCK, 0);

const BITS = 31 - Math.clz32(BLOCK);

/** Blocks that are used no more: a replication after the first needs hardly any new memory. */
const spare: PersonBlock[] = [];

/**
 * What the log has told of each person so far, by the person's number in the log. Everything here is rebuilt from
 * events alone.
 */
export class Persons {
  length = 0;
  /** So many were there when the run began; theirs are the first numbers. */
  wereHere = 0;
  readonly blocks: PersonBlock[] = [];
  private readonly teams: number;

  constructor(teams: number) {
    this.teams = teams;
  }

  /** Makes room for a person who is met for the first time, as the last of all so far. */
  add(person: number): void {
    if (person >> BITS === this.blocks.length) this.addBlock();
    this.length = person + 1;
    this.of(person).length = placeOf(person) + 1;
  }

  /** The block that holds the person, at `placeOf(person)`. */
  of(person: number): PersonBlock {
    return this.blocks[person >> BITS];
  }

  /** Nobody is asked for any more. */
  giveBack(): void {
    for (const block of this.blocks.splice(0)) spare.push(block);
    this.length = 0;
  }

  private addBlock(): void {
    const block = spare.pop() ?? new PersonBlock();
    block.begin(this.blocks.length * BLOCK, this.teams);
    this.blocks.push(block);
  }
}

/** Where a person stands in their block. */
export function placeOf(person: number): number {
  return person & (BLOCK - 1);
}
