import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/index.ts';
import { happenings, scenarioOf, story } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';

const HOUR = 60;

const ward = (staff: string, { run = '3 days', every = '4 hours', takes = '3 hours' } = {}) =>
  scenarioOf(`
time: {start: 2025-01-06, run: ${run}}
sources: {gp: {every: ${every}}}
teams: {ward: {staff: {nurse: ${staff}}, steps: {talk: {contact: phone, with: nurse, takes: ${takes}}}}}
`);

/** Workers on duty, or places, after each change, once for each minute. */
function levels(scenario: Scenario, event: 'staffed' | 'provided'): string[] {
  const last = new Map<number, string>();
  for (const { minute, event: kind, count } of happenings(scenario))
    if (kind === event) last.set(minute, `${minute / HOUR}: ${count || 0}`);
  return [...last.values()];
}

describe('how many are on duty, hour by hour', () => {
  test('three are there by day and one by night, and nobody at hours that are not named', () => {
    const both = ward('{on_duty: {every day 08:00-20:00: 3, every day 20:00-08:00: 1}}', { run: '2 days' });
    expect(levels(both, 'staffed')).toEqual(['0: 1', '8: 3', '20: 1', '32: 3', '44: 1']);
    const day = ward('{on_duty: {every day 08:00-20:00: 3, every day 20:00-22:00: 1}}', { run: '1 day' });
    expect(levels(day, 'staffed')).toEqual(['8: 3', '20: 1', '22: 0']);
  });

  test('people wait on one list; whose hours are over finishes, and the one by night takes the next when free', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 1 day}
sources: {gp: {every: {sequence: [19 hours, 0 min, 0 min, 30 min, 0 min, 100 days]}}}
teams:
  ward:
    staff: {nurse: {on_duty: {every day 08:00-20:00: 3, every day 20:00-08:00: 1}}}
    steps: {talk: {contact: phone, with: nurse, takes: 90 min}}
`);
    // Three are seen at 19:00; two of them go at 20:00, finish at 20:30, and whoever came at 19:30 is seen one at a time.
    expect(story(scenario, ['contacted', 'worked_over'])).toEqual([
      '1140 p1 contacted talk understanding 90m',
      '1140 p2 contacted talk understanding 90m',
      '1140 p3 contacted talk understanding 90m',
      '1230 worked_over nurse 30m',
      '1230 worked_over nurse 30m',
      '1230 p4 contacted talk understanding 90m',
      '1320 p5 contacted talk understanding 90m',
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  test('who is there day and night has no end of a shift: nothing is worked over, and nothing is owed', () => {
    const work = { every: '90 min', takes: '80 min' };
    // Work goes on at 20:00 and at midnight each day; every 90 minutes somebody is seen at once.
    const scenario = ward('{on_duty: {every day 00:00-20:00: 1, every day 20:00-24:00: 1}}', work);
    expect(story(scenario, ['worked_over'])).toEqual([]);
    const seen = happenings(scenario, { only: ['contacted'] }).map(({ minute }) => minute);
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, n) => 90 * (n + 1)));
  });

  test('hours of weekdays are closed on bank holidays, those of every day are not', () => {
    const scenario = scenarioOf(`
time: {start: 2025-04-18, run: 1 day}
sources: {gp: {every: 4 hours}}
teams:
  ward:
    staff: {nurse: {on_duty: {weekdays 09:00-17:00: 3, every day 17:00-20:00: 1}}}
    steps: {talk: {contact: phone, with: nurse, takes: 1 hour}}
`);
    // Good Friday.
    expect(levels(scenario, 'staffed')).toEqual(['17: 1', '20: 0']);
  });

  test('load, WTE and estimates follow the numbers of the hours', () => {
    const scenario = ward('{on_duty: {every day 08:00-20:00: 3, every day 20:00-08:00: 1}}', {
      run: '8 weeks',
      takes: '2 hours',
    });
    const of = measuredOnce(scenario);
    // Two are there on average: half an hour of each is asked for in each hour.
    expect(of('utilisation', 'ward.nurse')).toBeCloseTo(0.25, 2);
    expect(of('offered_load', 'ward.nurse')).toBeCloseTo(0.25, 2);
    const [{ roles }] = scenario.teams;
    expect(roles[0]).toMatchObject({ posts: 3, onDuty: true });
  });

  test('a change within the run may bring other hours', () => {
    const scenario = scenarioOf(`
time: {start: 2025-01-06, run: 3 days}
sources: {gp: {every: 4 hours}}
teams:
  ward:
    staff: {nurse: {on_duty: {every day 08:00-20:00: 3, every day 20:00-08:00: 1}}}
    steps: {talk: {contact: phone, with: nurse, takes: 1 hour}}
changes: [{at: day 2, set: {teams.ward.staff.nurse.on_duty: {every day 08:00-20:00: 1}}}]
`);
    expect(levels(scenario, 'staffed')).toEqual([
      '0: 1',
      '8: 3',
      '20: 1',
      '32: 3',
      '44: 1',
      '48: 0',
      '56: 1',
      '68: 0',
    ]);
  });
});

describe('how many places there are, hour by hour', () => {
  const suite = (number: string, lasts = '5 hours', every = '2 hours', run = '1 day') =>
    scenarioOf(`
time: {start: 2025-01-06, run: ${run}}
sources: {gp: {every: ${every}}}
teams: {suite: {places: {chairs: {number: ${number}}}, steps: {sit: {stay: chairs, lasts: ${lasts}}}}}
`);

  test('people stay in their places when there are fewer, and none is given until so many are free', () => {
    const scenario = suite('{every day 08:00-16:00: 3, every day 16:00-20:00: 1}');
    expect(levels(scenario, 'provided')).toEqual(['0: 0', '8: 3', '16: 1', '20: 0']);
    // At 16:00 two sit until 18:00 and 17:00; the next chair is given when nobody is left in one.
    expect(
      story(scenario, ['started', 'finished']).map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      '480 p1 started',
      '480 p2 started',
      '480 p3 started',
      '780 p1 finished',
      '780 p2 finished',
      '780 p3 finished',
      '780 p4 started',
      '780 p5 started',
      '780 p6 started',
      '1080 p4 finished',
      '1080 p5 finished',
      '1080 p6 finished',
      '1080 p7 started',
      '1380 p7 finished',
    ]);
    expect(happenings(scenario, { kernel: 'simjs' })).toEqual(happenings(scenario));
  });

  test('occupancy is of the places that there were, and where there are none they are not full', () => {
    const of = measuredOnce(suite('{every day 08:00-16:00: 3, every day 16:00-20:00: 1}'));
    // Taken: 3 chairs from 8 to 18, one from 18 to 23. There: 3 for 8 hours, 1 for 4. Full: 8 to 20.
    expect(of('places_occupied', 'suite.chairs')).toBeCloseTo((3 * 10 + 5) / 24, 12);
    expect(of('places_occupied_share', 'suite.chairs')).toBeCloseTo(35 / 28, 12);
    expect(of('places_full', 'suite.chairs')).toBeCloseTo(12 / 24, 12);
  });
});
