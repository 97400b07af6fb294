import type { MeasuredLog } from '../../logs/index.ts';
import { chartsToDraw } from '../charts/registry.ts';
import { logPage } from '../html/log-page.ts';
import { resultsFolder } from '../results/folder-writer.ts';
import { sealed } from '../results/own-files-writer.ts';
import { putCharts, putTable } from '../results/parts-writer.ts';
import { allCells, histogramsTable, type Row, seriesTable } from '../tables.ts';
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
    await putCharts(folder, charts, { origin: originOf(logs, file, made.version) });
    await putTable(folder, logDictionary({ tables, measures: measuresOf(logs) }, charts));
    await folder.put('report.html', sealed(logPage(logs, result, made)));
    return await folder.finish({ ...made, command: 'measure', log: file });
  } catch (error) {
    await folder.abandon();
    throw error;
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
