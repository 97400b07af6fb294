import { describe, expect, it } from 'vitest';
import { pairedInterval } from '../../src/stats/index.ts';
import { measuredOnce, scenarioAt } from '../measured.ts';

const REPLICATIONS = 6;
const measured = ['group-or-one-to-one', 'in-groups'].map((name) => {
  const scenario = scenarioAt(`scenarios/examples/${name}.yaml`);
  return Array.from({ length: REPLICATIONS }, (_, replication) => measuredOnce(scenario, { replication }));
});
const each = (system: number, name: string, at = '') => measured[system]!.map((of) => of(name, at));
/** In groups against one to one, for the same people. */
const change = (name: string, at = '') => pairedInterval(each(0, name, at), each(1, name, at));

describe('most people in groups instead of one to one, with the same people and staff', () => {
  it('helps more people, and the list is shorter', () => {
    expect(change('people_helped').low).toBeGreaterThan(0);
    expect(change('still_waiting').high).toBeLessThan(0);
    expect(change('wait_to_help_median').high).toBeLessThan(0);
  });

  it('takes fewer hours of care for each person who is helped, each worker counted once', () => {
    const hours = (system: number) =>
      each(system, 'hours_care').map((care, index) => care / each(system, 'people_helped')[index]!);
    expect(pairedInterval(hours(0), hours(1)).high).toBeLessThan(0);
    // Two workers, two hours; a session may begin before the window or end after it.
    for (const [index, sessions] of each(1, 'group_sessions').entries())
      expect(each(1, 'hours_with_groups')[index]).toBeCloseTo(4 * sessions, 0);
  });

  it('fills most of each group, of whom some miss a session', () => {
    for (const of of measured[1]!) {
      expect(of('people_per_session')).toBeGreaterThan(3);
      expect(of('people_per_session')).toBeLessThan(8);
      expect(of('sessions_missed')).toBeGreaterThan(0.15);
      expect(of('sessions_missed')).toBeLessThan(0.35);
    }
  });
});
