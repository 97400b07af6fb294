import { readFileSync } from 'node:fs';
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
