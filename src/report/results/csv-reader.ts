import { join } from 'node:path';
import type { Estimate } from '../../experiment/results.ts';
import { CsvFault, readCsv as readRows, unfit } from '../../text/csv.ts';
import { ResultsUnreadable } from './faults.ts';
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
  const path = join(folder, file);
  const rows: Record<Name, string>[] = [];
  let columns: readonly string[] | null = null;
  try {
    readRows(textOf(folder, file), (fields, line) => {
      if (columns === null) columns = columnsIn(path, fields, names);
      else rows.push(rowOf(path, columns, fields, line));
    });
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    throw new ResultsUnreadable(`${path}:${error.line}: ${error.message}`, error.hint);
  }
  return rows;
}

function columnsIn(path: string, columns: readonly string[], names: readonly string[]): readonly string[] {
  const missing = names.filter((name) => !columns.includes(name));
  if (missing.length === 0) return columns;
  throw new ResultsUnreadable(`${path} has no column ${missing.join(', ')}`, AGAIN);
}

function rowOf<Name extends string>(
  path: string,
  columns: readonly string[],
  fields: readonly string[],
  line: number,
): Record<Name, string> {
  const fault = unfit(fields, columns.length);
  if (fault !== null) throw new ResultsUnreadable(`${path}:${line}: ${fault.message}`, AGAIN);
  return Object.fromEntries(columns.map((name, index) => [name, fields[index]!])) as Record<Name, string>;
}

export function textOf(folder: string, file: string): string {
  try {
    const bytes = readUserFile(join(folder, file), { within: null, most: MOST_BYTES });
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ResultsUnreadable(
      code === 'ENOENT' ? `${folder} has no ${file}` : `${join(folder, file)} cannot be read (${code})`,
      'give a folder that `npx doorways run` or `npx doorways compare` has written',
    );
  }
}

/** An empty cell is NaN. */
export function numberOf(text: string): number {
  return text === '' ? NaN : Number(text);
}

/** @param row the interval and the number of runs, beside its `mean` */
export function estimateOf(
  { low, high, n }: { readonly low: string; readonly high: string; readonly n: string },
  mean: string,
): Estimate {
  return { mean: numberOf(mean), low: numberOf(low), high: numberOf(high), n: Number(n) };
}
