import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type CsvError, parse } from 'csv-parse';
import { EVENT_COLUMNS, type LogLine } from '../experiment/index.ts';
import { inputFault } from './input-fault.ts';

/** The columns of a log on disk and its rows, read as they are asked for; CSV unless the name ends in `.jsonl`. */
export async function openLog(
  file: string,
): Promise<{ columns: readonly string[]; rows: AsyncIterable<LogLine> }> {
  if (/\.(jsonl|ndjson)$/i.test(file)) return { columns: EVENT_COLUMNS, rows: jsonLines(file) };
  if (/\.(xes|parquet)$/i.test(file))
    throw inputFault(
      'bad-log',
      file,
      `${file} is for other programs to read`,
      'measure events.csv or .jsonl',
    );
  const rows = csvLines(file);
  const first = await rows.next();
  if (first.done) throw inputFault('bad-log', file, 'the file is empty', 'the first line names the columns');
  return { columns: first.value.cells.map((name) => name.trim()), rows };
}

async function* csvLines(file: string): AsyncGenerator<LogLine> {
  const parser = parse({ bom: true, info: true, skip_empty_lines: true, relax_column_count: false });
  const bytes = createReadStream(file);
  bytes.on('error', (error) => parser.destroy(error));
  bytes.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: info.lines, cells: record.map(withoutApostrophe) };
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    bytes.destroy();
  }
}

async function* jsonLines(file: string): AsyncGenerator<LogLine> {
  const bytes = createReadStream(file, 'utf8');
  let line = 0;
  try {
    for await (const text of createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const event = objectIn(text);
      if (event === null)
        throw inputFault('bad-log', file, 'this line is not a JSON object', 'one event to a line', line);
      yield { line, cells: EVENT_COLUMNS.map((column) => String(event[column] ?? '')) };
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    bytes.destroy();
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** Takes off what the writer puts before text that a spreadsheet would run. */
function withoutApostrophe(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** A file that is not there, or no CSV, is the user's to mend; anything else is handed on. */
function unreadable(file: string, error: unknown): unknown {
  const { code, message } = error as CsvError & NodeJS.ErrnoException;
  if (typeof code !== 'string') return error;
  if (code.startsWith('CSV_')) {
    const line = (error as CsvError & { lines?: number }).lines ?? 0;
    return inputFault('bad-log', file, `this is not a table: ${message}`, 'each row has as many cells', line);
  }
  if (['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'].includes(code)) return couldNotRead(file, code);
  return error;
}

export function couldNotRead(file: string, code: string): Error {
  const why: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file',
    ENOTDIR: 'there is no such file',
    EISDIR: 'it is a folder',
    EACCES: 'it may not be read',
  };
  return inputFault(
    'unreadable-file',
    file,
    `${file} cannot be read: ${why[code] ?? code}`,
    'check the name of the file',
  );
}
