import { dirname, join } from 'node:path';
import { type LogLine, readMapping, type TableMapping, translate } from '../logs/index.ts';
import { mustLieWithin, readUserFile } from '../report/results/user-file-reader.ts';
import { harmless } from '../text/hidden-characters.ts';
import { couldNotRead } from './could-not-read.ts';
import type { TableForm } from './log-lines.ts';

/** Whether a log is said by a mapping, which names the tables that stand beside it. */
export function isMapping(file: string): boolean {
  return /\.ya?ml$/i.test(file);
}

/** Opens a table of a foreign log. */
type OpenTable = (
  file: string,
  form: TableForm,
) => Promise<{ columns: readonly string[]; rows: AsyncIterable<LogLine> }>;

/**
 * The log of a service's own tables, as their mapping says. What was left out is said on stderr.
 * @throws InputFault with everything that is not understood
 */
export async function openForeign(
  file: string,
  open: OpenTable,
): Promise<{ columns: readonly string[]; rows: readonly LogLine[] }> {
  const mapping = readMapping(file, textOf(file));
  const { columns, rows, told } = await translate(
    mapping,
    ({ file: name, separator, encoding }: TableMapping) => {
      const table = join(dirname(file), name);
      readable(() => mustLieWithin(dirname(file), table), table);
      return open(table, { separator, encoding });
    },
  );
  for (const sentence of told) process.stderr.write(`${harmless(sentence)}\n`);
  return { columns, rows };
}

function textOf(file: string): string {
  return new TextDecoder().decode(
    readable(() => readUserFile(file, { within: null, most: MOST_BYTES }), file),
  );
}

/** Of a mapping: a hundred times what one with many tables takes. */
const MOST_BYTES = 1_000_000;

function readable<T>(read: () => T, file: string): T {
  try {
    return read();
  } catch (error) {
    throw couldNotRead(file, (error as NodeJS.ErrnoException).code ?? '');
  }
}
