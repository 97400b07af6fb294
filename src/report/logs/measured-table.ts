import type { MeasuredLog } from '../../logs/index.ts';
import { WEEK } from '../../units/minutes.ts';
import { headlineSections } from '../findings/headlines.ts';
import { unknown } from '../findings/unknown.ts';
import { allCells, type Table } from '../tables.ts';
import { numberIn, unitWord } from '../words/numbers.ts';
import { shorten } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';

/** The headline measures of each system in a log, side by side. */
export function measuredTable(logs: readonly MeasuredLog[], width: number): string {
  // One log has its own limits; of several the numbers stand side by side.
  const isOne = logs.length === 1 && logs[0]!.cells.some(({ estimate }) => Number.isFinite(estimate.low));
  const sections = headlineSections(logs[0]!.cells, ({ estimate }) => Number.isFinite(estimate.mean)).map(
    ({ title, rows }) => ({
      title,
      rows: rows.map(({ label, row }) => {
        const { name, unit } = row.cell.measure;
        const found = logs.map((log) => estimateIn(log, name, row.cell.team));
        const numbers = found.map(({ mean }) => numberIn(unit, mean));
        return [label, unitWord(unit), ...numbers, ...(isOne ? [rangeIn(unit, found[0]!)] : [])];
      }),
    }),
  );
  const header = [
    '',
    'unit',
    ...logs.map(({ title }) => (logs.length === 1 ? '' : shorten(title, 20))),
    ...(isOne ? ['95 % interval'] : []),
  ];
  const table = textTable(
    {
      header,
      sections,
      align: ['left', 'left', ...logs.map(() => 'right' as const), ...(isOne ? (['right'] as const) : [])],
    },
    width,
  );
  const why = unknown(
    logs.map(({ cells }) => cells),
    width,
  );
  return [...logs.map(heading), '', table, '', ...why].join('\n');
}

function heading({ title, events, replications, window }: MeasuredLog): string {
  const weeks = (window.to - window.from) / WEEK;
  const runs = replications > 1 ? ` of ${replications} replications` : '';
  return `${title}: ${events.toLocaleString('en-GB')} events${runs}; ${weeks.toFixed(1)} weeks measured`;
}

function estimateIn({ cells }: MeasuredLog, measure: string, team: string): MeasuredEstimate {
  const found = cells.find(
    ({ cell }) => cell.measure.name === measure && cell.team === team && cell.group === '',
  );
  return found?.estimate ?? { mean: NaN, low: NaN, high: NaN, n: 0 };
}

type MeasuredEstimate = MeasuredLog['cells'][number]['estimate'];

function rangeIn(unit: Parameters<typeof numberIn>[0], { low, high }: MeasuredEstimate): string {
  return Number.isFinite(low) ? `${numberIn(unit, low)} to ${numberIn(unit, high)}` : '';
}

/** Every number of a log, in the columns of `summary.csv`. */
export function logCells(logs: readonly MeasuredLog[]): Table {
  return allCells('measures', logs);
}
