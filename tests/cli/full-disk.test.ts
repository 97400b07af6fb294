import { type FileHandle, default as files } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

const { open } = files;
let room = Number.POSITIVE_INFINITY;

/** For all that is loaded: who imports a function of Node by its name is given the other one too. */
function openBy(other: typeof open): void {
  files.open = other;
  syncBuiltinESMExports();
}
beforeAll(() =>
  openBy(async (...given): Promise<FileHandle> => {
    if (room-- > 0) return open(...given);
    throw Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
  }),
);
afterAll(() => openBy(open));

it('a disk that fills up ends the run with what is wrong; with room again it goes on', async () => {
  const folder = folderWith({ 'town.yaml': SMALL });
  const out = join(folder, 'out');
  const ask = ['run', join(folder, 'town.yaml'), '--no-charts', '--workers', '1', '--out', out, '--quiet'];
  room = 2;
  const full = await inProcess(...ask);
  expect([full.code, full.out]).toEqual([2, '']);
  expect(full.err).toMatch(/^Could not write .*out\.partial.*: the disk is full\.\n/);
  expect(full.err).toMatch(/2 of 5 replications are kept in .*out\.partial: the same command with --resume/);
  const left = Object.entries(contents(folder)).filter(([, kind]) => kind !== 'folder');
  expect(left.map(([name]) => name).sort()).toEqual([
    'out.partial/replication-1.bin',
    'out.partial/replication-2.bin',
    'town.yaml',
  ]);
  room = Number.POSITIVE_INFINITY;
  const { code } = await inProcess(...ask, '--resume');
  expect(code).toBe(0);
  expect(Object.keys(contents(folder))).not.toContain('out.partial');
});
