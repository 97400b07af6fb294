import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import type { Window } from '../window.ts';
import { Levels } from './levels.ts';

/**
 * Caseload places of each role that are held: by courses that hold one, from their start until it is given back. The level
 * knows who comes and goes; how long a place was held is known by whose it was: Little's law holds one against the other.
 */
export class HeldPlaces {
  readonly level: Levels;
  /** Places held at any moment of the window, and minutes in it, by role. */
  readonly stood: Float64Array;
  readonly minutes: Float64Array;
  /** When the place of somebody at a step was taken; whose role it is of. */
  private readonly taken = new Map<number, { readonly role: number; readonly since: number }>();
  /** Of each step: 1 where a course holds a place. */
  private readonly holds: Uint8Array;
  private readonly window: Window;
  private hasEnded = false;

  constructor({ roles, steps }: Directory, weeks: number, window: Window) {
    this.level = new Levels(roles.length, weeks, window);
    this.stood = new Float64Array(roles.length);
    this.minutes = new Float64Array(roles.length);
    this.holds = Uint8Array.from(steps, ({ holdsPlace }) => (holdsPlace ? 1 : 0));
    this.window = window;
  }

  take(event: LogEvent): void {
    if (this.holds[event.step] !== 1) return;
    this.level.change(event.role, 1, event);
    this.taken.set(this.keyOf(event), { role: event.role, since: event.time });
  }

  giveBack(event: LogEvent): void {
    if (this.holds[event.step] !== 1) return;
    this.level.change(event.role, -1, event);
    const key = this.keyOf(event);
    const place = this.taken.get(key);
    this.taken.delete(key);
    if (place !== undefined && !this.hasEnded && event.time >= this.window.from)
      this.count(place.role, place.since, event.time);
  }

  /** Whoever holds a place still has held it until now. */
  windowEnds(): void {
    this.hasEnded = true;
    for (const { role, since } of this.taken.values()) this.count(role, since, this.window.to);
  }

  private count(role: number, since: number, until: number): void {
    this.stood[role]++;
    this.minutes[role] += until - Math.max(since, this.window.from);
  }

  private keyOf({ person, step }: LogEvent): number {
    return person * this.holds.length + step;
  }
}
