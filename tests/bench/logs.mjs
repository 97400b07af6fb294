/** A log of two million events: written, fitted, and held against its model, each in a process of its own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLAGSHIP } from './systems.mjs';

const CHILD = fileURLToPath(new URL('./log-child.mjs', import.meta.url));
const [SPA] = FLAGSHIP;

function inChild(...args) {
  const said = JSON.parse(
    execFileSync(process.execPath, [CHILD, JSON.stringify(args)], { encoding: 'utf8' }),
  );
  if (said.code !== 0) throw new Error(`doorways ${args.join(' ')} came to ${said.code}`);
  return said;
}

/**
 * @param years of the flagship's base: two million events are twenty of them
 * @param holds whether it is held against the model, too
 */
export function benchLogs(years = 20, holds = true) {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-bench-'));
  try {
    const set = ['time.warm_up=0 weeks', 'time.follow_up=0 weeks', `time.run=${52 * years} weeks`];
    const log = join(folder, 'r/events.csv');
    const run = ['run', SPA, '--replications', '1', '--log', 'csv', '--no-charts', '--no-stories', '--quiet'];
    const written = inChild(...run, '--out', join(folder, 'r'), ...set.flatMap((each) => ['--set', each]));
    const fitted = inChild('fit', log, '--like', SPA, '--out', join(folder, 'fitted.yaml'));
    const events = Number(/^([\d,]+) events/.exec(fitted.out)[1].replaceAll(',', ''));
    const from = `${2025 + years - 1}-04-07`;
    const held = holds && inChild('hold', log, SPA, '--from', from, '--replications', '19');
    return {
      rows: [
        { ...written, events, name: `a log of ${years} years, run and written` },
        { ...fitted, events, name: 'the same, fitted' },
        ...(holds ? [{ ...held, events, name: 'its last year, held against 19 runs' }] : []),
      ],
      ratios: {
        'logs: fitted / run and written': { value: fitted.processor / written.processor, noise: 0.1 },
        'logs: memory of the fit / of the run': { value: fitted.megabytes / written.megabytes, noise: 0.1 },
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
