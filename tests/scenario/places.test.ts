import { describe, expect, test } from 'vitest';
import { inMethods } from '../../src/report/steps/index.ts';
import { good, onlyProblem, small } from './loading.ts';

const ward = (team: string) => small({ people: '{needs: {severity: 5}}', teams: `{ward: {${team}}}` });

describe('places without staff', () => {
  test('are a number or unlimited; a team may have only them', () => {
    const { teams } = good(
      ward(
        'places: {beds: 10, chairs: {number: unlimited, report: [3, 4]}}, steps: {night: {stay: beds, lasts: 3 days, helps: {severity: -2 per stay}, place_held_until: next_accepts}, day: {stay: chairs, lasts: 1 hour}}',
      ),
    );
    expect(teams[0].places).toEqual([
      { name: 'beds', number: 10, report: [] },
      { name: 'chairs', number: null, report: [3, 4] },
    ]);
    expect(teams[0].steps[0]).toMatchObject({
      kind: 'stay',
      place: 'beds',
      lasts: { kind: 'fixed', value: 4320 },
      helps: [{ need: 0, by: -2 }],
      heldOn: true,
      then: [{ action: { do: 'go_to', step: 'day' } }],
    });
    expect(teams[0].steps[1]).not.toHaveProperty('heldOn');
  });

  test.each([
    [
      'a place that the team has not',
      'places: {beds: 1}, steps: {s: {stay: »bed, lasts: 1 day}}',
      'unknown-name',
    ],
    ['no places at all', 'steps: {s: {stay: »beds, lasts: 1 day}}', 'unknown-name'],
    ['part of a bed', 'places: {beds: »1.5}, steps: {s: {stay: beds, lasts: 1 day}}', 'out-of-range'],
    ['a number below zero', 'places: {beds: »-1}, steps: {s: {stay: beds, lasts: 1 day}}', 'out-of-range'],
    [
      'a word that is no number',
      'places: {beds: »many}, steps: {s: {stay: beds, lasts: 1 day}}',
      'wrong-type',
    ],
    [
      'no beds, and nothing brings any',
      'places: {»beds: 0}, steps: {s: {stay: beds, lasts: 1 day}}',
      'no-places',
    ],
    ['a length without a unit', 'places: {beds: 1}, steps: {s: {stay: beds, lasts: »3}}', 'needs-unit'],
    ['no length', 'places: {beds: 1}, steps: {»s: {stay: beds}}', 'missing-key'],
    [
      'a help per contact',
      'places: {beds: 1}, steps: {s: {stay: beds, lasts: 1 day, helps: {severity: »-1 per contact}}}',
      'wrong-unit',
    ],
    [
      'a wrong word',
      'places: {beds: 1}, steps: {s: {stay: beds, lasts: 1 day, place_held_until: »later}}',
      'wrong-word',
    ],
    [
      'a key of other steps',
      'places: {beds: 1}, steps: {s: {stay: beds, lasts: 1 day, »takes: 5 min}}',
      'unknown-key',
    ],
    [
      'a key that is misspelt',
      'places: {beds: {number: 1, »reports: [1]}}, steps: {s: {stay: beds, lasts: 1 day}}',
      'unknown-key',
    ],
    [
      'beds for nobody',
      'places: {beds: 1, »chairs: 2}, steps: {s: {stay: beds, lasts: 1 day}}',
      'unused-role',
    ],
    [
      'a course that holds no place',
      'staff: {nurse: {wte: 1}}, steps: {s: {course: {contacts: 3, every: 1 day, with: nurse, takes: 1 hour}, »place_held_until: next_accepts}}',
      'no-places',
    ],
  ])('%s', (_, team, code) => {
    const problem = onlyProblem(ward(team), code);
    if (code !== 'missing-key') expect(problem.hint).not.toBe('');
  });

  test('may be none at first, when a change brings some', () => {
    const text = `${ward('places: {beds: 0}, steps: {s: {stay: beds, lasts: 1 day}}')}changes: [{at: week 2, set: {teams.ward.places.beds: 2}}]\n`;
    expect(good(text).phases![0].teams[0].places).toMatchObject([{ number: 2 }]);
  });
});

test('a stay may begin only at set times', () => {
  const stay = (said: string) =>
    small({ teams: `{ward: {places: {beds: 3}, steps: {in_bed: {stay: beds, lasts: 1 day, ${said}}}}}` });
  const [only] = good(stay('starts_at: weekly monday 10:00')).teams[0]!.steps;
  expect(only).toMatchObject({ startsAt: [{ everyWeeks: 1, at: 600 }] });
  expect(inMethods(only!, good(stay('starts_at: weekly monday 10:00')).teams[0]!)).toBe(
    'In bed (a stay of 1 days in one of the beds, begun only Monday 10:00)',
  );
  expect(good(stay('')).teams[0]!.steps[0]).not.toHaveProperty('startsAt');
  onlyProblem(stay('starts_at: »monday'), 'bad-time');
});
