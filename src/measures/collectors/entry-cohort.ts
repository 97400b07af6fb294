import type { LogEvent } from '../../event-log/event.ts';
import { upTo, WEEK, wholeDays } from '../../event-log/units.ts';
import type { Scopes } from '../scopes.ts';
import { endOfObservation, type Window } from '../window.ts';
import { Tally } from './counters.ts';

/** Weeks after asking at which everybody who asked is looked at again. */
export const HORIZONS = [1, 4, 12, 18, 26] as const;
export type Horizon = (typeof HORIZONS)[number];
/** The last of them: how long everybody is followed for what became of them. */
export const LONGEST: Horizon = 26;
/** Days until help, as they are counted for all replications together; the last is for all who had none by then. */
export const DAYS_FOLLOWED = LONGEST * 7;

/** People of an entry cohort who were followed for so many weeks, and those of them who had been seen or helped by then. */
interface Followed {
  readonly asked: Tally;
  readonly seen: Tally;
  readonly helped: Tally;
}

interface WithoutHelp {
  readonly waiting: Tally;
  readonly gone: Tally;
}

/**
 * Everybody who asked for help in the window, by their first request in it, each followed for the same time: what had
 * happened so many weeks after they asked. Whoever leaves, or is turned away, stays in the count as somebody who has not
 * been helped, unless they come back within that time: leaving is an outcome that competes with help, and of a cohort that
 * is followed whole its estimate is a plain share (Aalen and Johansen 1978). Only people who asked at least that long
 * before the end of observation count.
 */
export class EntryCohort {
  /** In the order in which people asked. */
  private length = 0;
  private class = new Int16Array(1024);
  private askedAt = new Float64Array(1024);
  private seenAt = new Float64Array(1024);
  private helpedAt = new Float64Array(1024);
  /** 1 while they have a referral open; from the last horizon on it stays as it is. */
  private open = new Uint8Array(1024);
  /** By number in the log: place in the columns, from 1; 0 for whoever is not in the cohort. */
  private places = new Int32Array(1024);
  private readonly known = new Map<Horizon, Followed>();
  private without: WithoutHelp | null = null;
  private readonly window: Window;
  private readonly scopes: Scopes;

  constructor(scopes: Scopes, window: Window) {
    this.scopes = scopes;
    this.window = window;
  }

  /** A referral, from a source or from a team. */
  referred({ time, person, code, other }: LogEvent): void {
    const { from, to } = this.window;
    if (this.placeOf(person) === 0 && code !== -1 && time >= from && time < to)
      this.enter(person, time, other);
    this.isOpen(person, time, 1);
  }

  /** The person's last open request has ended. */
  ended({ time, person }: LogEvent): void {
    this.isOpen(person, time, 0);
  }

  /** A contact was kept. */
  seen({ time, person }: LogEvent): void {
    const at = this.placeOf(person) - 1;
    if (at !== -1 && Number.isNaN(this.seenAt[at])) this.seenAt[at] = time;
  }

  helpBegins({ time, person }: LogEvent): void {
    const at = this.placeOf(person) - 1;
    if (at !== -1 && Number.isNaN(this.helpedAt[at])) this.helpedAt[at] = time;
  }

  /** What had happened within so many weeks. */
  within(weeks: Horizon): Followed {
    const known = this.known.get(weeks) ?? this.count(weeks);
    this.known.set(weeks, known);
    return known;
  }

  private count(weeks: Horizon): Followed {
    const [asked, seen, helped] = [this.tally(), this.tally(), this.tally()];
    this.each(weeks, (at, personClass, by) => {
      asked.add(personClass);
      if (this.seenAt[at] <= by) seen.add(personClass);
      if (this.helpedAt[at] <= by) helped.add(personClass);
    });
    return { asked, seen, helped };
  }

  /** Of those followed to the last horizon without help: who still has a referral open then, and who has none. */
  withoutHelp(): WithoutHelp {
    this.without ??= this.countWithoutHelp();
    return this.without;
  }

