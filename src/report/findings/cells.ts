import type { Comparison, DifferenceResult, Estimate, SystemResult } from '../../experiment/results.ts';
import type { Cell, Measure } from '../../measures/measure.ts';

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
