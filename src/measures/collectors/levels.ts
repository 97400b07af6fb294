import type { LogEvent } from '../../event-log/event.ts';
import { WEEK } from '../../event-log/units.ts';
import type { Window } from '../window.ts';

/** Numbers that change by one as people come and go, for each of several places: time average and weekly values. */
export class Levels {
  private readonly now: Int32Array;
  private readonly since: Float64Array;
  private readonly area: Float64Array;
  /** Place after place, the value at the end of each whole week. */
  readonly weekly: Float64Array;
  /** The first week of each place whose end has not come yet, and that end; never, after the last whole week. */
  private readonly week: Int32Array;
  private readonly weekEnd: Float64Array;
  private readonly weeks: number;
  private readonly window: Window;

  constructor(places: number, weeks: number, window: Window) {
    this.now = new Int32Array(places);
    this.since = new Float64Array(places);
    this.area = new Float64Array(places);
    this.weekly = new Float64Array(places * weeks);
    this.week = new Int32Array(places);
    this.weekEnd = new Float64Array(places).fill(weeks === 0 ? Number.POSITIVE_INFINITY : WEEK);
    this.weeks = weeks;
    this.window = window;
  }

  /** At the time of the row. */
  change(place: number, by: number, { time }: LogEvent): void {
    this.advance(place, time);
    this.now[place] += by;
  }

  /** The window begins: the mean is over what comes now. */
  startAgain(): void {
    for (let place = 0; place < this.now.length; place++) this.advance(place, this.window.from);
    this.area.fill(0);
  }

  set(place: number, level: number, time: number): void {
    this.advance(place, time);
    this.now[place] = level;
  }

  /** Mean over the window; call `finish` first. */
  mean(place: number): number {
    return this.area[place] / (this.window.to - this.window.from);
  }

  finish(): void {
    for (let place = 0; place < this.now.length; place++) this.advance(place, this.window.to);
  }

  private advance(place: number, time: number): void {
    const level = this.now[place];
    const since = this.since[place];
    if (time === since) return;
    const { to } = this.window;
    if (since < to) this.area[place] += level * (Math.min(time, to) - since);
    if (time >= this.weekEnd[place]) this.weeksEnd(place, time);
    this.since[place] = time;
  }

  private weeksEnd(place: number, time: number): void {
    const level = this.now[place];
    let week = this.week[place];
    while (week < this.weeks && (week + 1) * WEEK <= time) this.weekly[place * this.weeks + week++] = level;
    this.week[place] = week;
    this.weekEnd[place] = week < this.weeks ? (week + 1) * WEEK : Number.POSITIVE_INFINITY;
  }
}
