import { describe, expect, it } from 'vitest';
import { eachEvent, loggedSystem } from '../../src/experiment/index.ts';
import { earthMovers, elsewhere, largest, meanApart } from '../../src/fit/distances.ts';
import { heldAgainst, Portrait } from '../../src/fit/index.ts';
import { EVENT_COLUMNS } from '../../src/logs/index.ts';
import { rowsOf } from '../../src/logs/rows.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { WEEK } from '../../src/units/minutes.ts';
import { scenarioOf } from '../helpers.ts';

const TEAM = `
time: {start: 2024-01-01, warm_up: 26 weeks, run: 26 weeks}
people: {patience: {weibull: {median: 9 weeks, shape: 1.4}}, attendance: 0.8}
sources: {gp: {rate: 9 per week}}
teams:
  team:
    staff: {clinician: {wte: 1.8, caseload: 25 per wte}}
    steps:
      assessment: {contact: face_to_face, with: clinician, takes: 80 min, shares: {treatment: 0.6, helped: 0.4}}
      treatment: {course: {contacts: 6, every: 1 week, with: clinician, takes: 60 min}, holds: caseload}
assumption: for a test
`;

function portraitOf(scenario: Scenario, replication: number): Portrait {
  const { warmUp, run, start } = scenario.time;
  const portrait = new Portrait(warmUp, Date.parse(`${start}Z`) / 60_000);
  const at = new Map<string, number>(EVENT_COLUMNS.map((name, index) => [name, index]));
  const rows = rowsOf(loggedSystem(scenario, replication), (row) =>
    portrait.take(Number(row[at.get('minute')!]), (column) => String(row[at.get(column)!] ?? '')),
  );
  eachEvent(scenario, scenario.seed, replication, 'calendar', rows);
  portrait.end(warmUp + run);
  return portrait;
}

const runs = (set: readonly string[], count: number, first = 0) => {
  const scenario = scenarioOf(TEAM, { set });
  return Array.from({ length: count }, (_, run) => portraitOf(scenario, first + run));
};

/** In `npm run verify` so many logs are held against the model that they come from. */
const LOGS = process.env.DOORWAYS_VERIFY === '1' ? 200 : 12;

describe('a log held against a model', () => {
  const model = runs([], 39);

  it('that it comes from stands apart in one part of twenty, and no more often than chance has it', () => {
    const parts = runs([], LOGS, 1000).flatMap((log) => heldAgainst(log, model));
    const apart = parts.filter(({ verdict }) => verdict === 'apart').length;
    // Parts of one log hang together, so that the limits are those of as many logs as there are, not of parts: at 99.9 %.
    expect(apart / parts.length).toBeLessThan(0.05 + 3.3 * Math.sqrt((0.05 * 0.95) / LOGS));
  });

  it('that has fewer staff, and people who come less often, is told apart in waits, contacts and missed contacts', () => {
    const wrong = runs(['teams.team.staff.clinician.wte=1.2', 'people.attendance=0.65'], 39);
    const found = heldAgainst(runs([], 1, 500)[0]!, wrong);
    const apart = found.filter(({ verdict }) => verdict === 'apart').map(({ name }) => name);
    expect(apart).toEqual(
      expect.arrayContaining([
        'Wait to first contact, of all who asked',
        'Contacts kept',
        'Contacts missed (DNA)',
      ]),
    );
    expect(found.find(({ name }) => name === 'Referrals')!.verdict).toBe('like the model');
  });
});

it('distances are those of a hand’s work', () => {
  expect(largest([0.1, 0.5, 1], [0.2, 0.9, 1])).toBeCloseTo(0.4, 12);
  expect(meanApart([1, 2, 6], [2, 2, 3])).toBeCloseTo(4 / 3, 12);
  // A half is moved by one bin, and a half by three.
  expect(earthMovers([0.5, 0, 0.5, 0, 0], [0, 0.5, 0, 0, 0.5])).toBeCloseTo(0.5 + 1, 12);
  expect(elsewhere([0.5, 0.5, 0], [0.25, 0.5, 0.25])).toBeCloseTo(0.25, 12);
});

it('whoever asked before the window, and still waits in it, is on its lists and not among its referrals', () => {
  const portrait = new Portrait(WEEK, 0);
  const take = (minute: number, event: string, person: string, source = '') =>
    portrait.take(minute, (column) => ({ event, person, source })[column] ?? '');
  take(0, 'referred', 'A', 'gp');
  take(WEEK + 60, 'referred', 'B', 'gp');
  take(2 * WEEK + 60, 'contacted', 'A');
  portrait.end(3 * WEEK);
  expect([...portrait.referrals]).toEqual([1, 0]);
  expect([...portrait.waiting]).toEqual([2, 1]);
  expect([...portrait.open]).toEqual([2, 2]);
  expect(portrait.waits).toEqual([{ days: 14 - 60 / (24 * 60), how: 0 }]);
});
