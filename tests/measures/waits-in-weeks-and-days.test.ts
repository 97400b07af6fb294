import { describe, expect, it } from 'vitest';
import { answersTo, asked, type Event, met } from './by-hand.ts';

/** Reported: days 14 to 42, six weeks from the start. */
const WINDOW = { from: 14, to: 42 };
const WEEKS = 6;
/** Bins of a histogram of days. */
const BINS = 731;

describe('waits week by week', () => {
  const of = answersTo(
    [
      asked(1, 0),
      met(3, 0), // 2 days, in the first week
      asked(2, 1),
      met(6, 1), // 4 days, in the first week
      asked(15, 2),
      met(20, 2), // 5 days, in the third
      met(40, 0, 'support'), // help after 39 days, in the sixth
      asked(41, 3),
      met(44, 3), // after the window
    ],
    { ...WINDOW, until: 60 },
  );

  it('are the means of those that ended in each, the warm-up too, and none where none did', () => {
    const none = Number.NaN;
    const contact = of.measured.series.subarray(-2 * WEEKS, -WEEKS);
    const help = of.measured.series.subarray(-WEEKS);
    expect([...contact]).toEqual([3, none, 5, none, none, none]);
    expect([...help]).toEqual([none, none, none, none, none, 39]);
  });
});

it('waits of two years and more are together in the last bin', () => {
  const of = answersTo([asked(0, 0), met(800, 0), asked(1, 1), met(1000.5, 1), asked(2, 2), met(732, 2)], {
    from: 0,
    to: 1001,
  });
  const days = [...of.measured.histograms.subarray(0, BINS).entries()].filter(([, count]) => count > 0);
  expect(days).toEqual([[BINS - 1, 3]]);
});

it('of thousands of waits none is lost, and each is told of the people whose it was', () => {
  // Five thousand who wait for a day, one of them in five rare; and then a rare one who waits for ten, and one for twelve.
  const people = Array.from({ length: 5000 }, (_, person) => person);
  const who = (person: number) => (person % 5 === 0 ? 'rare old' : 'common old');
  const events: Event[] = [
    ...people.map((person) => asked(15, person, who(person))),
    asked(15, 5000, 'rare young'),
    asked(15, 5001, 'rare young'),
    ...people.map((person) => met(16, person)),
    met(25, 5000),
    met(27, 5001),
  ];
  const of = answersTo(events, WINDOW);
  expect(of('wait_to_first_contact_mean')).toBeCloseTo((5000 + 10 + 12) / 5002, 12);
  expect(of('wait_to_first_contact_longest')).toBe(12);
  expect(of('wait_to_first_contact_mean', '', 'kind=rare')).toBeCloseTo((1000 + 10 + 12) / 1002, 12);
  expect(of('wait_to_first_contact_longest', '', 'kind=rare')).toBe(12);
  expect(of('wait_to_first_contact_longest', '', 'kind=common')).toBe(1);
  expect(of('wait_to_first_contact_mean', '', 'age=young')).toBe(11);
});
