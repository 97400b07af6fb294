import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chanceOf } from '../fuzz/chance.ts';
import { contents, folderWith, SMALL, STACK, start } from './doorways.ts';
import { inProcess } from './in-process.ts';
import { endsThreads, lengthOf, pause, threadsWith } from './moments.ts';

/**
 * Whatever happens to a run at whatever moment: its results are whole or not there, one clear line says what is wrong, the
 * exit code tells, nothing of it goes on, and `--resume` comes to the same bytes. Moments are drawn over the time that a whole
 * run takes here and now; `npm run verify` draws many, and lets more things happen.
 */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const TRIALS = VERIFY ? 20 : 1;
/** Of the ways below, in order. */
const TRIED = VERIFY ? Number.POSITIVE_INFINITY : 2;
const NO_SIGNALS = process.platform === 'win32';

const REPLICATIONS = VERIFY ? 24 : 6;
const TOWN = SMALL.replace('run: 4 weeks', 'run: 12 weeks').replace(
  'replications: 5',
  `replications: ${REPLICATIONS}`,
);
const args = (out: string) => [
  ...['run', 'town.yaml', '--out', out, '--no-charts', '--no-stories', '--people', '--log', 'csv'],
  ...['--workers', '2', '--quiet'],
];

/** Every file of the results but the manifest, which tells when. */
function results(out: string): Record<string, string> {
  const { 'manifest.json': manifest, ...files } = contents(out);
  expect(manifest).toBeDefined();
  return files;
}

let whole: Record<string, string>;
let takes: number;
beforeAll(async () => {
  const folder = folderWith({ 'town.yaml': TOWN });
  takes = await lengthOf(async () =>
    expect(await start(folder, args('out')).ran).toMatchObject({ code: 0, err: '' }),
  );
  whole = results(join(folder, 'out'));
});

type Run = ReturnType<typeof start>;
interface Way {
  readonly what: string;
  /** JavaScript that the program begins with. */
  readonly first?: (after: number) => string;
  readonly happens: (run: Run, folder: string) => Promise<void> | void;
  /** What it may end with, beside 0 where it had come to its end. */
  readonly codes: readonly (number | null)[];
  readonly says: RegExp;
}

const signal = (name: NodeJS.Signals, code: number): Way => ({
  what: `is ended by ${name}`,
  happens: ({ process: child }) => void child.kill(name),
  // Before it listens a signal ends it there and then.
  codes: [code, null],
  says: /^(Stopped\. .*\n(\d+ of \d+ replications are kept in .*\n)?)?$/,
});

const WAYS: readonly Way[] = [
  { ...signal('SIGKILL', 137), says: /^$/ },
  {
    what: 'sleeps with the machine and wakes, and is ended by SIGINT after that',
    happens: async ({ process: child }) => {
      child.kill('SIGSTOP');
      await pause(300);
      child.kill('SIGCONT');
      await pause(50);
      child.kill('SIGINT');
    },
    codes: [130, null],
    says: signal('SIGINT', 130).says,
  },
  signal('SIGTERM', 143),
  signal('SIGHUP', 129),
  {
    what: 'has its folder of finished replications taken away',
    happens: (_, folder) => {
      try {
        rmSync(join(folder, 'out.partial'), { recursive: true, force: true, maxRetries: 3 });
      } catch {
        // Written to at the same moment: what is left is left.
      }
    },
    codes: [2],
    says: /^(Could not (write|read) .*\n(\d+ of \d+ replications are kept in .*\n)?)?$/,
  },
  {
    what: 'is read by nobody any more',
    happens: ({ process: child }) => void child.stdout!.destroy(),
    codes: [],
    says: /^$/,
  },
  {
    what: 'loses a thread',
    first: endsThreads,
    happens: () => {},
    codes: [2],
    says: /^(The machine has ended a thread of this program .*\n(\d+ of \d+ replications are kept in .*\n)?)?$/,
  },
  {
    what: 'has threads whose memory runs out',
    // From what is too little to begin with to what is enough.
    first: (after) => threadsWith(4 + (after % 12)),
    happens: () => {},
    codes: [2],
    says: /^(The machine has no memory left .*\n(\d+ of \d+ replications are kept in .*\n)?)?$/,
  },
];

/** Whether something that was started in this folder still goes on; where the system does not tell, nothing is known of it. */
function goesOn(folder: string): boolean {
  if (!existsSync('/proc/self/cwd')) return false;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .some((name) => {
      try {
        return readlinkSync(`/proc/${name}/cwd`) === folder;
      } catch {
        return false;
      }
    });
}

describe.skipIf(NO_SIGNALS)('a run that at any moment', () => {
  const trials = WAYS.slice(0, TRIED).flatMap((way) =>
    Array.from({ length: TRIALS }, (_, trial) => ({ ...way, trial })),
  );

  it.each(trials)('$what leaves nothing half-done, and goes on to the same bytes ($trial)', async (way) => {
    const chance = chanceOf(`${way.what} ${way.trial}`);
    const moment = (takes * chance.upTo(1000)) / 1000;
    const folder = folderWith({ 'town.yaml': TOWN });
    const run = start(folder, args('out'), way.first?.(moment));
    await pause(way.first === undefined ? moment : 0);
    if (run.process.exitCode === null) await way.happens(run, folder);
    const { code, err } = await run.ran;
    const when = `${moment.toFixed(0)} of ${takes.toFixed(0)} ms: ${err}`;
    expect([0, ...way.codes], when).toContain(code);
    expect(err, when).toMatch(way.says);
    expect(err, when).not.toMatch(STACK);
    expect(goesOn(folder), when).toBe(false);
    const out = join(folder, 'out');
    if (existsSync(out)) expect(results(out), when).toEqual(whole);
    else expect(code, when).not.toBe(0);
    const resumed = [
      ...args(out).map((word) => (word === 'town.yaml' ? join(folder, word) : word)),
      '--resume',
    ];
    expect(await inProcess(...resumed), when).toMatchObject({ code: 0, err: '' });
    expect(results(out), when).toEqual(whole);
    expect(readdirSync(folder).sort(), when).toEqual(['out', 'town.yaml']);
    expect(readFileSync(join(folder, 'town.yaml'), 'utf8')).toBe(TOWN);
  });
});
