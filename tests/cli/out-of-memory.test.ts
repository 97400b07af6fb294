import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contents, folderWith, SMALL, start } from './doorways.ts';
import { inProcess } from './in-process.ts';
import { threadsWith } from './moments.ts';

const TOWN = SMALL.replace('replications: 5', 'replications: 8');
const ARGS = ['--no-charts', '--no-stories', '--workers', '1', '--quiet'];

it('a run whose memory does not suffice ends in one line, keeps what it has, and goes on to the same bytes where there is more', async () => {
  const folder = folderWith({ 'town.yaml': TOWN });
  const town = join(folder, 'town.yaml');
  const results = (name: string) => {
    const { 'manifest.json': _, ...files } = contents(join(folder, name));
    return files;
  };
  // With 8 it seldom suffices, on a machine that is slow to collect; with 9 always.
  const { code, err } = await start(folder, ['run', 'town.yaml', '--out', 'out', ...ARGS], threadsWith(5))
    .ran;
  expect(err).toMatch(
    /^The machine has no memory left for this\. .*\n(\d+ of 8 replications are kept in .*\n)?$/,
  );
  expect(code).toBe(2);
  expect(existsSync(join(folder, 'out'))).toBe(false);
  const out = join(folder, 'out');
  expect(await inProcess('run', town, '--out', out, ...ARGS, '--resume')).toMatchObject({ code: 0, err: '' });
  expect(await inProcess('run', town, '--out', join(folder, 'whole'), ...ARGS)).toMatchObject({ code: 0 });
  expect(results('out')).toEqual(results('whole'));
});
