import type { CellResult, ExperimentResult } from '../experiment/results.ts';
import { whyEmpty } from '../measures/index.ts';
import type { SeriesKey } from '../measures/measure.ts';
import { dateOfWeek } from './words/dates.ts';

/** A table as data: what a CSV file holds, before anybody writes it. Rows may be made one by one as they are read. */
export interface Table {
  /** File name without its ending. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
}

export interface Column {
  readonly name: string;
  /** Empty for names, counts of order and columns whose unit is in another column of the same row. */
  readonly unit: string;
}

/** What a column holds, in words, and its unit. */
export type Meaning = readonly [meaning: string, unit: string];

/** In the order of the columns. NaN: nothing to say. */
export type Row = readonly (string | number)[];

/** Rows that are made each time they are asked for, so that a long table is never in memory as a whole. */
export function lazily(rows: () => Iterator<Row>): Iterable<Row> {
  return { [Symbol.iterator]: rows };
}

/** Columns from names; a unit follows a name after a space: `wait days`. */
export function columnsOf(...specs: readonly string[]): Column[] {
  return specs.map((spec) => {
    const [name, ...unit] = spec.split(' ');
    return { name: name!, unit: unit.join(' ') };
  });
}

/** Numbers of one system, or of one that a log knows. */
interface CellsOf {
  readonly scenario: string;
  readonly cells: Iterable<Pick<CellResult, 'cell' | 'estimate'>>;
}

/** Every number of every system: mean and 95 % interval over `n` replications. */
export function summaryTable({ systems }: ExperimentResult): Table {
  return allCells(
    'summary',
    systems.map(({ scenario, cells }) => ({ scenario: scenario.name, cells })),
  );
}

/** Every number, in the columns of `summary.csv`. */
export function allCells(table: string, systems: readonly CellsOf[]): Table {
  return {
    name: table,
    columns: columnsOf(...SUMMARY_COLUMNS),
    rows: lazily(() => summaryRows(systems)),
  };
}

export const SUMMARY_COLUMNS = [
  'scenario',
  'measure',
  'team',
  'group',
  'unit',
  'mean',
  'low',
  'high',
  'n',
  'why_empty',
];

/** In the columns of `summary.csv`. */
export function* summaryRows(systems: readonly CellsOf[]): Generator<Row> {
  for (const { scenario, cells } of systems)
    for (const { cell, estimate } of cells) {
      const { mean, low, high, n } = estimate;
      const { name, unit } = cell.measure;
      const why = whyEmpty(cell.measure, mean);
      yield [scenario, name, cell.team, cell.group, unit, mean, low, high, n, why];
    }
}

/** Rows of a sheet of a spreadsheet below its header: a longer table opens in none, and is of use to whoever reads Parquet. */
const MOST_IN_A_SHEET = 2 ** 20 - 1;

/** The file that `replicationsTable` is written to. */
export function replicationsFile({ systems }: ExperimentResult): `replications.${'csv' | 'parquet'}` {
  let rows = 0;
  for (const { cells } of systems) for (const { values } of cells) rows += values.length;
  return rows > MOST_IN_A_SHEET ? 'replications.parquet' : 'replications.csv';
}

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

/**
 * The same people under the base and under another system. `low` and `high` are the 95 % interval of the paired
 * difference.
 */
export function differencesTable(result: ExperimentResult): Table {
  return {
    name: 'differences',
    columns: columnsOf(
      'base',
      'scenario',
      'measure',
      'team',
      'group',
      'unit',
      'base_mean',
      'mean',
      'difference',
      'low',
      'high',
      'n',
      'why_empty',
    ),
    rows: lazily(function* () {
      for (const { base, other, differences } of result.comparisons) {
        for (const row of differences) {
          const { measure, team, group } = row.cell;
          const { mean, low, high, n } = row.difference;
          const means = [row.base.mean, row.other.mean, mean];
          const why = whyEmpty(measure, mean);
          yield [base, other, measure.name, team, group, measure.unit, ...means, low, high, n, why];
        }
      }
    }),
  };
}

/** Of `gains.csv`, for whoever writes it and whoever reads it. */
export const GAINS_COLUMNS = [
  'base',
  'scenario',
  'gain',
  'group',
  'net',
  'low',
  'high',
  'n',
  'gained',
  'lost',
  'by_chance',
  'by_chance_low',
  'by_chance_high',
  'by_chance_n',
] as const;

/** What groups gain on the whole, beside what chance alone gives; shares of the people who are in both systems. */
export function gainsTable({ comparisons }: ExperimentResult): Table {
  return {
    name: 'gains',
    columns: columnsOf(...GAINS_COLUMNS),
    rows: lazily(function* () {
      for (const { base, other, gains } of comparisons)
        for (const { name, group, net, gained, lost, byChance } of gains) {
          const { mean, low, high, n } = byChance;
          const own = [net.mean, net.low, net.high, net.n, gained, lost];
          yield [base, other, name, group, ...own, mean, low, high, n];
        }
    }),
  };
}

/** Whether each list and each caseload has settled: its level, where MSER-5 cuts, and its growth a year with its interval. */
export function settledTable(result: ExperimentResult): Table {
  return {
    name: 'settled',
    columns: columnsOf(
      'scenario',
      'series',
      'team',
      'on_average',
      'cut',
      'growth',
      'low',
      'high',
      'n',
      'block',
    ),
    rows: lazily(function* () {
      for (const { scenario, settling } of result.systems)
        for (const { series, team, level, cut, growth, block } of settling)
          yield [
            scenario.name,
            series,
            team,
            level,
            cut,
            growth.mean,
            growth.low,
            growth.high,
            growth.n,
            block,
          ];
    }),
  };
}

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

/** Tables beside charts: the rows that a picture shows, as anybody may copy them. */
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
