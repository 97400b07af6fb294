/**
 * A results folder, written whole or not at all. Files go to a hidden sibling folder (`.<name>.part-<token>`); `finish`
 * moves old results aside (`.<name>.old-<token>`), looks at them once more, puts the new ones in their place and only
 * then removes the old ones. Nothing is ever removed that Doorways has not written.
 */
import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type CsvWriter, csvWriter } from './csv-writer.ts';
import { PlaceTaken, told } from './faults.ts';
import { clearLeftovers, removeIfOwn } from './leftovers-writer.ts';
import { MANIFEST, manifestText } from './own-files-writer.ts';
import { makeFolder, moved } from './paths-writer.ts';
import { placeOf, refuseOthers } from './place-writer.ts';
import { markAsRunning, type RunningMark } from './running-mark-writer.ts';

export interface ResultsFolder {
  /** A CSV file that grows row by row. `file` is relative to the folder, with slashes. */
  csv(file: string, header: readonly string[]): Promise<CsvWriter>;
  /** `content` may come in pieces, so that a long file is never in memory as a whole. */
  put(file: string, content: string | Uint8Array | Iterable<string | Uint8Array>): Promise<void>;
  /** A place for a file that somebody else writes, and has closed before `finish`. */
  path(file: string): Promise<string>;
  /** Adds the manifest, which lists every file, and swaps the folder in; the paths of its files, as they are now. */
  finish(manifest: object): Promise<string[]>;
  /** Removes what was written; old results stay as they were. Does nothing after `finish`. */
  abandon(): Promise<void>;
}

/**
 * Until it is finished or abandoned, no other run can open a folder at the same place.
 * @throws PlaceTaken when another run is writing to `dir`, or it holds anything that Doorways has not written
 */
export async function resultsFolder(dir: string, signal?: AbortSignal): Promise<ResultsFolder> {
  const { target, mark } = await opened(dir, signal);
  const beside = (what: string) => join(dirname(target), `.${basename(target)}.${what}-${mark.token}`);
  const [part, old] = [beside('part'), beside('old')];
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
    if (files.some((other) => other.toLowerCase() === file.toLowerCase()))
      throw new Error(`Two files of one results folder are called ${file}.`);
    files.push(file);
    const path = join(part, file);
    await makeFolder(dirname(path));
    return path;
  };

  return {
    csv: (file, header) => trying(join(dir, file), async () => csvWriter(await placeFor(file), header, stop)),
    put: (file, content) =>
      trying(join(dir, file), async () => writeFile(await placeFor(file), content, { signal: stop })),
    path: (file) => trying(join(dir, file), () => placeFor(file)),
    finish: (manifest) =>
      trying(dir, async () => {
        if (!(await mark.isOurs()))
          throw new PlaceTaken(`Another run has taken ${dir} over while this one stood still.`);
        const text = await manifestText(manifest, part, files);
        await writeFile(await placeFor(MANIFEST), text, { signal: stop, flush: true });
        await swapped(part, target, old, dir);
        state = 'finished';
        await removeIfOwn(old);
        await mark.release();
        return files.map((file) => join(dir, file));
      }),
    async abandon() {
      if (state === 'finished') return;
      state = 'abandoned';
      abandoned.abort();
      await rm(part, { recursive: true, force: true, maxRetries: 2 });
      await mark.release();
    },
  };
}

/** Everything that can stop a run before it begins. */
async function opened(dir: string, signal?: AbortSignal): Promise<{ target: string; mark: RunningMark }> {
  signal?.throwIfAborted();
  let mark: RunningMark | null = null;
  try {
    const target = await placeOf(dir);
    await makeFolder(dirname(target));
    mark = await markAsRunning(target, dir);
    await clearLeftovers(target, mark.earlier);
    await refuseOthers(target, dir);
    // Not `recursive`: what is there already is not ours.
    await mkdir(join(dirname(target), `.${basename(target)}.part-${mark.token}`));
    return { target, mark };
  } catch (error) {
    await mark?.release();
    throw told(error, dir);
  }
}

/** @throws PlaceTaken when, since the run began, something else has come there */
async function swapped(part: string, target: string, old: string, shown: string): Promise<void> {
  const before = await stat(target).catch(() => null);
  if (before === null) return moved(part, target);
  if (!before.isDirectory()) return refuseOthers(target, shown);
  await chmod(part, before.mode & 0o7777);
  await moved(target, old);
  try {
    await refuseOthers(old, shown);
    await moved(part, target);
  } catch (error) {
    await moved(old, target);
    throw error;
  }
}
