import { lent } from './simjs-window.ts';
import 'simjs';
import { CANCELLED, checkTime, EventRecords, PENDING } from './event-records.ts';
import type { EventHandler, EventId, Kernel, Phase } from './kernel.ts';

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

/** The events of one instant: for each phase its records in the order of asking, and how many have had their turn. */
interface Bucket {
  readonly at: number;
  readonly records: readonly [number[], number[], number[]];
  readonly done: [number, number, number];
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
  private sim: InstanceType<Simjs['Sim']>;
  private clock: Clock;
  private records = new EventRecords();
  private buckets = new Map<number, Bucket>();
  private handler: EventHandler | undefined;

  constructor(sim: InstanceType<Simjs['Sim']>) {
    this.sim = sim;
    this.clock = sim.addEntity(Clock);
  }

  schedule(at: number, phase: Phase, kind: number, subject: number): EventId {
    checkTime(at, this.now);
    const record = this.records.take(PENDING, kind, subject);
    this.bucket(at).records[phase].push(record);
    return record;
  }

  cancel(event: EventId): void {
    this.records.cancel(event);
  }

  run(until: number, handler: EventHandler): void {
    if (this.handler) throw new Error('a kernel runs once');
    if (!(until >= this.now)) throw new RangeError(`a run cannot end at ${until} when it is ${this.now}`);
    this.handler = handler;
    this.sim.simulate(until);
    this.now = until;
  }

  private bucket(at: number): Bucket {
    let bucket = this.buckets.get(at);
    if (!bucket) {
      bucket = { at, records: [[], [], []], done: [0, 0, 0] };
      this.buckets.set(at, bucket);
      this.setTimer(bucket);
    }
    return bucket;
  }

  private setTimer(bucket: Bucket): void {
    this.clock.setTimer(delayTo(bucket.at, this.sim.time())).done(this.drain, this, bucket);
  }

  /** Handles a bucket's events, also those that are added meanwhile; each time the earliest phase that has one. */
  private drain(bucket: Bucket): void {
    // simjs could not come here in one step; see delayTo.
    if (this.sim.time() < bucket.at) {
      this.setTimer(bucket);
      return;
    }
    const { records, done } = bucket;
    const pool = this.records;
    this.now = bucket.at;
    for (let phase = 0; phase < 3; ) {
      const record = records[phase]![done[phase]!];
      if (record === undefined) {
        phase++;
        continue;
      }
      done[phase]!++;
      const isCancelled = pool.state[record] === CANCELLED;
      const kind = pool.kind[record]!;
      const subject = pool.subject[record]!;
      pool.release(record);
      if (isCancelled) continue;
      this.handler!(kind, subject);
      phase = 0;
    }
    this.buckets.delete(bucket.at);
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
