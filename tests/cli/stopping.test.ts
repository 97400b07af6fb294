import { execFileSync } from 'node:child_process';
import { closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { until } from '../until.ts';
import { contents, FAST, folderWith, SMALL, start } from './doorways.ts';
import { inFolder } from './in-process.ts';

/** Each takes a program of its own: `npm test` tries the first where another test sends SIGINT, `npm run verify` all. */
const SIGNALS = [
  ['SIGTERM', 143],
  ['SIGINT', 130],
  ['SIGHUP', 129],
] as const;

/** The program prints: it says so on stderr, and then is busy for ever. */
const BUSY_PRINTING = `
  import { writeSync } from 'node:fs';
  process.stdout.write = () => { writeSync(2, 'busy'); for (;;); };
`;
/** What is cleaned up cannot be: it says so on stderr, and waits for ever. */
const SLOW_TO_CLEAN = `
  import fs from 'node:fs/promises';
  import { syncBuiltinESMExports } from 'node:module';
  import { writeSync } from 'node:fs';
  fs.rm = () => { writeSync(2, 'cleaning'); process.stdin.resume(); return new Promise(() => undefined); };
  syncBuiltinESMExports();
`;

/** Each takes a program of its own: `npm test` tries the first, `npm run verify` all. */
const BUSY = [
  ['SIGINT', ['check', 'small.yaml']],
  ['SIGTERM', ['measure', 'log.csv']],
  ['SIGHUP', ['people', 'small.yaml']],
] as const;
const VERIFY = process.env.DOORWAYS_VERIFY === '1';

/** Resolves when the program has said this on stderr. */
function said(child: ReturnType<typeof start>['process'], words: string): Promise<void> {
  return new Promise((done) => {
    let err = '';
    child.stderr!.on('data', (text) => {
      err += text;
      if (err.includes(words)) done();
    });
  });
}

/** Resolves when the program has this pipe open, and so waits for what is written there. */
async function reads(child: ReturnType<typeof start>['process'], pipe: string): Promise<void> {
  await until(() => {
    if (child.exitCode !== null) return true;
    try {
      const end = openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      child.on('close', () => closeSync(end));
      return true;
    } catch {
      return false;
    }
  });
}

/** On Windows a signal from another process ends a program without a word. */
const NO_SIGNALS = process.platform === 'win32';

describe.skipIf(NO_SIGNALS).concurrent('whoever wants a command to stop', () => {
  it.each(BUSY.slice(0, VERIFY ? undefined : 1))(
    'ends it by %s while it is too busy to listen: %s',
    async (signal, args) => {
      const log = 'time,event,person,team\n2024-03-01,referred,A,hub\n';
      const folder = folderWith({ 'small.yaml': SMALL, 'log.csv': log });
      const { process: child, ran } = start(folder, args, BUSY_PRINTING);
      await said(child, 'busy');
      child.kill(signal);
      expect(await ran).toMatchObject({ code: null, signal, out: '' });
    },
  );

  it('ends it while it waits for a log that does not come', async () => {
    const folder = folderWith();
    execFileSync('mkfifo', [join(folder, 'log.csv')]);
    const { process: child, ran } = start(folder, ['measure', 'log.csv']);
    await reads(child, join(folder, 'log.csv'));
    child.kill('SIGINT');
    expect(await ran).toMatchObject({ code: null, signal: 'SIGINT', out: '', err: '' });
  });
});

const KEPT = /\.partial(\/replication-\d+\.bin)?$/;

describe.skipIf(NO_SIGNALS)('whoever wants a run to stop', () => {
  /** The run is under way once it has kept its first replication. */
  const underWay = (folder: string, child: ReturnType<typeof start>['process']) =>
    until(
      () => existsSync(join(folder, 'results/small.partial/replication-1.bin')) || child.exitCode !== null,
    );
  const MANY = ['run', 'small.yaml', ...FAST, '--replications', '100000', '--people'];

  /** Without the finished replications, which are kept for whoever wants to go on with them. */
  const withoutKept = (folder: string) =>
    Object.fromEntries(Object.entries(contents(folder)).filter(([name]) => !KEPT.test(name)));

  it('finds earlier results as they were and nothing half-written', async () => {
    const folder = folderWith({ 'small.yaml': SMALL });
    await inFolder(folder, 'run', 'small.yaml', ...FAST, '--quiet', '--people');
    const before = contents(folder);
    const { process: child, ran } = start(folder, MANY);
    await underWay(folder, child);
    child.kill('SIGINT');
    const { code, out, err } = await ran;
    expect([code, out]).toEqual([130, '']);
    expect(err).toMatch(/^Stopped\..*\n\d+ of 100000 replications are kept in results\/small\.partial: /);
    expect(err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(withoutKept(folder)).toEqual(before);
  });

  it.each(SIGNALS.slice(0, VERIFY ? undefined : 1))(
    'finds nothing where there were no results, and a code that tells of %s',
    async (signal, expected) => {
      const folder = folderWith({ 'small.yaml': SMALL });
      mkdirSync(join(folder, 'results'));
      const { process: child, ran } = start(folder, MANY);
      await underWay(folder, child);
      child.kill(signal);
      expect((await ran).code).toBe(expected);
      expect(Object.keys(withoutKept(join(folder, 'results')))).toEqual([]);
    },
  );

  it('need not wait for it to clean up: a second Ctrl-C ends it at once', async () => {
    const folder = folderWith({ 'small.yaml': SMALL });
    const { process: child, ran } = start(folder, MANY, SLOW_TO_CLEAN);
    await underWay(folder, child);
    child.kill('SIGINT');
    await said(child, 'cleaning');
    child.kill('SIGINT');
    expect(await ran).toMatchObject({ code: null, signal: 'SIGINT' });
  });
});
