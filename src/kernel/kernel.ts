/**
 * The kernel: simulated time and the order of events. It knows nothing of people.
 *
 * Order of events (the one place where it is stated): earlier time first; at the same instant first what
 * frees (a contact ends, a place is released, a worker arrives), then what fills (a queue is served), then
 * what arrives; within each of these, the order in which they were scheduled.
 */

/** What frees: a contact ends, a place is released, a worker arrives. */
export const FREES = 0;
/** What fills: a queue is served. */
export const FILLS = 1;
/** What arrives: a referral, a return, a person who gives up. */
export const ARRIVES = 2;

export type Phase = typeof FREES | typeof FILLS | typeof ARRIVES;

/** Names one scheduled event until it happens or is cancelled; -1 is never used. */
export type EventId = number;

/** Called for each event in order. `kind` and `subject` are the small integers given to `schedule`. */
export type EventHandler = (kind: number, subject: number) => void;

export interface Kernel {
  /** Minutes since the start of the run; never goes back. */
  readonly now: number;
  /**
   * Asks for `handler(kind, subject)` at time `at` (minutes, finite, not before `now`).
   * @throws RangeError when `at` is not a finite number or lies in the past.
   */
  schedule(at: number, phase: Phase, kind: number, subject: number): EventId;
  /** Withdraws an event that has neither happened nor been cancelled. */
  cancel(event: EventId): void;
  /**
   * Handles events in order up to and including time `until`, then sets `now` to `until`.
   * Called once for each kernel: a run has one end.
   */
  run(until: number, handler: EventHandler): void;
}

/** The kernels by name, as `--kernel` spells them. */
export type KernelName = 'calendar' | 'simjs';
