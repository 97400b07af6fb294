import type { ExperimentResult } from '../experiment/results.ts';
import { columnsOf, lazily, type Table } from './table.ts';

/** Every number of every system: mean and 95 % interval over `n` replications. */
export function summaryTable(result: ExperimentResult): Table {
  return {
    name: 'summary',
    columns: columnsOf('scenario', 'measure', 'team', 'group', 'unit', 'mean', 'low', 'high', 'n'),
    rows: lazily(function* () {
      for (const { scenario, cells } of result.systems)
        for (const { cell, estimate } of cells) {
          const { mean, low, high, n } = estimate;
          const { name, unit } = cell.measure;
          yield [scenario.name, name, cell.team, cell.group, unit, mean, low, high, n];
        }
    }),
  };
}
