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

/** Bits of the first number of a record that hold its state; the kind is above them. */
const STATE_BITS = 3;
const STATE = (1 << STATE_BITS) - 1;

/** A record is four whole numbers and two doubles: 32 bytes, so that it lies within one line of a processor's cache. */
export const INTS = 8;
export const DOUBLES = 4;
/** Places in a record: of whole numbers, and of doubles. */
const MARK = 0;
const SUBJECT = 1;
export const NEXT = 2;
export const PREVIOUS = 3;
export const TIME = 2;
export const ORDER = 3;

/**
 * What is known of each event, in a pool. A record's number is the event's name (`EventId`): an integer from 0 that is
 * used again after the record was released.
 */
export class EventRecords {
  /** Record r has the whole numbers from r × INTS, and the doubles from r × DOUBLES, on the same bytes. */
  ints: Int32Array;
  doubles: Float64Array;
  private size = 64;
  private used = 0;
  private firstFree = -1;

  constructor() {
    const bytes = new ArrayBuffer(this.size * 4 * INTS);
    this.ints = new Int32Array(bytes);
    this.doubles = new Float64Array(bytes);
  }

  take(state: number, kind: number, subject: number): number {
    let record = this.firstFree;
    if (record >= 0) this.firstFree = this.ints[record * INTS + SUBJECT]!;
    else {
      record = this.used++;
      if (record === this.size) this.double();
    }
    // `| 0` says that these are whole numbers: without it the compiler takes each by way of a double.
    this.ints[record * INTS + MARK] = (kind << STATE_BITS) | state;
    this.ints[record * INTS + SUBJECT] = subject | 0;
    return record;
  }

  /** FREE, PENDING, DUE, CANCELLED or LATER; of a number that was never a record's, FREE. */
  stateOf(record: number): number {
    return this.ints[record * INTS + MARK]! & STATE;
  }

  kindOf(record: number): number {
    return this.ints[record * INTS + MARK]! >> STATE_BITS;
  }

  subjectOf(record: number): number {
    return this.ints[record * INTS + SUBJECT]!;
  }

  setState(record: number, state: number): void {
    const at = record * INTS + MARK;
    this.ints[at] = (this.ints[at]! & ~STATE) | state;
  }

  /**
   * Marks an event as withdrawn and tells which state it was in.
   * @throws RangeError when no event of that name is to come.
   */
  cancel(record: number): number {
    const state = this.stateOf(record);
    if (state !== PENDING && state !== DUE) throw new RangeError(`event ${record} is not to come`);
    this.setState(record, CANCELLED);
    return state;
  }

  release(record: number): void {
    const at = record * INTS;
    this.ints[at + MARK] = FREE;
    this.ints[at + SUBJECT] = this.firstFree;
    this.firstFree = record;
  }

  private double(): void {
    const bytes = new ArrayBuffer(2 * this.size * 4 * INTS);
    const ints = new Int32Array(bytes);
    ints.set(this.ints);
    this.ints = ints;
    this.doubles = new Float64Array(bytes);
    this.size *= 2;
  }
}

/** @throws RangeError unless `at` is a finite number, not before `now`. */
export function checkTime(at: number, now: number): void {
  if (!(at >= now && at < Number.POSITIVE_INFINITY))
    throw new RangeError(`an event cannot be scheduled at ${at} when it is ${now}`);
}

/** @throws RangeError unless `at` is a finite number after `now`. */
export function checkLater(at: number, now: number): void {
  if (!(at > now && at < Number.POSITIVE_INFINITY))
    throw new RangeError(`an event cannot be put in its place at ${at} when it is ${now}`);
}
