/** Tables beside charts: the rows that a picture shows, as anybody may copy them. */

import type { ExperimentResult } from '../experiment/results.ts';
import type { SeriesKey } from '../measures/measure.ts';
import { dateOfWeek } from './dates.ts';
import { columnsOf, type Row, type Table } from './table.ts';

/** Numbers of the whole system: for each of `names` and each system, mean and interval. */
export function overallTable(name: string, result: ExperimentResult, names: readonly string[]): Table {
  return cellsTable(
    name,
    result,
    (measure, team, group) => names.includes(measure) && team === '' && group === '',
  );
}

/** The cells that `wanted` names, system after system. Shares are between 0 and 1, as in every file. */
export function cellsTable(
  name: string,
  result: ExperimentResult,
  wanted: (measure: string, team: string, group: string) => boolean,
): Table {
  const rows = result.systems.flatMap(({ scenario, cells }): Row[] =>
    cells
      .filter(({ cell }) => wanted(cell.measure.name, cell.team, cell.group))
      .map(({ cell: { measure, team, group }, estimate: { mean, low, high, n } }) => [
        scenario.name,
        measure.label,
        team,
        group,
        measure.unit,
        mean,
        low,
        high,
        n,
      ]),
  );
  return {
    name,
    columns: columnsOf('scenario', 'measure', 'team', 'group', 'unit', 'mean', 'low', 'high', 'n'),
    rows,
  };
}

/** Weekly series, system after system. */
export function seriesRows(
  name: string,
  { systems }: Pick<ExperimentResult, 'systems'>,
  series: SeriesKey['name'],
  wanted: (team: string) => boolean,
): Table {
  const rows = systems.flatMap((system) =>
    system.series
      .filter(({ key }) => key.name === series && wanted(key.team))
      .flatMap(({ key, mean, low, high }) =>
        [...mean].map((value, week): Row => {
          const date = dateOfWeek(system.directory.start, week);
          return [system.scenario.name, key.team, week, date, value, low[week]!, high[week]!];
        }),
      ),
  );
  return { name, columns: columnsOf('scenario', 'team', 'week', 'date', 'mean', 'low', 'high'), rows };
}
