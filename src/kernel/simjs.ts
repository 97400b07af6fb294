import { lent } from './simjs-window.ts';
import 'simjs';
import { CANCELLED, checkLater, checkTime, EventRecords, PENDING } from './event-records.ts';
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

/** What this kernel uses of simjs 2.0.3: the clock, the queue and the timers. */
interface Simjs {
  Sim: new () => { time(): number; simulate(until: number): boolean; addEntity<E>(kind: new () => E): E };
  Entity: new () => {
    setTimer(delay: number): {
      done(callback: (bucket: Bucket) => void, context: object, bucket: Bucket): void;
    };
  };
}

/** Where the classes are kept, since simjs loads once in a thread and this module may load twice (src and dist). */
const KEPT = Symbol.for('doorways.simjs');
const world = globalThis as { window?: { Sim?: Simjs }; [KEPT]?: Simjs | undefined };
world[KEPT] ??= world.window?.Sim;
if (lent) delete world.window;
const simjs = world[KEPT];
if (!simjs) throw new Error('simjs did not load');

class Clock extends simjs.Entity {
  start(): void {}
}

/** The events of one instant: for each phase its records in the order of asking with their places in it, and how many have had their turn. */
interface Bucket {
  readonly at: number;
  readonly records: Record<Phase, number[]>;
  readonly orders: Record<Phase, number[]>;
  readonly done: Record<Phase, number>;
  /** How many free that were scheduled before the instant. */
  earlier: number;
}

/**
 * The kernel on the published package simjs: one simjs timer for each distinct time, whose events are then
 * handled in the order of `kernel.ts`. simjs forgets a timer only when its time comes, so memory is bounded
 * by all events with a time to come, cancelled ones too.
 */
export function simjsKernel(): Kernel {
  return new SimjsKernel(new simjs!.Sim());
}

class SimjsKernel implements Kernel {
  now = 0;
  rounds = 0;
  order = Number.POSITIVE_INFINITY;
  private sim: InstanceType<Simjs['Sim']>;
  private clock: Clock;
  private sequence = 0;
  private records = new EventRecords();
  private buckets = new Map<number, Bucket>();
  private handler: EventHandler | undefined;
  private fill: (() => void) | undefined;

  constructor(sim: InstanceType<Simjs['Sim']>) {
    this.sim = sim;
    this.clock = sim.addEntity(Clock);
  }

  schedule(at: number, phase: Phase, kind: number, subject: number): EventId {
    checkTime(at, this.now);
    return this.put(this.nextOrder(), at, phase, kind, subject);
  }

  nextOrder(): number {
    return this.sequence++;
  }

  scheduleAs(order: number, at: number, phase: Phase, kind: number, subject: number): EventId {
    checkLater(at, this.now);
    return this.put(order, at, phase, kind, subject);
  }

  private put(order: number, at: number, phase: Phase, kind: number, subject: number): EventId {
    const record = this.records.take(PENDING, kind, subject);
    const { records, orders } = this.bucket(at);
    let place = orders[phase].length;
    while (place > 0 && orders[phase][place - 1]! > order) place--;
    records[phase].splice(place, 0, record);
    orders[phase].splice(place, 0, order);
    return record;
  }

  cancel(event: EventId): void {
    this.records.cancel(event);
  }

  run(until: number, handler: EventHandler, fill: () => void): void {
    if (this.handler) throw new Error('a kernel runs once');
    if (!(until >= this.now)) throw new RangeError(`a run cannot end at ${until} when it is ${this.now}`);
    this.handler = handler;
    this.fill = fill;
    this.bucket(this.now);
    this.sim.simulate(until);
    this.now = until;
  }

  private bucket(at: number): Bucket {
    let bucket = this.buckets.get(at);
    if (!bucket) {
      bucket = { at, records: [[], [], [], []], orders: [[], [], [], []], done: [0, 0, 0, 0], earlier: 0 };
      this.buckets.set(at, bucket);
      this.setTimer(bucket);
    }
    return bucket;
  }

  private setTimer(bucket: Bucket): void {
    this.clock.setTimer(delayTo(bucket.at, this.sim.time())).done(this.drain, this, bucket);
  }

  /** Handles a bucket's events in rounds, also those that are added meanwhile. */
  private drain(bucket: Bucket): void {
    // simjs could not come here in one step; see delayTo.
    if (this.sim.time() < bucket.at) {
      this.setTimer(bucket);
      return;
    }
    this.now = bucket.at;
    bucket.earlier = bucket.records[FREES].length;
    const { records, done } = bucket;
    const isLeft = (phase: Phase) => done[phase] < records[phase].length;
    for (this.rounds = 0; ; this.rounds++) {
      while (isLeft(FREES) || isLeft(BEGINS)) this.handleNext(bucket, isLeft(FREES) ? FREES : BEGINS);
      const due = { [DECIDES]: records[DECIDES].length, [ARRIVES]: records[ARRIVES].length };
      this.order = Number.POSITIVE_INFINITY;
      this.fill!();
      for (const phase of [DECIDES, ARRIVES] as const) {
        while (done[phase] < due[phase]) if (this.handleNext(bucket, phase)) this.fill!();
      }
      if (!isLeft(FREES) && !isLeft(BEGINS) && !isLeft(DECIDES) && !isLeft(ARRIVES)) break;
    }
    this.buckets.delete(bucket.at);
  }

  /** @returns false when the event was cancelled. */
  private handleNext(bucket: Bucket, phase: Phase): boolean {
    const { records, orders, done } = bucket;
    const pool = this.records;
    const place = done[phase]++;
    const record = records[phase][place]!;
    // What was scheduled at this instant has no place among what was scheduled earlier.
    this.order = phase === FREES && place < bucket.earlier ? orders[phase][place]! : Number.POSITIVE_INFINITY;
    const isCancelled = pool.stateOf(record) === CANCELLED;
    const kind = pool.kindOf(record);
    const subject = pool.subjectOf(record);
    pool.release(record);
    if (isCancelled) return false;
    this.handler!(kind, subject);
    return true;
  }
}

/**
 * The longest delay that does not lead past `at` when simjs adds it to `now`. The sum is rounded, and where it
 * cannot be `at` exactly it is a hair less; from there the rest of the way is exact (Sterbenz 1974, theorem 4.3.1).
 */
function delayTo(at: number, now: number): number {
  let delay = at - now;
  while (now + delay > at) delay *= 1 - 2 ** -53;
  return delay;
}
