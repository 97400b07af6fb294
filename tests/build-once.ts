import { execFileSync } from 'node:child_process';

/** Builds `dist/` once before any test, so that tests of the command and of worker threads run today's code. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src'], { stdio: 'inherit' });
}
