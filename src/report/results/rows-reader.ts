/** Reads again the rows of an answer, and what changes do together in them. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Interaction, RowResult, SystemResult, Verdict } from '../../experiment/results.ts';
import { questionsFor } from '../../measures/index.ts';
import type { Measure } from '../../measures/measure.ts';
import { estimateOf, numberOf, readCsv } from './csv-reader.ts';

/** The columns of `rows.csv` that are needed to have its rows again. */
export const ROWS_AS_READ = [
  'scenario',
  'measure',
  'mean',
  'low',
  'high',
  'n',
  'difference',
  'difference_low',
  'difference_high',
  'pairs',
  'level',
  'margin',
  'verdict',
] as const;

/** `rows.csv`: none where an earlier version has written the folder. */
export function readRows(folder: string, systems: readonly SystemResult[]): RowResult[] {
  if (!existsSync(join(folder, 'rows.csv'))) return [];
  return rowsIn(readCsv(folder, 'rows.csv', ROWS_AS_READ), systems);
}

export function rowsIn(
  rows: readonly Record<(typeof ROWS_AS_READ)[number], string>[],
  systems: readonly SystemResult[],
): RowResult[] {
  const known: ReadonlyMap<string, Measure> = new Map(
    questionsFor(systems[0]!.directory).map((one) => [one.name, one]),
  );
  return [...new Set(rows.map(({ measure }) => measure))].flatMap((name): RowResult[] => {
    const measure = known.get(name);
    const own = systems.map(({ scenario }) =>
      rows.find((row) => row.measure === name && row.scenario === scenario.name),
    );
    if (measure === undefined || own.some((row) => row === undefined)) return [];
    const all = own.map((row) => row!);
    return [
      {
        measure,
        level: numberOf(all.at(-1)!.level),
        estimates: all.map((row) => estimateOf(row, row.mean)),
        differences: all.slice(1).map((row) => ({
          difference: {
            mean: numberOf(row.difference),
            low: numberOf(row.difference_low),
            high: numberOf(row.difference_high),
            n: Number(row.pairs),
          },
          margin: numberOf(row.margin),
          verdict: row.verdict as Verdict,
        })),
      },
    ];
  });
}

/** `interactions.csv`, of the rows of the answer. */
export function readInteractions(
  folder: string,
  systems: readonly SystemResult[],
  rows: readonly RowResult[],
): Interaction[] {
  const columns = ['scenario', 'measure', 'interaction', 'low', 'high', 'n', 'margin', 'verdict'] as const;
  const found = readCsv(folder, 'interactions.csv', columns);
  const names = [...new Set(found.map(({ scenario }) => scenario))];
  return names.flatMap((name): Interaction[] => {
    const system = systems.findIndex(({ scenario }) => scenario.name === name);
    const own = rows.map(({ measure }) =>
      found.find((row) => row.scenario === name && row.measure === measure.name),
    );
    if (system === -1 || own.some((row) => row === undefined)) return [];
    return [
      {
        system,
        rows: own.map((row) => ({
          difference: estimateOf(row!, row!.interaction),
          margin: numberOf(row!.margin),
          verdict: row!.verdict as Verdict,
        })),
      },
    ];
  });
}
