import { describe, expect, it } from 'vitest';
import { oneReplication } from '../../src/experiment/one-replication.ts';
import { layoutOf } from '../../src/measures/index.ts';
import { directoryOf } from '../../src/model/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { referrals, scenarioOf, story } from '../helpers.ts';

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
