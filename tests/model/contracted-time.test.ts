import { describe, expect, it } from 'vitest';
import { resourcesOf } from '../../src/experiment/index.ts';
import { directoryOf } from '../../src/model/plan/directory.ts';
import { happenings, scenarioOf } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';

const TEAM = (hours: string, role: string, more = '') => `
time: {run: 20 weeks, bank_holidays: none}
${more}
sources: {door: {every: 100 min}}
costs: {per_hour: {b: 40}}
teams:
  team:
    hours: ${hours}
    staff: {worker: ${role}}
    steps: {talk: {contact: phone, with: worker, takes: 80 min}}
`;

const onDuty = (text: string) =>
  happenings(scenarioOf(text), { only: ['staffed'] }).flatMap(({ count }) => (count === '' ? [] : [count]));

describe('five whole-time equivalents of a team that never closes', () => {
  it('work five full weeks, as in a team that is open every day for 24 hours', () => {
    const always = scenarioOf(TEAM('always', '{wte: 5, band: b}'));
    const everyDay = scenarioOf(TEAM('every day 00:00-24:00', '{wte: 5, band: b}'));
    expect(happenings(always)).toEqual(happenings(everyDay));
    const of = measuredOnce(always);
    // 5 x 40 hours of the week, at 40 pounds an hour.
    expect(of('cost')).toBeCloseTo(8000, -2);
    expect(resourcesOf(always).wte).toBeCloseTo(5, 12);
  });

  it('work five full weeks of another length, where the scenario says so', () => {
    const of = measuredOnce(
      scenarioOf(TEAM('always', '{wte: 5, band: b}', 'staffing: {full_week: 30 hours}')),
    );
    expect(of('cost')).toBeCloseTo(6000, -2);
  });
});

describe('a role that says how many are on duty', () => {
  it('has so many there at every shift, whatever the hours', () => {
    expect(onDuty(TEAM('always', '{on_duty: 3}'))).toEqual([3]);
    expect(new Set(onDuty(TEAM('every day 00:00-24:00', '{on_duty: 3}')))).toEqual(new Set([0, 3]));
  });

  it('counts as the contracted time that it takes', () => {
    const wte = (hours: string) => directoryOf(scenarioOf(TEAM(hours, '{on_duty: 2}'))).roles[0]!.wte;
    expect(wte('always')).toBeCloseTo((2 * 168) / 40, 12);
    expect(wte('weekdays 09:00-17:00')).toBeCloseTo(2, 12);
    expect(wte('weekdays 09:00-13:00')).toBeCloseTo(1, 12);
  });
});
