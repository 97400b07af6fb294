import type { ExperimentResult } from '../experiment/results.ts';
import { dateOfWeek } from './dates.ts';
import { columnsOf, lazily, type Table } from './table.ts';

/** Lists, load and caseload week by week, warm-up included. Weeks count from 0; `date` is the first day of the week. */
export function seriesTable(result: ExperimentResult): Table {
  return {
    name: 'series',
    columns: columnsOf('scenario', 'series', 'team', 'week', 'date', 'unit', 'mean', 'low', 'high', 'n'),
    rows: lazily(function* () {
      for (const { scenario, directory, series } of result.systems)
        for (const { key, mean, low, high, n } of series)
          for (const [week, value] of mean.entries()) {
            const date = dateOfWeek(directory.start, week);
            const interval = [low[week]!, high[week]!];
            yield [scenario.name, key.name, key.team, week, date, key.unit, value, ...interval, n];
          }
    }),
  };
}
