import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { parse } from 'csv-parse';
import { EVENT_COLUMNS } from '../logs/columns.ts';
import type { LogLine } from '../logs/index.ts';
import { InputFault } from '../problems/problem.ts';
import { asCsvFault, CSV_FORM, firstLine, plainText, unfit } from '../text/csv.ts';
import { AS_UTF8, encodingOf, NO_MARK } from '../text/encoding.ts';
import { couldNotRead, UNREADABLE } from './could-not-read.ts';
import { isMapping, openForeign } from './foreign-log.ts';
import { inputFault } from './input-fault.ts';

/** The columns of a log on disk and its rows, read as they are asked for; CSV unless the name ends in `.jsonl`, a foreign log where it ends in `.yaml`. */
export async function openLog(
  file: string,
): Promise<{ columns: readonly string[]; rows: AsyncIterable<LogLine> | Iterable<LogLine> }> {
  if (isMapping(file)) return openForeign(file, openTable);
  if (/\.(jsonl|ndjson)$/i.test(file)) return { columns: EVENT_COLUMNS, rows: jsonLines(file) };
  if (/\.(xes|parquet)$/i.test(file))
    throw inputFault(
      'bad-log',
      file,
      `${file} is for other programs to read`,
      'measure events.csv or .jsonl',
    );
  return openTable(file);
}

/** How a table is written that is not as ours are. */
export interface TableForm {
  readonly separator?: string;
  readonly encoding?: 'utf-8' | 'windows-1252';
}

/** The first line of a CSV file, which names the columns, and the rows after it. */
export async function openTable(
  file: string,
  form: TableForm = {},
): Promise<{ columns: readonly string[]; rows: AsyncIterable<LogLine> }> {
  const rows = csvLines(file, form);
  const first = await rows.next();
  if (first.done) throw inputFault('bad-log', file, 'the file is empty', 'the first line names the columns');
  const { cells, line } = first.value;
  const twice = cells.find((name, index) => name !== '' && cells.indexOf(name) < index);
  if (twice !== undefined)
    throw inputFault('bad-log', file, `the column \`${twice}\` is there twice`, 'keep one', line);
  return { columns: cells, rows };
}

/** What a record of the CSV library is with `info`. */
interface Told {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

async function* csvLines(file: string, { separator = ',', encoding }: TableForm): AsyncGenerator<LogLine> {
  // Where tabs separate, empty cells at the edges would be taken for white space.
  const parser = parse({ ...CSV_FORM, delimiter: separator, trim: separator !== '\t' });
  const bytes = Readable.from(inUtf8(file, encoding));
  bytes.on('error', (error) => parser.destroy(error));
  bytes.pipe(parser);
  let columns: number | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Told>) {
      const line = firstLine(record, info.lines);
      columns ??= record.length;
      const fault = unfit(record, columns);
      if (fault !== null) throw inputFault('bad-log', file, fault.message, fault.hint, line);
      yield { line, cells: record.map(plainText) };
    }
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    bytes.destroy();
  }
}

async function* jsonLines(file: string): AsyncGenerator<LogLine> {
  let line = 0;
  try {
    for await (const text of linesOf(file)) {
      line++;
      if (text === null)
        throw inputFault(
          'bad-log',
          file,
          'this line is too long to be an event',
          'one event to a line',
          line,
        );
      if (text.trim() === '') continue;
      const event = objectIn(text);
      if (event === null)
        throw inputFault('bad-log', file, 'this line is not a JSON object', 'one event to a line', line);
      const cells = EVENT_COLUMNS.map((column) => String(event[column] ?? ''));
      const fault = unfit(cells, cells.length);
      if (fault !== null) throw inputFault('bad-log', file, fault.message, fault.hint, line);
      yield { line, cells };
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** Lines of a file of text; null for one that is longer than any line of a table may be, after which none comes. */
async function* linesOf(file: string): AsyncGenerator<string | null> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const piece of inUtf8(file)) {
    const lines = `${rest}${decoder.decode(piece, { stream: true })}`.split(/\r?\n/);
    rest = lines.pop()!;
    for (const each of lines) yield each.replace(/^\uFEFF/, '');
    if (rest.length > CSV_FORM.max_record_size) {
      yield null;
      return;
    }
  }
  yield `${rest}${decoder.decode()}`.replace(/^\uFEFF/, '');
}

/**
 * The bytes of a file as they stand, or of UTF-16 that says so at its beginning as UTF-8: as a scenario may be written.
 * Bytes that are neither are for whoever reads the lines, to say in which they stand.
 */
async function* inUtf8(file: string, said?: TableForm['encoding']): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  for await (const piece of createReadStream(file) as AsyncIterable<Uint8Array>) {
    if (decoder === undefined) {
      const encoding = encodingOf(piece);
      if (encoding === null) throw inputFault('bad-log', file, NO_MARK, AS_UTF8, 1);
      const written = encoding === 'utf-8' ? (said ?? encoding) : encoding;
      decoder = written === 'utf-8' ? null : new TextDecoder(written);
    }
    yield decoder === null ? piece : Buffer.from(decoder.decode(piece, { stream: true }));
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

/** A file that is not there, or is no table, is the user's to mend; anything else is handed on. */
function unreadable(file: string, error: unknown): unknown {
  if (error instanceof InputFault) return error;
  const fault = asCsvFault(error);
  if (fault !== null) return inputFault('bad-log', file, fault.message, fault.hint, fault.line);
  const { code } = error as NodeJS.ErrnoException;
  return code !== undefined && code in UNREADABLE ? couldNotRead(file, code) : error;
}
