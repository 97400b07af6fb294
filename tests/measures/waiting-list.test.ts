import { describe, expect, it } from 'vitest';
import { oneReplication } from '../../src/experiment/one-replication.ts';
import { layoutOf } from '../../src/measures/index.ts';
import { directoryOf } from '../../src/model/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { referrals, scenarioOf, story } from '../helpers.ts';
import { answersTo, asked, DIRECTORY, type Event, joined, returned } from './by-hand.ts';

/** What is measured of one run, by name; overall, or of a team. */
function answers(scenario: Scenario): (measure: string, team?: string) => number | undefined {
  const task = { seed: '1', replication: 0, kernel: 'calendar', people: false } as const;
  const { warmUp, run } = scenario.time;
  const { cells } = layoutOf(directoryOf(scenario), { from: warmUp, to: warmUp + run, standard: 0 });
  const { values } = oneReplication({ ...task, scenarios: [scenario] }).systems[0]!;
  return (name, team = '') => {
    const index = cells.findIndex(
      (cell) => cell.measure.name === name && cell.team === team && cell.group === '',
    );
    return index === -1 ? undefined : values[index];
  };
}

const system = (list: string) => `
  time: {run: 1 week}
  people: {attendance: 1}
  sources: {door: {from_file: referrals.csv}}
  principles: {referrals_go_to: team}
  teams:
    team:
      hours: always
      waiting_list: ${list}
      staff: {worker: {on_duty: 1}}
      steps: {talk: {contact: phone, with: worker, takes: 2 days}}
    helpers:
      hours: always
      staff: {associate: {on_duty: 1}}
      steps: {talk: {contact: phone, with: associate, takes: 1 day}}
`;
const files = { 'referrals.csv': referrals('', [0], [10], [20]) };

describe('what is done for people on lists is measured', () => {
  it('where it is done: two people wait, one for two days and one for four', () => {
    const list =
      '{urgency_rises: [{after: 3 days, to: urgent}], keeps_in_touch: {with: helpers.associate, every: 20 hours, takes: 60 min}}';
    const of = answers(scenarioOf(system(list), { files }));
    expect(of('urgency_rose')).toBe(1);
    expect(of('urgency_rose', 'team')).toBe(1);
    expect(of('urgency_rose_per_request')).toBeCloseTo(1 / 3, 12);
    // Calls every 21 hours, the first after 20: two for the one, four for the other.
    expect(of('kept_in_touch')).toBe(6);
    expect(of('kept_in_touch', 'helpers')).toBe(0);
    expect(of('kept_in_touch_reached', 'team')).toBe(1);
    expect(of('kept_in_touch_not_made', 'team')).toBe(0);
    expect(of('hours_keeping_in_touch', 'team')).toBe(6);
    expect(of('hours_care', 'helpers.associate')).toBe(6);
  });

  it('calls that fell due and were not made before the person was served are told, with how late they were', () => {
    // Calls take four days: that of the second is due on day 1 and made; that of the third, due then too, never.
    const list = '{keeps_in_touch: {with: helpers.associate, from: 1 day, every: 30 days, takes: 4 days}}';
    const scenario = scenarioOf(system(list), { files });
    expect(answers(scenario)('kept_in_touch_not_made')).toBe(1 / 2);
    expect(answers(scenario)('kept_in_touch_not_made', 'team')).toBe(1 / 2);
    expect(story(scenario, ['kept_in_touch', 'not_called', 'contacted'])).toEqual([
      '0 p1 contacted talk understanding 2880m',
      '1450 p2 kept_in_touch talk care #1 5760m',
      '2880 p3 not_called talk 1420m',
      '2880 p3 contacted talk understanding 2880m',
      '7210 p2 contacted talk understanding 2880m',
    ]);
  });

  it('and not asked of a system that does nothing of the kind', () => {
    const of = answers(scenarioOf(system('{}'), { files }));
    for (const name of ['urgency_rose', 'kept_in_touch', 're_entries']) expect(of(name)).toBeUndefined();
  });

  it('and so is who came straight back: twice of two returns', () => {
    const text = `
      time: {run: 1 week}
      people: {returns: {after: {helped: 1}, delay: 2 days}}
      sources: {door: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          re_entry: {within: 1 week, to: talk}
          staff: {worker: {on_duty: 1}}
          steps: {talk: {contact: phone, with: worker, takes: 1 day}}
    `;
    const of = answers(scenarioOf(text, { files: { 'referrals.csv': referrals('', [0]) } }));
    expect(of('re_entries')).toBe(2);
    expect(of('re_entry_share')).toBe(1);
  });
});

describe('of people on lists and those who come back, two weeks tell', () => {
  const touched = (day: number, person: number, reached: boolean): Event => [
    day,
    'kept_in_touch',
    {
      person,
      team: 'core',
      step: 'meeting',
      role: 'clerk',
      spentOn: 'care',
      minutes: 30,
      other: reached ? 1 : 0,
    },
  ];
  const rose = (day: number, person: number): Event => [
    day,
    'rose',
    { person, team: 'core', step: 'meeting', urgency: 'urgent' },
  ];
  const of = answersTo(
    [
      asked(1, 0, 'rare young'),
      joined(1, 0),
      touched(5, 0, true),
      asked(8, 1),
      joined(8, 1),
      touched(9, 0, true),
      touched(9, 1, false),
      touched(10, 1, true),
      [11, 'not_called', { person: 1, team: 'core', step: 'meeting', minutes: 60 }],
      rose(12, 0),
      rose(13, 0),
      rose(13, 1),
      returned(14, 0),
      asked(15, 0, 'rare young'),
      [15, 're_entered', { person: 0, team: 'core', step: 'meeting' }],
      returned(16, 1),
      asked(17, 1, 'common old', { team: 'front' }),
      asked(18, 2, 'rare old'),
    ],
    { from: 7, to: 21 },
    [],
    { ...DIRECTORY, uses: ['urgency_rises', 'keeps_in_touch', 're_entry'] },
  );

  it('who was called, who was reached and how much was never done, by the week', () => {
    expect(['', 'core', 'front'].map((team) => of('kept_in_touch', team))).toEqual([1.5, 1.5, 0]);
    expect([of('kept_in_touch_reached'), of('kept_in_touch_reached', 'core')]).toEqual([2 / 3, 2 / 3]);
    expect(of('kept_in_touch_reached', 'front')).toBeNaN();
    expect(of('kept_in_touch_not_made', 'core')).toBe(1 / 4);
    expect(['', 'core', 'front'].map((team) => of('hours_keeping_in_touch', team))).toEqual([0.75, 0.75, 0]);
  });

  it('how often urgency rose, of the requests of each group', () => {
    expect(['', 'core', 'front'].map((team) => of('urgency_rose', team))).toEqual([1.5, 1.5, 0]);
    // Of one request for the common, and two for the rare in the window; of one for the young, too.
    expect(of('urgency_rose_per_request')).toBe(3 / 4);
    expect(of('urgency_rose_per_request', '', 'kind=rare')).toBe(2 / 2);
    expect(of('urgency_rose_per_request', '', 'age=old')).toBe(1 / 3);
  });

  it('who came straight back, to which team and of which group', () => {
    expect(['', 'core', 'front'].map((team) => of('re_entries', team))).toEqual([0.5, 0.5, 0]);
    expect(of('re_entry_share')).toBe(1 / 2);
    expect([of('re_entry_share', '', 'kind=rare'), of('re_entry_share', '', 'kind=common')]).toEqual([1, 0]);
    expect([of('re_entry_share', '', 'age=young'), of('re_entry_share', '', 'age=old')]).toEqual([1, 0]);
  });
});
