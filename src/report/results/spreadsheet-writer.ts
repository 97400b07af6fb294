/** `results.xlsx`: the tables that people read, as one spreadsheet with a first sheet that says what they are. */
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ExperimentResult } from '../../experiment/results.ts';
import { rowsTable } from '../answer-tables.ts';
import { limitsTable } from '../limits-table.ts';
import { periodTables } from '../period-tables.ts';
import { differencesTable, gainsTable, type Row, settledTable, summaryTable, type Table } from '../tables.ts';
import { measuresOf } from './dictionary.ts';

export const SPREADSHEET = 'results.xlsx';

/** Rows of one sheet: a spreadsheet of more is slow to open, and the CSV file holds them all. */
export const MOST_ROWS = 50_000;

/** Said of each system in the file, and by nobody's clock: the same results are the same bytes. */
const MADE = new Date(Date.UTC(2000, 0, 1));

const SHEETS: Readonly<Record<string, readonly [name: string, holds: string]>> = {
  rows: [
    'Answer',
    'The rows of the answer: what each system has, how it differs from the first, and the verdict',
  ],
  differences: [
    'Differences',
    'Every number of each system beside the same number of the first, for the same people',
  ],
  gains: [
    'Gains',
    'How many more people of each group have help begin on the whole, beside what chance alone gives',
  ],
  'period-rows': ['Periods', 'The rows of the answer for each period of the run'],
  summary: ['Summary', 'Every number of every system: mean over replications, and its 95 % interval'],
  limits: ['Limits', 'Lists on which people stand for longer than a week, and what holds them there'],
  settled: ['Settled', 'Whether each list and each caseload has settled'],
  'data-dictionary': ['Dictionary', 'What every column and every measure means'],
};

/** Columns that count, whatever the unit of their row. */
const COUNTS: ReadonlySet<string> = new Set(['n', 'pairs', 'by_chance_n']);
/** Columns that are shares, whatever the unit of their row. */
const SHARES: ReadonlySet<string> = new Set(['level', 'full']);

/**
 * Text stays text: nothing that begins like a formula is run. Numbers are whole, and shown as their unit asks: shares as
 * per cent. A measure is followed by what it is called. The same results give the same bytes.
 *
 * @param dictionary as in `data-dictionary.csv`
 */
export async function spreadsheet(
  result: ExperimentResult,
  version: string,
  dictionary: Table,
): Promise<Uint8Array> {
  const compared = result.comparisons.length > 0 ? [differencesTable(result), gainsTable(result)] : [];
  const periods = periodTables(result).filter(({ name }) => name in SHEETS);
  const tables = [
    rowsTable(result),
    ...periods,
    ...compared,
    summaryTable(result),
    limitsTable(result),
    settledTable(result),
    dictionary,
  ];
  const labels = new Map(measuresOf(result).map(({ name, label }) => [name, label]));
  const sheets = tables.map((table) => sheetOf(table, labels));
  return writeXlsx({
    properties: { title: titleOf(result), creator: `Doorways ${version}`, created: MADE, modified: MADE },
    defaultFont: FONT,
    sheets: [readMe(result, version, sheets), ...sheets.map(({ sheet }) => sheet)],
  });
}

interface Sheet {
  readonly sheet: WriteSheet;
  readonly holds: string;
  readonly file: string;
  /** Rows that are in the CSV file only. */
  readonly left: number;
}

function sheetOf({ name, columns, rows }: Table, labels: ReadonlyMap<string, string>): Sheet {
  const [title, holds] = SHEETS[name]!;
  const measure = columns.findIndex((column) => column.name === 'measure');
  const unit = columns.findIndex((column) => column.name === 'unit');
  const headed = columns.map((column) => column.name);
  const header = measure < 0 ? headed : headed.toSpliced(measure + 1, 0, 'measure_in_words');
  const cells: CellValue[][] = [header];
  const formats: CellFormats = new Map(header.map((_, at) => [`0,${at}`, { style: HEADER }]));
  let left = 0;
  for (const row of rows) {
    if (cells.length > MOST_ROWS) {
      left++;
      continue;
    }
    const told = measure < 0 ? row : row.toSpliced(measure + 1, 0, labels.get(String(row[measure])) ?? '');
    const shares = name === 'gains' || (unit >= 0 && row[unit] === 'share');
    for (const [at, value] of told.entries())
      if (typeof value === 'number' && Number.isFinite(value))
        formats.set(`${cells.length},${at}`, { style: { numFmt: formatOf(header[at]!, value, shares) } });
    cells.push(told.map(cellOf));
  }
  return {
    file: `${name}.csv`,
    holds,
    left,
    sheet: {
      name: title,
      rows: cells,
      cells: formats,
      columns: widths(cells),
      freezePane: { rows: 1 },
      pageSetup: ON_PAPER,
      autoFilter: { range: `A1:${letters(header.length)}${cells.length}` },
    },
  };
}

