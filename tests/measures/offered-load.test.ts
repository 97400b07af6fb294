import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/event-log/directory.ts';
import { answersTo, asked, DIRECTORY, type Event, joined, left, met } from './by-hand.ts';
import { staffed } from './staff-by-hand.ts';

/** Reported: days 14 to 42. */
const WINDOW = { from: 14, to: 42 };

describe('the load offered to staff', () => {
  const waits = (person: number, day: number, step: 'call' | 'meeting' | 'support'): Event[] => [
    asked(day, person, 'common old', { team: step === 'call' ? 'front' : 'core' }),
    joined(day, person, step),
  ];

  it('is the time of each step for everybody who joined its list, and what has no list as it was', () => {
    const of = answersTo(
      [
        staffed(0, 'worker'),
        staffed(0, 'clerk'),
        // A day for one of three who want to talk, half a day for each of two who want support and get it.
        ...[0, 1, 2].flatMap((person) => waits(person, 16, 'meeting')),
        met(20, 0, 'meeting', { minutes: 1440 }),
        left(20, 1), // not served
        ...[3, 4].flatMap((person) => waits(person, 16, 'support')),
        met(22, 3, 'support', { minutes: 720 }),
        met(23, 4, 'support', { minutes: 720 }),
        // Nobody is served of two who call: it is not known how long that takes.
        ...[5, 6].flatMap((person) => waits(person, 16, 'call')),
        met(24, 3, 'call', { minutes: 480 }),
      ],
      WINDOW,
    );
    expect(of('offered_load', 'core.worker')).toBeCloseTo((3 * 1 + 2 * 0.5) / 28, 12);
    // Of the clerk's time half is for the pathway.
    expect(of('offered_load', 'front.clerk')).toBeCloseTo((1 / 3 / 28) * 2, 12);
    expect(of('offered_load', 'front')).toBe(of('offered_load', 'front.clerk'));
    expect(of('offered_load')).toBe(of('offered_load', 'core.worker'));
  });

  it('is over several roles that of the one asked for most, also if it comes first, and if another is never there', () => {
    const called = [staffed(0, 'clerk'), asked(15, 0), met(16, 0, 'call', { minutes: 1440 })];
    const both = answersTo([...called, staffed(0, 'worker'), met(18, 0, 'meeting', { minutes: 60 })], WINDOW);
    expect(both('offered_load')).toBeCloseTo(2 / 28, 12);
    const clerkAlone = answersTo(called, WINDOW);
    expect(clerkAlone('offered_load', 'core.worker')).toBeNaN();
    expect(clerkAlone('offered_load')).toBeCloseTo(2 / 28, 12);
    const workerAlone = answersTo([staffed(0, 'worker'), asked(15, 0), met(18, 0)], WINDOW);
    expect(workerAlone('offered_load')).toBeCloseTo(1 / 24 / 28, 12);
  });
});

describe('the load offered to places', () => {
  /** Support is a stay in one of two beds; the meeting a stay in a room, of which there are as many as are wanted. */
  const HOUSE: Directory = {
    ...DIRECTORY,
    steps: DIRECTORY.steps.map((step) =>
      step.name === 'call' ? step : { ...step, does: 'stay', place: step.name === 'support' ? 0 : 1 },
    ),
    places: [
      { name: 'beds', team: 1, number: 2, report: [] },
      { name: 'rooms', team: 1, number: null, report: [] },
    ],
  };
  const none = { role: undefined };
  const wants = (day: number, person: number, step: 'support' | 'meeting' = 'support'): Event[] => [
    asked(day, person),
    joined(day, person, step, none as object),
  ];
  const stay = (
    day: number,
    person: number,
    what: 'started' | 'finished',
    step: 'support' | 'meeting',
  ): Event => [day, what, { person, team: 'core', step }];

  it('is what everybody who wanted one would have held, for as long as those who got one', () => {
    const of = answersTo(
      [
        ...[16, 17, 18].flatMap((day, person) => wants(day, person)),
        ...[3, 4].flatMap((person) => wants(19, person, 'meeting')),
        stay(20, 0, 'started', 'support'),
        stay(34, 0, 'finished', 'support'), // 14 days
        stay(27, 1, 'started', 'support'), // 15 to the end
        stay(20, 3, 'started', 'meeting'),
      ],
      WINDOW,
      [],
      HOUSE,
    );
    expect(of('places_occupied_share', 'core.beds')).toBeCloseTo(29 / 56, 12);
    expect(of('offered_places', 'core.beds')).toBeCloseTo((29 / 56) * (3 / 2), 12);
    expect(of('offered_places', 'core.rooms')).toBeNaN();
  });

  it('is what was held where nobody got one in the window', () => {
    const of = answersTo(
      [...wants(1, 0), stay(2, 0, 'started', 'support'), ...wants(20, 1), ...wants(20, 2)],
      WINDOW,
      [],
      HOUSE,
    );
    expect(of('offered_places', 'core.beds')).toBe(1 / 2);
  });
});
