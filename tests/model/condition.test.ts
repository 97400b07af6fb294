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
  people: {needs: {severity: 5, none: 0}, groups: {age: {young: {share: 0.5}, old: {share: 0.5}}, home: {alone: {share: 0.5}, shared: {share: 0.5}}}, kinds: {low_mood: {share: 0.5}, psychosis: {share: 0.5}}}
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
        'referrals.csv': referrals('team,severity,age,home,kind,urgency', [
          minute,
          'team',
          3,
          'old',
          'shared',
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
    ['true'],
    ['not false'],
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
    ['home == shared'],
    ['home != alone'],
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
    ['false'],
    ['not true'],
    ['severity < 3'],
    ['severity <= 2.5'],
    ['severity > 3'],
    ['severity >= 3.5'],
    ['severity == 4'],
    ['severity != 3'],
    ['age == young'],
    ['home == alone'],
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

/** What is said of the people who end at a step that only asks: helped where the condition is true. */
const asked = (text: string, step: string, rows: (string | number)[][] = [[60, 'door', 3]]) =>
  happenings(scenarioOf(text, { files: { 'referrals.csv': referrals('team,severity', ...rows) } }), {
    only: ['discharged', 'declined'],
  })
    .filter((end) => end.step === step)
    .map(({ event }) => event === 'discharged');

const HEAD = `
  time: {start: 2025-01-06, run: 5 weeks}
  people: {needs: {severity: 5}}
  sources: {door: {from_file: referrals.csv}}`;
const ASKS = (condition: string) => `[{if: '${condition}', discharge: helped}, {discharge: declined}]`;

describe('a condition sees who has assessed somebody, and whether this team trusts it', () => {
  const from = (door: string, trusted: string, condition: string) => `${HEAD}
  principles: {assessments_trusted: ${trusted}}
  teams:
    door: {hours: always, staff: {clerk: {on_duty: 1}}, steps: {first: {${door}, then: {refer_to: team}}}}
    team: {hours: always, steps: {look: {route: true, then: ${ASKS(condition)}}}}`;
  const seen = 'contact: phone, with: clerk, takes: 1 hour, sees: {error_sd: 0}';
  it.each([
    ['has_been_assessed', 'desk: clerk, takes: 1 hour', 'all', false],
    ['has_been_assessed', seen, 'none', true],
    ['assessed_here', seen, 'all', false],
    ['assessment_trusted', seen, 'none', false],
    ['assessment_trusted', seen, 'all', true],
    ['assessment_trusted', 'desk: clerk, takes: 1 hour', 'all', false],
  ])('%s after {%s}, where a team trusts %s: %s', (condition, door, trusted, holds) => {
    expect(asked(from(door, trusted, condition), 'look')).toEqual([holds]);
  });
});

it('a condition sees whether somebody has asked before', () => {
  const text = (condition: string) => `${HEAD}
  teams:
    door: {hours: always, steps: {first: {route: true, then: [{if: 'severity < 2', refer_to: team}, {signpost: team, completes: 1, delay: 1 day}]}}}
    team: {hours: always, steps: {look: {route: true, then: ${ASKS(condition)}}}}`;
  expect(asked(text('has_returned'), 'look')).toEqual([true]);
  expect(asked(text('has_returned'), 'look', [[60, 'door', 1]])).toEqual([false]);
});

it('a condition sees how many contacts were missed one after another', () => {
  // Nobody ever comes, and the time is lost that the contact would have taken.
  const text = `${HEAD}
  teams:
    door:
      hours: always
      staff: {clerk: {on_duty: 1}}
      steps:
        first: {contact: phone, with: clerk, takes: 10 min, takes_by: {missed == 1: 20 min, missed == 2: 30 min}, attendance: 0, missed: {attempts: 3}}`;
  const rows = { files: { 'referrals.csv': referrals('team,severity', [60, 'door', 3]) } };
  const misses = happenings(scenarioOf(text, rows), { only: ['missed'] });
  expect(misses.map(({ minutes }) => minutes)).toEqual([10, 20, 30]);
});

describe('a condition sees who waits at a team, and at one step of it', () => {
  // When the first of three has talked, two wait for the talk; at the other team one of four is with the clerk.
  const rows = [60, 61, 62].map((minute) => [minute, 'team', 3]);
  const others = [10, 11, 12, 13].map((minute) => [minute, 'other', 3]);
  const text = (condition: string) => `${HEAD}
  teams:
    other: {hours: always, staff: {clerk: {on_duty: 1}}, steps: {letter: {desk: clerk, takes: 1 week}}}
    team:
      hours: always
      staff: {worker: {on_duty: 1}}
      steps:
        talk: {contact: phone, with: worker, takes: 90 min, then: [{if: '${condition}', discharge: helped}, {if: 'severity > 90', go_to: never}, {discharge: declined}]}
        never: {desk: worker, takes: 1 min}`;
  it.each([
    ['waiting(team) == 2'],
    ['waiting(talk) == 2'],
    ['waiting(never) == 0'],
    ['waiting(other) == 3'],
    ['waiting(other.letter) == 3'],
  ])('%s', (condition) => {
    expect(asked(text(condition), 'talk', [...others, ...rows])[0]).toBe(true);
  });
});

describe('a condition sees how full a caseload is, and how busy a role', () => {
  // At the other team three of four are with letters; whoever comes to the team asks.
  const others = [10, 11, 12].map((minute) => [minute, 'other', 3]);
  const text = (condition: string, hours: string) => `${HEAD}
  teams:
    other:
      hours: ${hours}
      staff: {clerk: {on_duty: 4}, nurse: {wte: 0, caseload: 5 per wte}, worker: {wte: 2, caseload: 2 per wte}}
      steps:
        letter: {desk: clerk, takes: 4 weeks, then: {go_to: help}}
        help: {course: {contacts: 1, every: 1 week, with: worker, takes: 1 hour}, holds: caseload}
    team: {hours: always, steps: {look: {route: true, then: ${ASKS(condition)}}}}`;
  const always = (condition: string) =>
    asked(text(condition, 'always'), 'look', [...others, [60, 'team', 3]])[0];
  it.each([['load(other.clerk) == 0.75'], ['caseload(other.worker) == 0'], ['caseload(other.nurse) == 1']])(
    '%s',
    (condition) => {
      expect(always(condition)).toBe(true);
    },
  );
  it('load(other.clerk) == 0 while nobody is on duty', () => {
    const closed = text('load(other.clerk) == 0', 'weekdays 09:00-17:00');
    expect(asked(closed, 'look', [[60, 'team', 3], ...others])[0]).toBe(true);
  });
});

it('a condition counts weekdays and hours from the day on which the run begins, whichever it is', () => {
  // On Wednesday, the third day of the week, and on the Monday after.
  const at = (minute: number, condition: string) =>
    asked(
      `${HEAD.replace('2025-01-06', '2025-01-08')}
  teams: {door: {hours: always, steps: {look: {route: true, then: ${ASKS(condition)}}}}}`,
      'look',
      [[minute, 'door', 3]],
    )[0];
  expect(at(2 * 1440 + 600, 'weekday == wednesday and hour == 10')).toBe(true);
  expect(at(7 * 1440 + 59, 'weekday == monday and hour == 0')).toBe(true);
});