type CellFormats = NonNullable<WriteSheet['cells']>;

const FONT = { name: 'Calibri', size: 11 };
const HEADER = { font: { ...FONT, bold: true } };
/** On A4, across, all columns on one page. */
const ON_PAPER = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Not a number: an empty cell. */
function cellOf(value: Row[number]): CellValue {
  if (typeof value === 'string') return value === '' ? null : value;
  return Number.isFinite(value) ? value : null;
}

function formatOf(column: string, value: number, shares: boolean): string {
  if (COUNTS.has(column) || (Number.isInteger(value) && !shares)) return '#,##0';
  if (shares || SHARES.has(column)) return '0.0%';
  return Math.abs(value) >= 100 ? '#,##0' : Math.abs(value) >= 1 ? '0.0' : '0.000';
}

const [NARROWEST, WIDEST] = [8, 70];
/** Rows that are looked at for the width of a column. */
const LOOKED_AT = 400;

function widths(cells: readonly (readonly CellValue[])[]): { width: number }[] {
  return cells[0]!.map((_, at) => {
    const lengths = cells.slice(0, LOOKED_AT).map((row) => {
      const value = row[at];
      return typeof value === 'string' ? value.length : 0;
    });
    return { width: Math.min(WIDEST, Math.max(NARROWEST, ...lengths) + 2) };
  });
}

/** `A` for 1, `AA` for 27. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function titleOf({ systems }: ExperimentResult): string {
  return systems.map(({ scenario }) => scenario.title || scenario.name).join(' and ');
}

/** What the file is, for somebody who has been sent nothing else. */
function readMe(result: ExperimentResult, version: string, sheets: readonly Sheet[]): WriteSheet {
  const { replications, seed, systems } = result;
  const rows: CellValue[][] = [
    [titleOf(result)],
    [
      'Everything here was simulated: how such a system would behave if it worked as described, not what happened anywhere.',
    ],
    [],
    ...systems.map(({ scenario }, index): CellValue[] => [
      scenario.name,
      `${scenario.title}${index === 0 && systems.length > 1 ? ' (the others are compared with this one)' : ''}`,
    ]),
    ['Replications', String(replications)],
    ['Seed', seed],
    ['Version', `Doorways ${version}`],
    [],
    ['Sheet', 'What it holds', 'The same in'],
    ...sheets.map(({ sheet, holds, file, left }): CellValue[] => [
      sheet.name,
      left === 0 ? holds : `${holds}; the first ${MOST_ROWS} rows, ${left} more are in the file`,
      file,
    ]),
    [],
    [
      'An empty cell means that there was nothing to measure. Shares are shown as per cent and are numbers from 0 to 1.',
    ],
    ['low and high are the ends of a 95 % interval over replications; n is how many of them had a value.'],
    [
      'The sheet Dictionary says what every column and every measure means. How it was done: methods.md in the same folder.',
    ],
  ];
  const bold = (row: number, columns: number) =>
    Array.from({ length: columns }, (_, at): [string, { style: typeof HEADER }] => [
      `${row},${at}`,
      { style: HEADER },
    ]);
  const heads = rows.findIndex((row) => row[0] === 'Sheet' && row.length === 3);
  return {
    name: 'Read me',
    rows,
    pageSetup: ON_PAPER,
    columns: [{ width: 24 }, { width: WIDEST }, { width: 24 }],
    cells: new Map([...bold(0, 1), ...bold(heads, 3)]),
  };
}
