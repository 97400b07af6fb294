import { CHANGES } from '../../experiment/changes.ts';
import type {
  CellResult,
  ChangeResult,
  Comparison,
  DifferenceResult,
  Estimate,
  HistogramResult,
  SeriesResult,
  SystemResult,
} from '../../experiment/results.ts';
import { questionsFor } from '../../measures/index.ts';
import type { HistogramKey, Measure, SeriesKey } from '../../measures/measure.ts';
import { plainText } from '../../text/csv.ts';
import { numberOf, readCsv } from './csv-reader.ts';

/** Reads a file once; then gives each system its part. */
type OfSystem<T> = (scenario: string) => T[];

/** `summary.csv`. Measures that this version does not know are left out. */
export function readCells(
  folder: string,
): (scenario: string, directory: SystemResult['directory']) => CellResult[] {
  const columns = ['scenario', 'measure', 'team', 'group', 'mean', 'low', 'high', 'n'] as const;
  const rows = readCsv(folder, 'summary.csv', columns);
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
type DifferenceRow = Record<(typeof COLUMNS)[number], string>;

/** `differences.csv`: the first system compared with each of the others. */
export function readComparisons(folder: string, systems: readonly SystemResult[]): Comparison[] {
  const rows = readCsv(folder, 'differences.csv', COLUMNS);
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
      changes: own.flatMap((row): ChangeResult[] => {
        const change = CHANGES.find(({ name }) => name === row.measure);
        if (!change) return [];
        const { name, label } = change;
        return [{ name, label, group: plainText(row.group), share: estimateOf(row, row.mean) }];
      }),
    };
  });
}

function estimateOf({ low, high, n }: DifferenceRow, mean: string): Estimate {
  return { mean: numberOf(mean), low: numberOf(low), high: numberOf(high), n: Number(n) };
}

function byPlace({ cells }: SystemResult): Map<string, CellResult> {
  return new Map(cells.map((one) => [`${one.cell.measure.name}|${one.cell.team}|${one.cell.group}`, one]));
}
