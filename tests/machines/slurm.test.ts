import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from '../cli/doorways.ts';
import { inProcess } from '../cli/in-process.ts';
import { until } from '../until.ts';
import { LACKS_SLURM, startSlurm } from './slurm.ts';

// It takes a minute, and starts daemons: of `npm run verify`.
const RUNS = LACKS_SLURM === '' && process.env.DOORWAYS_VERIFY !== undefined;
if (!RUNS)
  console.warn(
    `NOT RUN: an array of tasks under a real Slurm. ${LACKS_SLURM || '`npm run verify` runs it'}.`,
  );

const TOWN = SMALL.replace('replications: 5', 'replications: 16').replace('run: 4 weeks', 'run: 8 years');

describe.skipIf(!RUNS)('an array of tasks under Slurm', () => {
  it('of which one is killed and put back into the queue comes to the bytes of one machine', async () => {
    const folder = folderWith({ 'town.yaml': TOWN });
    const place = join(folder, 'slurm');
    mkdirSync(place);
    for (const each of [folder, place]) chmodSync(each, 0o755);
    const run = ['run', 'town.yaml', '--no-charts', '--no-stories', '--people'];
    const here = process.cwd();
    process.chdir(folder);
    const slurm = await startSlurm(place);
    try {
      expect((await inProcess(...run, '--out', 'one')).code).toBe(0);
      const command = `${process.execPath} ${resolve(here, 'bin/doorways.js')} ${run.join(' ')} --out out`;
      const recipe = join(here, 'docs/recipes/slurm.sh');
      const asked = `--export=ALL,PARTS=4,RUN=${command}`;
      const job = slurm.ask('sbatch', '--parsable', '--array=1-4', '--chdir', folder, asked, recipe);
      const number = job.trim();
      const running = () => slurm.ask('squeue', '--noheader', '--array', '--format=%i %t');
      // As soon as a task has kept something it is killed without a warning, with all that it has started, and put back.
      await until(() => existsSync('out.partial') && readdirSync('out.partial').length > 0);
      const [victim] = running().match(new RegExp(`${number}_\\d+(?= R)`)) ?? [];
      expect(victim).toBeDefined();
      slurm.ask('scancel', '--signal=KILL', '--full', victim!);
      slurm.ask('scontrol', 'requeue', victim!);
      // Slurm waits two minutes before it begins again, in case it was the node.
      await until(() => running().includes(`${victim} PD`));
      slurm.ask('scontrol', 'update', `JobId=${victim}`, 'StartTime=now');
      await until(() => running().trim() === '');
      const { 'manifest.json': _one, ...one } = contents(join(folder, 'one'));
      const { 'manifest.json': _out, ...out } = contents(join(folder, 'out'));
      expect(Object.keys(one)).toContain('people.csv');
      expect(out).toEqual(one);
      expect(existsSync('out.partial')).toBe(false);
      const manifest = JSON.parse(readFileSync('out/manifest.json', 'utf8'));
      expect(manifest.replications).toBe(16);
    } finally {
      slurm.stop();
      process.chdir(here);
    }
  });
});
