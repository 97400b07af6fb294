import { closeSync, openSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Argv } from 'yargs';
import { proposeMapping, type TableSeen } from '../logs/index.ts';
import { encodingOf } from '../text/encoding.ts';
import { couldNotRead } from './could-not-read.ts';
import { inputFault } from './input-fault.ts';
import { openTable } from './log-lines.ts';
import { writeNew } from './new-file.ts';
import { CALLED, one } from './options.ts';

/** So many rows of a table are looked at. */
const ROWS = 1000;
/** Bytes in which its separator and encoding are looked for. */
const HEAD = 65_536;

export interface MapLogOptions {
  readonly out: string | undefined;
}

export function withMapLogOptions(yargs: Argv): Argv {
  return yargs
    .positional('tables', {
      type: 'string',
      array: true,
      describe: 'CSV files of the record system, in one folder',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Write the mapping to this file [default: print it]',
    })
    .epilog(
      'What is proposed is a guess: read it, mend it, keep it beside the tables, and give it wherever a log is asked for.',
    );
}

export function mapLogOptions(argv: Record<string, unknown>): MapLogOptions {
  return { out: one(argv, 'out') };
}

/** `map-log`: proposes how a foreign log is read, from the headings and the first rows of its tables. */
export async function mapLogCommand(files: readonly string[], { out }: MapLogOptions): Promise<void> {
  const folders = new Set(files.map((file) => dirname(file)));
  if (folders.size > 1)
    throw inputFault(
      'bad-log',
      files[1]!,
      'the tables lie in different folders',
      'put them into one, where the mapping will be',
    );
  const tables: TableSeen[] = [];
  for (const file of files) tables.push(await seen(file));
  const text = proposeMapping(tables);
  if (out === undefined) process.stdout.write(text);
  else {
    writeNew(out, text);
    process.stdout.write(`Written: ${out}\nRead it, mend it, then: ${CALLED} measure ${out}\n`);
  }
}

async function seen(file: string): Promise<TableSeen> {
  const head = headOf(file);
  const encoding = encodingOf(head) === 'utf-8' && !isUtf8(head) ? 'windows-1252' : 'utf-8';
  const marked = encodingOf(head);
  const text = new TextDecoder(marked === null || marked === 'utf-8' ? encoding : marked).decode(head);
  const line = text.slice(0, text.search(/[\r\n]|$/));
  const often = (separator: string) => line.split(separator).length;
  const separator = (['comma', 'semicolon', 'tab'] as const).reduce((best, each) =>
    often(SEPARATOR[each]) > often(SEPARATOR[best]) ? each : best,
  );
  const { columns, rows } = await openTable(file, { separator: SEPARATOR[separator], encoding });
  const first: (readonly string[])[] = [];
  for await (const { cells } of rows) {
    first.push(cells);
    if (first.length === ROWS) break;
  }
  return { file: basename(file), separator, encoding, columns, rows: first };
}

const SEPARATOR = { comma: ',', semicolon: ';', tab: '\t' } as const;

function headOf(file: string): Uint8Array {
  try {
    const descriptor = openSync(file, 'r');
    try {
      const bytes = Buffer.alloc(HEAD);
      return bytes.subarray(0, readSync(descriptor, bytes, 0, HEAD, 0));
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw couldNotRead(file, (error as NodeJS.ErrnoException).code ?? '');
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // The last character may be cut.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
