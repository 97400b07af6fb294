import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the system says that temporary files go: POSIX, and Windows. */
const SAID_IN = ['TMPDIR', 'TEMP', 'TMP'];

/** Names the folder, for whoever comes after. */
const MADE = 'DOORWAYS_TESTS_FOLDER';

/**
 * All tests write below one temporary folder, which is gone when they are over, whatever is left in it: files that share
 * their modules run the `afterAll` of a shared one only for the first of them. Asked once for each project of the
 * tests: they share it, because folders within folders make a path that is too long for the socket of a browser.
 */
export default function ownTemp(): () => void {
  if (process.env[MADE] !== undefined) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'doorways-tests-'));
  for (const name of [...SAID_IN, MADE]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
