/** People are kept in blocks of so many, so that nothing is copied when more of them come. */
const BITS = 12;
const BLOCK = 1 << BITS;

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
    if (person >> BITS === this.blocks.length)
      this.blocks.push(new PersonBlock(this.blocks.length * BLOCK, this.teams));
    this.length = person + 1;
    this.of(person).length = placeOf(person) + 1;
  }

  /** The block that holds the person, at `placeOf(person)`. */
  of(person: number): PersonBlock {
    return this.blocks[person >> BITS];
  }
}

/** Where a person stands in their block. */
export function placeOf(person: number): number {
  return person & (BLOCK - 1);
}

/** Columns about some of the people: 0 until something has happened, unless it says else. Times are minutes. */
export class PersonBlock {
  /** People in it so far, and the number of the first. */
  length = 0;
  readonly first: number;

  readonly class = new Int16Array(BLOCK);
  readonly source = new Int16Array(BLOCK);
  /** From 0 among those of the source; from -1 downwards for those who were there when the run began. */
  readonly ordinal = new Int32Array(BLOCK);
  /** The clock start of the first request. */
  readonly firstReferred = new Float64Array(BLOCK);
  /** First contact kept ever, of those with any contacts. */
  readonly firstContact = new Float64Array(BLOCK);
  /** First contact of care (or stay) ever, of those whose help has begun. */
  readonly firstHelp = new Float64Array(BLOCK);
  /** 1 once help has begun in any request; once any has ended as helped or partly helped. */
  readonly everHelp = new Uint8Array(BLOCK);
  readonly helped = new Uint8Array(BLOCK);
  readonly referrals = new Int16Array(BLOCK);
  readonly bounces = new Int16Array(BLOCK);
  readonly wrongDoors = new Int16Array(BLOCK);
  readonly moves = new Int16Array(BLOCK);
  readonly teamsMet = new Int16Array(BLOCK);
  readonly assessments = new Int16Array(BLOCK);
  readonly contacts = new Int16Array(BLOCK);
  /** Outcome of the last referral that ended, or -1. */
  readonly outcome = new Int8Array(BLOCK).fill(-1);
  /** 1 while a referral is open; 1 while the person is at home and will ask again. */
  readonly open = new Uint8Array(BLOCK);
  readonly willReturn = new Uint8Array(BLOCK);
  /** When the last request ended; before all time where none has. */
  readonly requestEnded = new Float64Array(BLOCK).fill(Number.NEGATIVE_INFINITY);

  // The request under way.
  readonly clockStart = new Float64Array(BLOCK);
  readonly contactsSince = new Int16Array(BLOCK);
  readonly assessed = new Uint8Array(BLOCK);
  /** First assessment, of those who have been assessed. */
  readonly assessedAt = new Float64Array(BLOCK);
  readonly helpBegun = new Uint8Array(BLOCK);
  readonly inCrisis = new Uint8Array(BLOCK);
  /** 1 from asking within the run until help begins or the request ends. */
  readonly awaitsHelp = new Uint8Array(BLOCK);

  /** The list that the person is on, or -1, and since when. */
  readonly list = new Int16Array(BLOCK).fill(-1);
  readonly listSince = new Float64Array(BLOCK);

  /** 1 for each team met, so many to a person as there are teams. */
  readonly met: Uint8Array;

  constructor(first: number, teams: number) {
    this.first = first;
    this.met = new Uint8Array(BLOCK * teams);
  }
}
