/** What a killed run leaves beside its results folder: put right by the next run for the same folder. */
import { access, readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { removeOwn, whatIsThere } from './own-files-writer.ts';
import { moved } from './paths-writer.ts';

/**
 * A half-written `.<name>.part-<token>` of a run known to be dead is removed. A run killed between the two moves of the
 * swap has left the old results as `.<name>.old-<token>`: they go back to their place if it is empty; if not, they are
 * removed as far as they are our own.
 *
 * @param dead tokens of runs that were killed
 */
export async function clearLeftovers(target: string, dead: readonly string[]): Promise<void> {
  const parent = dirname(target);
  const name = basename(target);
  const beside = await readdir(parent).catch(() => []);
  for (const entry of beside.sort()) {
    const match = /^\.(.+)\.(part|old)-([0-9a-f]+)$/.exec(entry);
    // A disk of macOS may give letters with accents back as two characters each.
    if (match?.[1]?.normalize() !== name.normalize()) continue;
    const path = join(parent, entry);
    if (match[2] === 'part') {
      if (dead.includes(match[3]!)) await rm(path, { recursive: true, force: true, maxRetries: 2 });
    } else if (await isMissing(target)) await moved(path, target);
    else await removeIfOwn(path);
  }
}

/** Best effort: what cannot be removed now stays for the next run. */
export async function removeIfOwn(folder: string): Promise<void> {
  try {
    const { own, changed, others } = await whatIsThere(folder);
    if (changed.length + others.length === 0) await removeOwn(folder, own);
  } catch {
    // in use, or on a disk that has gone away
  }
}

async function isMissing(path: string): Promise<boolean> {
  return access(path).then(
    () => false,
    () => true,
  );
}
