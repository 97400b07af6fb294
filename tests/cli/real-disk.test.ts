import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

/**
 * A disk that is full, and one that can only be read: real ones, in memory, which only the superuser of a Linux may have made.
 * `npm run verify` tries them; `npm test` has a disk that is full in name (full-disk.test.ts).
 */
const folder = folderWith({ 'town.yaml': SMALL });
const disk = join(folder, 'disk');
const mount = (...words: readonly string[]) => spawnSync('mount', [...words, disk]).status === 0;

function isMade(): boolean {
  if (process.env.DOORWAYS_VERIFY !== '1' || process.platform !== 'linux') return false;
  mkdirSync(disk);
  return mount('-t', 'tmpfs', '-o', 'size=200k', 'tmpfs');
}

const IS_MADE = isMade();
afterAll(() => {
  if (IS_MADE) spawnSync('umount', [disk]);
});

const run = (...more: readonly string[]) => {
  const town = join(folder, 'town.yaml');
  const out = join(disk, 'out');
  return inProcess(
    'run',
    town,
    '--no-charts',
    '--workers',
    '1',
    '--quiet',
    '--people',
    '--out',
    out,
    ...more,
  );
};

it.runIf(IS_MADE)(
  'a real disk that fills up ends a run with one line, and with room again it goes on',
  async () => {
    const full = await run('--replications', '60');
    expect([full.code, full.out]).toEqual([2, '']);
    expect(full.err).toMatch(
      /^Could not write .*: the disk is full\.\n(\d+ of 60 replications are kept in .*: the same command with --resume goes on from there\.\n)?$/,
    );
    expect(
      Object.keys(contents(disk)).filter((name) => !/^out\.partial(\/replication-\d+\.bin)?$/.test(name)),
    ).toEqual([]);
    expect(mount('-o', 'remount,size=40m')).toBe(true);
    expect(await run('--replications', '60', '--resume')).toMatchObject({ code: 0, err: '' });
    const there = contents(disk);
    expect(Object.keys(there).filter((name) => !name.startsWith('out'))).toEqual([]);
    expect(Object.keys(there)).not.toContain('out.partial');

    expect(mount('-o', 'remount,ro')).toBe(true);
    const readOnly = await run();
    expect([readOnly.code, readOnly.out]).toEqual([2, '']);
    expect(readOnly.err).toMatch(/^Could not write .*: the disk can only be read\.\n$/);
    expect(contents(disk)).toEqual(there);
  },
);
