import { expect, test } from 'vitest';
import { formalOnly } from '../../src/scenario/index.ts';
import { happenings, scenarioOf } from '../helpers.ts';

const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 4 weeks, bank_holidays: none}
replications: 5
sources: {gp: {every: 1 hour}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1}}
    steps:
      screen:
        desk: worker
        takes: 10 min
        then:
          - {if: waited > 5 min, discharge: declined, informal: true, name: threshold creep}
          - {if: waited > 5 min, discharge: helped, followed: 0.5, name: sometimes forgotten}
          - {discharge: not_helped}
`);

const endings = (of: typeof scenario) =>
  new Set(
    happenings(of).flatMap(({ event, rule }) =>
      event === 'declined' || event === 'discharged' ? [rule] : [],
    ),
  );

test('as practised, everybody meets the habit that nobody wrote down', () => {
  expect(endings(scenario)).toEqual(new Set(['threshold creep']));
});

test('with formal rules only, the habit is gone and the agreed rule is always followed', () => {
  expect(endings(formalOnly(scenario))).toEqual(new Set(['sometimes forgotten']));
  expect(formalOnly(scenario).title).toBe('Scenario (formal rules only)');
});
