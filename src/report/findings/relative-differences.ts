import type { Comparison } from '../../experiment/results.ts';
import type { Measure } from '../../measures/measure.ts';
import { isClear, mark } from '../words/estimates.ts';
import { overallDifferences, pick } from './cells.ts';

export interface RelativeDifference {
  readonly measure: Measure;
  /** Per cent of the base mean. low and high are NaN when there is no interval. */
  readonly percent: number;
  readonly low: number;
  readonly high: number;
  readonly clear: boolean;
  /** `shorter, better`. */
  readonly mark: string;
}

/** Differences in one unit for all measures: per cent of the base's mean. Left out where the base is zero or unknown. */
export function relativeDifferences(comparison: Comparison, names: readonly string[]): RelativeDifference[] {
  return pick(overallDifferences(comparison), names).flatMap(({ cell, base, difference }) => {
    const scale = 100 / Math.abs(base.mean);
    const percent = difference.mean * scale;
    if (!Number.isFinite(percent)) return [];
    return {
      measure: cell.measure,
      percent,
      low: difference.low * scale,
      high: difference.high * scale,
      clear: isClear(difference),
      mark: mark(cell.measure, difference),
    };
  });
}
