import { describe, expect, it } from 'vitest';
import { measure, newFold } from '../../src/measures/index.ts';
import { answersTo, asked, DIRECTORY, type Event } from './by-hand.ts';

/** Days 14 to 42: four whole weeks. */
const WINDOW = { from: 14, to: 42 };
const WITH_MEETING = {
  ...DIRECTORY,
  steps: [
    DIRECTORY.steps[0]!,
    { ...DIRECTORY.steps[1]!, does: 'meeting' as const, takesUpTo: 5 },
    DIRECTORY.steps[2]!,
  ],
};

const met = (day: number, cases: number, left: number): Event => [
  day,
  'met',
  { team: 'core', step: 'meeting', other: cases, code: left, minutes: 60 },
];
const time = (
  day: number,
  event: 'attended' | 'kept_waiting',
  role: 'clerk' | 'worker',
  hours: number,
): Event => [
  day,
  event,
  { team: role === 'clerk' ? 'front' : 'core', role, worker: 0, spentOn: 'sorting', minutes: hours * 60 },
];

describe('meetings', () => {
  const of = answersTo(
    [
      asked(0, 0),
      met(13, 5, 9),
      met(15, 5, 3),
      met(22, 3, 0),
      met(29, 5, 1),
      [36, 'called_off', { team: 'core', step: 'meeting', other: 2 }],
      time(15, 'attended', 'worker', 2),
      time(15, 'attended', 'clerk', 2),
      // Waited for three hours until an hour after the window began: it is known then, and counts then.
      time(14 + 1 / 24, 'kept_waiting', 'worker', 3),
      [
        20,
        'desk_worked',
        {
          person: 0,
          team: 'core',
          step: 'support',
          role: 'worker',
          worker: 0,
          spentOn: 'care',
          minutes: 600,
        },
      ],
    ],
    WINDOW,
    [],
    WITH_MEETING,
  );

  it('are counted in the window, with what they took and left', () => {
    expect(of('meetings_held')).toBe(3 / 4);
    expect(of('meetings_held', 'front')).toBe(0);
    expect(of('meetings_called_off')).toBe(1 / 4);
    expect(of('cases_per_meeting')).toBeCloseTo(13 / 3, 12);
    expect(of('meetings_full', 'core')).toBeCloseTo(2 / 3, 12);
    expect(of('cases_left_waiting')).toBeCloseTo(4 / 3, 12);
  });

  it('are full or not at the list that they are of, and at no other', () => {
    expect(of('meetings_full', 'core.meeting')).toBeCloseTo(2 / 3, 12);
    expect(() => of('meetings_full', 'core.support')).toThrow('nobody asks');
  });

  it('take hours of staff, the waiting for others included', () => {
    expect(of('hours_in_meetings')).toBeCloseTo((2 + 2 + 3) / 4, 9);
    expect(of('hours_in_meetings', 'core.worker')).toBeCloseTo(5 / 4, 9);
    expect(of('hours_sorting', 'core.worker')).toBeCloseTo(5 / 4, 9);
    expect(of('meeting_hours_per_care_hour')).toBeCloseTo(7 / 10, 9);
  });

  it('are not asked about where there are none', () => {
    const window = { from: 0, to: 1440, standard: 1440 };
    expect(() => answersTo([asked(0, 0)], WINDOW)('meetings_held')).toThrow('nobody asks');
    expect(measure(newFold(DIRECTORY, window), DIRECTORY, window).values.length).toBeGreaterThan(0);
  });
});
