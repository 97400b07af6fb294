import { EVENT_COLUMNS, LOG_DIRECTORY } from '../../experiment/index.ts';
import type { ResultsFolder } from '../results-folder-writer.ts';
import { jsonLines } from './jsonl.ts';
import { inPieces, type LogFormat, type LogToWrite } from './log-to-write.ts';
import { parquet } from './parquet.ts';
import { xes } from './xes.ts';

/**
 * Writes `events.*` in each format asked for, and beside them the directory that `doorways measure` needs to give
 * the numbers of the run. The folder is given up when anything fails.
 */
export async function writeLogs(
  folder: ResultsFolder,
  formats: readonly LogFormat[],
  logs: readonly LogToWrite[],
  directory: string,
): Promise<void> {
  if (formats.length === 0) return;
  try {
    for (const format of new Set(formats)) await writeLog(folder, format, logs);
    await folder.put(LOG_DIRECTORY, directory);
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

async function writeLog(
  folder: ResultsFolder,
  format: LogFormat,
  logs: readonly LogToWrite[],
): Promise<void> {
  switch (format) {
    case 'csv': {
      const events = await folder.csv('events.csv', EVENT_COLUMNS);
      for (const { rows } of logs) await events.write(rows());
      return events.end();
    }
    case 'jsonl':
      return folder.put('events.jsonl', inPieces(jsonLines(logs)));
    case 'xes':
      return folder.put('events.xes', inPieces(xes(logs)));
    case 'parquet':
      return folder.put('events.parquet', parquet(logs));
  }
}
