import { ownValue } from '../../text/own-value.ts';
import type { PlacedChart } from '../charts/chart.ts';
import { CHARTS, COLUMNS, HISTOGRAMS, SERIES } from '../results/dictionary-words.ts';
import { columnsOf, type Meaning, type Row, type Table } from '../tables.ts';

const FILES: Readonly<Record<string, string>> = {
  'measures.csv': 'Every number of the log, with its 95 % interval where there is one, or why it is empty',
  'series.csv': 'Lists and load week by week',
  'histograms.csv': 'People by whole days waited, and by how their wait for help ended',
  'report.html': 'All of it on a page, with pictures',
  'manifest.json': 'Version, log, when it was measured, and the hash of each file',
  'data-dictionary.csv': 'This file',
};

/** What means something else of a log than of a run. */
const OF_A_LOG: Readonly<Record<string, Meaning>> = {
  scenario: ['Name of the system in the log; of a service’s log its file', ''],
  mean: ['What was measured; of several replications their mean', 'as in the column unit'],
  low: [
    'Lower end of the 95 % interval, from stretches of the log; empty where there is none',
    'as in the column unit',
  ],
  high: ['Upper end of it', 'as in the column unit'],
  n: ['Stretches of the log, or replications, that had a value', ''],
  week: ['Week of the log, from 0', 'weeks'],
};

/** What every file and every column of a folder of a measured log means. `column` empty: the file; `value`: a word that it may hold. */
export function logDictionary(
  result: { readonly tables: readonly Pick<Table, 'name' | 'columns'>[]; readonly measures: readonly Row[] },
  charts: readonly Pick<PlacedChart, 'name' | 'caption' | 'table' | 'columns'>[],
): Table {
  const columnRows = (file: string, table: Pick<Table, 'columns'>, own: Readonly<Record<string, Meaning>>) =>
    table.columns.map(({ name }): Row => [file, name, '', ...meaningOf(name, own)]);
  return {
    name: 'data-dictionary',
    columns: columnsOf('file', 'column', 'value', 'meaning', 'unit'),
    rows: [
      ...Object.entries(FILES).map(([file, meaning]): Row => [file, '', '', meaning, '']),
      ...result.tables.flatMap((table) => columnRows(`${table.name}.csv`, table, {})),
      ...result.measures,
      ...Object.entries(SERIES).map(([name, meaning]): Row => ['series.csv', 'series', name, ...meaning]),
      ...Object.entries(HISTOGRAMS).map(
        ([name, meaning]): Row => ['histograms.csv', 'histogram', name, meaning, 'days'],
      ),
      ...charts.flatMap(({ name, caption, table, columns }) => [
        ...['png', 'svg', 'csv'].map((ending): Row => [`charts/${name}.${ending}`, '', '', caption, '']),
        ...columnRows(`charts/${name}.csv`, table, columns),
      ]),
    ],
  };
}

function meaningOf(column: string, own: Readonly<Record<string, Meaning>>): Meaning {
  return (
    ownValue(own, column) ??
    ownValue(OF_A_LOG, column) ??
    ownValue(CHARTS, column) ??
    ownValue(COLUMNS, column) ?? ['', '']
  );
}
