import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, SMALL } from '../../cli/doorways.ts';
import { inFolder } from '../../cli/in-process.ts';

it('a report ends with the command that makes the workbench of its systems, each file once, and that command does', async () => {
  const variants = 'extends: town.yaml\nvariants: {more: {set: {teams.team.staff.worker.wte: 3}}}\n';
  const folder = folderWith({ 'town.yaml': SMALL, 'tried.yaml': variants });
  const run = ['--replications', '2', '--no-charts', '--no-stories', '--quiet', '--out', 'out'];
  expect((await inFolder(folder, 'compare', 'tried.yaml', ...run)).code).toBe(0);
  expect((await inFolder(folder, 'report', 'out')).code).toBe(0);
  const [, files] = /npx doorways workbench ([^<]*)/.exec(
    readFileSync(join(folder, 'out/report.html'), 'utf8'),
  )!;
  expect(files!.trim().split(' ')).toEqual(['tried.yaml']);
  expect((await inFolder(folder, 'workbench', ...files!.trim().split(' '))).code).toBe(0);
});

it('a results folder opens the workbench of its systems, which says where they are not as they were run', async () => {
  const folder = folderWith({ 'town.yaml': SMALL });
  const run = ['--no-charts', '--no-stories', '--quiet'];
  await inFolder(folder, 'run', 'town.yaml', ...run, '--out', 'out');
  const made = await inFolder(folder, 'workbench', 'out', '--out', 'a.html');
  expect([made.code, made.out]).toEqual([0, expect.not.stringContaining('as these results were run')]);
  expect((await inFolder(folder, 'workbench', 'town.yaml', '--out', 'b.html')).code).toBe(0);
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe(readFileSync(join(folder, 'b.html'), 'utf8'));
  await inFolder(folder, 'run', 'town.yaml', ...run, '--out', 'out', '--replications', '2');
  const other = await inFolder(folder, 'workbench', 'out');
  expect([other.code, other.out]).toEqual([0, expect.stringContaining('not as these results were run')]);
  rmSync(join(folder, 'town.yaml'));
  const gone = await inFolder(folder, 'workbench', 'out');
  expect([gone.code, gone.err]).toEqual([
    2,
    expect.stringContaining('was run from town.yaml, which is not here'),
  ]);
});
