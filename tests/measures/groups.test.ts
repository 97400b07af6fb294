import { describe, expect, it } from 'vitest';
import { answersTo, asked, DIRECTORY, type Event } from './by-hand.ts';

/** Days 14 to 42: four whole weeks. */
const WINDOW = { from: 14, to: 42 };
const WITH_GROUP = {
  ...DIRECTORY,
  steps: DIRECTORY.steps.map((step) => (step.name === 'support' ? { ...step, group: 3 } : step)),
};
const gathered = (day: number, people: number, came: number): Event => [
  day,
  'gathered',
  { team: 'core', step: 'support', other: people, code: came, minutes: 120 },
];
const worker = (day: number, nobodyCame = false): Event => [
  day,
  'attended',
  {
    team: 'core',
    step: 'support',
    role: 'worker',
    worker: 0,
    spentOn: 'care',
    minutes: 120,
    ...(nobodyCame ? { other: 1 } : {}),
  },
];
const contact = (day: number, person: number): Event => [
  day,
  'contacted',
  { person, team: 'core', step: 'support', spentOn: 'care', other: 1, minutes: 120 },
];
const missed = (day: number, person: number): Event => [
  day,
  'missed',
  { person, team: 'core', step: 'support', spentOn: 'care', other: 1 },
];

describe('groups', () => {
  const of = answersTo(
    [
      asked(0, 0),
      asked(0, 1),
      asked(0, 2),
      // Half of this session lies in the window; it is not one that began in it.
      gathered(14 - 1 / 24, 3, 3),
      worker(14 - 1 / 24),
      gathered(20, 3, 2),
      worker(20),
      worker(20),
      contact(20, 0),
      contact(20, 1),
      missed(20, 2),
      gathered(27, 2, 0),
      worker(27, true),
      missed(27, 0),
      missed(27, 1),
    ],
    WINDOW,
    [],
    WITH_GROUP,
  );

  it('are counted by session, with who belonged to it and who came', () => {
    expect(of('group_sessions')).toBe(2 / 4);
    expect(of('group_sessions', 'front')).toBe(0);
    expect(of('people_per_session')).toBe(1);
    expect([of('people_per_session', 'core'), of('people_per_session', 'front')]).toEqual([1, Number.NaN]);
    expect(of('sessions_missed')).toBeCloseTo(3 / 5, 12);
    expect(of('sessions_missed', 'core')).toBeCloseTo(3 / 5, 12);
    expect(of('sessions_missed', 'front')).toBeNaN();
    expect(of('sessions_full', 'core')).toBe(1 / 2);
    // The lists of the other steps are not of groups.
    expect(of('sessions_full', 'core.support')).toBe(1 / 2);
    expect(() => of('sessions_full', 'core.meeting')).toThrow('nobody asks');
  });

  it('are full or not each by itself, where a team has several', () => {
    const steps = DIRECTORY.steps.map((step) => (step.team === 1 ? { ...step, group: 3 } : step));
    const of = answersTo(
      [
        asked(0, 0),
        gathered(20, 3, 3),
        gathered(27, 2, 2),
        [28, 'gathered', { team: 'core', step: 'meeting', other: 1, code: 1, minutes: 60 }],
      ],
      WINDOW,
      [],
      { ...DIRECTORY, steps },
    );
    expect(of('sessions_full', 'core.support')).toBe(1 / 2);
    expect(of('sessions_full', 'core.meeting')).toBe(0);
    expect(of('sessions_full', 'core')).toBe(1 / 3);
  });

  it('take the hours of each worker once, however many people come', () => {
    expect(of('hours_with_groups')).toBeCloseTo((1 + 2 + 2 + 2) / 4, 9);
    expect(of('hours_with_groups', 'core.worker')).toBeCloseTo(7 / 4, 9);
    expect(of('hours_care')).toBeCloseTo(7 / 4, 9);
    expect(of('hours_lost_to_missed')).toBeCloseTo(2 / 4, 9);
  });

  it('are contacts of each person', () => {
    expect(of('wait_to_help_mean')).toBeCloseTo(20, 9);
  });

  it('are not meetings, and are not asked about where there are none', () => {
    expect(() => of('hours_in_meetings')).toThrow('nobody asks');
    expect(() => answersTo([asked(0, 0)], WINDOW)('group_sessions')).toThrow('nobody asks');
  });
});
