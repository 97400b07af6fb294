/** What is true of all commands that run designs: their folders are told of, and they go on from where they were killed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { type DesignAnswer, inCharts } from '../../src/report/designs/index.ts';
import { designDictionary } from '../../src/report/results/design-dictionary.ts';
import { until } from '../until.ts';
import { quietly, smallSystems } from './designs.ts';
import { contents, folderWith, start } from './doorways.ts';
import { inProcess } from './in-process.ts';

const { folder, long, short } = smallSystems();
const WORKERS = 'teams.team.staff.worker.wte';
const CALLS: Readonly<Record<string, readonly string[]>> = {
  explore: [long, short, '--points', '4'],
  rank: [long, short, '--ways', '2', '--draws', '8', '--left', '1'],
  sweep: [long, short, '--over', `${WORKERS}=1..2`, '--steps', '3'],
  find: [long, '--goal', 'people_on_list <= 3', '--over', `${WORKERS}=1..4 by 1`, '--replications', '5'],
  explain: [long, short, '--replications', '2', '--rows', 'people_on_list'],
};

describe.each(Object.entries(CALLS))('doorways %s', (name, args) => {
  it('tells of every file in its folder, and of every column', async () => {
    const out = join(folder, name);
    expect(await quietly(name, ...args, '--no-charts', '--out', out)).toMatchObject({ code: 0, err: '' });
    const told = parse(readFileSync(join(out, 'data-dictionary.csv'))) as string[][];
    const meaning = (file: string, column: string) =>
      told.find((row) => row[0] === file && row[1] === column)?.[2] ?? '';
    for (const file of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
      expect(meaning(file.replace(/^scenario-.*/, 'scenario-NAME.yaml'), ''), file).not.toBe('');
      if (!file.endsWith('.csv')) continue;
      const [header = []] = parse(readFileSync(join(out, file))) as string[][];
      for (const column of header) expect(meaning(file, column), `${file}: ${column}`).not.toBe('');
    }
  });

  it('would tell of every column of the numbers beside its pictures', async () => {
    const answer = JSON.parse(readFileSync(join(folder, name, 'answer.json'), 'utf8')) as DesignAnswer;
    const charts = await inCharts(answer);
    const told = [...designDictionary([], charts).rows];
    for (const { name: chart, table } of charts)
      for (const column of table.columns) {
        const row = told.find(([file, said]) => file === `charts/${chart}.csv` && said === column.name);
        expect(row?.[2], `${chart}: ${column.name}`).not.toMatch(/^Value of this input/);
      }
  });

  it('says with --plan what it would run, and runs nothing', async () => {
    const out = join(folder, `${name}-planned`);
    const { code, out: text } = await quietly(name, ...args, '--out', out, '--plan');
    expect(code).toBe(0);
    expect(text).toMatch(/\d+ runs/);
    expect(text).toContain('Nothing was run.');
    expect(existsSync(out)).toBe(false);
  });
});

it('a design that was killed goes on from its points, and its folder is the same to the last byte', async () => {
  const files = { 'long.yaml': readFileSync(long, 'utf8'), 'short.yaml': readFileSync(short, 'utf8') };
  const [whole, broken] = [folderWith(files), folderWith(files)];
  const asked = (at: string, points: string, ...more: readonly string[]) => [
    ...['explore', join(at, 'long.yaml'), join(at, 'short.yaml'), '--points', points],
    ...['--out', join(at, 'out'), '--no-charts', '--quiet', '--workers', '1', ...more],
  ];
  expect(await inProcess(...asked(whole, '8'))).toMatchObject({ code: 0, err: '' });
  // So many that it cannot have come to its end, however slow this test is.
  const { process: child, ran } = start(broken, asked(broken, '100000'));
  const partial = join(broken, 'out.partial');
  const kept = () =>
    existsSync(partial) ? readdirSync(partial).filter((file) => file.startsWith('point-')).length : 0;
  await until(() => kept() >= 3 || child.exitCode !== null);
  expect(child.exitCode).toBeNull();
  child.kill('SIGKILL');
  await ran;
  const had = kept();
  expect(had).toBeGreaterThanOrEqual(3);
  const { code, err } = await inProcess(...asked(broken, '8', '--resume'));
  expect([code, err]).toEqual([0, '']);
  const { 'manifest.json': _, ...one } = contents(join(whole, 'out'));
  const { 'manifest.json': __, ...other } = contents(join(broken, 'out'));
  expect(other).toEqual(one);
  expect(existsSync(partial)).toBe(false);
});
