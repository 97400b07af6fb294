/** What every file and every column of a folder means that a command has written which runs designs. */
import type { Chart } from '../charts/chart.ts';
import { columnsOf, type Meaning, type Row, type Table } from '../tables.ts';

const OF_ROW = 'as in the column unit, or of the row';

const COLUMNS: Readonly<Record<string, Meaning>> = {
  point: ['Number of the point, from 1', ''],
  replication: ['Number of the replication, from 1: the same people at every point', ''],
  measure: ['Row of the answer: its name, or in the tables of pictures its words', ''],
  unit: ['Unit of the numbers in this row; a share is between 0 and 1', ''],
  over: ['Value of the setting after --over, in its own unit', 'as in the scenario'],
  by: ['Value of the setting after --by, in its own unit', 'as in the scenario'],
  value: ['Value of the setting that was tried, in its own unit', 'as in the scenario'],
  enough: ['The least value that achieves the goals, in its own unit', 'as in the scenario'],
  mean: ['Mean over replications; of two systems, of the second minus the first', OF_ROW],
  low: ['Lower end of the interval', OF_ROW],
  high: ['Upper end of the interval', OF_ROW],
  beyond: ['How far the mean is beyond the goal; below 0: short of it', OF_ROW],
  replications: ['Replications that were looked at', 'replications'],
  verdict: ['enough, too little, or undecided', ''],
  change: ['The change, or all of it', ''],
  share: ['What the change adds on average over all orders (Shapley)', OF_ROW],
  share_low: ['Lower end of its 95 % interval', OF_ROW],
  share_high: ['Upper end of its 95 % interval', OF_ROW],
  alone: ['What the change does with nothing else changed', OF_ROW],
  alone_low: ['Lower end of its 95 % interval', OF_ROW],
  alone_high: ['Upper end of its 95 % interval', OF_ROW],
  share_up: ['Share of the range in which there is more of it', 'share'],
  share_up_low: ['Lower end of its 95 % interval', 'share'],
  share_up_high: ['Upper end of its 95 % interval', 'share'],
  input: ['Path of the input, as --set spells it', ''],
  first: ['Share of what is not known that the input decides by itself', 'share'],
  first_low: ['Lower end of its 95 % interval', 'share'],
  first_high: ['Upper end of its 95 % interval', 'share'],
  total: ['Share that it decides in all, together with others', 'share'],
  total_low: ['Lower end of its 95 % interval', 'share'],
  total_high: ['Upper end of its 95 % interval', 'share'],
};

const TABLES: Readonly<Record<string, string>> = {
  points: 'One row a point and replication: the inputs, then the rows of each system',
  'points-screening': 'The same of the points at which inputs were screened',
  sweep: 'Every row at every value of the settings, with its 95 % interval',
  tried: 'Every value that was tried for every goal, with the interval of the test',
  explained: 'Every change in every row: its share of the difference, and what it does alone',
};

const FILES: Readonly<Record<string, string>> = {
  'answer.json': 'What the command says, as --json prints it',
  'points.json': 'What every point gave, by all that it depends on: --reuse takes it from here',
  'scenario.yaml': 'The system as it was run, complete',
  'scenario-NAME.yaml': 'The same for each system, where there are several',
  'manifest.json': 'Version, command, seed, hashes, times and machine',
  'report.html': 'The page that npx doorways report writes',
  'data-dictionary.csv': 'This file',
};

/** `column` empty: the file. */
export function designDictionary(
  tables: readonly Pick<Table, 'name' | 'columns'>[],
  charts: readonly Pick<Chart, 'name' | 'caption' | 'table'>[],
): Table {
  const rows: Row[] = [
    ...Object.entries(FILES).map(([file, meaning]): Row => [file, '', meaning, '']),
    ...['file', 'column', 'meaning', 'unit'].map(
      (column): Row => ['data-dictionary.csv', column, OF_THIS[column]!, ''],
    ),
    ...tables.flatMap(({ name, columns }) => [
      [`${name}.csv`, '', TABLES[name] ?? '', ''],
      ...columnRows(`${name}.csv`, columns),
    ]),
    ...charts.flatMap(({ name, caption, table }) => [
      ...['png', 'svg', 'csv'].map((ending): Row => [`charts/${name}.${ending}`, '', caption, '']),
      ...columnRows(`charts/${name}.csv`, table.columns),
    ]),
  ];
  return { name: 'data-dictionary', columns: columnsOf('file', 'column', 'meaning', 'unit'), rows };
}

const OF_THIS: Readonly<Record<string, string>> = {
  file: 'File of the folder',
  column: 'Column of that file; empty: the file itself',
  meaning: 'What it means',
  unit: 'Its unit; empty: none',
};

function columnRows(file: string, columns: Table['columns']): Row[] {
  return columns.map(({ name }): Row => [file, name, ...(COLUMNS[name] ?? ofPoints(name))]);
}

/** A column of points is an input, by its path, or what a system gave: `NAME: measure`. */
function ofPoints(column: string): Meaning {
  const [, system, measure] = /^(.+): (\w+)$/.exec(column) ?? [];
  return measure === undefined
    ? ['Value of this input at the point, in the unit in brackets', 'as in the scenario']
    : [`${measure} of the system ${system} in this replication`, 'as npx doorways run has it'];
}
