import type { ExperimentResult } from '../experiment/results.ts';
import { columnsOf, lazily, type Table } from './table.ts';

/** The value of each replication (numbered from 1), in the unit that `summary` gives for the measure. */
export function replicationsTable(result: ExperimentResult): Table {
  return {
    name: 'replications',
    columns: columnsOf('scenario', 'replication', 'measure', 'team', 'group', 'value'),
    rows: lazily(function* () {
      for (const { scenario, cells } of result.systems)
        for (const { cell, values } of cells)
          for (const [replication, value] of values.entries())
            yield [scenario.name, replication + 1, cell.measure.name, cell.team, cell.group, value];
    }),
  };
}
