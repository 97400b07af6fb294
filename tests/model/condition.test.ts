import { describe, expect, it } from 'vitest';
import { happenings, referrals, scenarioOf } from '../helpers.ts';

/**
 * One person comes at noon of a Monday, is seen once, and asks what is held against a condition: helped where it is true.
 * They are of severity 3 and young, and have come from the door.
 */
const isTrue = (condition: string, minute = 7 * 1440 + 720): boolean => {
  const scenario = scenarioOf(
    `
  time: {start: 2025-01-06, run: 5 weeks}
  people: {needs: {severity: 5, none: 0}, groups: {age: {young: {share: 0.5}, old: {share: 0.5}}}, kinds: {low_mood: {share: 0.5}, psychosis: {share: 0.5}}}
  sources: {other: {rate: 0 per week}, door: {from_file: referrals.csv}}
  teams:
    before: {hours: always, staff: {clerk: {on_duty: 1}}, steps: {letter: {desk: clerk, takes: 1 min}}}
    team:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps:
        talk:
          contact: phone
          with: worker
          takes: 90 min
          sees: {error_sd: 0}
          then: [{if: '${condition}', discharge: helped}, {discharge: declined}]
`,
    {
      files: {
        'referrals.csv': referrals('team,severity,age,kind,urgency', [
          minute,
          'team',
          3,
          'old',
          'psychosis',
          'emergency',
        ]),
      },
    },
  );
  const ends = happenings(scenario, { only: ['discharged', 'declined'] });
  expect(ends).toHaveLength(1);
  return ends[0]!.event === 'discharged';
};

describe('a condition is true of a person', () => {
  it.each([
    ['severity < 3.5'],
    ['severity <= 3'],
    ['severity > 2.5'],
    ['severity >= 3'],
    ['severity == 3'],
    ['severity != 4'],
    ['severity + 1 == 4'],
    ['severity - 1 == 2'],
    ['severity * 2 == 6'],
    ['severity / 2 == 1.5'],
    ['severity ^ 2 == 9'],
    ['2 ^ severity ^ 2 > 500'],
    ['age == old'],
    ['kind == psychosis'],
    ['source == door'],
    ['urgency == emergency'],
    ['weekday == monday'],
    ['weekday in (sunday, monday)'],
    ['weekday != tuesday'],
    ['hour == 13'],
    ['week == 1'],
    ['waited == 90 min'],
    ['date >= 2025-01-13'],
    ['contacts == 1'],
    ['missed == 0'],
    ['bounces == 0'],
    ['referrals == 1'],
    ['waiting(talk) == 0'],
    ['waiting(team) == 0'],
    ['not has_returned'],
    ['has_been_assessed or not has_been_assessed'],
    ['severity == 3 and none == 0'],
    ['severity == 9 or severity == 3'],
  ])('%s', (condition) => {
    expect(isTrue(condition)).toBe(true);
  });
});

describe('a condition is not true of a person', () => {
  it.each([
    ['severity < 3'],
    ['severity <= 2.5'],
    ['severity > 3'],
    ['severity >= 3.5'],
    ['severity == 4'],
    ['severity != 3'],
    ['age == young'],
    ['age != old'],
    ['kind == low_mood'],
    ['source == other'],
    ['urgency == routine'],
    ['urgency == urgent'],
    ['weekday == sunday'],
    ['weekday in (tuesday, wednesday, thursday, friday, saturday)'],
    ['hour == 12'],
    ['week == 0'],
    ['week == 2'],
    ['waited < 90 min'],
    ['date >= 2025-01-14'],
    ['contacts == 0'],
    ['missed == 1'],
    ['bounces == 1'],
    ['referrals == 2'],
    ['waiting(team.talk) == 1'],
    ['has_returned'],
    ['severity == 3 and none == 1'],
    ['severity == 9 or severity == 8'],
  ])('%s', (condition) => {
    expect(isTrue(condition)).toBe(false);
  });
});

it('a condition knows the days of the week by their names', () => {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const found = days.map((_, day) => days.filter((name) => isTrue(`weekday == ${name}`, day * 1440 + 600)));
  expect(found).toEqual(days.map((name) => [name]));
});

it('a condition sees that whoever was seen has been assessed, and here, but that nobody trusts what nobody else has done', () => {
  expect([isTrue('has_been_assessed'), isTrue('assessed_here'), isTrue('assessment_trusted')]).toEqual([
    true,
    true,
    false,
  ]);
});
