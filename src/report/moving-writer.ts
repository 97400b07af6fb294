import { rename } from 'node:fs/promises';
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
