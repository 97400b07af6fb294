import type { Directory } from '../../event-log/directory.ts';
import { type LogEvent, OWN_REQUEST } from '../../event-log/event.ts';
import type { Window } from '../window.ts';
import type { Counters } from './counters.ts';

/** Stretches are kept in one store for everybody; 0 is no place in it. */
const NOBODY = 0;

/**
 * Where days go: each stretch on a list, from joining it to leaving it, and which of them lie between asking and help.
 *
 * 1. Somebody joins a list (`begins`) and leaves it (`ends`), served or not: the minutes within the window count for its step.
 * 2. Until help begins, the stretches of the request are remembered (`ends`), and forgotten where it ends (`requestIsOver`).
 * 3. Help begins (`helpBegins`): the days since asking are those on each list, and what is left of them was on none.
 *
 * It knows stretches by when they began, and the levels of lists (`lists.ts`) by who comes and goes: Little's law holds one
 * against the other.
 */
export class TimeOnLists {
  /** Stretches on the list of each step, some of which lie in the window: how many, and minutes in it. */
  readonly stood: Float64Array;
  readonly minutes: Float64Array;
  /** In the window: who joined the list of each step, and who was served from it. */
  readonly joined: Float64Array;
  readonly served: Float64Array;
  /** Requests in which help began in the window; minutes of theirs on the list of each step, and on none. */
  readonly helped: Float64Array;
  readonly beforeHelp: Float64Array;
  readonly onNoList: Float64Array;

  /** People on the list of each step, and the sum of when they joined it (from the window on). */
  private readonly now: Float64Array;
  private readonly since: Float64Array;
  /** By request: the latest stretch of it. */
  private latest = new Int32Array(1024);
  private step = new Int16Array(1024);
  private length = new Float64Array(1024);
  private earlier = new Int32Array(1024);
  private used = 1;
  private free = NOBODY;
  private readonly window: Window;
  private hasEnded = false;

  constructor({ steps }: Directory, counters: Counters, window: Window) {
    const each = () => counters.numbers(steps.length);
    this.stood = new Float64Array(steps.length);
    this.minutes = new Float64Array(steps.length);
    [this.joined, this.served, this.beforeHelp] = [each(), each(), each()];
    [this.helped, this.onNoList] = [counters.numbers(1), counters.numbers(1)];
    this.now = new Float64Array(steps.length);
    this.since = new Float64Array(steps.length);
    this.window = window;
  }

  /** @param since when the person joined it: before the run for whoever was there when it began */
  begins(step: number, since: number): void {
    this.joined[step]++;
    this.now[step]++;
    this.since[step] += Math.max(since, this.window.from);
  }

  ends(event: LogEvent, step: number, since: number, served: boolean): void {
    const { time } = event;
    if (served) this.served[step]++;
    const { from } = this.window;
    this.now[step]--;
    this.since[step] -= Math.max(since, from);
    if (!this.hasEnded && time >= from) {
      this.stood[step]++;
      this.minutes[step] += time - Math.max(since, from);
    }
    if (time > since) this.remember(numberOf(event), step, time - since);
  }

  /** Who is on a list still has been on it until now. */
  windowEnds(): void {
    this.hasEnded = true;
    for (let step = 0; step < this.now.length; step++) {
      this.stood[step] += this.now[step];
      this.minutes[step] += this.now[step] * this.window.to - this.since[step];
    }
  }

  /** @param asked when the request was made */
  helpBegins(event: LogEvent, asked: number): void {
    let rest = event.time - asked;
    const request = numberOf(event);
    const latest = request < this.latest.length ? this.latest[request] : NOBODY;
    for (let at = latest; at !== NOBODY; at = this.earlier[at]) {
      this.beforeHelp[this.step[at]] += this.length[at];
      rest -= this.length[at];
    }
    this.onNoList[0] += rest;
    this.helped[0]++;
    this.requestIsOver(event);
  }

  /** What came before is of no further request. */
  requestIsOver(event: LogEvent): void {
    const request = numberOf(event);
    if (request >= this.latest.length) return;
    let at = this.latest[request];
    this.latest[request] = NOBODY;
    while (at !== NOBODY) {
      const before = this.earlier[at];
      this.earlier[at] = this.free;
      this.free = at;
      at = before;
    }
  }

  private remember(request: number, step: number, minutes: number): void {
    if (request >= this.latest.length) this.latest = longer(this.latest, 2 * request);
    let at = this.free;
    if (at === NOBODY) at = this.used++;
    else this.free = this.earlier[at];
    if (at === this.length.length) {
      this.step = longer(this.step, 2 * at);
      this.length = longer(this.length, 2 * at);
      this.earlier = longer(this.earlier, 2 * at);
    }
    this.step[at] = step;
    this.length[at] = minutes;
    this.earlier[at] = this.latest[request];
    this.latest[request] = at;
  }
}

/** Everybody's own request has an even number, and those that are open beside one odd ones. */
function numberOf({ person, request }: LogEvent): number {
  return request === OWN_REQUEST ? 2 * person : 2 * request + 1;
}

function longer<T extends Int16Array | Int32Array | Float64Array>(column: T, length: number): T {
  const copy = new (column.constructor as new (length: number) => T)(length);
  copy.set(column);
  return copy;
}
