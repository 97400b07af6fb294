import { describe, expect, it } from 'vitest';
import { answersTo, asked, DIRECTORY, discharged, type Event, left, met, returned } from './by-hand.ts';

/** Reported: days 0 to 400; everybody is followed for 26 weeks, 182 days; the standard is 28 days. */
const WINDOW = { from: 0, to: 400 };

const by = (worker: number) => ({ worker });

const ALL_THREE: readonly Event[] = [
  asked(1, 1), // assessed and helped by one worker, ended as helped
  met(5, 1, 'meeting', by(7)),
  met(20, 1, 'support', by(7)),
  discharged(60, 1),
];

const PEOPLE: readonly Event[] = [
  ...ALL_THREE,
  asked(2, 2), // helped in time by a stranger, and the help goes on; told the story to two teams
  met(3, 2, 'call', by(1)),
  met(10, 2, 'meeting', by(7)),
  met(20, 2, 'support', by(8)),
  met(40, 2, 'support', by(8)),
  asked(3, 3), // helped late, once, and stopped coming
  met(40, 3, 'support', by(7)),
  left(60, 3, 'stopped_coming'),
  asked(4, 4, 'rare old'), // turned away, asks again; helped in time of first asking, and the help goes on
  returned(6, 4),
  asked(8, 4, 'rare old'),
  met(15, 4, 'support', by(7)),
  met(25, 4, 'support', by(7)),
  asked(5, 5), // never met anybody, and waits still: no bounce, but no journey that went on either
  asked(6, 6), // ended as helped with no help ever begun
  discharged(9, 6),
  asked(7, 7), // the second contact of help is a day too late, and so is the ending
  met(9, 7, 'support', by(7)),
  met(190, 7, 'support', by(7)),
  discharged(191, 7),
  asked(300, 8), // only 100 days are left
  met(301, 8, 'support', by(7)),
  discharged(302, 8),
];

describe('journeys that are timely, helpful and continuous', () => {
  const of = answersTo(PEOPLE, WINDOW);

  it('are counted of everybody who asked and could be followed for 26 weeks', () => {
    expect(of('journeys_timely')).toBeCloseTo(4 / 7, 12); // 1, 2, 4, 7
    expect(of('journeys_helpful')).toBeCloseTo(3 / 7, 12); // 1, 2, 4
    expect(of('journeys_continuous')).toBeCloseTo(3 / 7, 12); // 1, 3, 7
    expect(of('journeys_timely_helpful_continuous')).toBeCloseTo(1 / 7, 12);
  });

  it('are counted of each kind of person', () => {
    expect(of('journeys_helpful', '', 'kind=rare')).toBe(1);
    expect(of('journeys_continuous', '', 'kind=rare')).toBe(0);
  });

  it('are held against the standard of the reader', () => {
    const late = answersTo(PEOPLE, { ...WINDOW, standard: 37 });
    expect(late('journeys_timely')).toBeCloseTo(5 / 7, 12);
    expect(late('journeys_helpful')).toBe(of('journeys_helpful'));
  });

  it('cannot be timely by a standard that is longer than people are followed', () => {
    const year = answersTo(PEOPLE, { ...WINDOW, standard: 365 });
    expect(year('journeys_timely')).toBeNaN();
    expect(year('journeys_timely_helpful_continuous')).toBeNaN();
    expect(year('journeys_helpful')).toBe(of('journeys_helpful'));
    // Within the 26 weeks help began for 1, 2, 3, 4 and 7.
    const asLong = answersTo(PEOPLE, { ...WINDOW, standard: 182 });
    expect(asLong('journeys_timely')).toBeCloseTo(5 / 7, 12);
  });

  it('have a bounce and a story only from asking on, and not those of years before', () => {
    const before: readonly Event[] = [
      asked(1, 1),
      met(2, 1),
      returned(3, 1),
      ...ALL_THREE.map(([day, event, more]): Event => [day + 50, event, more]),
    ];
    const later = answersTo(before, { from: 40, to: 400 });
    expect(later('journeys_timely_helpful_continuous')).toBe(1);
  });
});

