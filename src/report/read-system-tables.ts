import type { CellResult, HistogramResult, SeriesResult, SystemResult } from '../experiment/results.ts';
import { questionsFor } from '../measures/index.ts';
import type { HistogramKey, Measure, SeriesKey } from '../measures/measure.ts';
import { plainText } from '../text/csv.ts';
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
