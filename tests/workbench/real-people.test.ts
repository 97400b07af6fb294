import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runExperiment } from '../../src/experiment/experiment.ts';
import { rowsOf } from '../../src/experiment/rows.ts';
import { loadScenario } from '../../src/scenario/index.ts';
import { answerOf } from '../../src/workbench/answer.ts';
import { answerTo } from '../../src/workbench/answers.ts';
import { baseOf, understood, type Written } from '../../src/workbench/systems.ts';
import { folderWith } from '../cli/doorways.ts';
import { inFolder } from '../cli/in-process.ts';
import { TOWN } from './town.ts';

/** A year of real people, one each working day. */
const REFERRALS = `date\n${Array.from({ length: 60 }, (_, day) => `2025-0${1 + Math.floor(day / 28)}-${String(1 + (day % 28)).padStart(2, '0')} 10:00`).join('\n')}\n`;
const OURS = TOWN.replace(
  'gp: {rate: 20 per week}',
  'gp: {from_file: referrals.csv, source: our records}',
).replace('time: {', 'time: {start: 2025-01-01, follow_up: 0 weeks, ');
const folderOfOurs = () => folderWith({ 'ours.yaml': OURS, 'referrals.csv': REFERRALS, 'town.yaml': TOWN });

it('a page for a room holds nobody of a file of real people, unless that is asked for by name', async () => {
  const folder = folderOfOurs();
  const refused = await inFolder(folder, 'workbench', 'ours.yaml');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('the source `gp`')]);
  expect(refused.err).toContain('--real-people');
});

it('a page that holds people of a file says so, and gives the numbers of the command', async () => {
  const folder = folderOfOurs();
  const made = await inFolder(folder, 'workbench', 'ours.yaml', '--real-people');
  expect([made.code, made.out]).toEqual([
    0,
    expect.stringContaining('It holds people from referrals.csv: keep it where that file may be.'),
  ]);
  const page = readFileSync(join(folder, 'workbench.html'), 'utf8');
  const [, json] = /id="doorways">(.*?)<\/script>/s.exec(page)!;
  const { written } = JSON.parse(json!) as { written: Written };
  expect(written.realPeople).toEqual(['referrals.csv']);
  const base = baseOf(written);
  const { now } = understood(written, base, { start: 'ours.yaml', levers: { posts: 2 }, edits: {} });
  const counted = [base, now!].map((scenario) =>
    Array.from({ length: base.replications }, (_, replication) =>
      answerTo({ ask: 'replication', scenario: { ...scenario, ledger: [] }, seed: base.seed, replication }),
    ),
  ) as unknown as Parameters<typeof answerOf>[2];
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const [first, second] = [[], ['teams.town.staff.nurse.wte=2']].map(
    (set) => loadScenario('ours.yaml', read, { set }).scenario!,
  );
  const result = await runExperiment([first!, { ...second!, name: 'ours-2' }], {
    workers: 1,
    kernel: 'calendar',
  });
  expect(answerOf([base, now!], rowsOf([base]), counted).rows).toEqual(result.rows);
});

it('whoever asks for real people where there are none is told', async () => {
  const { code, err } = await inFolder(folderOfOurs(), 'workbench', 'town.yaml', '--real-people');
  expect([code, err]).toEqual([2, expect.stringContaining('no people of a file')]);
});
