/** Not in use. */
const FREE = 0;
/** Waits for its time on the heap. */
export const PENDING = 1;
/** Waits its turn at the present instant. */
export const DUE = 2;
/** Was withdrawn; whoever holds the record skips it and releases it. */
export const CANCELLED = 3;
/** Waits on the page of a later hour. */
export const LATER = 4;

/**
 * What is known of each event besides when it happens, in a pool of typed arrays. A record's number is the
 * event's name (`EventId`): an integer from 0 that is used again after the record was released.
 */
export class EventRecords {
  /** FREE, PENDING, DUE or CANCELLED, by record. */
  state = new Int8Array(64);
  kind = new Int32Array(64);
  /** The subject of a record in use; the next free record of a free one. */
  subject = new Int32Array(64);
  private used = 0;
  private firstFree = -1;

  take(state: number, kind: number, subject: number): number {
    let record = this.firstFree;
    if (record >= 0) this.firstFree = this.subject[record]!;
    else {
      record = this.used++;
      if (record === this.state.length) this.double();
    }
    // `| 0` says that these are whole numbers: without it the compiler takes each by way of a double.
    this.state[record] = state | 0;
    this.kind[record] = kind | 0;
    this.subject[record] = subject | 0;
    return record;
  }

  /**
   * Marks an event as withdrawn and tells which state it was in.
   * @throws RangeError when no event of that name is to come.
   */
  cancel(record: number): number {
    const state = this.state[record];
    if (state !== PENDING && state !== DUE) throw new RangeError(`event ${record} is not to come`);
    this.state[record] = CANCELLED;
    return state;
  }

  release(record: number): void {
    this.state[record] = FREE;
    this.subject[record] = this.firstFree;
    this.firstFree = record;
  }

  private double(): void {
    const length = 2 * this.state.length;
    const { state, kind, subject } = this;
    this.state = new Int8Array(length);
    this.kind = new Int32Array(length);
    this.subject = new Int32Array(length);
    this.state.set(state);
    this.kind.set(kind);
    this.subject.set(subject);
  }
}

/** @throws RangeError unless `at` is a finite number, not before `now`. */
export function checkTime(at: number, now: number): void {
  if (!(at >= now && at < Number.POSITIVE_INFINITY))
    throw new RangeError(`an event cannot be scheduled at ${at} when it is ${now}`);
}

/** @throws RangeError unless `at` is a finite number after `now`. */
export function checkLater(at: number, now: number): void {
  if (!(at > now)) throw new RangeError(`an event cannot be put in its place at ${at} when it is ${now}`);
  checkTime(at, now);
}
