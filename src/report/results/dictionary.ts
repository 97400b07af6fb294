/** What every column of every CSV file means, and every measure: written beside the files as a CSV file itself. */

import { GAINS } from '../../experiment/changes.ts';
import type { ExperimentResult } from '../../experiment/results.ts';
import { EVENT_COLUMNS } from '../../logs/columns.ts';
import { CATALOGUE, questionsFor } from '../../measures/index.ts';
import type { Measure } from '../../measures/measure.ts';
import { ownValue } from '../../text/own-value.ts';
import { interactionsTable, rowsTable } from '../answer-tables.ts';
import { limitsTable } from '../limits-table.ts';
import { periodTables } from '../period-tables.ts';
import {
  type Column,
  columnsOf,
  differencesTable,
  gainsTable,
  histogramsTable,
  type Meaning,
  type Row,
  replicationsFile,
  replicationsTable,
  seriesTable,
  settledTable,
  summaryTable,
  type Table,
} from '../tables.ts';
import { CHARTS, COLUMNS, EVENTS, FILES, HISTOGRAMS, SERIES } from './dictionary-words.ts';
import { peopleColumns } from './people.ts';

/** A chart in the folder: its name without ending, what it shows, and the table of its numbers. */
export interface ChartTold {
  readonly name: string;
  readonly caption: string;
  readonly table: Pick<Table, 'columns'>;
  /** What columns of the table mean, where they mean something else than elsewhere. */
  readonly columns: Readonly<Record<string, Meaning>>;
}

/** `column` empty: the file; `value`: a word that the column may hold. */
export function dataDictionary(result: ExperimentResult, charts: readonly ChartTold[] = []): Table {
  const compared = result.comparisons.length > 0 ? [differencesTable(result), gainsTable(result)] : [];
  const files: readonly Pick<Table, 'name' | 'columns'>[] = [
    rowsTable(result),
    ...periodTables(result),
    ...(result.interactions ? [interactionsTable(result)] : []),
    summaryTable(result),
    replicationsTable(result),
    ...compared,
    settledTable(result),
    limitsTable(result),
    seriesTable(result),
    histogramsTable(result),
    { name: 'people', columns: peopleColumns(result.systems) },
  ];
  const inFolder = (file: string) => (file === 'replications.csv' ? replicationsFile(result) : file);
  const rows: Row[] = [
    ...Object.entries(FILES).map(([file, meaning]): Row => [inFolder(file), '', '', meaning, '']),
    ...files.flatMap(({ name, columns }) =>
      columns.map((column): Row => {
        return [inFolder(`${name}.csv`), nameInFile(name, column), '', ...meaningOf(column.name)];
      }),
    ),
    ...EVENT_COLUMNS.map(
      (name): Row => ['events.csv', name, '', ...(ownValue(EVENTS, name) ?? meaningOf(name))],
    ),
    ...measuresOf(result).map(
      ({ name, label, definition, unit }): Row => [
        'summary.csv',
        'measure',
        name,
        `${label}. ${definition}`,
        unit,
      ],
    ),
    ...GAINS.map(({ name, label }): Row => ['gains.csv', 'gain', name, label, 'share']),
    ...Object.entries(SERIES).map(([name, meaning]): Row => ['series.csv', 'series', name, ...meaning]),
    ...Object.entries(HISTOGRAMS).map(
      ([name, meaning]): Row => ['histograms.csv', 'histogram', name, meaning, 'days'],
    ),
    ...['file', 'column', 'value', 'meaning', 'unit'].map(
      (name): Row => ['data-dictionary.csv', name, '', ...meaningOf(`dictionary ${name}`)],
    ),
    ...charts.flatMap(chartRows),
  ];
  return { name: 'data-dictionary', columns: columnsOf('file', 'column', 'value', 'meaning', 'unit'), rows };
}

/** Every measure that there is, and those of the systems' own clocks. */
/** Every measure that these systems can be asked for, each once. */
export function measuresOf({ systems }: ExperimentResult): Measure[] {
  const all: Measure[] = [...CATALOGUE, ...systems.flatMap(({ directory }) => questionsFor(directory))];
  return [...new Map(all.map((measure) => [measure.name, measure])).values()];
}

/** `people.csv` has units in the names of its columns. */
function nameInFile(file: string, { name, unit }: Column): string {
  return file === 'people' && unit !== '' ? `${name}_${unit}` : name;
}

/** A column that is not known by name is a group of people. */
function meaningOf(column: string): readonly [string, string] {
  return ownValue(COLUMNS, column) ?? ['Value of this group for the person', ''];
}

function chartRows({ name, caption, table, columns }: ChartTold): Row[] {
  const files = ['png', 'svg', 'csv'].map((ending): Row => [`charts/${name}.${ending}`, '', '', caption, '']);
  const meanings = table.columns.map((column): Row => {
    const meaning = ownValue(columns, column.name) ?? ownValue(CHARTS, column.name) ?? meaningOf(column.name);
    return [`charts/${name}.csv`, column.name, '', ...meaning];
  });
  return [...files, ...meanings];
}
