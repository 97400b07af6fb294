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
  private sequence = 0;
  private records = new EventRecords();
  private heap = new EventHeap();
  private later = new LaterPages();
  /** Entries of the heap that were cancelled. */
  private dead = 0;
  /** What was scheduled for the present instant when it had come, by phase; the heap's own were scheduled earlier. */
  private rings: readonly Ring[] = [new Ring(), new Ring(), new Ring(), new Ring()];
  private hasRun = false;

  schedule(at: number, phase: Phase, kind: number, subject: number): EventId {
    checkTime(at, this.now);
    if (at === this.now) {
      const record = this.records.take(DUE, kind, subject);
      this.rings[phase]!.add(record);
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
    if (records.state[event] === LATER) {
      this.later.remove(event);
      records.release(event);
    } else if (records.cancel(event) === PENDING && 2 * ++this.dead > this.heap.size) this.bury();
  }

  run(until: number, handler: EventHandler, fill: () => void): void {
    if (this.hasRun) throw new Error('a kernel runs once');
    if (!(until >= this.now)) throw new RangeError(`a run cannot end at ${until} when it is ${this.now}`);
    this.hasRun = true;
    const heap = this.heap;
    for (;;) {
      this.instant(handler, fill);
      if (heap.size === 0 && !this.turnPage()) break;
      const time = heap.times[0]!;
      if (time > until) break;
      this.now = time;
    }
    this.now = until;
  }

  /** Handles everything that is due now, round after round. */
  private instant(handler: EventHandler, fill: () => void): void {
    const [frees, begins, decides, arrives] = this.rings as [Ring, Ring, Ring, Ring];
    for (this.rounds = 0; ; this.rounds++) {
      // 1
      while (this.turn(FREES, frees, frees.put, handler) || this.turn(BEGINS, begins, begins.put, handler));
      const decided = decides.put;
      const arrived = arrives.put;
      // 2
      fill();
      // 3
      while (this.turn(DECIDES, decides, decided, handler)) fill();
      while (this.turn(ARRIVES, arrives, arrived, handler)) fill();
      if (
        frees.taken === frees.put &&
        begins.taken === begins.put &&
        decides.taken === decides.put &&
        arrives.taken === arrives.put
      )
        return;
    }
  }

  /** The next event of a phase has its turn, if there is one: the heap's go before the ring's. @param end of what is due this round */
  private turn(phase: Phase, ring: Ring, end: number, handler: EventHandler): boolean {
    const { heap, records } = this;
    for (;;) {
      let record: number;
      if (heap.size > 0 && heap.times[0] === this.now && heap.orders[0]! < (phase + 1) * PHASE) {
        record = heap.records[0]!;
        heap.dropFirst();
        if (records.state[record] === CANCELLED) {
          this.dead--;
          records.release(record);
          continue;
        }
      } else {
        if (ring.taken >= end) return false;
        record = ring.take();
        if (records.state[record] === CANCELLED) {
          records.release(record);
          continue;
        }
      }
      const kind = records.kind[record]!;
      const subject = records.subject[record]!;
      records.release(record);
      handler(kind, subject);
      return true;
    }
  }

  /** Puts the events of the next hour that has any onto the heap. */
  private turnPage(): boolean {
    const { state } = this.records;
    const heap = this.heap;
    if (!this.later.turn(heap)) return false;
    for (let i = 0; i < heap.size; i++) state[heap.records[i]!] = PENDING;
    return true;
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
