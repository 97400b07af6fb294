/**
 * The kernel: simulated time and the order of events. It knows nothing of people.
 *
 * Order of events (the one place where it is stated): earlier time first. One instant goes by in rounds:
 *
 * 1. Everything that frees: work, stays, shifts and patience that end, places that are given back. Then what begins at
 *    a time fixed before: a meeting.
 * 2. Whoever can start is started (`fill`).
 * 3. What has to see who really waits, one after another, and after each of them 2 again: first decisions that depend
 *    on others, then what arrives.
 *
 * Within each, the order in which they were scheduled. What is scheduled for this same instant once 2 has begun is for
 * the next round: work of no time that starts in 2 ends there. So nobody counts as waiting whom somebody free is about
 * to take.
 */

/** What frees: a contact ends, a worker arrives, patience runs out. */
export const FREES = 0;
/** What begins at its time, and takes whoever is free before anybody else is served. */
export const BEGINS = 1;
/** A decision that depends on how many others wait. */
export const DECIDES = 2;
/** What arrives: a referral, a return, a contact that is due. */
export const ARRIVES = 3;

export type Phase = typeof FREES | typeof BEGINS | typeof DECIDES | typeof ARRIVES;

/**
 * Rounds at one instant after which it is taken for a circle that takes no time: as many people as this can be served
 * one after another by one worker in no time.
 */
export const MOST_ROUNDS = 100_000;

/** Names one scheduled event until it happens or is cancelled; -1 is never used. */
export type EventId = number;

/** Called for each event in order. `kind` and `subject` are the small integers given to `schedule`. */
export type EventHandler = (kind: number, subject: number) => void;

export interface Kernel {
  /** Minutes since the start of the run; never goes back. */
  readonly now: number;
  /** Rounds of the present instant that are over: whoever handles events sees when it goes on without end. */
  readonly rounds: number;
  /**
   * Asks for `handler(kind, subject)` at time `at` (minutes, finite, not before `now`).
   * @throws RangeError when `at` is not a finite number or lies in the past.
   */
  schedule(at: number, phase: Phase, kind: number, subject: number): EventId;
  /** The place in the order of events of the one that has its turn, where it frees and was scheduled earlier; Infinity for all others. */
  readonly order: number;
  /** A place in the order of events, for one that may be scheduled later (`scheduleAs`). */
  nextOrder(): number;
  /** Schedules, for a time after `now`, as if it had been asked for when `order` was given; once for each order. */
  scheduleAs(order: number, at: number, phase: Phase, kind: number, subject: number): EventId;
  /** Withdraws an event that has neither happened nor been cancelled. */
  cancel(event: EventId): void;
  /**
   * Handles events in order up to and including time `until`, then sets `now` to `until`.
   * Called once for each kernel: a run has one end.
   * @param fill starts whoever can start; called at least once at each instant.
   */
  run(until: number, handler: EventHandler, fill: () => void): void;
}

/** The kernels by name, as `--kernel` spells them. */
export type KernelName = 'calendar' | 'simjs';

const GRID = 6000;
const NEAR = 1e-9;

/**
 * A moment so many minutes later. Sums of fractions go astray: twelve hundred times a tenth of a minute is
 * 119.99999999999746. So what comes within a nanominute of a whole hundredth of a second is there exactly, and what is
 * meant to be at one instant is.
 */
export function later(time: number, minutes: number): number {
  const sum = time + minutes;
  const whole = Math.round(sum * GRID) / GRID;
  const off = whole - sum;
  return off < NEAR && off > -NEAR && whole >= time ? whole : sum;
}
