/** Rows to a CSV file: UTF-8, LF line ends, plain numbers, text that a spreadsheet would run as a formula escaped. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { Row } from '../tables.ts';
import { told } from './faults.ts';

export interface CsvWriter {
  /** Resolves when the file can take more: wait for it, and memory stays small. Rejects when writing has failed. */
  write(rows: Iterable<Row>): Promise<void>;
  /** Resolves when all is on disk. */
  end(): Promise<void>;
}

/**
 * Numbers are the shortest decimals that read back as the same number; NaN is an empty cell. `escape_formulas`
 * puts an apostrophe before text that starts with = + - @ tab or CR, and leaves negative numbers alone.
 */
export function csvWriter(path: string, header: readonly string[], signal: AbortSignal): CsvWriter {
  const rowsIn = stringify({
    header: true,
    columns: header.map((name, index) => ({ key: String(index), header: name })),
    escape_formulas: true,
    cast: { number: (value) => (Number.isFinite(value) ? String(value) : '') },
    writableHighWaterMark: 2048,
  });
  const done = pipeline(rowsIn, createWriteStream(path), { signal }).catch((error: unknown) => {
    throw told(error, path);
  });
  done.catch(() => {}); // told to whoever writes next or ends
  return {
    async write(rows) {
      for (const row of rows) {
        if (rowsIn.destroyed) await done;
        if (!rowsIn.write(row)) await Promise.race([once(rowsIn, 'drain'), done]).catch(() => done);
      }
    },
    async end() {
      rowsIn.end();
      await done;
    },
  };
}
