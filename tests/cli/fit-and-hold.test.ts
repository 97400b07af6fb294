import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGE, loadScenario } from '../../src/scenario/index.ts';
import { FAST, folderWith } from './doorways.ts';
import { inFolder } from './in-process.ts';

/** Opened on the day on which the log begins, with fewer staff than it would need: its list grows all the time. */
const OPENED = `
time: {start: 2025-01-06, run: 60 weeks}
seed: opened
people: {patience: {weibull: {median: 60 weeks, shape: 1.4}}, attendance: 0.85}
sources: {gp: {rate: 11 per week}}
teams:
  team:
    staff: {clinician: {wte: 1.6, caseload: 20 per wte}}
    steps:
      assessment: {contact: face_to_face, with: clinician, takes: 80 min, shares: {treatment: 0.6, helped: 0.4}}
      treatment: {course: {contacts: 6, every: 1 week, with: clinician, takes: 60 min}, holds: caseload}
assumption: for a test
`;
const HEAD = 'time,event,person,team,source,detail\n';

let folder = '';
const run = (...args: readonly string[]) => inFolder(folder, ...args);

beforeAll(async () => {
  folder = folderWith({
    'opened.yaml': OPENED,
    'other.yaml': OPENED.replace('  team:', '  crew:'),
    'empty.csv': '',
    'no-rows.csv': HEAD,
    'one-row.csv': `${HEAD}2025-01-06,referred,A,team,gp,\n`,
    'no-columns.csv': 'when,who\n2025-01-06,A\n',
    'bad-time.csv': `${HEAD}2025-01-06,referred,A,team,gp,\nsoon,contacted,A,team,,\n`,
  });
  const made = await run('run', 'opened.yaml', '--replications', '1', '--log', 'csv', ...FAST, '--quiet');
  expect(made.code).toBe(0);
});

const LOG = 'results/opened/events.csv';
/** As few runs as it is held against. */
const HOLDS = ['opened.yaml', '--hold-out', '2025-07-07', '--replications', '19'];

interface Said {
  readonly weeks: number;
  readonly begins: string;
  readonly parts: readonly {
    readonly name: string;
    readonly verdict: string;
    readonly said: { log: number; model: number };
  }[];
}

describe('a service that was opened with the log, and whose list still grows', () => {
  const held = async (...more: readonly string[]) => {
    const { code, out } = await run('hold', LOG, ...HOLDS, '--json', ...more);
    expect(code).toBe(0);
    const { weeks, begins, parts } = JSON.parse(out) as Said;
    return { weeks, begins, of: (name: string) => parts.find((part) => part.name === name)! };
  };
  const OPEN = 'Open requests, by week';

  it('is predicted from a day on by its model, which begins with the lists of that day', async () => {
    const { weeks, begins, of } = await held();
    expect(weeks).toBe(33);
    expect(begins).toMatch(
      /begins with the \d+ requests that were open on 2025-07-07, where the log has them\./,
    );
    expect(of(OPEN).verdict).toBe('like the model');
    expect(of('Waiting for a first contact, by week').verdict).toBe('like the model');
  });

  it('stands apart from a model that begins otherwise, as it is asked to with --settled', async () => {
    const { begins, of } = await held('--settled');
    expect(begins).toContain('without a warm-up');
    expect(of(OPEN).verdict).toBe('apart');
    expect(of(OPEN).said.model).toBeLessThan(0.7 * of(OPEN).said.log);
  });

  it('waits for a place in the model where that has fewer of them than the log held, and is told to', async () => {
    const { begins } = await held('--set', 'teams.team.staff.clinician.caseload=5 per wte');
    expect(begins).toMatch(/\d+ of them held a place that the model does not have, and wait for one in it/);
  });

  it('is drawn over the model, on a page that keeps back weeks of fewer than five people', async () => {
    const { code } = await run('hold', LOG, ...HOLDS, '--out', 'held');
    expect(code).toBe(0);
    const read = (file: string) => readFileSync(join(folder, 'held', file), 'utf8');
    expect(read('report.html')).toContain('A log held against a model');
    const waits = read('charts/held-wait-to-first-contact.csv').trim().split('\n').slice(1);
    const shares = waits.map((row) => Number(row.split(',')[1]));
    const steps = shares.map((share, day) => share - (shares[day - 1] ?? 0)).filter((step) => step > 0);
    expect(steps.length).toBeGreaterThan(5);
    // Of 360 people five are 1.4 points.
    for (const step of steps) expect(step).toBeGreaterThan(1);
    writeFileSync(join(folder, 'held', 'notes.txt'), 'mine');
    // Before the log is read, and anything run.
    const refused = await run('hold', 'nowhere.csv', ...HOLDS, '--out', 'held');
    expect([refused.code, refused.err.includes('notes.txt')]).toEqual([2, true]);
  });
});

