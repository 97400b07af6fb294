/** The rows of an answer with what each system has, and the verdict on each difference. */
import {
  type Interval,
  simultaneousDifference,
  simultaneousLevel,
  skewedInterval,
  type Verdict,
  verdictOf,
} from '../stats/index.ts';
import { marginIn } from './margins.ts';
import type { CellResult, RowResult, SystemResult } from './results.ts';
import type { NamedRow } from './rows.ts';

/**
 * The rows with their verdicts. Differences are paired by replication, with intervals at 1 − 0.05 / k over the k rows
 * (Bonferroni), one method for marks and intervals. What each system has is shown at 95 % each. Both allow for a long side
 * (`skewedInterval`).
 * @param systems with the values of each replication
 * @param times so many periods are judged at the same time, each by all rows: their intervals hold together
 */
export function rowResults(
  rows: readonly NamedRow[],
  systems: readonly Pick<SystemResult, 'cells'>[],
  times = 1,
): RowResult[] {
  const together = rows.length * times;
  return rows.flatMap(({ measure, margin }): RowResult[] => {
    const cells = systems.map((system) => overallCell(system, measure.name));
    const base = cells[0];
    if (base === undefined) return [];
    return [
      {
        measure,
        level: simultaneousLevel(together),
        estimates: cells.map((cell) => (cell === undefined ? NOTHING : rowEstimate(cell))),
        differences: cells.slice(1).map((cell) => {
          const least = marginIn(margin, base.estimate.mean);
          if (cell === undefined)
            return { difference: NOTHING, margin: least, verdict: 'no verdict' as Verdict };
          const difference = simultaneousDifference(base.values, cell.values, together);
          return { difference, margin: least, verdict: verdictOf(difference, least, measure.better) };
        }),
      },
    ];
  });
}

const NOTHING: Interval = { mean: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 };

function rowEstimate({ cell: { measure }, estimate, values }: CellResult): Interval {
  if (measure.unit === 'share' || measure.name === 'help_median_of_all') return estimate;
  const { low, ...rest } = skewedInterval(values);
  return { ...rest, low: estimate.low >= 0 ? Math.max(0, low) : low };
}

/** Of the whole system, for everyone. */
export function overallCell({ cells }: Pick<SystemResult, 'cells'>, name: string): CellResult | undefined {
  return cells.find(({ cell }) => cell.measure.name === name && cell.team === '' && cell.group === '');
}
