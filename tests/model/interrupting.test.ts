import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf, story } from '../helpers.ts';

const TEAM = `
  time: {run: 1 day}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {clerk: {on_duty: 1}, worker: {on_duty: 1}}
      steps:
        sort:
          desk: clerk
          takes: 0 min
          sees: {error_sd: 0}
          then: [{if: severity >= 8, go_to: long}, {go_to: short}]
        short: {desk: worker, takes: 6 min, interruptible: true, then: {discharge: helped}}
        long: {desk: worker, takes: 10 min, then: {discharge: helped}}
`;
const SHORT = 5;
const LONG = 9;
const team = (rows: readonly (readonly (string | number)[])[], set: readonly string[] = []) =>
  scenarioOf(TEAM, { files: { 'referrals.csv': referrals('severity,urgency', ...rows) }, set });
const work = (scenario: ReturnType<typeof scenarioOf>) =>
  happenings(scenario)
    .filter(
      ({ step, event }) =>
        step !== 'sort' && ['desk_worked', 'interrupted', 'discharged', 'left'].includes(event),
    )
    .map(({ minute, person, event, minutes, worker }) =>
      [minute, `p${person}`, event, ...(worker === '' ? [] : [`${minutes}m by ${worker}`])].join(' '),
    );

describe('desk work that can be interrupted', () => {
  it('stops for urgent work and goes on for what was left of it', () => {
    // Routine at 1 with 6 minutes of work, urgent at 3 with 10: the routine piece ends at 17.
    expect(
      work(
        team([
          [1, SHORT, 'routine'],
          [3, LONG, 'urgent'],
        ]),
      ),
    ).toEqual([
      '1 p1 desk_worked 6m by 2',
      '3 p1 interrupted 4m by 2',
      '3 p2 desk_worked 10m by 2',
      '13 p2 discharged',
      '13 p1 desk_worked 4m by 2',
      '17 p1 discharged',
    ]);
  });

  it('is not interrupted by work that is no more urgent, nor when somebody is free; other work is never interrupted', () => {
    const stops = (rows: readonly (readonly (string | number)[])[], set: readonly string[] = []) =>
      story(team(rows, set), ['interrupted']).length;
    const urgentAt3 = [3, LONG, 'urgent'];
    expect(stops([[1, SHORT, 'urgent'], urgentAt3])).toBe(0);
    expect(stops([[1, SHORT, 'routine'], urgentAt3], ['teams.team.staff.worker.on_duty=2'])).toBe(0);
    expect(stops([[1, LONG, 'routine'], urgentAt3])).toBe(0);
    // At the very end of a piece there is nothing left to interrupt.
    expect(
      stops([
        [1, SHORT, 'routine'],
        [7, LONG, 'urgent'],
      ]),
    ).toBe(0);
  });

  it('stops the least urgent piece, of several the one begun last, and any worker goes on with it', () => {
    const rows = [
      [1, SHORT, 'urgent'],
      [2, SHORT, 'routine'],
      [3, SHORT, 'routine'],
      [4, LONG, 'emergency'],
    ];
    expect(work(team(rows, ['teams.team.staff.worker.on_duty=3']))).toEqual([
      '1 p1 desk_worked 6m by 2',
      '2 p2 desk_worked 6m by 3',
      '3 p3 desk_worked 6m by 4',
      '4 p3 interrupted 5m by 4',
      '4 p4 desk_worked 10m by 4',
      '7 p1 discharged',
      '7 p3 desk_worked 5m by 2',
      '8 p2 discharged',
      '12 p3 discharged',
      '14 p4 discharged',
    ]);
  });

  it('may be interrupted again and again, and takes as long in all as if it had not been', () => {
    const scenario = team([
      [1, SHORT, 'routine'],
      [2, LONG, 'urgent'],
      [13, LONG, 'urgent'],
      [30, LONG, 'urgent'],
    ]);
    // One minute, one minute more from 12 to 13, and the other four from 23 to 27.
    expect(work(scenario).filter((line) => line.includes('p1'))).toEqual([
      '1 p1 desk_worked 6m by 2',
      '2 p1 interrupted 5m by 2',
      '12 p1 desk_worked 5m by 2',
      '13 p1 interrupted 4m by 2',
      '23 p1 desk_worked 4m by 2',
      '27 p1 discharged',
    ]);
  });

  it('leaves other duties of the work that was done', () => {
    const scenario = team(
      [
        [1, SHORT, 'routine'],
        [3, LONG, 'urgent'],
      ],
      ['teams.team.staff.worker.clinical_share=0.5'],
    );
    // 2 and 10 minutes of work, 12 of other duties: the routine piece goes on at 25.
    expect(work(scenario).at(-2)).toBe('25 p1 desk_worked 4m by 2');
  });
});
