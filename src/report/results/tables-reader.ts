import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { GAINS } from '../../experiment/changes.ts';
import { periodsOf } from '../../experiment/periods.ts';
import type {
  CellResult,
  Comparison,
  DifferenceResult,
  GainResult,
  HistogramResult,
  PeriodResult,
  SeriesResult,
  Settling,
  SystemResult,
} from '../../experiment/results.ts';
import { questionsFor } from '../../measures/index.ts';
import type { HistogramKey, Measure, SeriesKey } from '../../measures/measure.ts';
import { plainText } from '../../text/csv.ts';
import { GAINS_COLUMNS } from '../tables.ts';
import { estimateOf, numberOf, readCsv } from './csv-reader.ts';
import { ROWS_AS_READ, rowsIn } from './rows-reader.ts';

/** Reads a file once; then gives each system its part. */
type OfSystem<T> = (scenario: string) => T[];

type CellsOfSystem = (scenario: string, directory: SystemResult['directory']) => CellResult[];
const CELL_COLUMNS = ['scenario', 'measure', 'team', 'group', 'mean', 'low', 'high', 'n'] as const;
type CellRow = Record<(typeof CELL_COLUMNS)[number], string>;

/** `summary.csv`. Measures that this version does not know are left out. */
export function readCells(folder: string): CellsOfSystem {
  return cellsIn(readCsv(folder, 'summary.csv', CELL_COLUMNS));
}

/** `periods.csv` and `period-rows.csv`: of the periods that the scenarios give, those that are there. */
export function readPeriods(folder: string, systems: readonly SystemResult[]): PeriodResult[] {
  const periods = periodsOf(systems.map(({ scenario }) => scenario));
  if (periods.length === 0 || !existsSync(join(folder, 'periods.csv'))) return [];
  const cells = readCsv(folder, 'periods.csv', ['period', ...CELL_COLUMNS] as const);
  const rows = readCsv(folder, 'period-rows.csv', ['period', ...ROWS_AS_READ] as const);
  return periods.map((period) => {
    const own = cellsIn(cells.filter((row) => plainText(row.period) === period.name));
    return {
      ...period,
      systems: systems.map(({ scenario, directory }) => ({ cells: own(scenario.name, directory) })),
      rows: rowsIn(
        rows.filter((row) => plainText(row.period) === period.name),
        systems,
      ),
    };
  });
}

function cellsIn(rows: readonly CellRow[]): CellsOfSystem {
  return (scenario, directory) => {
    const known: ReadonlyMap<string, Measure> = new Map(
      questionsFor(directory).map((one) => [one.name, one]),
    );
    return rows.flatMap((row): CellResult[] => {
      const measure = row.scenario === scenario ? known.get(row.measure) : undefined;
      if (measure === undefined) return [];
      return [
        {
          cell: { measure, team: plainText(row.team), group: plainText(row.group) },
          estimate: {
            mean: numberOf(row.mean),
            low: numberOf(row.low),
            high: numberOf(row.high),
            n: Number(row.n),
          },
          values: new Float64Array(0),
        },
      ];
    });
  };
}

/** `series.csv`, in which the weeks of a series stand together and in order. */
export function readSeries(folder: string): OfSystem<SeriesResult> {
  const columns = ['scenario', 'series', 'team', 'unit', 'mean', 'low', 'high', 'n'] as const;
  const rows = readCsv(folder, 'series.csv', columns);
  return (scenario) => {
    const found = new Map<string, typeof rows>();
    for (const row of rows) {
      if (row.scenario !== scenario) continue;
      const key = `${row.series}|${row.team}`;
      if (!found.has(key)) found.set(key, []);
      found.get(key)!.push(row);
    }
    return [...found.values()].map((weeks) => {
      const { series, team, unit, n } = weeks[0]!;
      const key = { name: series, unit, team: plainText(team) } as SeriesKey;
      const column = (name: 'mean' | 'low' | 'high') =>
        Float64Array.from(weeks, (row) => numberOf(row[name]));
      return { key, mean: column('mean'), low: column('low'), high: column('high'), n: Number(n) };
    });
  };
}

/** `settled.csv`: nothing where an earlier version has written the folder. */
export function readSettling(folder: string): OfSystem<Settling> {
  if (!existsSync(join(folder, 'settled.csv'))) return () => [];
  const columns = [
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
  ] as const;
  const rows = readCsv(folder, 'settled.csv', columns);
  return (scenario) =>
    rows
      .filter((row) => row.scenario === scenario)
      .map((row) => ({
        series: row.series as Settling['series'],
        team: plainText(row.team),
        level: numberOf(row.on_average),
        cut: numberOf(row.cut),
        growth: estimateOf(row, row.growth),
        block: numberOf(row.block),
      }));
}

/** `histograms.csv`. */
export function readHistograms(folder: string): OfSystem<HistogramResult> {
  const rows = readCsv(folder, 'histograms.csv', ['scenario', 'histogram', 'days', 'people'] as const);
  return (scenario) => {
    const own = rows.filter((row) => row.scenario === scenario);
    const names = [...new Set(own.map((row) => row.histogram))];
    return names.map((name) => {
      const bins = own.filter((row) => row.histogram === name);
      const key = { name, unit: 'days', bins: bins.length } as HistogramKey;
      return { key, counts: Float64Array.from(bins, ({ people }) => Number(people)) };
    });
  };
}

const COLUMNS = [
  'base',
  'scenario',
  'measure',
  'team',
  'group',
  'mean',
  'difference',
  'low',
  'high',
  'n',
] as const;

/** `differences.csv`: the first system compared with each of the others. */
export function readComparisons(folder: string, systems: readonly SystemResult[]): Comparison[] {
  const rows = readCsv(folder, 'differences.csv', COLUMNS);
  const gains = readGains(folder);
  const [base, ...others] = systems;
  const baseCells = byPlace(base!);
  return others.map((other) => {
    const cells = byPlace(other);
    const own = rows.filter((row) => row.scenario === other.scenario.name);
    return {
      base: base!.scenario.name,
      other: other.scenario.name,
      differences: own.flatMap((row): DifferenceResult[] => {
        const place = `${row.measure}|${plainText(row.team)}|${plainText(row.group)}`;
        const [before, after] = [baseCells.get(place), cells.get(place)];
        if (!before || !after) return [];
        const difference = estimateOf(row, row.difference);
        return [{ cell: before.cell, base: before.estimate, other: after.estimate, difference }];
      }),
      gains: gains(other.scenario.name),
    };
  });
}

/** `gains.csv`: none where an earlier version has written the folder. */
function readGains(folder: string): OfSystem<GainResult> {
  if (!existsSync(join(folder, 'gains.csv'))) return () => [];
  const rows = readCsv(folder, 'gains.csv', GAINS_COLUMNS);
  return (scenario) =>
    rows.flatMap((row): GainResult[] => {
      const gain = row.scenario === scenario ? GAINS.find(({ name }) => name === row.gain) : undefined;
      if (gain === undefined) return [];
      return [
        {
          ...gain,
          group: plainText(row.group),
          net: estimateOf(row, row.net),
          gained: numberOf(row.gained),
          lost: numberOf(row.lost),
          byChance: estimateOf(
            { low: row.by_chance_low, high: row.by_chance_high, n: row.by_chance_n },
            row.by_chance,
          ),
        },
      ];
    });
}

function byPlace({ cells }: SystemResult): Map<string, CellResult> {
  return new Map(cells.map((one) => [`${one.cell.measure.name}|${one.cell.team}|${one.cell.group}`, one]));
}
