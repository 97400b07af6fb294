import { describe, expect, test } from 'vitest';
import { happenings, scenarioOf, story } from '../helpers.ts';
import { measuredOnce, scenarioAt } from '../measured.ts';
import { erlangB } from '../theory/exact.ts';

const ward = (parts: string, { people = '{}', every = '1 hour', run = '20 days', places = '1' } = {}) =>
  scenarioOf(`
time: {start: 2025-01-06, run: ${run}}
people: ${people}
sources: {gp: {every: ${every}}}
teams: {ward: {places: {beds: ${places}}, ${parts}}}
`);

const minutesOf = (scenario: Parameters<typeof happenings>[0], event: string) =>
  happenings(scenario).flatMap((each) => (each.event === event ? [each.minute] : []));

describe('a stay', () => {
  test('holds a place from its start to its end, and the next person follows at once', () => {
    const scenario = ward('steps: {stay: {stay: beds, lasts: 3 hours}}', { run: '10 hours' });
    expect(story(scenario, ['started', 'finished', 'discharged'])).toEqual([
      '60 p1 started stay #0',
      '240 p1 finished stay #0',
      '240 p1 discharged stay helped',
      '240 p2 started stay #0',
      '420 p2 finished stay #0',
      '420 p2 discharged stay helped',
      '420 p3 started stay #0',
      '600 p3 finished stay #0',
      '600 p3 discharged stay helped',
      '600 p4 started stay #0',
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  test('begins only at set times where it says so, with as many as there are places free', () => {
    const scenario = ward('steps: {stay: {stay: beds, starts_at: "every day 10:00", lasts: 1 day}}', {
      run: '3 days',
      places: '2',
    });
    // Two of the nine who wait at 10:00; a day later both places are free at that very minute, and are given again.
    expect(story(scenario, ['started', 'finished'])).toEqual([
      '600 p1 started stay #0',
      '600 p2 started stay #0',
      '2040 p1 finished stay #0',
      '2040 p2 finished stay #0',
      '2040 p3 started stay #0',
      '2040 p4 started stay #0',
      '3480 p3 finished stay #0',
      '3480 p4 finished stay #0',
      '3480 p5 started stay #0',
      '3480 p6 started stay #0',
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  test('that begins at set times leaves its places to others in between', () => {
    const scenario = scenarioOf(`
      time: {start: 2025-01-06, run: 1 day}
      sources:
        gp: {every: {sequence: [1 hour, 100 days]}}
        crisis: {every: {sequence: [2 hours, 100 days]}, urgency: urgent}
      teams:
        ward:
          places: {beds: 1}
          steps:
            sort: {route: true, then: [{if: urgency == urgent, go_to: now}, {go_to: planned}]}
            planned: {stay: beds, starts_at: "every day 10:00", lasts: 1 hour, then: {discharge: helped}}
            now: {stay: beds, lasts: 30 min}
    `);
    expect(story(scenario, ['started'])).toEqual(['120 p2 started now #0', '600 p1 started planned #0']);
  });

  test('where nobody may wait, a place that frees at the instant another person arrives is theirs', () => {
    const scenario = ward('waiting_list: {closes_above: 0}, steps: {stay: {stay: beds, lasts: 10 min}}', {
      every: '{sequence: [10 min, 10 min, 5 min, 1000 days]}',
    });
    expect(minutesOf(scenario, 'started')).toEqual([10, 20]);
    expect(minutesOf(scenario, 'returned')).toEqual([25]);
  });

  test('who waits for a place can give up; who has one does not', () => {
    const scenario = ward('steps: {stay: {stay: beds, lasts: 6 hours}}', {
      people: '{patience: 4 hours}',
      every: '{sequence: [1 hour, 1 hour, 1000 days]}',
    });
    expect(story(scenario, ['started', 'left', 'finished'])).toEqual([
      '60 p1 started stay #0',
      '360 p2 left stay gave_up_waiting 240m',
      '420 p1 finished stay #0',
    ]);
  });

  test('helps at its end, and rules then see what a worker last saw', () => {
    const scenario = ward(
      'steps: {stay: {stay: beds, lasts: 6 hours, helps: {severity: -2 per stay}, then: {go_to: second}}, second: {stay: beds, lasts: 1 hour, then: [{if: severity < 5, discharge: helped}, {discharge: not_helped}]}}',
      { people: '{needs: {severity: 6}}', every: '{sequence: [1 hour, 1000 days]}' },
    );
    expect(story(scenario, ['discharged'])).toEqual(['480 p1 discharged second not_helped']);
  });

  test('without a limit everybody has a place at once', () => {
    const scenario = ward('steps: {stay: {stay: beds, lasts: 300 days}}', { places: 'unlimited' });
    expect(minutesOf(scenario, 'started')).toEqual(minutesOf(scenario, 'referred'));
  });

  test('places may come and go within a run: nobody is put out', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 10 hours}
sources: {gp: {every: {sequence: [1 hour, 0 min, 0 min, 0 min, 1000 days]}}}
teams: {ward: {places: {beds: 1}, steps: {stay: {stay: beds, lasts: 2 hours}}}}
changes: [{at: 2 hours, set: {teams.ward.places.beds: 2}}, {at: 4 hours, set: {teams.ward.places.beds: 1}}]
`);
    // 1 from 60, 2 from 120 (a second bed), 3 from 180; at 240 the second bed goes when it is empty: 4 from 300.
    expect(minutesOf(scenario, 'started')).toEqual([60, 120, 180, 300]);
  });
});

describe('a place held until the next team accepts', () => {
  test('keeps the person behind waiting for it', () => {
    const scenario = scenarioAt('scenarios/textbook/blocked-place.yaml');
    expect(story(scenario, ['started', 'finished', 'released', 'discharged'])).toEqual([
      '7 p1 started first_stay #0',
      '19 p1 finished first_stay place held #0',
      '19 p1 started second_stay #0',
      '19 p1 released first_stay',
      '19 p2 started first_stay #0',
      '31 p2 finished first_stay place held #0',
      '34 p1 finished second_stay #0',
      '34 p1 discharged second_stay helped',
      '34 p2 started second_stay #0',
      '34 p2 released first_stay 3m',
      '34 p3 started first_stay #0',
      '46 p3 finished first_stay place held #0',
    ]);
    const of = measuredOnce(scenario);
    expect(of('places_held_after_stay', 'ward.first')).toBeCloseTo((3 + 2) / 48, 12);
    expect(of('places_occupied', 'ward.first')).toBeCloseTo(41 / 48, 12);
    expect(of('places_full', 'ward.second')).toBeCloseTo(29 / 48, 12);
  });

  test('is free when the person gives up waiting for the next team', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 1 day}
people: {patience: 5 hours}
sources: {gp: {every: {sequence: [1 hour, 0 min, 1000 days]}, refers_to: ward}}
teams:
  ward: {places: {beds: 1}, steps: {stay: {stay: beds, lasts: 1 hour, place_held_until: next_accepts, then: {refer_to: home_team}}}}
  home_team: {staff: {nurse: {wte: 1}}, hours: weekdays 20:00-22:00, steps: {visit: {contact: face_to_face, with: nurse, takes: 1 hour}}}
`);
    expect(story(scenario, ['started', 'released', 'left'])).toEqual([
      '60 p1 started stay #0',
      '360 p2 left stay gave_up_waiting 300m',
      '420 p1 released stay 300m',
      '420 p1 left visit gave_up_waiting 300m',
    ]);
  });

  test('can be a caseload place, which stays held until the next team begins', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 2 days}
sources: {gp: {every: {sequence: [9 hours, 0 min, 1000 days]}, refers_to: core}}
teams:
  core:
    hours: always
    staff: {nurse: {on_duty: 1, caseload: 1 per on_duty}}
    steps: {help: {course: {contacts: 1, every: 1 day, with: nurse, takes: 1 hour}, holds: caseload, place_held_until: next_accepts, then: {refer_to: other}}}
  other: {staff: {nurse: {wte: 1}}, hours: weekdays 20:00-22:00, steps: {visit: {contact: face_to_face, with: nurse, takes: 1 hour}}}
`);
    // Person 2 is visited after person 1, and their place is held until then.
    expect(story(scenario, ['started', 'released'])).toEqual([
      '540 p1 started help #1',
      '1200 p1 released help 600m',
      '1200 p2 started help #1',
      '1260 p2 released help',
    ]);
  });
});

describe('places without a queue', () => {
  const scenario = scenarioAt('scenarios/textbook/erlang-b.yaml');

  test('turn away, and hold, as many as Erlang B says', () => {
    const of = [0, 1, 2].map((replication) => measuredOnce(scenario, { replication }));
    const mean = (value: (one: (typeof of)[number]) => number) =>
      of.reduce((sum, one) => sum + value(one), 0) / of.length;
    expect(Math.abs(mean((one) => one('ended_returned_share')) - erlangB(11, 15))).toBeLessThan(0.003);
    expect(Math.abs(mean((one) => one('places_occupied', 'ward.beds')) - 10.3532)).toBeLessThan(0.06);
    // People come at random, so that they find every place taken as often as it is.
    expect(Math.abs(mean((one) => one('places_full', 'ward.beds')) - erlangB(11, 15))).toBeLessThan(0.004);
  });
});
