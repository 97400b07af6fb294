/** One file, written whole or not at all: to a hidden sibling first, which then takes the file's place. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { told } from './could-not-write.ts';
import { csvWriter } from './csv-writer.ts';
import type { Table } from './table.ts';

/** @throws CouldNotWrite, or the signal's reason */
export function writeWhole(path: string, content: string, signal: AbortSignal): Promise<void> {
  return swappedIn(path, (part) => writeFile(part, content, { signal }));
}

/** A table as CSV. */
export function writeTable(path: string, table: Table, signal: AbortSignal): Promise<void> {
  return swappedIn(path, async (part) => {
    const columns = table.columns.map(({ name }) => name);
    const file = csvWriter(part, columns, signal);
    await file.write(table.rows);
    await file.end();
  });
}

async function swappedIn(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = join(dirname(path), `.${basename(path)}.part-${process.pid}`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await write(part);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw told(error, path);
  }
}
