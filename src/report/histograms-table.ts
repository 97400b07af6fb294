import type { ExperimentResult } from '../experiment/results.ts';
import { columnsOf, lazily, type Table } from './table.ts';

/** People by whole days waited, added over replications. The last number of days of each histogram holds all longer waits. */
export function histogramsTable(result: ExperimentResult): Table {
  return {
    name: 'histograms',
    columns: columnsOf('scenario', 'histogram', 'days days', 'people people'),
    rows: lazily(function* () {
      for (const { scenario, histograms } of result.systems)
        for (const { key, counts } of histograms)
          for (const [days, people] of counts.entries()) yield [scenario.name, key.name, days, people];
    }),
  };
}
