import { describe, expect, it } from 'vitest';
import { answersTo, asked, discharged, type Event, left, met, peopleIn, returned } from './by-hand.ts';

describe('asking again', () => {
  /** After 90 days, 91 and 366; after the window; and after two requests that were open at once. */
  const BACK: readonly Event[] = [
    ...[0, 1, 2].flatMap((person) => [asked(0, person), discharged(10, person)]),
    asked(100, 0),
    asked(101, 1),
    asked(376, 2),
    asked(0, 3),
    discharged(250, 3),
    asked(255, 3),
    asked(0, 4),
    asked(1, 4, 'common old', { request: 1 }),
    left(20, 4, 'stopped_coming', { request: 1 }),
    discharged(30, 4),
    asked(40, 4),
  ];

  it('counts for each request that ended in the window, if it was within 90 days or within 12 months of its end', () => {
    const of = answersTo(BACK, { from: 0, to: 200, until: 700 });
    expect(of('re_referred_within_90_days')).toBe(3 / 5);
    expect(of('re_referred_within_12_months')).toBe(4 / 5);
    expect(of.ofHowMany('re_referred_within_12_months')).toBe(5);
  });

  it('is not asked of a request that ended less than 90 days before the last that is known', () => {
    // All but the request that ended on day 30.
    const of = answersTo(BACK, { from: 0, to: 110 });
    expect(of('re_referred_within_90_days')).toBe(2 / 4);
    expect(of('re_referred_within_12_months')).toBeNaN();
  });
});

describe('how a request ended', () => {
  it.each([
    ['helped', 1],
    ['partly_helped', 1],
    ['not_helped', 0],
  ] as const)('says of a person discharged as %s whether they were helped', (outcome, helped) => {
    const events = [asked(0, 0), discharged(5, 0, outcome)];
    expect([...peopleIn(events, 14).helped]).toEqual([helped]);
  });

  it('is with a plan for those who are discharged with one, and not for those who leave', () => {
    const of = answersTo(
      [
        asked(0, 0),
        discharged(5, 0, 'helped', { other: 1 }),
        asked(0, 1),
        left(5, 1, 'stopped_coming', { other: 1 }),
      ],
      { from: 0, to: 14 },
    );
    expect(of('ended_with_plan_share')).toBe(1 / 2);
  });
});

it('people are told of with all their referrals, from sources and from teams', () => {
  const events = [
    asked(0, 0),
    returned(1, 0),
    asked(2, 0),
    asked(3, 0, 'common old', { team: 'front', code: -1 }),
    met(4, 0),
  ];
  expect([...peopleIn(events, 14).referrals]).toEqual([3]);
});
