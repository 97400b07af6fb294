import type { MeasuredLog } from '../../logs/index.ts';
import type { PlacedChart } from '../charts/chart.ts';
import { chartsToDraw } from '../charts/registry.ts';
import { renderChart } from '../charts/render-png.ts';
import { renderSvg } from '../charts/render-svg.ts';
import { logPage } from '../html/log-page.ts';
import { type ResultsFolder, resultsFolder } from '../results/folder-writer.ts';
import { sealed } from '../results/own-files-writer.ts';
import { allCells, histogramsTable, type Row, seriesTable, type Table } from '../tables.ts';
import { dateOfWeek, weeksOf } from '../words/dates.ts';
import { loggedResult } from './as-result.ts';
import { logDictionary } from './log-dictionary.ts';
import { weeksCharts } from './weeks-charts.ts';

/** What is told of the making. */
export interface LogFolderMade {
  readonly version: string;
  /** When it was measured, ISO 8601. */
  readonly finished: string;
}

/**
 * Writes the measures of a log as tables, pictures and a page, and swaps the folder in; the paths written.
 * @param file of the log, without its folder
 * @throws PlaceTaken, CouldNotWrite, or the signal's reason
 */
export async function writeLogFolder(
  where: string,
  logs: readonly MeasuredLog[],
  file: string,
  made: LogFolderMade,
  signal?: AbortSignal,
): Promise<string[]> {
  const folder = await resultsFolder(where, signal);
  try {
    const result = loggedResult(logs, file);
    const tables = [allCells('measures', logs), seriesTable(result), histogramsTable(result)];
    for (const table of tables) await putTable(folder, table);
    const charts = [
      ...weeksCharts(logs[0]!).filter(({ config }) => config !== null),
      ...chartsToDraw(result),
    ];
    await putCharts(folder, charts, originOf(logs, file, made.version));
    await putTable(folder, logDictionary({ tables, measures: measuresOf(logs) }, charts));
    await folder.put('report.html', sealed(logPage(logs, result, made)));
    return await folder.finish({ ...made, command: 'measure', log: file });
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

async function putCharts(
  folder: ResultsFolder,
  charts: readonly PlacedChart[],
  origin: string,
): Promise<void> {
  for (const chart of charts) {
    await folder.put(`charts/${chart.name}.png`, renderChart(chart, { origin }));
    await folder.put(`charts/${chart.name}.svg`, renderSvg(chart, { origin }));
    await putTable(folder, { ...chart.table, name: `charts/${chart.name}` });
  }
}

/** `Measured from contacts.csv: 2,772 events, 2023-01-02 to 2024-07-01 · Doorways 0.1.0`: what a picture says of itself. */
function originOf(logs: readonly MeasuredLog[], file: string, version: string): string {
  const [{ directory, window }] = logs as readonly [MeasuredLog, ...MeasuredLog[]];
  const [from, to] = [window.from, window.to].map((at) => dateOfWeek(directory.start, weeksOf(at)));
  const events = logs.reduce((sum, log) => sum + log.events, 0);
  return `Measured from ${file}: ${events.toLocaleString('en-GB')} events, ${from} to ${to} · Doorways ${version}`;
}

/** Every measure once. */
function measuresOf(logs: readonly MeasuredLog[]): Row[] {
  const all = new Map(
    logs.flatMap(({ cells }) => cells.map(({ cell }) => [cell.measure.name, cell.measure] as const)),
  );
  return [...all.values()].map(({ name, label, definition, unit }) => [
    'measures.csv',
    'measure',
    name,
    `${label}. ${definition}`,
    unit,
  ]);
}

async function putTable(folder: ResultsFolder, { name, columns, rows }: Table): Promise<void> {
  const file = await folder.csv(
    `${name}.csv`,
    columns.map((column) => column.name),
  );
  await file.write(rows);
  await file.end();
}