describe('a log that cannot be used', () => {
  const CASES = [
    ['is empty', 'empty.csv', /the file is empty|has no events/],
    ['has only a heading', 'no-rows.csv', /the log has no events/],
    [
      'lacks columns',
      'no-columns.csv',
      /this is no event log: the columns time, event, person, team are missing/,
    ],
    ['has a time that is none', 'bad-time.csv', /bad-time\.csv:3:/],
    ['is not there', 'nowhere.csv', /there is no such file/],
  ] as const;
  it.each(CASES)('and %s is told so by fit and by hold, which write nothing', async (_, file, words) => {
    for (const args of [
      ['fit', file, '--like', 'opened.yaml', '--out', 'never.yaml'],
      ['hold', file, 'opened.yaml', '--out', 'never'],
    ]) {
      const { code, out, err } = await run(...args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(words);
      expect(err).not.toContain('    at ');
    }
    expect([existsSync(join(folder, 'never.yaml')), existsSync(join(folder, 'never'))]).toEqual([
      false,
      false,
    ]);
  });

  it('for its shortness leaves every figure as it was, and is not held against anything', async () => {
    const fitted = await run('fit', 'one-row.csv', '--like', 'opened.yaml', '--out', 'one.yaml');
    expect([fitted.code, fitted.err]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'one.yaml'), 'utf8')).toContain(`\nlanguage: ${LANGUAGE}\n`);
    expect(fitted.out).toContain('1 events of 1 people');
    expect(fitted.out).toContain(': 0 figures fitted');
    const { scenario, problems } = loadScenario(join(folder, 'one.yaml'), (path) => readFileSync(path));
    expect([scenario === null, problems.filter(({ severity }) => severity === 'error')]).toEqual([false, []]);
    const held = await run('hold', 'one-row.csv', 'opened.yaml');
    expect([held.code, held.err]).toEqual([2, expect.stringContaining('fewer than eight weeks of the log')]);
  });
});

describe('a scenario that cannot be used with a log', () => {
  it('is told by fit and by hold where it is not there, or holds no such team', async () => {
    for (const args of [
      ['fit', LOG, '--like', 'nowhere.yaml'],
      ['hold', LOG, 'nowhere.yaml'],
    ]) {
      const { code, err } = await run(...args);
      expect([code, err.includes('nowhere.yaml'), err.includes('    at ')]).toEqual([2, true, false]);
    }
    const fitted = await run('fit', LOG, '--like', 'other.yaml', '--out', 'other-fitted.yaml');
    expect(fitted.code).toBe(0);
    expect(readFileSync(join(folder, 'other-fitted.yaml'), 'utf8')).toContain(
      'the log has none of this work',
    );
    const held = await run('hold', LOG, 'other.yaml', ...HOLDS.slice(1), '--json');
    expect((JSON.parse(held.out) as Said).begins).toMatch(
      /with the 0 requests .* \(\d+ more are of teams that the model does not have, and are left out\)/,
    );
  });

  it('is not written over: fit leaves what is there', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'mine');
    const { code, err } = await run('fit', LOG, '--like', 'opened.yaml', '--out', 'mine.yaml');
    expect([code, err.includes('mine.yaml')]).toEqual([2, true]);
    expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('mine');
  });
});
