import { describe, expect, it } from 'vitest';
import { answersTo, asked, DIRECTORY, type Event, met } from './by-hand.ts';

/** Days 14 to 28: two whole weeks. */
const WINDOW = { from: 14, to: 28 };

/** Of the core team, staff see at meetings who is booked for them; support is a diary without staff. */
const WITH_DIARIES = {
  ...DIRECTORY,
  steps: DIRECTORY.steps.map((step) =>
    step.name === 'meeting'
      ? { ...step, booked: true as const, seenByStaff: true as const }
      : step.name === 'support'
        ? { ...step, booked: true as const }
        : step,
  ),
};
const OF_DELAY = ['appointment_delay', 'appointments_late'];
const OF_SLOTS = ['slots_offered', 'slots_used', 'slots_used_share'];

const late = (day: number, minutes: number): Event => [
  day,
  'began_late',
  { team: 'core', step: 'meeting', minutes },
];
const slots = (day: number, team: 'front' | 'core', offered: number, booked: number): Event => [
  day,
  'offered',
  { team, step: team === 'core' ? 'meeting' : 'call', other: offered, minutes: booked },
];

describe('appointments with staff', () => {
  const of = answersTo(
    [
      asked(0, 0),
      asked(0, 1),
      met(10, 0), // before the window, and very late
      late(10, 500),
      met(15, 0), // 15 minutes late: not more than a reader calls late
      late(15, 15),
      met(16, 0), // 16 minutes late
      late(16, 16),
      met(17, 1), // in time
      met(18, 1),
      met(19, 1, 'support'), // in a diary, with nobody of the staff; and on the phone, without one
      met(20, 1, 'call'),
    ],
    WINDOW,
    [],
    WITH_DIARIES,
  );

  it('begin so late on the mean of all that were kept, those in time among them', () => {
    expect(of('appointment_delay')).toBeCloseTo((15 + 16) / 4, 12);
    expect(of('appointment_delay', 'core')).toBeCloseTo((15 + 16) / 4, 12);
    expect(of('appointment_delay', 'front')).toBeNaN();
  });

  it('are late from more than 15 minutes on', () => {
    expect(of('appointments_late')).toBe(1 / 4);
    expect(of('appointments_late', 'core')).toBe(1 / 4);
    expect(of('appointments_late', 'front')).toBeNaN();
  });
});

describe('slots of diaries', () => {
  const of = answersTo(
    [
      slots(10, 'core', 9, 9),
      slots(15, 'core', 6, 3),
      slots(22, 'core', 2, 1),
      slots(23, 'front', 8, 1),
      slots(28, 'front', 9, 9),
    ],
    WINDOW,
    [],
    WITH_DIARIES,
  );

  it('are told by the week, with those that were booked when their time came, by team', () => {
    expect(['', 'core', 'front'].map((team) => of('slots_offered', team))).toEqual([8, 4, 4]);
    expect(['', 'core', 'front'].map((team) => of('slots_used', team))).toEqual([2.5, 2, 0.5]);
    expect(of('slots_used_share')).toBe(5 / 16);
    expect(of('slots_used_share', 'core')).toBe(4 / 8);
    expect(of('slots_used_share', 'front')).toBe(1 / 8);
  });
});

describe('appointments and slots are asked about', () => {
  it('not where there are no diaries', () => {
    const of = answersTo([], WINDOW);
    for (const name of [...OF_DELAY, ...OF_SLOTS]) expect(() => of(name)).toThrow('nobody asks');
  });

  it('in part where diaries have slots and no staff, who might begin late', () => {
    const steps = DIRECTORY.steps.map((step) =>
      step.name === 'meeting' ? { ...step, booked: true as const } : step,
    );
    const of = answersTo([], WINDOW, [], { ...DIRECTORY, steps });
    for (const name of OF_DELAY) expect(() => of(name)).toThrow('nobody asks');
    for (const name of OF_SLOTS) expect(of(name)).toBe(name === 'slots_used_share' ? Number.NaN : 0);
  });
});
