import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { smallSystems } from './designs.ts';
import { contents, folderWith, SMALL } from './doorways.ts';
import { inProcess } from './in-process.ts';

/** Every file of the results, but of the manifest only what does not tell when and on what. */
function results(out: string): Record<string, unknown> {
  const { 'manifest.json': _, ...files } = contents(out);
  const {
    started,
    finished,
    seconds: _seconds,
    workers: _workers,
    seal,
    ...same
  } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
  expect([started, finished, seal]).not.toContain(undefined);
  return { ...files, ...same };
}

const town = () => folderWith({ 'town.yaml': SMALL, 'other.yaml': 'extends: town.yaml\nreplications: 5\n' });
const asked = (folder: string, ...more: readonly string[]) => into('out', folder, ...more);
const into = (out: string, folder: string, ...more: readonly string[]) => [
  ...['compare', join(folder, 'town.yaml'), join(folder, 'other.yaml'), '--out', join(folder, out)],
  ...['--no-charts', '--no-stories', '--people', '--workers', '1', ...more],
];

describe('the shares of a run', () => {
  it('are run in any order and twice over, and come to the bytes of the whole run when put together', async () => {
    const folder = town();
    expect(await inProcess(...into('whole', folder))).toMatchObject({ code: 0 });
    const third = await inProcess(...asked(folder, '--part', '3/3'));
    expect([third.code, third.err]).toEqual([0, '']);
    expect(third.out).toMatch(/^Part 3 of 3 is done: 1 of 5 replications are there, in .*out\.partial\.\n/);
    expect(third.out).toContain('When the other parts are done, the same command with --resume');
    await inProcess(...asked(folder, '--part', '1/3'));
    const again = await inProcess(...asked(folder, '--part', '1/3'));
    expect(again.out).toContain('Part 1 of 3 is done: 3 of 5 replications are there');
    const last = await inProcess(...asked(folder, '--part', '2/3'));
    expect(last.out).toContain('All are there: the same command with --resume');
    const { code, err } = await inProcess(...asked(folder, '--resume'));
    expect([code, err]).toEqual([0, 'Going on: 5 of 5 replications are there.\n']);
    expect(results(join(folder, 'out'))).toEqual(results(join(folder, 'whole')));
    expect(readdirSync(folder).sort()).toEqual(['other.yaml', 'out', 'town.yaml', 'whole']);
  });

  it('that nobody has run are run by whoever puts all together', async () => {
    const folder = town();
    await inProcess(...into('whole', folder));
    await inProcess(...asked(folder, '--part', '2/2'));
    const { err } = await inProcess(...asked(folder, '--resume'));
    expect(err).toBe('Going on: 2 of 5 replications are there.\n');
    expect(results(join(folder, 'out'))).toEqual(results(join(folder, 'whole')));
  });

  it('go round by round where the answer decides how many replications are run', async () => {
    const folder = town();
    const sure = ['--precision', 'people_on_list: 1.5', '--limit-replications', '16'];
    await inProcess(...into('whole', folder, ...sure));
    let said = '';
    let rounds = 0;
    while (!said.includes('All are there') && rounds++ < 20) {
      said = (await inProcess(...asked(folder, ...sure, '--part', '1/2'))).out;
      said = (await inProcess(...asked(folder, ...sure, '--part', '2/2'))).out;
    }
    expect(rounds).toBeLessThan(20);
    const { err } = await inProcess(...asked(folder, ...sure, '--resume'));
    expect(err).toMatch(/^Going on: (\d+) of \1 replications are there\.\n$/);
    expect(results(join(folder, 'out'))).toEqual(results(join(folder, 'whole')));
  });

  it('are refused before anything is run where results could not be written', async () => {
    const folder = town();
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/thesis.txt'), 'years of work');
    const { code, err } = await inProcess(...asked(folder, '--part', '1/2'));
    expect([code, readdirSync(folder).includes('out.partial')]).toEqual([2, false]);
    expect(err).toContain('holds no Doorways results but other things (thesis.txt): it is left alone');
  });

  it('of another run are left alone', async () => {
    const folder = town();
    await inProcess(...asked(folder, '--part', '1/2'));
    const before = contents(folder);
    const { code, err } = await inProcess(...asked(folder, '--part', '2/2', '--seed', 'another'));
    expect(code).toBe(2);
    expect(err).toContain('was left by a run that was asked something else');
    expect(contents(folder)).toEqual(before);
  });

  it.each(['0/3', '4/3', '3', 'a/b', '1/0', '-1/3', '1/1000000'])('%s is no share', async (part) => {
    const { code, err } = await inProcess(...asked(town(), `--part=${part}`));
    expect(code).toBe(2);
    expect(err).toContain(`--part "${part}" is no share of the work`);
  });

  it('write no results, so that --resume beside them has no meaning', async () => {
    const { code, err } = await inProcess(...asked(town(), '--part', '1/2', '--resume'));
    expect(code).toBe(2);
    expect(err).toContain('a share goes on from whatever is there, and writes no results');
  });
});

describe('the shares of a design', () => {
  const { folder, long, short } = smallSystems();
  const rows = [
    '--rows',
    'seen_within_4_weeks',
    '--workers',
    '1',
    '--no-charts',
    '--set',
    'people.declines_offer=0',
    '--set',
    'time.run=4 weeks',
  ];

  it.each([
    [
      'known beforehand',
      ['sweep', long, short, '--over', 'sources.gp.rate=14 per week..30 per week', '--steps', '3'],
    ],
    ['of which the second round rests on the first', ['rank', long, short, '--ways', '2', '--draws', '8']],
  ])('%s come to the bytes of the whole when put together', async (what, command) => {
    const place = (name: string) => ['--out', join(folder, `${name}-${what.length}`)];
    const whole = await inProcess(...command, ...rows, ...place('whole'));
    expect(whole.code, whole.err).toBe(0);
    let said = '';
    let rounds = 0;
    while (!said.includes('All are there') && rounds++ < 9)
      for (const part of ['2/2', '1/2'])
        said = (await inProcess(...command, ...rows, ...place('parts'), '--part', part)).out;
    expect(rounds).toBeLessThan(9);
    const together = await inProcess(...command, ...rows, ...place('parts'), '--resume');
    expect(together.err).toMatch(/Going on: \d+ points are there\./);
    expect(results(place('parts')[1]!)).toEqual(results(place('whole')[1]!));
  });

  it('need a folder to be kept beside', async () => {
    const { code, err } = await inProcess('sweep', long, short, ...rows, '--part', '1/2');
    expect(code).toBe(2);
    expect(err).toContain('write --out FOLDER, the same for all runs of the same work');
  });
});
