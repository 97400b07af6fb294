import { expect, it } from 'vitest';
import { loggedSystem, logOf, oneReplication, printLogFacts } from '../../src/experiment/index.ts';
import { EVENT_COLUMNS, eventRows, measureLog, readLogFacts } from '../../src/logs/index.ts';
import { scenarioOf } from '../helpers.ts';

const CLUB = scenarioOf(`
title: Club
time: {run: 20 weeks}
seed: club
people: {attendance: 0.7}
sources: {gp: {rate: 9 per week}}
teams:
  club:
    staff: {worker: {wte: 2}, peer: {wte: 1}}
    steps:
      welcome: {contact: group, with: worker, group: {of: 4, starts_with: 2}, takes: 60 min, starts_at: tuesday 10:00}
      skills:
        course: {contacts: 4, every: 1 week, with: [worker, peer], takes: 90 min, writing_up: 10 min}
        group: {of: 5, starts_with: 3}
`);
const rows = eventRows(loggedSystem(CLUB, 0), logOf(CLUB, 'club', 0, 'calendar'));
const lines = [...rows].map((row, index) => ({ line: index + 2, cells: row.map(String) }));

it('a log with groups is measured as the run was, with a directory and, for what it can tell, without', async () => {
  const log = { file: 'log.csv', columns: EVENT_COLUMNS, rows: lines };
  const facts = readLogFacts('d.json', printLogFacts([CLUB]));
  const [known] = await measureLog({ ...log, facts });
  const { values } = oneReplication({
    scenarios: [CLUB],
    seed: 'club',
    replication: 0,
    kernel: 'calendar',
    people: false,
  }).systems[0]!;
  expect(known!.cells.map((cell) => cell.values[0])).toEqual([...values]);
  const [bare] = await measureLog({ ...log, facts: null, from: '2025-01-06', to: '2025-05-26' });
  const valueIn = (measured: typeof known, name: string) =>
    measured!.cells.find(({ cell }) => cell.measure.name === name && cell.team === '')!.estimate.mean;
  for (const name of [
    'group_sessions',
    'people_per_session',
    'sessions_missed',
    'sessions_full',
    'hours_with_groups',
    'hours_care',
    'hours_understanding',
    'hours_lost_to_missed',
    'wait_to_help_mean',
  ]) {
    expect(valueIn(known, name), name).not.toBeNaN();
    expect(valueIn(bare, name), name).toBeCloseTo(valueIn(known, name), 9);
  }
  expect(valueIn(known, 'group_sessions')).toBeGreaterThan(2);
});
