import { describe, expect, it } from 'vitest';
import { answersTo, asked, type Event, left, met, returned } from './by-hand.ts';

/** Reported: days 100 to 400. A week is 7 days; 26 weeks are 182. */
const WINDOW = { from: 100, to: 400 };

const PEOPLE: readonly Event[] = [
  asked(90, 0), // before the window
  met(95, 0, 'support'),
  asked(100, 1), // seen after 6 days, helped after 20
  met(106, 1),
  met(120, 1, 'support'),
  asked(110, 2), // leaves on day 10, never seen
  left(120, 2),
  asked(120, 3), // waits to the end, seen after 100 days
  asked(130, 4, 'rare old'), // turned away, comes back after 30 days, helped 40 days after first asking
  returned(131, 4),
  asked(160, 4),
  met(170, 4, 'support'),
  asked(200, 5), // helped on day 183, a day too late to be helped within 26 weeks, and gone later
  met(220, 3),
  asked(300, 6), // only 100 days are left: seen after 3 days
  met(303, 6),
  met(383, 5, 'support'),
  left(390, 5),
  asked(390, 7), // only ten days are left
];

const of = answersTo(PEOPLE, WINDOW);

describe('what became of everybody who asked', () => {
  it('counts whoever could be followed for so long, by their first request in the window', () => {
    // Within 1 week, of people 1 to 7: 1 and 6. Within 4, of 1 to 6: the same. Within 26, of 1 to 5: 1, 3, and 4 and 5 by help.
    expect(of('seen_within_1_weeks')).toBeCloseTo(2 / 7, 12);
    expect(of('seen_within_4_weeks')).toBeCloseTo(2 / 6, 12);
    expect(of('seen_within_26_weeks')).toBeCloseTo(3 / 5, 12);
  });

  it('says for whom help had begun, also when they had been turned away and came back', () => {
    expect(of('helped_within_1_weeks')).toBe(0);
    expect(of('helped_within_4_weeks')).toBeCloseTo(1 / 6, 12);
    expect(of('helped_within_12_weeks')).toBeCloseTo(2 / 6, 12);
    expect(of('helped_within_26_weeks')).toBeCloseTo(2 / 5, 12);
  });

  it('adds up to everybody: helped, waiting, and gone without help, as things stood after 26 weeks', () => {
    expect(of('gone_without_help_after_26_weeks')).toBeCloseTo(1 / 5, 12);
    // Person 5 was waiting on day 182, whatever came after.
    expect(of('waiting_after_26_weeks')).toBeCloseTo(2 / 5, 12);
  });

  it('has no median where help had not begun for half of all within 26 weeks', () => {
    expect(of('help_median_of_all')).toBeNaN();
    expect(of('help_median_of_all', '', 'kind=rare')).toBe(40);
  });

  it('says it of a group', () => {
    expect(of('helped_within_12_weeks', '', 'kind=rare')).toBe(1);
    expect(of('helped_within_12_weeks', '', 'kind=common')).toBeCloseTo(1 / 5, 12);
  });

  it('waits for whoever has asked twice until both requests have ended, whichever ends first', () => {
    const twice = (...endings: Event[]) =>
      answersTo([asked(100, 1), asked(101, 1, 'common old', { request: 1 }), ...endings], WINDOW);
    const beside = left(110, 1, 'stopped_coming', { request: 1 });
    expect(twice(beside)('waiting_after_26_weeks')).toBe(1);
    expect(twice(left(110, 1))('waiting_after_26_weeks')).toBe(1);
    const both = twice(left(110, 1), [120, beside[1], beside[2]]);
    expect([both('waiting_after_26_weeks'), both('gone_without_help_after_26_weeks')]).toEqual([0, 1]);
  });
});

describe('the days until help begins', () => {
  const help = (asks: number, days: number, person: number): Event[] => [
    asked(asks, person),
    met(asks + days, person, 'support'),
  ];
  /** Helped after 30, 10, 20 and 181.5 days; one never, and one on day 190; one who cannot be followed for long enough. */
  const SEVEN = [
    ...help(100, 30, 1),
    ...help(101, 10, 2),
    ...help(102, 20.5, 3),
    ...help(103, 181.5, 4),
    asked(104, 5),
    ...help(105, 190, 6),
    ...help(390, 1, 7),
  ];

  it('are told of all who were followed, by whole days, and last of those for whom it had not begun after 26 weeks', () => {
    const { measured } = answersTo(SEVEN, WINDOW);
    // The last of the histograms: days 0 to 181, and not by then.
    const days = [...measured.histograms.subarray(-183).entries()].filter(([, people]) => people > 0);
    expect(days).toEqual([
      [10, 1],
      [20, 1],
      [30, 1],
      [181, 1],
      [182, 2],
    ]);
  });

  it('have their median in the order of the waits, whoever asked first: 10, 20.5, 30, 181.5 and two more', () => {
    expect(answersTo(SEVEN, WINDOW)('help_median_of_all')).toBe(30);
  });
});

describe('who is of those who asked', () => {
  it('is nobody who had asked before and is handed over in the window, nor does their leaving end what others wait for', () => {
    const early = [
      asked(90, 0),
      asked(105, 0, 'common old', { team: 'front', code: -1 }),
      left(120, 0),
      left(121, 0),
    ];
    expect(answersTo(early, WINDOW)('seen_within_1_weeks')).toBeNaN();
    const of = answersTo([...early, asked(100, 1), asked(101, 2, 'common old', { code: 1 })], WINDOW);
    expect(of.ofHowMany('waiting_after_26_weeks')).toBe(2);
    expect(of('waiting_after_26_weeks')).toBe(1);
  });

  it('is everybody, however many they are', () => {
    const people = Array.from({ length: 3000 }, (_, person) => person);
    const helped = people.filter((person) => person % 3 === 0);
    const of = answersTo(
      [...people.map((person) => asked(100, person)), ...helped.map((person) => met(110, person, 'support'))],
      WINDOW,
    );
    expect(of.ofHowMany('helped_within_4_weeks')).toBe(3000);
    expect(of('helped_within_4_weeks')).toBeCloseTo(1 / 3, 12);
    expect(of('waiting_after_26_weeks')).toBeCloseTo(2 / 3, 12);
  });
});