  private countWithoutHelp(): WithoutHelp {
    const [waiting, gone] = [this.tally(), this.tally()];
    this.each(LONGEST, (at, personClass, by) => {
      if (!(this.helpedAt[at] <= by)) (this.isStillOpen(at) ? waiting : gone).add(personClass);
    });
    return { waiting, gone };
  }

  /**
   * Minutes by which help had begun for half of those of a scope who were followed to the last horizon; NaN where it had not
   * for half of them by then.
   */
  medianToHelp(scope: number): number {
    const belongs = this.scopes.ofClass.map((scopes) => scopes.includes(scope));
    const waits: number[] = [];
    let followed = 0;
    this.each(LONGEST, (at, personClass, by) => {
      if (!belongs[personClass]) return;
      followed++;
      if (this.helpedAt[at] <= by) waits.push(this.waitToHelp(at));
    });
    const half = Math.ceil(followed / 2);
    if (followed === 0 || waits.length < half) return Number.NaN;
    return Float64Array.from(waits).sort()[half - 1];
  }

  /** People by whole days until help began; the last number is of those for whom it had not by the last horizon. */
  daysToHelp(): Float64Array {
    const counts = new Float64Array(DAYS_FOLLOWED + 1);
    this.each(LONGEST, (at, _, by) => {
      const helped = this.helpedAt[at] <= by;
      const day = helped ? wholeDays(this.waitToHelp(at)) : DAYS_FOLLOWED;
      counts[Math.min(day, helped ? DAYS_FOLLOWED - 1 : DAYS_FOLLOWED)]++;
    });
    return counts;
  }

  /** Everybody who was followed for so many weeks; by when those are over. */
  each(weeks: Horizon, tell: (at: number, personClass: number, by: number) => void): void {
    const end = upTo(endOfObservation(this.window));
    for (let at = 0; at < this.length; at++) {
      const by = this.askedAt[at] + weeks * WEEK;
      if (by <= end) tell(at, this.class[at], upTo(by));
    }
  }

  /** Place of somebody who is in the cohort, and still followed at that time; else -1. */
  followed(person: number, time: number): number {
    const at = this.placeOf(person) - 1;
    return at !== -1 && time <= upTo(this.askedAt[at] + LONGEST * WEEK) ? at : -1;
  }

  /** Minutes from asking until help began; NaN where it has not. */
  waitToHelp(at: number): number {
    return this.helpedAt[at] - this.askedAt[at];
  }

  /** Whether they had a referral open when the last horizon was over. */
  isStillOpen(at: number): boolean {
    return this.open[at] === 1;
  }

  private isOpen(person: number, time: number, open: number): void {
    const at = this.followed(person, time);
    if (at !== -1) this.open[at] = open;
  }

  private placeOf(person: number): number {
    return person < this.places.length ? this.places[person] : 0;
  }

  private enter(person: number, time: number, personClass: number): void {
    const at = this.length++;
    if (at === this.askedAt.length) this.grow(2 * at);
    if (person >= this.places.length) this.places = longer(this.places, 2 * (person + 1));
    this.places[person] = at + 1;
    this.class[at] = personClass;
    this.askedAt[at] = time;
    this.seenAt[at] = this.helpedAt[at] = Number.NaN;
  }

  private grow(length: number): void {
    this.class = longer(this.class, length);
    this.askedAt = longer(this.askedAt, length);
    this.seenAt = longer(this.seenAt, length);
    this.helpedAt = longer(this.helpedAt, length);
    this.open = longer(this.open, length);
  }

  private tally(): Tally {
    return new Tally(this.scopes);
  }
}

/** The column with room for more. */
export function longer<T extends Int16Array | Int32Array | Uint8Array | Float64Array>(
  column: T,
  length: number,
): T {
  const copy = new (column.constructor as new (length: number) => T)(length);
  copy.set(column);
  return copy;
}
