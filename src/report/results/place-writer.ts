/** Whether a results folder may be written at a place, asked before a run begins and again before it is swapped in. */
import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { PlaceTaken } from './faults.ts';
import { whatIsThere } from './own-files-writer.ts';

/**
 * Where the folder really is: a link is followed to the folder that it names.
 * @throws PlaceTaken where no folder can be swapped in
 */
export async function placeOf(dir: string): Promise<string> {
  if (dir.trim() === '') throw new PlaceTaken('--out names no folder: write --out results/NAME.');
  const wanted = resolve(dir);
  const target = await realpath(wanted).catch(() => wanted);
  const below = relative(target, process.cwd());
  const isElsewhere = below === '..' || below.startsWith(`..${sep}`) || isAbsolute(below);
  if (!isElsewhere)
    throw new PlaceTaken(
      `${dir} is where you are, and results are swapped in as a whole: choose another --out.`,
    );
  const [own, above] = await Promise.all(
    [target, dirname(target)].map((path) => stat(path).catch(() => null)),
  );
  if (own && above && own.dev !== above.dev)
    throw new PlaceTaken(
      `${dir} is a disk of its own, and results are swapped in as a whole: choose a folder on it as --out.`,
    );
  return target;
}

/** Where results can be written: what is there, if anything, Doorways wrote. @throws PlaceTaken */
export async function freePlace(dir: string): Promise<string> {
  const target = await placeOf(dir);
  await refuseOthers(target, dir);
  return target;
}

/** @throws PlaceTaken for anything that is not, to the byte, as Doorways wrote it */
export async function refuseOthers(target: string, shown: string): Promise<void> {
  const there = await lstat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there === null) return;
  if (there.isSymbolicLink())
    throw new PlaceTaken(`${shown} is a link that leads nowhere: choose another --out.`);
  if (!there.isDirectory()) throw new PlaceTaken(`${shown} is a file, not a folder: choose another --out.`);
  const { own, changed, others } = await whatIsThere(target);
  const all = [...changed.map((path) => `${path} (changed since)`), ...others];
  if (all.length === 0) return;
  const few = all.slice(0, 3).join(', ') + (all.length > 3 ? ` and ${all.length - 3} more` : '');
  const what =
    own.length === 0
      ? 'holds no Doorways results but other things'
      : 'holds what is not, or no longer, as Doorways wrote it';
  throw new PlaceTaken(
    `${shown} ${what} (${few}): it is left alone. Move them elsewhere, or choose another --out.`,
  );
}
