import { EventHeap } from './event-heap.ts';
import { CANCELLED, checkLater, checkTime, DUE, EventRecords, LATER, PENDING } from './event-records.ts';
import {
  ARRIVES,
  BEGINS,
  DECIDES,
  type EventHandler,
  type EventId,
  FREES,
  type Kernel,
  type Phase,
} from './kernel.ts';
import { LaterPages } from './later-pages.ts';
import { Ring } from './ring.ts';

/** An event's order within an instant is phase × this + sequence: room for 2.8e14 events in a run. */
const PHASE = 2 ** 48;

/** The fast kernel, in typed arrays: pages for later hours, a heap for the hour at hand, rings for the present instant. */
export function calendarKernel(): Kernel {
  return new CalendarKernel();
}

class CalendarKernel implements Kernel {
  now = 0;
  rounds = 0;
  order = Number.POSITIVE_INFINITY;
  private sequence = 0;
  private readonly records = new EventRecords();
  private readonly heap = new EventHeap();
  private readonly later = new LaterPages(this.records);
  /** Entries of the heap that were cancelled. */
  private dead = 0;
  /** What was scheduled for the present instant when it had come, by phase; the heap's own were scheduled earlier. */
  private readonly rings: readonly Ring[] = [new Ring(), new Ring(), new Ring(), new Ring()];
  /** Entries of the rings. */
  private due = 0;
  private hasRun = false;

  schedule(at: number, phase: Phase, kind: number, subject: number): EventId {
    checkTime(at, this.now);
    if (at === this.now) {
      const record = this.records.take(DUE, kind, subject);
      this.rings[phase]!.add(record);
      this.due++;
      return record;
    }
    return this.put(phase * PHASE + this.sequence++, at, kind, subject);
  }

  nextOrder(): number {
    return this.sequence++;
  }

  scheduleAs(order: number, at: number, phase: Phase, kind: number, subject: number): EventId {
    checkLater(at, this.now);
    return this.put(phase * PHASE + order, at, kind, subject);
  }

  private put(order: number, at: number, kind: number, subject: number): EventId {
    if (at < this.later.end) {
      const record = this.records.take(PENDING, kind, subject);
      this.heap.push(at, order, record);
      return record;
    }
    const record = this.records.take(LATER, kind, subject);
    this.later.put(at, order, record);
    return record;
  }

  cancel(event: EventId): void {
    const records = this.records;
    if (records.stateOf(event) === LATER) {
      this.later.remove(event);
      records.release(event);
    } else if (records.cancel(event) === PENDING && 2 * ++this.dead > this.heap.size) this.bury();
  }

  run(until: number, handler: EventHandler, fill: () => void): void {
    if (this.hasRun) throw new Error('a kernel runs once');
    if (!(until >= this.now)) throw new RangeError(`a run cannot end at ${until} when it is ${this.now}`);
    this.hasRun = true;
    const heap = this.heap;
    this.rounds = 0;
    this.instant(handler, fill);
    for (;;) {
      if (heap.size === 0 && !this.later.turn(heap)) break;
      const time = heap.times[0]!;
      if (time > until) break;
      this.now = time;
      this.rounds = 0;
      // Most instants have one event, which frees or arrives: these go the short way.
      const order = heap.orders[0]!;
      if (order < BEGINS * PHASE) {
        this.order = order;
        this.happens(this.takeFirst(), handler);
        if (this.due > 0 || (heap.size > 0 && heap.times[0] === time)) this.instant(handler, fill);
        else {
          this.order = Number.POSITIVE_INFINITY;
          fill();
          if (this.due > 0) this.nextRound(handler, fill);
        }
      } else if (order >= ARRIVES * PHASE) {
        this.order = Number.POSITIVE_INFINITY;
        fill();
        do {
          this.happens(this.takeFirst(), handler);
          fill();
        } while (heap.size > 0 && heap.times[0] === time);
        if (this.due > 0) this.nextRound(handler, fill);
      } else this.instant(handler, fill);
    }
    this.now = until;
  }

  private nextRound(handler: EventHandler, fill: () => void): void {
    this.rounds++;
    this.instant(handler, fill);
  }

  /** Handles everything that is due now, round after round. */
  private instant(handler: EventHandler, fill: () => void): void {
    const [frees, begins, decides, arrives] = this.rings as [Ring, Ring, Ring, Ring];
    for (; ; this.rounds++) {
      // 1
      while (this.turn(FREES, frees, frees.put, handler) || this.turn(BEGINS, begins, begins.put, handler));
      const decided = decides.put;
      const arrived = arrives.put;
      this.order = Number.POSITIVE_INFINITY;
      // 2
      fill();
      // 3
      while (this.turn(DECIDES, decides, decided, handler)) fill();
      while (this.turn(ARRIVES, arrives, arrived, handler)) fill();
      if (this.due === 0) return;
    }
  }

  /** The next event of a phase has its turn, if there is one: the heap's go before the ring's. @param end of what is due this round */
  private turn(phase: Phase, ring: Ring, end: number, handler: EventHandler): boolean {
    const { heap } = this;
    for (;;) {
      let record: number;
      if (heap.size > 0 && heap.times[0] === this.now && heap.orders[0]! < (phase + 1) * PHASE) {
        this.order = phase === FREES ? heap.orders[0]! : Number.POSITIVE_INFINITY;
        record = this.takeFirst();
      } else {
        if (ring.taken >= end) return false;
        this.order = Number.POSITIVE_INFINITY;
        record = ring.take();
        this.due--;
      }
      if (this.happens(record, handler)) return true;
    }
  }

  /** Takes the first entry off the heap, which has one. */
  private takeFirst(): number {
    const record = this.heap.records[0]!;
    this.heap.dropFirst();
    if (this.records.stateOf(record) === CANCELLED) this.dead--;
    return record;
  }

  /** @returns false when the event was cancelled. */
  private happens(record: number, handler: EventHandler): boolean {
    const { records } = this;
    const isCancelled = records.stateOf(record) === CANCELLED;
    const kind = records.kindOf(record);
    const subject = records.subjectOf(record);
    records.release(record);
    if (isCancelled) return false;
    handler(kind, subject);
    return true;
  }

  /** Frees the heap of cancelled events, so that memory is bounded by events that are still to come. */
  private bury(): void {
    const records = this.records;
    this.heap.keepOnly((record) => {
      if (records.stateOf(record) !== CANCELLED) return true;
      records.release(record);
      return false;
    });
    this.dead = 0;
  }
}
