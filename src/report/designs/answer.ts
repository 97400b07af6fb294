/** What the commands say that run designs: plain data, the same for `--json`, for `answer.json` and for whoever shows it. */
import type { Measure } from '../../measures/measure.ts';

/** A row of an answer, with what is needed to show its numbers. */
export type AnsweredRow = Pick<Measure, 'name' | 'label' | 'unit' | 'better'>;

export function answeredRow({ name, label, unit, better }: Measure): AnsweredRow {
  return { name, label, unit, better };
}

/** What every answer says of how it came about. */
export interface Asked {
  /** Titles; of two systems, numbers are differences of the second from the first. */
  readonly systems: readonly string[];
  readonly replications: number;
}

/** A mean with its 95 % interval. */
export interface Estimated {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}
