import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, kaplanMeierByDay } from '../../src/stats/index.ts';

describe('the share that each way out has taken', () => {
  // Ten people. Day 0: two are helped, one gives up. Day 1: one is last seen. Day 2: three of the six left are helped,
  // one gives up. Two are last seen on day 3.
  const { shares, still, atRisk } = cumulativeIncidence(
    [
      [2, 0, 3],
      [1, 0, 1],
    ],
    [0, 1, 0, 2],
  );

  it('is worked out by hand for ten people', () => {
    expect([...atRisk]).toEqual([10, 7, 6]);
    expect([...shares[0]!]).toEqual([0.2, 0.2, 0.2 + 0.7 * 0.5]);
    expect([...shares[1]!]).toEqual([0.1, 0.1, 0.1 + 0.7 / 6]);
    expect(still[2]).toBeCloseTo(0.7 / 3, 12);
  });

  it('adds up to everybody, with those who still wait', () => {
    for (let day = 0; day < 3; day++)
      expect(shares[0]![day]! + shares[1]![day]! + still[day]!).toBeCloseTo(1, 12);
  });

  it('is what Kaplan and Meier say where there is one way out', () => {
    const events = [3, 0, 2, 4];
    const censored = [1, 2, 0, 1];
    const one = cumulativeIncidence([events], censored);
    const { times, survival } = kaplanMeierByDay(events, censored);
    expect([...times].map((day) => one.still[day])).toEqual(
      [...survival].map((share) => expect.closeTo(share, 12)),
    );
  });

  it('of nobody is nothing', () => {
    expect(cumulativeIncidence([[], [0]], [0, 3]).still.length).toBe(0);
  });
});
