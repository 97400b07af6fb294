import { EventHeap } from './event-heap.ts';
import { CANCELLED, checkTime, DUE, EventRecords, LATER, PENDING } from './event-records.ts';
import { ARRIVES, type EventHandler, type EventId, FILLS, type Kernel, type Phase } from './kernel.ts';
import { LaterPages } from './later-pages.ts';

/** An event's order within an instant is phase × this + sequence: room for 2.8e14 events in a run. */
const PHASE = 2 ** 48;

/** The fast kernel, in typed arrays: pages for later hours, a heap for the hour at hand, a ring for the present instant. */
export function calendarKernel(): Kernel {
  return new CalendarKernel();
}

class CalendarKernel implements Kernel {
  now = 0;
  private sequence = 0;
  private records = new EventRecords();
  private heap = new EventHeap();
  private later = new LaterPages();
  /** Entries of the heap that were cancelled. */
  private dead = 0;
  /**
   * What fills at the present instant, in the order of asking: a ring, indexed modulo its length. The heap's
   * own events of this instant and phase were all asked for earlier, so they go first.
   */
  private ring = new Int32Array(64);
  private ringStart = 0;
  private ringEnd = 0;
  private hasRun = false;

  schedule(at: number, phase: Phase, kind: number, subject: number): EventId {
    checkTime(at, this.now);
    if (phase === FILLS && at === this.now) {
      const record = this.records.take(DUE, kind, subject);
      this.enqueue(record);
      return record;
    }
    const order = phase * PHASE + this.sequence++;
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
    if (records.state[event] === LATER) {
      this.later.remove(event);
      records.release(event);
    } else if (records.cancel(event) === PENDING && 2 * ++this.dead > this.heap.size) this.bury();
  }

  run(until: number, handler: EventHandler): void {
    if (this.hasRun) throw new Error('a kernel runs once');
    if (!(until >= this.now)) throw new RangeError(`a run cannot end at ${until} when it is ${this.now}`);
    this.hasRun = true;
    const heap = this.heap;
    const records = this.records;
    for (;;) {
      let record: number;
      if (this.ringStart !== this.ringEnd && !this.heapGoesFirst()) {
        record = this.ring[this.ringStart++ & (this.ring.length - 1)]!;
        if (records.state[record] === CANCELLED) {
          records.release(record);
          continue;
        }
      } else {
        if (heap.size === 0 && !this.turnPage()) break;
        const time = heap.times[0]!;
        if (time > until) break;
        record = heap.records[0]!;
        heap.dropFirst();
        if (records.state[record] === CANCELLED) {
          this.dead--;
          records.release(record);
          continue;
        }
        this.now = time;
      }
      const kind = records.kind[record]!;
      const subject = records.subject[record]!;
      records.release(record);
      handler(kind, subject);
    }
    this.now = until;
  }

  /** Puts the events of the next hour that has any onto the heap. */
  private turnPage(): boolean {
    const { state } = this.records;
    const heap = this.heap;
    if (!this.later.turn(heap)) return false;
    for (let i = 0; i < heap.size; i++) state[heap.records[i]!] = PENDING;
    return true;
  }

  /** Whether the heap's first event comes before the ring's: it is due now, and frees or fills. */
  private heapGoesFirst(): boolean {
    const heap = this.heap;
    return heap.size > 0 && heap.times[0] === this.now && heap.orders[0]! < ARRIVES * PHASE;
  }

  private enqueue(record: number): void {
    const { length } = this.ring;
    if (this.ringEnd - this.ringStart === length) {
      const ring = new Int32Array(2 * length);
      for (let i = 0; i < length; i++) ring[i] = this.ring[(this.ringStart + i) & (length - 1)]!;
      this.ring = ring;
      this.ringStart = 0;
      this.ringEnd = length;
    }
    this.ring[this.ringEnd++ & (this.ring.length - 1)] = record;
  }

  /** Frees the heap of cancelled events, so that memory is bounded by events that are still to come. */
  private bury(): void {
    const records = this.records;
    this.heap.keepOnly((record) => {
      if (records.state[record] !== CANCELLED) return true;
      records.release(record);
      return false;
    });
    this.dead = 0;
  }
}
