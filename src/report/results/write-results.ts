import type { ExperimentResult, ReplicationRecord } from '../../experiment/results.ts';
import { interactionsTable, rowsTable } from '../answer-tables.ts';
import type { RenderedChart } from '../charts/index.ts';
import type { HouseStyle } from '../house-style.ts';
import { limitsTable } from '../limits-table.ts';
import { periodTables } from '../period-tables.ts';
import {
  differencesTable,
  gainsTable,
  histogramsTable,
  replicationsFile,
  replicationsTable,
  seriesTable,
  settledTable,
  summaryTable,
  type Table,
} from '../tables.ts';
import { originOf } from '../words/origin.ts';
import { dataDictionary } from './dictionary.ts';
import { type ResultsFolder, resultsFolder } from './folder-writer.ts';
import { sealed } from './own-files-writer.ts';
import { putTable } from './parts-writer.ts';
import { peopleWriter } from './people.ts';
import { type Story, storiesText } from './stored.ts';

export interface ResultsToWrite {
  readonly result: ExperimentResult;
  /** The resolved YAML text of each system, in their order. */
  readonly scenarios: readonly string[];
  /** Plain data: version, seed, hashes, times, machine. */
  readonly manifest: { readonly version: string };
  /** Only when asked for, and not written by a `peopleWriter` during the run. */
  readonly people?: Iterable<ReplicationRecord> | AsyncIterable<ReplicationRecord>;
  /** People to follow, perhaps still being told; nothing is written where there are none. */
  readonly stories?: readonly Story[] | Promise<readonly Story[]>;
  /** Drawn here, unless they are drawn elsewhere meanwhile; false: none. */
  readonly charts?: boolean | Promise<readonly RenderedChart[]>;
  /** For the charts. */
  readonly style?: HouseStyle | undefined;
}

/**
 * Writes a whole results folder and swaps it in; the paths written.
 *
 * 1. the tables: rows of the answer, summary, replications, differences (when compared), what has settled, limits, series, histograms
 * 2. people and stories, when given
 * 3. the scenarios, resolved: `scenario.yaml`, or one `scenario-<name>.yaml` for each of several
 * 4. charts: each as PNG, as SVG and as the table of its numbers
 * 5. the data dictionary, the spreadsheet (where there are charts), the manifest, and the swap
 *
 * On any failure the new files are removed and the old results stay.
 *
 * @throws PlaceTaken, CouldNotWrite, or the signal's reason
 */
export async function writeResults(
  where: string | ResultsFolder,
  what: ResultsToWrite,
  signal?: AbortSignal,
): Promise<string[]> {
  const folder = typeof where === 'string' ? await resultsFolder(where, signal) : where;
  const { result } = what;
  try {
    // 1
    for (const table of tablesOf(result))
      await (table.name === 'replications'
        ? putReplications(folder, table, result)
        : putTable(folder, table));
    // 2
    if (what.people) {
      const people = await peopleWriter(folder, result.systems);
      for await (const record of what.people) await people.take(record);
      await people.end();
    }
    const stories = (await what.stories) ?? [];
    if (stories.length > 0) await folder.put('stories.json', sealed(storiesText(stories)));
    // 3
    for (const [index, text] of what.scenarios.entries()) {
      const file =
        what.scenarios.length === 1 ? 'scenario' : `scenario-${result.systems[index]!.scenario.name}`;
      await folder.put(`${file}.yaml`, text);
    }
    // 4
    const charts = await chartsOf(what);
    for (const { name, png, svg, table } of charts) {
      await folder.put(`charts/${name}.png`, png);
      await folder.put(`charts/${name}.svg`, svg);
      await putTable(folder, { ...table, name: `charts/${name}` });
    }
    // 5
    const dictionary = dataDictionary(result, charts);
    await putTable(folder, dictionary);
    if (what.charts !== false) {
      const { SPREADSHEET, spreadsheet } = await import('./spreadsheet-writer.ts');
      await folder.put(SPREADSHEET, await spreadsheet(result, what.manifest.version, dictionary));
    }
    return await folder.finish(what.manifest);
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

async function putReplications(folder: ResultsFolder, table: Table, result: ExperimentResult): Promise<void> {
  const file = replicationsFile(result);
  if (file === 'replications.csv') return putTable(folder, table);
  const { parquetBytes } = await import('./parquet-table.ts');
  await folder.put(file, parquetBytes(table, { replication: 'INT32', value: 'DOUBLE' }));
}

async function chartsOf({
  charts,
  result,
  style,
  manifest,
}: ResultsToWrite): Promise<readonly RenderedChart[]> {
  if (charts === false) return [];
  if (typeof charts === 'object') return charts;
  return (await import('../charts/index.ts')).renderCharts(result, {
    style,
    origin: originOf(
      result.systems.map(({ scenario }) => scenario.name),
      { ...result, version: manifest.version },
    ),
  });
}

function tablesOf(result: ExperimentResult): Table[] {
  const compared = result.comparisons.length > 0 ? [differencesTable(result), gainsTable(result)] : [];
  const combined = result.interactions ? [interactionsTable(result)] : [];
  return [
    rowsTable(result),
    ...periodTables(result),
    ...combined,
    summaryTable(result),
    replicationsTable(result),
    ...compared,
    settledTable(result),
    limitsTable(result),
    seriesTable(result),
    histogramsTable(result),
  ];
}
