import { describe, expect, it } from 'vitest';
import { answersTo, asked, DAY, DIRECTORY, type Event } from './by-hand.ts';

/** Reported: days 14 to 42; observation goes on to day 60. */
const WINDOW = { from: 14, to: 42, until: 60 };

/** Support is a stay in a bed of the core team, of which there are so many; calls are stays in rooms, as many as are wanted. */
const withBeds = (
  number: number | null,
  later: readonly (readonly (number | null)[] | undefined)[] = [],
) => ({
  ...DIRECTORY,
  steps: DIRECTORY.steps.map((step) =>
    step.name === 'support' ? { ...step, place: 0 } : step.name === 'call' ? { ...step, place: 1 } : step,
  ),
  places: [
    { name: 'beds', team: 1, number, report: [0, 2, 3] },
    { name: 'rooms', team: 0, number: null, report: [] },
  ],
  // From day 28 on, and every four weeks.
  phases: later.map((places, index) => ({
    from: 28 * (index + 1) * DAY,
    roles: DIRECTORY.roles,
    ...(places === undefined ? {} : { places }),
  })),
});

const stay = (day: number, event: 'started' | 'finished' | 'released', person: number, code = 0): Event => [
  day,
  event,
  { person, team: 'core', step: 'support', code },
];
const inRoom = (day: number, event: 'started' | 'finished', person: number): Event => [
  day,
  event,
  { person, team: 'front', step: 'call', code: 0 },
];
const provided = (day: number, beds: number): Event => [
  day,
  'provided',
  { team: 'core', step: 'support', other: beds },
];
const PEOPLE = [0, 1, 2, 3, 4, 5].map((person) => asked(1, person));

describe('places', () => {
  // Of the window one bed is taken on days 14 to 18, two to 21, one to 26, none to 30, one to 32, two to 35, and then three.
  const of = answersTo(
    [
      ...PEOPLE,
      stay(10, 'started', 0),
      stay(18, 'started', 1),
      stay(21, 'finished', 0),
      stay(24, 'finished', 1, 1), // waits there for another team
      stay(26, 'released', 1),
      stay(30, 'started', 2),
      stay(32, 'started', 3),
      stay(35, 'started', 4),
      stay(50, 'finished', 4),
      inRoom(20, 'started', 5),
      inRoom(22, 'finished', 5),
    ],
    WINDOW,
    [],
    withBeds(2, [[3, null]]),
  );

  it('are held from the start of a stay until they are given back, at every instant of the window', () => {
    expect(of('places_occupied', 'core.beds')).toBeCloseTo((4 + 6 + 5 + 2 + 6 + 21) / 28, 12);
    expect(of('places_occupied', 'front.rooms')).toBeCloseTo(2 / 28, 12);
    expect(of('places_held_after_stay', 'core.beds')).toBeCloseTo(2 / 28, 12);
    expect(of('places_held_after_stay', 'front.rooms')).toBe(0);
  });

  it('are full, and a share of them held, by how many there are then: two, and from day 28 on three', () => {
    expect(of('places_occupied_share', 'core.beds')).toBeCloseTo(44 / (14 * 2 + 14 * 3), 12);
    expect(of('places_full', 'core.beds')).toBeCloseTo((3 + 7) / 28, 12);
  });

  it('are never full, and no share of them is held, where there are as many as are wanted', () => {
    expect(of('places_occupied_share', 'front.rooms')).toBeNaN();
    expect(of('places_full', 'front.rooms')).toBeNaN();
  });

  it('are told by exactly how many were held for how long', () => {
    expect(of('time_with_number_occupied', 'core.beds at 0')).toBeCloseTo(4 / 28, 12);
    expect(of('time_with_number_occupied', 'core.beds at 2')).toBeCloseTo(6 / 28, 12);
    expect(of('delay_with_number', 'core.beds at 2')).toBeCloseTo(6 / 21, 12);
    expect(of('delay_with_number', 'core.beds at 3')).toBeCloseTo(7 / 28, 12);
    expect(of('delay_with_number', 'core.beds at 0')).toBe(1);
  });

  it('change under somebody who is in one', () => {
    const one = [...PEOPLE, stay(20, 'started', 0)];
    const more = answersTo(one, WINDOW, [], withBeds(1, [[2, null]]));
    expect(more('places_full', 'core.beds')).toBeCloseTo(8 / 28, 12);
    expect(more('places_occupied_share', 'core.beds')).toBeCloseTo(22 / (14 + 28), 12);
    // A later change, after the window, is none of it.
    const later = answersTo(
      one,
      WINDOW,
      [],
      withBeds(1, [
        [2, null],
        [9, null],
      ]),
    );
    expect(later('places_occupied_share', 'core.beds')).toBe(more('places_occupied_share', 'core.beds'));
    for (const places of [[null, null], undefined]) {
      const unlimited = answersTo(one, WINDOW, [], withBeds(1, [places]));
      expect(unlimited('places_occupied_share', 'core.beds')).toBeNaN();
      expect(unlimited('places_full', 'core.beds')).toBeNaN();
    }
  });

  it('have a limit in a window that begins as they get one, whatever was before', () => {
    const one = [...PEOPLE, stay(30, 'started', 0), stay(37, 'finished', 0)];
    const of = answersTo(one, { from: 28, to: 42 }, [], withBeds(null, [[1, null]]));
    expect(of('places_full', 'core.beds')).toBeCloseTo(7 / 14, 12);
    expect(of('places_occupied_share', 'core.beds')).toBeCloseTo(7 / 14, 12);
  });

  it('are as many all the time in a system in which nothing changes', () => {
    const { phases: _, ...constant } = withBeds(2);
    const of = answersTo([...PEOPLE, stay(28, 'started', 0)], WINDOW, [], constant);
    expect(of('places_occupied_share', 'core.beds')).toBeCloseTo(14 / (2 * 28), 12);
  });

  it('are as many as the log last told, where that varies with the hours; where there are none, none is full', () => {
    const told = answersTo(
      [
        ...PEOPLE,
        provided(0, 1),
        stay(16, 'started', 0),
        provided(20, 0),
        provided(21, 2),
        stay(23, 'finished', 0),
      ],
      WINDOW,
      [],
      withBeds(9),
    );
    expect(told('places_occupied', 'core.beds')).toBeCloseTo(7 / 28, 12);
    expect(told('places_occupied_share', 'core.beds')).toBeCloseTo(7 / (6 + 0 + 42), 12);
    expect(told('places_full', 'core.beds')).toBeCloseTo(4 / 28, 12);
  });

  it('are not asked about where there are none', () => {
    expect(() => answersTo(PEOPLE, WINDOW)('places_occupied', 'core.beds')).toThrow('nobody asks');
  });
});
