/**
 * What a build in `dist/` was made from, so that nobody builds again what is there. As a program it writes that down, at
 * the end of `npm run build`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const WRITTEN_IN = 'dist/built-from';
export const MAIN = 'dist/program/main.js';

/** Of all that is built, and when the main file was written: somebody else's build is noticed by that. */
export function builtFrom() {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const path of [...sources, 'package-lock.json', 'tsconfig.json'])
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return `${hash.digest('hex')} ${statSync(MAIN).mtimeMs}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(WRITTEN_IN, builtFrom());
