import { mkdir, rename, stat } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Renames; on Windows a virus scanner or an indexer may hold what has just been written for a moment, so there it is
 * tried again for a few seconds.
 */
export async function moved(from: string, to: string): Promise<void> {
  for (let wait = 20; ; wait *= 2) {
    try {
      return await rename(from, to);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isHeld = code === 'EPERM' || code === 'EBUSY' || code === 'EACCES';
      if (process.platform !== 'win32' || !isHeld || wait > 2000) throw error;
      await pause(wait);
    }
  }
}

/** A path as it is shown, from where the user is, with slashes on every system. */
export function shownPath(path: string): string {
  return withSlashes(relative('.', path) || path);
}

/** Windows takes both; on other systems a backslash is a letter of the name. @param separator of the system */
export function withSlashes(path: string, separator = sep): string {
  return separator === '\\' ? path.replaceAll('\\', '/') : path;
}

/**
 * Makes a folder, and those above it that are missing. Node's own way to make them all goes round for ever where a
 * folder can be neither found nor made, as in `/proc`, and nothing can call it back.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return;
  const above = dirname(path);
  if (above !== path) await makeFolder(above);
  try {
    await mkdir(path);
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await isFolder(path))) throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() ?? false;
}
