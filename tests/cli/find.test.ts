import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietly } from './designs.ts';
import { inProcess } from './in-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'find-'));
/** M/M/c with four arrivals a day and a day of work each: five workers are just enough to keep up. */
const queue = join(folder, 'queue.yaml');
writeFileSync(
  queue,
  `
time: {warm_up: 30 days, run: 800 days}
seed: textbook
sources: {door: {rate: 4 per day}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 5}}
    steps: {talk: {contact: phone, with: worker, takes: {exponential: 1 day}}}
`,
);
const WORKERS = 'teams.team.staff.worker.on_duty';

describe('doorways find', () => {
  it('finds the workers that an M/M/c queue needs, and how often other people meet the goal', async () => {
    // Erlang 1917: waits of 0.554 days with five workers, 0.142 with six, 0.045 with seven.
    const out = join(folder, 'found');
    const goal = ['--goal', 'wait_to_first_contact_mean <= 0.08 days', '--replications', '12'];
    const {
      code,
      out: text,
      err,
    } = await quietly('find', queue, ...goal, '--over', `${WORKERS}=5..8`, '--out', out);
    expect([code, err]).toEqual([0, '']);
    expect(text).toMatch(/7 or more is enough; 6 is clearly not/);
    const { searches } = JSON.parse(readFileSync(join(out, 'answer.json'), 'utf8'));
    expect(searches[0].fresh).toMatchObject({ value: 7, replications: 12 });
    // 0.045 in the long run.
    expect(searches[0].fresh.goals[0].mean).toBeGreaterThan(0.03);
    expect(searches[0].fresh.goals[0].mean).toBeLessThan(0.06);
    expect(searches[0].fresh.goals[0].met.share).toBeGreaterThan(0.9);
    expect(existsSync(join(out, 'charts/found-wait-to-first-contact-mean.svg'))).toBe(true);
    expect((await inProcess('report', out)).code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('How much is enough?');
  });

  it('says how near the best comes where no value achieves the goal, and what it would take to tell', async () => {
    const short = ['--replications', '10'];
    const none = await quietly(
      'find',
      queue,
      '--goal',
      'wait_to_first_contact_mean <= 0.01 days',
      '--over',
      `${WORKERS}=5..6`,
      ...short,
    );
    expect(none.out).toMatch(/no value from 5 to 6 achieves it; 6 comes nearest, 0\.1\d days\s+short/);
    const near = await quietly(
      'find',
      queue,
      '--goal',
      'wait_to_first_contact_mean <= 0.142 days',
      '--over',
      `${WORKERS}=5..6`,
      ...short,
    );
    expect(near.out).toMatch(/not\s+to\s+be\s+told\s+with\s+so\s+many\s+replications:\s+at\s+6/);
    expect(near.out).toMatch(/which\s+about\s+[\d,]+\s+replications\s+would\s+tell/);
  });

  it('tells a front of two settings: the less of one, the more of the other', async () => {
    const { out } = await quietly(
      'find',
      queue,
      '--goal',
      'wait_to_first_contact_mean <= 0.065 days',
      '--over',
      `${WORKERS}=3..8`,
      '--by',
      'sources.door.rate=2 per day, 4 per day',
      '--replications',
      '10',
      '--json',
    );
    const { searches } = JSON.parse(out);
    const [few, many] = searches.map((search: { allowed: { from: number } }) => search.allowed.from);
    // Two a day: 0.087 days with four workers, 0.020 with five.
    expect([few, many]).toEqual([5, 7]);
  });

  it.each([
    [['--over', `${WORKERS}=5..12`], 'it is not said what is to be achieved'],
    [['--goal', 'waits are short', '--over', WORKERS], '`waits are short` is not a goal'],
    [['--goal', 'people_helped >= 70 %', '--over', WORKERS], '`70 %` is no number of a row'],
    [['--goal', 'people_helped >= 70'], 'it is not said which setting to move'],
    [
      ['--goal', 'people_helped >= 70', '--over', 'teams.team.staff.worker.on_dut=5..6'],
      'there is no figure at',
    ],
    [['--goal', 'people_helped >= 70', '--over', `${WORKERS}=9..6`], 'the range is upside down'],
    [
      ['--goal', 'people_helped >= 70', '--goal', 'people_helped <= 60', '--over', `${WORKERS}=5..6`],
      'contradict each other: nothing can be both',
    ],
    [
      ['--goal', 'people_helped >= 70', '--over', `${WORKERS}=5..6`, '--by', `${WORKERS}=7..8`],
      '--over and --by are both',
    ],
    [['--goal', 'people_helped >= 70', '--over', `${WORKERS}=5..6 weeks`], 'is no value for'],
    [['--goal', 'people_help >= 70', '--over', `${WORKERS}=5..6`], 'there is no measure `people_help`'],
  ])('is refused where it cannot be: %s', async (args, message) => {
    const { code, err } = await quietly('find', queue, ...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});
