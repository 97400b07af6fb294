/**
 * A results folder, written whole or not at all. Files go to a hidden sibling folder (`.<name>.part-<pid>`); `finish`
 * moves old results aside, puts the new ones in their place and only then removes the old ones.
 */
import { lstat, mkdir, readdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CouldNotWrite, FolderRefused, told } from './could-not-write.ts';
import { type CsvWriter, csvWriter } from './csv-writer.ts';
import { clearLeftovers } from './leftovers-writer.ts';

/** What `manifest.json` says in `program`: how Doorways knows its own folders. */
export const PROGRAM = 'doorways';

export interface ResultsFolder {
  /** A CSV file that grows row by row. `file` is relative to the folder. */
  csv(file: string, header: readonly string[]): Promise<CsvWriter>;
  /** `content` may come in pieces, so that a long file is never in memory as a whole. */
  put(file: string, content: string | Uint8Array | Iterable<string>): Promise<void>;
  /** A place for a file that somebody else writes, and has closed before `finish`. */
  path(file: string): Promise<string>;
  /** Swaps the folder in; the paths of its files, as they are now. Nothing can be written after. */
  finish(): Promise<string[]>;
  /** Removes what was written; old results stay as they were. Does nothing after `finish`. */
  abandon(): Promise<void>;
}

/** @throws FolderRefused when `dir` is a file, or holds something that is not Doorways results. */
export async function resultsFolder(dir: string, signal?: AbortSignal): Promise<ResultsFolder> {
  const wanted = resolve(dir);
  const target = await realpath(wanted).catch(() => wanted);
  const parent = dirname(target);
  const part = join(parent, `.${basename(target)}.part-${process.pid}`);
  const old = join(parent, `.${basename(target)}.old-${process.pid}`);
  const files: string[] = [];
  const abandoned = new AbortController();
  const stop = AbortSignal.any(signal ? [signal, abandoned.signal] : [abandoned.signal]);
  let state: 'open' | 'finished' | 'abandoned' = 'open';

  const trying = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
    signal?.throwIfAborted();
    if (state !== 'open') throw new Error(`The results folder is ${state}: ${path} cannot be written.`);
    try {
      return await work();
    } catch (error) {
      throw told(error, path);
    }
  };

  const placeFor = async (file: string): Promise<string> => {
    if (files.includes(file)) throw new Error(`Two files of one results folder are called ${file}.`);
    files.push(file);
    const path = join(part, file);
    await mkdir(dirname(path), { recursive: true });
    return path;
  };

  await trying(dir, async () => {
    await clearLeftovers(target);
    await refuseOthers(target, dir);
    await mkdir(part, { recursive: true });
  });

  return {
    csv: (file, header) => trying(join(dir, file), async () => csvWriter(await placeFor(file), header, stop)),
    put: (file, content) =>
      trying(join(dir, file), async () => writeFile(await placeFor(file), content, { signal: stop })),
    path: (file) => trying(join(dir, file), () => placeFor(file)),
    finish: () =>
      trying(dir, async () => {
        await refuseOthers(target, dir);
        const hadOld = await moved(target, old);
        try {
          await rename(part, target);
        } catch (error) {
          if (hadOld) await rename(old, target);
          throw error;
        }
        state = 'finished';
        await rm(old, { recursive: true, force: true });
        return files.map((file) => join(dir, file));
      }),
    async abandon() {
      if (state === 'finished') return;
      state = 'abandoned';
      abandoned.abort();
      await rm(part, { recursive: true, force: true, maxRetries: 2 });
    },
  };
}

async function refuseOthers(target: string, shown: string): Promise<void> {
  const kind = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kind === null) return;
  if (!kind.isDirectory()) throw new FolderRefused(`${shown} is a file, not a folder: choose another --out.`);
  const held = await readdir(target);
  if (held.length === 0) return;
  const manifest = await readFile(join(target, 'manifest.json'), 'utf8').catch(() => '');
  if (isOurs(manifest)) return;
  throw new FolderRefused(
    `${shown} already holds other things (${held.slice(0, 3).join(', ')}) and no Doorways results: it is left alone. Choose another --out.`,
  );
}

function isOurs(manifest: string): boolean {
  try {
    return (JSON.parse(manifest) as { program?: unknown } | null)?.program === PROGRAM;
  } catch {
    return false;
  }
}

/** Whether there was anything to move. */
async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw new CouldNotWrite(`Could not move the old results ${from} aside (${error}).`, error);
  }
}
