import { type Chunk, newChunk, type Sink } from '../event-log/columns.ts';
import type { Kernel } from '../kernel/index.ts';
import type { People } from './people.ts';

const CHUNK_ROWS = 4096;

/** Writes events, each with the time at which it happens: now. It never reads them, and nothing of the model is decided by them. */
export class Recorder {
  events = 0;
  private readonly chunk: Chunk = newChunk(CHUNK_ROWS);

  constructor(
    private readonly sink: Sink,
    private readonly people: People,
    private readonly kernel: Kernel,
  ) {}

  /** An event of a person: team, referral and urgency are the person's own at this moment. */
  ofPerson(
    kind: number,
    slot: number,
    step: number,
    role: number,
    worker: number,
    rule: number,
    code: number,
    other: number,
    minutes: number,
  ): void {
    const { chunk, people, kernel } = this;
    const row = chunk.length;
    chunk.time[row] = kernel.now;
    chunk.kind[row] = kind | 0;
    chunk.person[row] = people.number[slot];
    chunk.referral[row] = people.referral[slot];
    chunk.urgency[row] = people.urgency[slot];
    chunk.team[row] = people.team[slot];
    chunk.step[row] = step | 0;
    chunk.role[row] = role | 0;
    chunk.worker[row] = worker | 0;
    chunk.rule[row] = rule | 0;
    chunk.code[row] = code | 0;
    chunk.other[row] = other | 0;
    chunk.minutes[row] = minutes;
    chunk.length = row + 1;
    if (row + 1 === CHUNK_ROWS) this.flush();
  }

  /** An event of a team's staff; only meetings and work with others have a step and a code. */
  ofStaff(
    kind: number,
    team: number,
    role: number,
    worker: number,
    other: number,
    minutes: number,
    step = -1,
    code = -1,
  ): void {
    const { chunk, kernel } = this;
    const row = chunk.length;
    chunk.time[row] = kernel.now;
    chunk.kind[row] = kind | 0;
    chunk.person[row] = chunk.referral[row] = chunk.rule[row] = -1;
    chunk.step[row] = step | 0;
    chunk.code[row] = code | 0;
    chunk.urgency[row] = 0;
    chunk.team[row] = team | 0;
    chunk.role[row] = role | 0;
    chunk.worker[row] = worker | 0;
    chunk.other[row] = other | 0;
    chunk.minutes[row] = minutes;
    chunk.length = row + 1;
    if (row + 1 === CHUNK_ROWS) this.flush();
  }

  flush(): void {
    this.events += this.chunk.length;
    if (this.chunk.length > 0) this.sink.take(this.chunk);
    this.chunk.length = 0;
  }
}
