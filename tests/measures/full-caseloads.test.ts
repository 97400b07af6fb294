import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/event-log/directory.ts';
import { answersTo, asked, DIRECTORY, type Event } from './by-hand.ts';

/** Days 10 to 20. */
const WINDOW = { from: 10, to: 20 };

function withPlaces(places: number, more: Partial<Directory> = {}, placesPerWte?: number): Directory {
  return {
    ...DIRECTORY,
    steps: DIRECTORY.steps.map((step) =>
      step.name === 'support' ? { ...step, does: 'course', holdsPlace: true } : step,
    ),
    roles: DIRECTORY.roles.map((role) =>
      role.name === 'worker'
        ? { ...role, places, ...(placesPerWte === undefined ? {} : { placesPerWte }) }
        : role,
    ),
    ...more,
  };
}

const here = { team: 'core', step: 'support', role: 'worker' } as const;
const begins = (day: number, person: number): Event => [day, 'started', { person, ...here, other: 4 }];
const ends = (day: number, person: number, code = -1): Event => [
  day,
  'finished',
  { person, ...here, code, other: 4 },
];
const posts = (day: number, thousandths: number): Event => [
  day,
  'in_post',
  { team: 'core', role: 'worker', other: thousandths },
];
const full = (directory: Directory, ...events: Event[]) =>
  answersTo(
    [asked(0, 1), asked(0, 2), asked(0, 3), ...events],
    WINDOW,
    [],
    directory,
  )('caseload_full', 'core.worker');

describe('people on a caseload', () => {
  it('are those whose course holds a place, until it is given back: 10, 2 and 3 days in the window, three times', () => {
    const group: Event = [
      9,
      'started',
      { person: 4, team: 'core', step: 'meeting', role: 'worker', other: 4 },
    ];
    const of = answersTo(
      [
        ...[0, 1, 2, 3, 4].map((person) => asked(0, person)),
        begins(1, 0),
        ends(5, 0),
        begins(1, 1),
        begins(8, 2),
        ends(9, 2, 1),
        group,
        [12, 'released', { person: 2, ...here, minutes: 0 }],
        [13, 'finished', { person: 4, team: 'core', step: 'meeting', role: 'worker', other: 4 }],
        begins(17, 3),
      ],
      WINDOW,
      [],
      withPlaces(9),
    );
    expect(of('people_on_caseload', 'core.worker')).toBeCloseTo(1.5, 12);
    expect(of('stood_on_caseload', 'core.worker')).toBeCloseTo(3 * 0.7, 12);
    expect(of('time_on_caseload', 'core.worker')).toBeCloseTo(5, 12);
    expect(of('caseload_per_wte', 'core.worker')).toBeCloseTo(1.5 / withPlaces(9).roles[1]!.wte, 12);
    expect(of('people_on_caseload', 'front.clerk')).toBeNaN();
  });
});

describe('places on a caseload', () => {
  const perWeek = 0.7;

  it('are held by whoever gives one back at the moment at which the window begins, for no time in it', () => {
    const of = answersTo([asked(0, 1), begins(1, 1), ends(10, 1)], WINDOW, [], withPlaces(9));
    expect(of('stood_on_caseload', 'core.worker')).toBeCloseTo(perWeek, 12);
    expect(of('time_on_caseload', 'core.worker')).toBe(0);
  });

  it('that are given back after the window were held to its end, and are counted once', () => {
    const beyond = { ...WINDOW, until: 30 };
    const of = answersTo([asked(0, 1), begins(15, 1), ends(25, 1)], beyond, [], withPlaces(9));
    expect(of('stood_on_caseload', 'core.worker')).toBeCloseTo(perWeek, 12);
    expect(of('time_on_caseload', 'core.worker')).toBeCloseTo(5, 12);
  });

  it('are told apart by who holds one and at which step: 2 and 6 days are 4 on average', () => {
    const both: Directory = {
      ...DIRECTORY,
      steps: DIRECTORY.steps.map((step) => ({ ...step, holdsPlace: true as const })),
    };
    const there = { person: 3, team: 'core', step: 'meeting', role: 'worker', other: 4 } as const;
    const of = answersTo(
      [
        ...[0, 1, 2, 3].map((person) => asked(0, person)),
        begins(11, 0),
        [12, 'started', there],
        ends(13, 0),
        [18, 'finished', there],
      ],
      WINDOW,
      [],
      both,
    );
    expect(of('stood_on_caseload', 'core.worker')).toBeCloseTo(2 * perWeek, 12);
    expect(of('time_on_caseload', 'core.worker')).toBeCloseTo(4, 12);
  });
});

