import { describe, expect, test } from 'vitest';
import { happenings, scenarioOf } from '../helpers.ts';

/** Half of the time is for work: a piece of ten minutes is followed by ten of other duties. */
const team = (arrivals: string, more = '') =>
  scenarioOf(`
time: {start: 2025-01-06, run: 10 days, bank_holidays: none}
sources: {gp: {every: {sequence: [${arrivals}, 1000 days]}}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1, clinical_share: 0.5}}
    ${more}
    steps:
      see: {desk: worker, takes: 10 min}
`);

const served = (scenario: ReturnType<typeof team>) =>
  happenings(scenario).flatMap(({ event, person, minute }) =>
    event === 'desk_worked' || event === 'returned' ? [`${minute} ${person} ${event}`] : [],
  );

describe('other duties that nobody waited for when they began', () => {
  test('let somebody who comes meanwhile wait until they are over', () => {
    // Work from 1 to 11, other duties to 21.
    expect(served(team('1 min, 12 min'))).toEqual(['1 1 desk_worked', '21 2 desk_worked']);
  });

  test('are over for somebody who comes later, or at the very moment', () => {
    expect(served(team('1 min, 20 min'))).toEqual(['1 1 desk_worked', '21 2 desk_worked']);
    expect(served(team('1 min, 30 min'))).toEqual(['1 1 desk_worked', '31 2 desk_worked']);
  });

  test('do not close a list to whoever comes when they are over', () => {
    const closed = 'waiting_list: {closes_above: 0}';
    expect(served(team('1 min, 15 min', closed))).toEqual(['1 1 desk_worked', '16 2 returned']);
    expect(served(team('1 min, 20 min', closed))).toEqual(['1 1 desk_worked', '21 2 desk_worked']);
  });

  test('are no load on the role once they are over', () => {
    const asks = (arrivals: string) =>
      happenings(
        scenarioOf(`
time: {start: 2025-01-06, run: 10 days, bank_holidays: none}
sources: {gp: {every: {sequence: [${arrivals}, 1000 days]}}}
teams:
  door:
    hours: always
    staff: {clerk: {on_duty: 2}}
    steps:
      sort: {desk: clerk, takes: 1 min, then: [{if: load(team.worker) >= 1, discharge: declined}, {refer_to: team}]}
  team:
    hours: always
    staff: {worker: {on_duty: 1, clinical_share: 0.5}}
    steps: {see: {desk: worker, takes: 10 min}}
`),
      ).flatMap(({ event, person }) =>
        event === 'declined' || event === 'handed_over' ? [`${person} ${event}`] : [],
      );
    // The first is seen from 2 to 12, other duties to 22; the second is decided on at 15, or at 25.
    expect(asks('1 min, 13 min')).toEqual(['1 handed_over', '2 declined']);
    expect(asks('1 min, 23 min')).toEqual(['1 handed_over', '2 handed_over']);
  });
});
