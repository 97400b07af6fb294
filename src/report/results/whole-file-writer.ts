/**
 * One file, written whole or not at all: to a hidden sibling first, which then takes the file's place. A file that is
 * there already is replaced only if it is as Doorways wrote it.
 */
import { randomBytes } from 'node:crypto';
import { lstat, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Table } from '../tables.ts';
import { csvWriter } from './csv-writer.ts';
import { PlaceTaken, told } from './faults.ts';
import { isSealed, sealed } from './own-files-writer.ts';
import { makeFolder, moved } from './paths-writer.ts';

/**
 * SVG, HTML or a JSON map, under a seal.
 * @throws PlaceTaken for a file that Doorways did not write, or that was changed since; CouldNotWrite; the signal's reason
 */
export function writeWhole(path: string, content: string, signal: AbortSignal): Promise<void> {
  return swappedIn(path, isSealedFile, (part) => writeFile(part, sealed(content), { signal, flag: 'wx' }));
}

/** A table as CSV, which can bear no seal: nothing is replaced by it. @throws as `writeWhole` */
export function writeTable(path: string, table: Table, signal: AbortSignal): Promise<void> {
  return swappedIn(path, NEVER, async (part) => {
    const columns = table.columns.map(({ name }) => name);
    const file = csvWriter(part, columns, signal);
    await file.write(table.rows);
    await file.end();
  });
}

/** For whoever is about to work long for a table. @throws PlaceTaken when there is something at its place */
export async function refuseWhatIsThere(path: string): Promise<void> {
  await mayReplace(path, NEVER);
}

type IsOurs = (path: string) => Promise<boolean>;
const NEVER: IsOurs = async () => false;

async function isSealedFile(path: string): Promise<boolean> {
  return isSealed(await readFile(path, 'utf8').catch(() => ''));
}

async function swappedIn(
  shown: string,
  isOurs: IsOurs,
  write: (part: string) => Promise<void>,
): Promise<void> {
  let part: string | null = null;
  try {
    const path = await mayReplace(shown, isOurs);
    await makeFolder(dirname(path));
    part = join(dirname(path), `.${basename(path)}.part-${randomBytes(8).toString('hex')}`);
    await write(part);
    await moved(part, path);
  } catch (error) {
    if (part !== null) await rm(part, { force: true });
    throw told(error, shown);
  }
}

/** Where the file really is: a link is followed, and what it leads to is held against the same rule. */
async function mayReplace(shown: string, isOurs: IsOurs): Promise<string> {
  const path = await realpath(shown).catch(() => shown);
  const there = await lstat(path).catch(() => null);
  if (there === null) return path;
  if (!there.isFile()) throw new PlaceTaken(`${shown} is there already and is no file: choose another name.`);
  if (await isOurs(path)) return path;
  throw new PlaceTaken(
    `${shown} is there already and is not, or no longer, as Doorways wrote it: move or delete it, or choose another name.`,
  );
}
