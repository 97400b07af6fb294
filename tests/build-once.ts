import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const BUILT_FROM = 'src/built-from.js';

/**
 * Builds `dist/` once before any test, as `npm run build` does, so that tests run today's code. What was built from the same
 * sources, here or by `npm ci`, is not built again. Types are not checked and not written: `npm run types` does the one,
 * and no test needs the other.
 */
export default async function buildOnce(): Promise<void> {
  const { builtFrom, MAIN, WRITTEN_IN } = await import(pathToFileURL(BUILT_FROM).href);
  const isBuilt = existsSync(WRITTEN_IN) && existsSync(MAIN);
  if (isBuilt && readFileSync(WRITTEN_IN, 'utf8') === builtFrom()) return;
  rmSync(WRITTEN_IN, { force: true });
  for (const args of [
    ['node_modules/typescript/bin/tsc', '-p', 'src', '--noCheck', '--declaration', 'false'],
    ['node_modules/rolldown/bin/cli.mjs', '-c', 'src/rolldown.config.js'],
    [BUILT_FROM],
  ])
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
