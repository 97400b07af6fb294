/** Requests are kept in blocks of so many (a power of two), so that nothing is copied when there are more of them. */
export const BLOCK = 4096;
const BITS = 31 - Math.clz32(BLOCK);

/** The block of a person, or of a request, by its number. */
export function blockOf(number: number): number {
  return number >> BITS;
}

/** The place in that block. */
export function placeIn(number: number): number {
  return number & (BLOCK - 1);
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * Requests under way, a row each: 0 until something has happened, unless it says else. Times are minutes.
 *
 * A request is one asking for help: a referral and whatever follows from it by passing on. Everybody has a row for it,
 * at the place that they have among people: the block of people at hand holds the block of these (`PersonBlock.request`).
 * Who has asked again before that request has ended has another row beside it, and its events say which
 * (`LogEvent.request`). One referral's path through a row: `referred` by a source begins the clock and opens the row;
 * contacts stop clocks of this row alone; `passed_on` leaves it open, with the referral on its way, until a `referred`
 * without a source takes it up at the next team; an ending takes one open referral from it, and the last of them ends
 * the request. Then a person's own row is free for their next request.
 */
export class RequestBlock {
  /** Class of the person. */
  readonly class = new Int16Array(BLOCK);
  /** Referrals open in it, those on their way to the next team among them; and how many of them are on their way. */
  readonly open = new Int16Array(BLOCK);
  readonly onTheirWay = new Int16Array(BLOCK);
  /** When it was made, and 1 once the person has become an emergency in it. */
  readonly clockStart = new Float64Array(BLOCK);
  readonly inCrisis = new Uint8Array(BLOCK);
  /** 1 from asking within the run until help begins or the request ends. */
  readonly awaitsHelp = new Uint8Array(BLOCK);
  /** When it ended; before all time while it is open, and once the person has asked again. */
  readonly ended = new Float64Array(BLOCK);
  /** The list that the person is on for it, or -1, and since when. */
  readonly list = new Int16Array(BLOCK);
  readonly listSince = new Float64Array(BLOCK);
  /** Number of the next request that the same person has had beside their own; 0: none. */
  readonly next = new Int32Array(BLOCK);

  /** To be read only: see `toSee`. */
  seen = NOTHING_SEEN;
  private own: SeenInRequest | null = null;
  private isUsed = false;

  /** For other requests, of which nothing is known yet. */
  begin(): void {
    this.seen = NOTHING_SEEN;
    if (this.isUsed) {
      const { open, onTheirWay, inCrisis, awaitsHelp, next } = this;
      for (const column of [open, onTheirWay, inCrisis, awaitsHelp, next]) column.fill(0);
    }
    this.isUsed = true;
    this.list.fill(-1);
    this.ended.fill(NEVER);
  }

  /** What is known of contacts, to be written to. */
  toSee(): SeenInRequest {
    if (this.seen === NOTHING_SEEN) {
      if (this.own === null) this.own = new SeenInRequest();
      else this.own.forget();
      this.seen = this.own;
    }
    return this.seen;
  }

  /** The row is for another request. */
  startAgain(at: number): void {
    this.open[at] = this.onTheirWay[at] = this.inCrisis[at] = 0;
    this.ended[at] = NEVER;
    this.seen.startAgain(at);
  }

  isAsIfOver(at: number): void {
    const seen = this.toSee();
    seen.contactsSince[at] = 2;
    seen.assessed[at] = seen.helpBegun[at] = 1;
    seen.assessedAt[at] = NEVER;
  }
}

/** Columns about contacts and the help that begins with them: many systems have none, so a block gets them with the first. */
class SeenInRequest {
  readonly contactsSince = new Int32Array(BLOCK);
  /** 1 once the person has been assessed, and when it first was. */
  readonly assessed = new Uint8Array(BLOCK);
  readonly assessedAt = new Float64Array(BLOCK);
  readonly helpBegun = new Uint8Array(BLOCK);

  forget(): void {
    for (const column of [this.contactsSince, this.assessed, this.helpBegun]) column.fill(0);
  }

  startAgain(at: number): void {
    this.contactsSince[at] = this.assessed[at] = this.helpBegun[at] = 0;
  }
}

const NOTHING_SEEN = new SeenInRequest();
