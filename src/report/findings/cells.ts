import type { Comparison, DifferenceResult, Estimate, SystemResult } from '../../experiment/results.ts';
import type { Cell, Measure } from '../../measures/measure.ts';
import { isClear, mark } from '../words/estimates.ts';

/** Numbers of the whole system, for everyone, by the name of their measure. */
export function overall(system: SystemResult): Map<string, { measure: Measure; estimate: Estimate }> {
  const found = new Map<string, { measure: Measure; estimate: Estimate }>();
  for (const { cell, estimate } of system.cells)
    if (isOverall(cell)) found.set(cell.measure.name, { measure: cell.measure, estimate });
  return found;
}

export function overallDifferences(comparison: Comparison): Map<string, DifferenceResult> {
  const found = new Map<string, DifferenceResult>();
  for (const row of comparison.differences) if (isOverall(row.cell)) found.set(row.cell.measure.name, row);
  return found;
}

/** What `names` name, in their order; what is missing is left out. */
export function pick<T>(from: ReadonlyMap<string, T>, names: readonly string[]): T[] {
  return names.flatMap((name) => {
    const one = from.get(name);
    return one === undefined ? [] : [one];
  });
}

/** Of the whole system, for everyone. */
export function isOverall(cell: Cell): boolean {
  return cell.team === '' && cell.group === '';
}

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
