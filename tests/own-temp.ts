import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the system says that temporary files go: POSIX, and Windows. */
const SAID_IN = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * All tests write below one temporary folder, which is gone when they are over, whatever is left in it: files that share
 * their modules run the `afterAll` of a shared one only for the first of them.
 */
export default function ownTemp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-tests-'));
  for (const name of SAID_IN) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
