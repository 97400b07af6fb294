/** What a killed run leaves beside its results folder: put right by the next run for the same folder. */
import { access, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * A half-written `.<name>.part-<pid>` is removed. A run killed between the two moves of the swap has left the old
 * results as `.<name>.old-<pid>`: they go back to their place if it is empty. Folders of a process that is alive are
 * left alone.
 */
export async function clearLeftovers(target: string): Promise<void> {
  const parent = dirname(target);
  const name = basename(target);
  const beside = await readdir(parent).catch(() => []);
  for (const entry of beside.sort()) {
    const match = /^\.(.+)\.(part|old)-(\d+)$/.exec(entry);
    if (match?.[1] !== name || isAlive(Number(match[3]))) continue;
    if (match[2] === 'old' && (await isMissing(target))) await rename(join(parent, entry), target);
    else await rm(join(parent, entry), { recursive: true, force: true });
  }
}

/** This process counts as dead: a folder with its number is from an earlier process that had the same one. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isMissing(path: string): Promise<boolean> {
  return access(path).then(
    () => false,
    () => true,
  );
}