describe('a journey', () => {
  const ofEach = (journey: (person: number) => readonly Event[], system = DIRECTORY) =>
    answersTo([0, 1].flatMap(journey), WINDOW, [], system);

  it('in which help goes on is helpful and continuous however often it was given', () => {
    const of = ofEach((person) => [
      asked(1, person),
      ...[5, 6, 7, 8].map((day) => met(day, person, 'support')),
    ]);
    expect([of('journeys_helpful'), of('journeys_continuous')]).toEqual([1, 1]);
  });

  it('that ended with a part of the help is helpful', () => {
    const of = ofEach((person) => [
      asked(1, person),
      met(5, person, 'support'),
      discharged(9, person, 'partly_helped'),
    ]);
    expect(of('journeys_helpful')).toBe(1);
  });

  it('in which somebody is turned away is not continuous, whoever it is', () => {
    const of = ofEach((person) => [
      asked(1, person),
      returned(2, person),
      asked(3, person),
      met(5, person, 'support'),
    ]);
    expect(of('journeys_continuous')).toBe(0);
  });

  it('in which a stay that is marked as help goes on is helpful, and another stay is not', () => {
    const beds = {
      ...DIRECTORY,
      steps: DIRECTORY.steps.map((step) => ({ ...step, place: 0 })),
      places: [{ name: 'beds', team: 1, number: null, report: [] }],
    };
    const stays = (code: number) =>
      ofEach(
        (person) => [asked(1, person), [5, 'started', { person, team: 'core', step: 'support', code }]],
        beds,
      );
    expect([stays(1)('journeys_helpful'), stays(0)('journeys_helpful')]).toEqual([1, 0]);
  });

  it('is judged of the last of a great many as of the first', () => {
    const many = Array.from({ length: 1100 }, (_, person) => person);
    const of = answersTo(
      many.flatMap((person) => [asked(1, person), met(5, person, 'support'), discharged(9, person)]),
      WINDOW,
    );
    expect(of('journeys_timely_helpful_continuous')).toBe(1);
  });
});

describe('help by somebody whom people have met', () => {
  it('is of those who had met anybody before their help began', () => {
    // Person 1 met the same worker, person 2 another; the others met nobody before.
    expect(answersTo(PEOPLE, WINDOW)('help_by_known_worker')).toBe(1 / 2);
  });

  it('is by any of those whom they had met, and not by whom they met later', () => {
    const helpedBy = (worker: number, ...before: number[]) =>
      answersTo(
        [
          asked(1, 1),
          ...before.map((each, index) => met(2 + index, 1, 'meeting', by(each))),
          met(9, 1, 'support', by(worker)),
          met(10, 1, 'meeting', by(3)),
          met(11, 1, 'support', by(3)),
        ],
        WINDOW,
      )('help_by_known_worker');
    expect([helpedBy(1, 1, 2), helpedBy(2, 1, 2), helpedBy(1, 1, 1, 2)]).toEqual([1, 1, 1]);
    expect(helpedBy(3, 1, 2)).toBe(0);
    expect(helpedBy(3)).toBeNaN();
    // One of them has no name.
    expect([helpedBy(-1, 1), helpedBy(1, -1), helpedBy(1, 1, -1)]).toEqual([NaN, NaN, NaN]);
  });

  it('is unknown where the log names no workers', () => {
    const nameless = PEOPLE.map(([day, event, more]): Event => [day, event, { ...more, worker: -1 }]);
    expect(answersTo(nameless, WINDOW)('help_by_known_worker')).toBeNaN();
  });
});

it('journeys are unknown where nothing is known as help, or as telling the story', () => {
  const silent = answersTo(PEOPLE, WINDOW, [], { ...DIRECTORY, silent: ['help'] });
  for (const name of ['journeys_timely', 'journeys_helpful', 'journeys_continuous', 'help_by_known_worker'])
    expect(silent(name), name).toBeNaN();
  const untold = answersTo(PEOPLE, WINDOW, [], {
    ...DIRECTORY,
    steps: DIRECTORY.steps.map((step) => ({ ...step, assesses: false })),
  });
  expect(untold('journeys_continuous')).toBeNaN();
  expect(untold('journeys_timely_helpful_continuous')).toBeNaN();
  expect(untold('journeys_helpful')).toBeCloseTo(3 / 7, 12);
});
