import { describe, expect, it } from 'vitest';
import { referrals, scenarioOf, story } from '../helpers.ts';

/** A clerk sends severe people to a visit by two workers, others to one of them alone. */
const TEAM = `
  time: {run: 1 day}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}
  teams:
    team:
      hours: always
      staff: {clerk: {on_duty: 1}, nurse: {on_duty: 1}, peer: {on_duty: 1}}
      steps:
        sort:
          desk: clerk
          takes: 0 min
          sees: {error_sd: 0}
          then: [{if: severity >= 8, go_to: visit}, {if: severity >= 5, go_to: with_nurse}, {go_to: with_peer}]
        visit:
          contact: face_to_face
          with: [nurse, peer]
          takes: 30 min
          writing_up: 10 min
          then: {discharge: helped}
        with_nurse: {contact: phone, with: nurse, takes: 20 min, then: {discharge: helped}}
        with_peer: {contact: phone, with: peer, takes: 20 min, then: {discharge: helped}}
`;
const VISIT = 9;
const NURSE = 6;
const PEER = 2;
const team = (rows: readonly (readonly (string | number)[])[], set: readonly string[] = []) =>
  scenarioOf(TEAM, { files: { 'referrals.csv': referrals('severity,urgency', ...rows) }, set });
const WORK = ['contacted', 'missed', 'attended', 'left'];

describe('a contact with two workers at once', () => {
  it('holds the worker who is free until the other is, and nobody behind overtakes', () => {
    const scenario = team([
      [0, PEER, 'routine'],
      [5, VISIT, 'routine'],
      [6, NURSE, 'routine'],
      [7, PEER, 'routine'],
    ]);
    expect(story(scenario, [...WORK, 'discharged'])).toEqual([
      '0 p1 contacted with_peer understanding 20m',
      '20 p1 discharged with_peer helped',
      '20 p2 contacted visit understanding 30m',
      '20 p2 attended visit understanding 30m',
      // The peer worker is free; the nurse writes up first.
      '50 p4 contacted with_peer understanding 20m',
      '60 p2 discharged visit helped',
      '60 p3 contacted with_nurse understanding 20m',
      '70 p4 discharged with_peer helped',
      '80 p3 discharged with_nurse helped',
    ]);
  });

  it('does not hold up those who are before it in line', () => {
    const scenario = team([
      [0, PEER, 'routine'],
      [5, VISIT, 'routine'],
      [6, NURSE, 'urgent'],
    ]);
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted with_peer understanding 20m',
      '6 p3 contacted with_nurse understanding 20m',
      '26 p2 contacted visit understanding 30m',
      '26 p2 attended visit understanding 30m',
    ]);
  });

  it('lets somebody through at once whose urgency rises above theirs', () => {
    const scenario = team(
      [
        [0, PEER, 'routine'],
        [5, VISIT, 'routine'],
        [6, NURSE, 'routine'],
      ],
      ['teams.team.steps.with_nurse.urgency_rises=[{after: 4 min, to: urgent}]'],
    );
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted with_peer understanding 20m',
      '10 p3 contacted with_nurse understanding 20m',
      '30 p2 contacted visit understanding 30m',
      '30 p2 attended visit understanding 30m',
    ]);
  });

  it('lets the others through when the person gives up', () => {
    const scenario = team(
      [
        [0, PEER, 'routine'],
        [5, VISIT, 'routine'],
        [6, NURSE, 'routine'],
      ],
      ['people.patience=10 min'],
    );
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted with_peer understanding 20m',
      '15 p2 left visit gave_up_waiting 10m',
      '15 p3 contacted with_nurse understanding 20m',
    ]);
  });

  it('holds nobody while too few are on duty, and begins when they come', () => {
    const scenario = team(
      [
        [5, VISIT, 'routine'],
        [6, NURSE, 'routine'],
        [70, NURSE, 'routine'],
      ],
      ['teams.team.staff.peer.hours=monday 01:00-08:00'],
    );
    expect(story(scenario, WORK)).toEqual([
      '6 p2 contacted with_nurse understanding 20m',
      '60 p1 contacted visit understanding 30m',
      '60 p1 attended visit understanding 30m',
      '100 p3 contacted with_nurse understanding 20m',
    ]);
    const gone = team(
      [
        [0, PEER, 'routine'],
        [5, VISIT, 'routine'],
        [6, NURSE, 'routine'],
      ],
      ['teams.team.staff.peer.hours=monday 00:00-00:15'],
    );
    expect(story(gone, ['contacted'])).toEqual([
      '0 p1 contacted with_peer understanding 20m',
      '15 p3 contacted with_nurse understanding 20m',
    ]);
  });

  it('may need two of one role, who both lose their time when the person does not come', () => {
    const scenario = team(
      [
        [0, NURSE, 'routine'],
        [5, VISIT, 'routine'],
      ],
      [
        'teams.team.staff.nurse.on_duty=2',
        'teams.team.steps.visit.with={nurse: 2}',
        'teams.team.steps.visit.attendance=0',
        'teams.team.steps.visit.missed={attempts: 1, time_lost: 15 min}',
      ],
    );
    expect(story(scenario, WORK)).toEqual([
      '0 p1 contacted with_nurse understanding 20m',
      '20 p2 missed visit understanding #1 15m',
      '20 p2 attended visit understanding #1 15m',
    ]);
  });
});

describe('work that begins only at fixed times', () => {
  const AT = [
    'teams.team.steps.with_nurse.starts_at=every day 01:00, 02:00',
    'teams.team.staff.nurse.on_duty=2',
  ];

  it('is begun then, as far as workers are free; the others wait for the next time', () => {
    const scenario = team(
      [
        [10, NURSE, 'routine'],
        [20, NURSE, 'routine'],
        [30, NURSE, 'urgent'],
        [60, NURSE, 'emergency'],
      ],
      AT,
    );
    expect(story(scenario, WORK)).toEqual([
      '60 p3 contacted with_nurse understanding 20m',
      '60 p1 contacted with_nurse understanding 20m',
      // Who asks at the very time is too late for it.
      '120 p4 contacted with_nurse understanding 20m',
      '120 p2 contacted with_nurse understanding 20m',
    ]);
  });

  it('is in time for whoever comes to its list at that very moment because earlier work ends then', () => {
    const scenario = team([[10, NURSE, 'routine']], [...AT, 'teams.team.steps.sort.takes=50 min']);
    expect(story(scenario, WORK)).toEqual(['60 p1 contacted with_nurse understanding 20m']);
  });

  it('finds nobody free when all are busy with other work', () => {
    const scenario = team(
      [
        [10, NURSE, 'routine'],
        [45, VISIT, 'routine'],
      ],
      [...AT, 'teams.team.staff.nurse.on_duty=1'],
    );
    expect(story(scenario, WORK)).toEqual([
      '45 p2 contacted visit understanding 30m',
      '45 p2 attended visit understanding 30m',
      '120 p1 contacted with_nurse understanding 20m',
    ]);
  });
});
