import { EventRecord, type LogEvent, type Sink } from './event.ts';

/** Rows of one block: 256 kilobytes. */
const ROWS = 4096;
/** A row is two doubles and twelve whole numbers: 64 bytes, one line of a processor's cache. */
const BYTES = 64;
const DOUBLES = BYTES / 8;
const INTS = BYTES / 4;

interface Block {
  readonly doubles: Float64Array;
  readonly ints: Int32Array;
}

/** A log that is kept, row by row. */
export class KeptEvents implements Sink {
  length = 0;
  private readonly blocks: Block[] = [];

  take(event: LogEvent): void {
    const row = this.length % ROWS;
    if (row === 0) this.blocks.push(newBlock());
    const { doubles, ints } = this.blocks[this.blocks.length - 1];
    doubles[row * DOUBLES] = event.time;
    doubles[row * DOUBLES + 1] = event.minutes;
    const at = row * INTS + 4;
    ints[at] = event.kind;
    ints[at + 1] = event.person;
    ints[at + 2] = event.referral;
    ints[at + 3] = event.urgency;
    ints[at + 4] = event.team;
    ints[at + 5] = event.step;
    ints[at + 6] = event.role;
    ints[at + 7] = event.worker;
    ints[at + 8] = event.rule;
    ints[at + 9] = event.code;
    ints[at + 10] = event.other;
    ints[at + 11] = event.request;
    this.length++;
  }

  /** Tells them again, in their order. */
  replay(sink: Sink): void {
    const event = new EventRecord();
    for (let index = 0; index < this.length; index++) {
      this.read(index, event);
      sink.take(event);
    }
  }

  /** Each as an object of its own. */
  *[Symbol.iterator](): Generator<LogEvent> {
    for (let index = 0; index < this.length; index++) {
      const event = new EventRecord();
      this.read(index, event);
      yield event;
    }
  }

  private read(index: number, event: EventRecord): void {
    const { doubles, ints } = this.blocks[Math.floor(index / ROWS)];
    const row = index % ROWS;
    event.time = doubles[row * DOUBLES];
    event.minutes = doubles[row * DOUBLES + 1];
    const at = row * INTS + 4;
    event.kind = ints[at];
    event.person = ints[at + 1];
    event.referral = ints[at + 2];
    event.urgency = ints[at + 3];
    event.team = ints[at + 4];
    event.step = ints[at + 5];
    event.role = ints[at + 6];
    event.worker = ints[at + 7];
    event.rule = ints[at + 8];
    event.code = ints[at + 9];
    event.other = ints[at + 10];
    event.request = ints[at + 11];
  }
}

function newBlock(): Block {
  const buffer = new ArrayBuffer(ROWS * BYTES);
  return { doubles: new Float64Array(buffer), ints: new Int32Array(buffer) };
}
