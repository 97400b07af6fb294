import { WEEK } from '../event-log/units.ts';

/**
 * What is measured of a log, and until when it is read. Minutes since the start of the run.
 *
 * The window is [from, to): an event at `to` is outside, so that counts of events, time of people and time of staff of
 * windows that adjoin add up. Observation ends at `until`, never before the window: until then people of the window are
 * followed, and what happens at that moment or later is as if it were not in the log.
 */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** Without it: `to`. */
  readonly until?: number;
  /** The waiting-time standard, in minutes. */
  readonly standard: number;
}

/** Days of a histogram, two years; longer waits share the last. */
export const BINS = 731;

/** Length of the window. */
export function weeksIn({ from, to }: Window): number {
  return (to - from) / WEEK;
}

/** Until when the people of the window are followed, in minutes since the start of the run. */
export function endOfObservation({ to, until = to }: Window): number {
  return Math.max(to, until);
}

export function isWithin(time: number, { from, to }: Window): boolean {
  return time >= from && time < to;
}

/** How many of these minutes lie in the window. */
export function minutesWithin(start: number, minutes: number, { from, to }: Window): number {
  return Math.max(0, Math.min(start + minutes, to) - Math.max(start, from));
}
