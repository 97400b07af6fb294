import { CHANGES } from '../experiment/changes.ts';
import type {
  CellResult,
  ChangeResult,
  Comparison,
  DifferenceResult,
  Estimate,
  SystemResult,
} from '../experiment/results.ts';
import { plainText } from '../text/csv.ts';
import { numberOf, readCsv } from './csv-reader.ts';

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