describe('the time with every caseload place held', () => {
  it('is that with two of two, within the window: from day 8 to 12 and from day 17 on, 5 of 10 days', () => {
    const events = [begins(1, 1), begins(8, 2), ends(12, 2), begins(17, 3)];
    expect(full(withPlaces(2), ...events)).toBeCloseTo(0.5, 12);
  });

  it('begins with the window, whoever came and went before it while all were held', () => {
    const before = [begins(1, 1), begins(2, 2), ends(5, 2), begins(6, 2)];
    expect(full(withPlaces(2), ...before)).toBe(1);
  });

  it('goes on while somebody ends what holds no place', () => {
    const talk = { person: 3, team: 'core', step: 'meeting', role: 'worker', other: 4 } as const;
    const events: Event[] = [begins(1, 1), [11, 'started', talk], [12, 'finished', talk]];
    expect(full(withPlaces(1), ...events, [13, 'released', talk])).toBe(1);
  });

  it('goes on while a place stays held after the course, until it is given back', () => {
    const released: Event = [15, 'released', { person: 2, ...here, minutes: 0 }];
    const events = [begins(1, 1), begins(8, 2), ends(12, 2, 1), released];
    expect(full(withPlaces(2), ...events)).toBeCloseTo(0.5, 12);
  });

  it('follows places that are fewer from a day on: one of one from day 14, 6 of 10 days', () => {
    const roles = DIRECTORY.roles.map(({ wte, places }) => ({ wte, places: Math.min(places, 1) }));
    const phases = [{ from: 14 * 1440, roles }];
    expect(full(withPlaces(2, { phases }), begins(1, 1))).toBeCloseTo(0.6, 12);
  });

  it('follows posts that are filled and left: of 2 a WTE one place with half of it in post, none with nobody', () => {
    // One place to day 12, four with two WTE to day 18, none from then on: 2 and 2 of 10 days.
    const events = [posts(0, 500), begins(1, 1), posts(12, 2000), posts(18, 0)];
    expect(full(withPlaces(4, {}, 2), ...events)).toBeCloseTo(0.4, 12);
  });

  it('follows what a WTE in post has places for: 2 in post with one each to day 15, two each from then on, 5 of 10 days', () => {
    const roles = DIRECTORY.roles.map(({ wte }) => ({ wte, places: 4, placesPerWte: 2 }));
    const phases = [{ from: 15 * 1440, roles }];
    const events = [posts(0, 2000), begins(1, 1), begins(1, 2)];
    expect(full(withPlaces(2, { phases }, 1), ...events)).toBeCloseTo(0.5, 12);
  });

  it('has as many places from a change on as there are posts in, not as all posts would have: 3 of 3, not of 4', () => {
    const roles = DIRECTORY.roles.map(({ wte }) => ({ wte, places: 4, placesPerWte: 2 }));
    const phases = [{ from: 15 * 1440, roles }];
    const events = [posts(0, 1500), begins(1, 1), begins(1, 2), begins(1, 3)];
    expect(full(withPlaces(4, { phases }, 3), ...events)).toBeCloseTo(0.5, 12);
  });

  it('is that with nobody in post, who could take anybody on: from day 15, half of the window', () => {
    expect(full(withPlaces(2, {}, 2), posts(0, 1000), posts(15, 0))).toBeCloseTo(0.5, 12);
  });

  it('does not follow posts where places are said without them', () => {
    expect(full(withPlaces(1), posts(0, 4000), begins(1, 1))).toBe(1);
  });

  it('takes posts that are told again at the moment of a change by the places of from then on', () => {
    // One post round the clock has 2 places, of 4.2 WTE; the same post of 0.5 WTE has them still.
    const roles = DIRECTORY.roles.map(({ wte }) => ({ wte, places: 2, placesPerWte: 4 }));
    const phases = [{ from: 15 * 1440, roles }];
    const events = [posts(0, 4200), begins(1, 1), posts(15, 500), begins(16, 2)];
    expect(full(withPlaces(2, { phases }, 2 / 4.2), ...events)).toBeCloseTo(0.4, 12);
  });

  it('is of the courses that hold a place, and of nobody who holds no caseload', () => {
    const noPlace = { ...DIRECTORY, roles: withPlaces(1).roles };
    expect(full(noPlace, begins(1, 1))).toBe(0);
    const ask = answersTo([asked(0, 1)], WINDOW, [], withPlaces(1));
    expect(ask('caseload_full', 'front.clerk')).toBeNaN();
    const nobody = { ...DIRECTORY, roles: DIRECTORY.roles.map((role) => ({ ...role, places: 0 })) };
    expect(() => full(nobody)).toThrow('nobody asks for caseload_full');
  });
});
