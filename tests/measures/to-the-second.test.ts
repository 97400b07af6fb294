import { describe, expect, it } from 'vitest';
import { type Answers, answersTo, asked, DAY, discharged, type Event, joined, met } from './by-hand.ts';

/**
 * Moments are fractions of minutes, and what lies between two of them may be off in its last digit: whatever takes a week
 * to the second takes a week, at every second of the day.
 */
const SECOND = 1 / (60 * DAY);
/** Every kind of limit: weeks after asking, the standard, months after an ending, the end of observation. */
const LIMITS = [7, 28, 84, 90, 126, 182, 365] as const;
const LENGTH = 400;

/** Everybody asks at once; each is met, helped, and asks again after their own ending, exactly at a limit. */
const people: readonly Event[] = LIMITS.flatMap((days, person): Event[] => [
  asked(1, person),
  met(1 + days, person, 'support'),
  asked(1, LIMITS.length + person),
  joined(1, LIMITS.length + person),
  discharged(2, LIMITS.length + person),
  asked(2 + days, LIMITS.length + person),
  // Who asks so long before the end is followed to their limit exactly.
  asked(LENGTH - days, 2 * LIMITS.length + person),
]);

function measuredAt(second: number): Answers {
  const by = second * SECOND;
  const moved = people.map(([day, event, details]): Event => [day + by, event, details]);
  return answersTo(moved, { from: by, to: LENGTH + by });
}

const rounded = (values: Float64Array) => Array.from(values, (value) => Number(value.toFixed(9)));

describe('what happens exactly at a limit', () => {
  const atMidnight = measuredAt(0).measured;

  it('is within it at midnight', () => {
    const of = measuredAt(0);
    // Of those who came on the first days, and those who asked so long before the end.
    expect(of('helped_within_1_weeks')).toBe(1 / (3 * LIMITS.length));
    expect(of('wait_to_help_within_standard')).toBe(2 / LIMITS.length);
    expect(of('re_referred_within_90_days')).toBe(4 / LIMITS.length);
  });

  it('is within it at every other second, in every measure and every count by days', () => {
    const seconds = Array.from({ length: 20 }, (_, index) => 1 + 4311 * index);
    for (const second of seconds) {
      const { values, outOf, histograms } = measuredAt(second).measured;
      expect([...outOf], `${second} seconds after midnight`).toEqual([...atMidnight.outOf]);
      expect([...histograms], `${second} seconds after midnight`).toEqual([...atMidnight.histograms]);
      expect(rounded(values), `${second} seconds after midnight`).toEqual(rounded(atMidnight.values));
    }
  });
});
