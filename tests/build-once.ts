import { execFileSync } from 'node:child_process';

/** Builds `dist/` once before any test, as `npm run build` does, so that tests of the command and of worker threads run today's code. */
export default function buildOnce(): void {
  for (const args of [
    ['node_modules/typescript/bin/tsc', '-p', 'src'],
    ['node_modules/rolldown/bin/cli.mjs', '-c', 'src/rolldown.config.js'],
  ])
    execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
