import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/model/index.ts';
import { referrals, scenarioOf, story } from '../helpers.ts';
import { rowsOf } from '../properties/log.ts';
import { onlyProblem } from '../scenario/loading.ts';

/** The worker is busy with the first person until minute 200. */
const system = (touch: string, step = '{contact: phone, with: worker, takes: 200 min}', associates = 1) => `
  time: {run: 230 min}
  people: {needs: {severity: 5}, patience: 50 min}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      waiting_list: {keeps_in_touch: ${touch}}
      staff: {worker: {on_duty: 1, caseload: 1 per on_duty}, associate: {on_duty: ${associates}}}
      steps: {talk: ${step}, letter: {desk: associate, takes: 1 min}}
`;
const told = (text: string, minutes: number[], only = ['contacted', 'left', 'kept_in_touch']) =>
  story(
    scenarioOf(text, { files: { 'referrals.csv': referrals('', ...minutes.map((minute) => [minute])) } }),
    only,
  );
const CALLS = 'with: associate, every: 30 min, takes: 5 min';

describe('keeping in touch with people on the list', () => {
  it('restarts their patience: who would have left at 60 is there when the worker is free', () => {
    expect(told(system(`{${CALLS}}`), [0, 10])).toEqual([
      '0 p1 contacted talk understanding 200m',
      '40 p2 kept_in_touch talk care #1 5m',
      '75 p2 kept_in_touch talk care #1 5m',
      '110 p2 kept_in_touch talk care #1 5m',
      '145 p2 kept_in_touch talk care #1 5m',
      '180 p2 kept_in_touch talk care #1 5m',
      '200 p2 contacted talk understanding 200m',
    ]);
  });

  it('may stretch what is left of patience: of 20 minutes at 40 it makes 40, of 5 at 75 it makes 10', () => {
    expect(told(system(`{${CALLS}, patience: 2 times}`), [0, 10])).toEqual([
      '0 p1 contacted talk understanding 200m',
      '40 p2 kept_in_touch talk care #1 5m',
      '75 p2 kept_in_touch talk care #1 5m',
      '85 p2 left talk gave_up_waiting 75m',
    ]);
  });

  it('may leave patience as it is; and whoever gives up during the call leaves when it is over', () => {
    expect(told(system(`{${CALLS}, from: 48 min, patience: unchanged}`), [0, 10])).toEqual([
      '0 p1 contacted talk understanding 200m',
      '58 p2 kept_in_touch talk care #1 5m',
      '63 p2 left talk gave_up_waiting 53m',
    ]);
  });

  it('does nothing to those who are not reached', () => {
    expect(told(system(`{${CALLS}, attendance: 0}`), [0, 10])).toEqual([
      '0 p1 contacted talk understanding 200m',
      '40 p2 kept_in_touch talk care #0 5m',
      '60 p2 left talk gave_up_waiting 50m',
    ]);
  });

  it('waits until the role has nothing else to do, and is dropped when the person is served first', () => {
    // The associate writes a letter for the first person from 200; the call of the second was due at 200, too.
    const text = system('{with: associate, from: 40 min, every: 30 min, takes: 5 min}');
    expect(told(text, [0, 160], ['contacted', 'desk_worked', 'kept_in_touch'])).toEqual([
      '0 p1 contacted talk understanding 200m',
      '200 p1 desk_worked letter admin 1m',
      '200 p2 contacted talk understanding 200m',
    ]);
  });

  it.each([
    ['a list of work', undefined, 'understanding'],
    [
      'a list for caseload places',
      '{course: {contacts: 1, every: 1 day, with: worker, takes: 200 min}, holds: caseload}',
      'care #1',
    ],
  ])(
    'keeps their place on %s: who is being called when the turn comes is next after the call',
    (_, step, spent) => {
      const text = system('{with: associate, from: 38 min, every: 300 min, takes: 5 min}', step);
      expect(told(text, [0, 160, 185])).toEqual([
        `0 p1 contacted talk ${spent} 200m`,
        '198 p2 kept_in_touch talk care #1 5m',
        `200 p3 contacted talk ${spent} 200m`,
      ]);
      expect(told(text, [0, 160])).toEqual([
        `0 p1 contacted talk ${spent} 200m`,
        '198 p2 kept_in_touch talk care #1 5m',
        `203 p2 contacted talk ${spent} 200m`,
      ]);
    },
  );

  it('is done in the order in which it fell due, by as many as are there', () => {
    const text = system('{with: associate, from: 20 min, every: 300 min, takes: 15 min}');
    expect(told(text, [0, 10, 11, 12], ['kept_in_touch'])).toEqual([
      '30 p2 kept_in_touch talk care #1 15m',
      '45 p3 kept_in_touch talk care #1 15m',
      '60 p4 kept_in_touch talk care #1 15m',
    ]);
  });

  it('ends when the system changes so: who is on the list is not called any more', () => {
    const text = `${system(`{${CALLS}}`)}
  changes: [{at: 1 hour, set: {teams.team.waiting_list: {}}}]
`;
    expect(told(text, [0, 10])).toEqual([
      '0 p1 contacted talk understanding 200m',
      '40 p2 kept_in_touch talk care #1 5m',
      '90 p2 left talk gave_up_waiting 50m',
    ]);
  });
});

