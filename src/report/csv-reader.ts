import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { ResultsUnreadable } from './results-unreadable.ts';
import { readUserFile } from './user-file-reader.ts';

/** A text of the program cannot be longer. */
const MOST_BYTES = 500_000_000;

const AGAIN = 'run the scenario again with this version of Doorways';

/** The rows of a CSV file of a results folder, by the names of their columns. */
export function readCsv<Name extends string>(
  folder: string,
  file: string,
  names: readonly Name[],
): Record<Name, string>[] {
  const rows = parse(textOf(folder, file), { columns: true, skip_empty_lines: true }) as Record<
    Name,
    string
  >[];
  const [first] = rows;
  const missing = first === undefined ? [] : names.filter((name) => first[name] === undefined);
  if (missing.length > 0)
    throw new ResultsUnreadable(`${join(folder, file)} has no column ${missing.join(', ')}`, AGAIN);
  return rows;
}

export function textOf(folder: string, file: string): string {
  try {
    const bytes = readUserFile(join(folder, file), { within: null, most: MOST_BYTES });
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ResultsUnreadable(
      code === 'ENOENT' ? `${folder} has no ${file}` : `${join(folder, file)} cannot be read (${code})`,
      'give a folder that doorways run or doorways compare has written',
    );
  }
}

/** An empty cell is NaN. */
export function numberOf(text: string): number {
  return text === '' ? NaN : Number(text);
}

/** Undoes the apostrophe that keeps a spreadsheet from running text as a formula. */
export function plainText(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
