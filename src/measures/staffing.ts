import type { Directory } from '../event-log/directory.ts';
import type { LogEvent } from '../event-log/event.ts';
import { ABSENCES } from '../event-log/kinds.ts';
import type { Counters } from './counters.ts';
import { Levels } from './levels.ts';
import type { Window } from './window.ts';

/** Staff who come and go, by role: posts filled and vacant, leavers, and shifts that people in post did not come to. */
export class Staffing {
  /** Thousandths of a WTE. */
  readonly inPost: Levels;
  readonly vacant: Levels;
  readonly isNew: Levels;
  readonly leavers: Float64Array;
  /** Role after role, minutes and shifts in the window by reason. */
  readonly minutesAway: Float64Array;
  readonly shiftsAway: Float64Array;
  readonly supervision: Float64Array;
  private readonly told: Uint8Array;
  private readonly window: Window;

  constructor({ roles }: Directory, counters: Counters, weeks: number, window: Window) {
    this.inPost = new Levels(roles.length, weeks, window);
    this.vacant = new Levels(roles.length, weeks, window);
    this.isNew = new Levels(roles.length, weeks, window);
    this.leavers = counters.numbers(roles.length);
    this.minutesAway = new Float64Array(roles.length * ABSENCES.length);
    this.shiftsAway = counters.numbers(roles.length * ABSENCES.length);
    this.supervision = new Float64Array(roles.length);
    this.told = new Uint8Array(roles.length);
    this.window = window;
  }

  absent({ role, time, minutes, code }: LogEvent): void {
    const at = role * ABSENCES.length + code;
    this.minutesAway[at] += this.within(time, minutes);
    this.shiftsAway[at]++;
  }

  supervised({ role, time, minutes }: LogEvent): void {
    this.supervision[role] += this.within(time, minutes);
  }

  resigned({ role }: LogEvent): void {
    this.leavers[role]++;
  }

  /** From now, so many thousandths of a WTE of a role are filled, vacant, or filled by people who are new. */
  changed({ role, other, time }: LogEvent, levels: Levels): void {
    if (levels === this.inPost) this.told[role] = 1;
    levels.set(role, other, time);
  }

  /** Minutes in the window in which people in post were away, for any reason. */
  away(role: number): number {
    const first = role * ABSENCES.length;
    return ABSENCES.reduce((sum, _, reason) => sum + this.minutesAway[first + reason], 0);
  }

  /** Whether the log tells how much of the role is filled: where posts do not change it is silent. */
  isTold(role: number): boolean {
    return this.told[role] === 1;
  }

  startAgain(): void {
    for (const levels of [this.inPost, this.vacant, this.isNew]) levels.startAgain();
  }

  finish(): void {
    for (const levels of [this.inPost, this.vacant, this.isNew]) levels.finish();
  }

  private within(time: number, minutes: number): number {
    return Math.max(0, Math.min(time + minutes, this.window.to) - Math.max(time, this.window.from));
  }
}
