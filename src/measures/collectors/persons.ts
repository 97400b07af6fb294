import { type LogEvent, OWN_REQUEST, PAST_REQUEST } from '../../event-log/event.ts';
import { BLOCK, blockOf, placeIn, RequestBlock } from './request-rows.ts';

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
  /** Requests open; 1 while the person is at home and will ask again. */
  readonly open = new Int16Array(BLOCK);
  readonly willReturn = new Uint8Array(BLOCK);
  /** Number of the first of the requests that the person has had open beside another; 0: none. */
  readonly beside = new Int32Array(BLOCK);

  /** Of the same people, in the same places: the request under way, or the last. */
  readonly request = new RequestBlock();

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
      const { referrals, bounces, wrongDoors, moves, helped, open, willReturn, beside } = this;
      for (const column of [referrals, bounces, wrongDoors, moves, open]) column.fill(0);
      for (const column of [helped, willReturn, beside]) column.fill(0);
    }
    this.length = 0;
    this.outcome.fill(-1);
    this.request.begin();
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
  }

  forget(): void {
    const { contacts, assessments, teamsMet, met, everHelp } = this;
    for (const column of [contacts, assessments, teamsMet]) column.fill(0);
    for (const column of [met, everHelp]) column.fill(0);
  }
}

const NOBODY_SEEN = new Seen(BLOCK, 0);

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
  /** Requests that somebody has had open beside another, by their numbers; none in a run. */
  readonly besides: RequestBlock[] = [];
  private readonly teams: number;

  constructor(teams: number) {
    this.teams = teams;
  }

  /** Makes room for a person who is met for the first time, as the last of all so far. */
  add(person: number): void {
    if (blockOf(person) === this.blocks.length) this.addBlock();
    this.length = person + 1;
    this.of(person).length = placeOf(person) + 1;
  }

  /** The block that holds the person, at `placeOf(person)`. */
  of(person: number): PersonBlock {
    return this.blocks[blockOf(person)];
  }

  /** The block that holds the request of the event, at `rowOf(event)`. */
  requestOf({ person, request }: LogEvent): RequestBlock {
    return request === OWN_REQUEST ? this.blocks[blockOf(person)].request : this.beside(request);
  }

  /** The block that holds a request that is open beside another. */
  beside(request: number): RequestBlock {
    const { besides } = this;
    while (besides.length <= blockOf(request)) {
      besides.push(new RequestBlock());
      besides[besides.length - 1].begin();
      if (besides.length === 1) besides[0].isAsIfOver(PAST_REQUEST);
    }
    return besides[blockOf(request)];
  }

  /** Every block of requests, those that are open beside others last. */
  requests(): RequestBlock[] {
    return [...this.blocks.map(({ request }) => request), ...this.besides];
  }

  /** Nobody is asked for any more. */
  giveBack(): void {
    for (const block of this.blocks.splice(0)) spare.push(block);
    this.besides.length = 0;
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
  return placeIn(person);
}

/** Where the request of the event stands in its block. */
export function rowOf({ person, request }: LogEvent): number {
  return placeIn(request === OWN_REQUEST ? person : request);
}
