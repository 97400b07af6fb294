import { WEEK } from '../event-log/units.ts';

/** The part of a run that is reported: from the end of the warm-up to the end. Minutes since the start of the run. */
export interface Window {
  readonly from: number;
  readonly to: number;
  /** The waiting-time standard, in minutes. */
  readonly standard: number;
}

/** Days of a histogram, two years; longer waits share the last. */
export const BINS = 731;

/** Length of the window. */
export function weeksIn({ from, to }: Window): number {
  return (to - from) / WEEK;
}
