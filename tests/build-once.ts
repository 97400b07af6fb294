import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What `dist/` was built from, and when its main file was written: somebody else's build is noticed by that. */
const STAMP = 'dist/built-from';
const MAIN = 'dist/program/main.js';

/**
 * Builds `dist/` once before any test, as `npm run build` does, so that tests of the command and of worker threads run
 * today's code. What was built here from the same sources is not built again: it takes longer than most test files.
 */
export default function buildOnce(): void {
  if (existsSync(STAMP) && existsSync(MAIN) && readFileSync(STAMP, 'utf8') === stamp()) return;
  rmSync(STAMP, { force: true });
  for (const args of [
    ['node_modules/typescript/bin/tsc', '-p', 'src'],
    ['node_modules/rolldown/bin/cli.mjs', '-c', 'src/rolldown.config.js'],
  ])
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(STAMP, stamp());
}

function stamp(): string {
  const sources = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const path of [...sources, 'package-lock.json', 'tsconfig.json'])
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  return `${hash.digest('hex')} ${statSync(MAIN).mtimeMs}`;
}