describe('any of several roles may keep in touch', () => {
  const two = (order: string, associates = 1) => `
    time: {run: 100 min}
    people: {needs: {severity: 5}}
    sources: {door: {from_file: referrals.csv}}
    teams:
      team:
        hours: always
        waiting_list: {keeps_in_touch: {with: {any_of: ${order}}, from: 30 min, every: 1 day, takes: 20 min}}
        staff: {worker: {on_duty: 1}, nurse: {on_duty: 1}, associate: {on_duty: ${associates}}}
        steps:
          talk: {contact: phone, with: worker, takes: 200 min}
          letter: {desk: associate, takes: 1 min}
          note: {desk: nurse, takes: 1 min}
  `;
  const callers = (text: string, ...minutes: number[]) => {
    const scenario = scenarioOf(text, {
      files: { 'referrals.csv': referrals('', ...minutes.map((minute) => [minute])) },
    });
    const { roles } = directoryOf(scenario);
    return rowsOf(scenario)
      .filter(({ event }) => event === 'kept_in_touch')
      .map(({ time, person, role }) => `${time} p${person + 1} ${roles[role]!.name}`);
  };

  it('whoever is free does it, the preferred first', () => {
    expect(callers(two('[nurse, associate]'), 0, 10, 11)).toEqual(['40 p2 nurse', '41 p3 associate']);
    expect(callers(two('[associate, nurse]'), 0, 10, 11)).toEqual(['40 p2 associate', '41 p3 nurse']);
    // At one instant, too, and each is called once.
    expect(callers(two('[associate, nurse]'), 0, 10, 10, 10)).toEqual([
      '40 p2 associate',
      '40 p3 nurse',
      '60 p4 associate',
    ]);
  });

  it.each([
    ['[nurse, »nurse]', 'duplicate-key'],
    ['[nurse, »nobody]', 'unknown-name'],
    ['[nurse, »other.nurse]', 'unknown-name'],
  ])('%s: %s', (order, code) => {
    onlyProblem(two(order).replace('from_file: referrals.csv', 'rate: 1 per day'), code);
  });

  it('one of them who works nowhere is told of', () => {
    const { message } = onlyProblem(
      two('[nurse, »associate]', 0)
        .replace('from_file: referrals.csv', 'rate: 1 per day')
        .replace('letter: {desk: associate, takes: 1 min}', ''),
      'nobody-to-do-it',
    );
    expect(message).toBe('nobody works as `associate` in `team`, so nobody of that role keeps in touch');
  });
});
