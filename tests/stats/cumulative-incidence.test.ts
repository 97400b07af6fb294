import { describe, expect, it } from 'vitest';
import { cumulativeIncidence, kaplanMeier } from '../../src/stats/index.ts';

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
    const people = (counts: readonly number[]) => counts.flatMap((count, day) => new Array(count).fill(day));
    const { times, survival } = kaplanMeier(
      [...people(events), ...people(censored)],
      [...people(events).map(() => true), ...people(censored).map(() => false)],
    );
    expect([...times].map((day) => one.still[day])).toEqual(
      [...survival].map((share) => expect.closeTo(share, 12)),
    );
  });

  it('of nobody is nothing', () => {
    expect(cumulativeIncidence([[], [0]], [0, 3]).still.length).toBe(0);
  });
});

describe('the estimate of Aalen and Johansen', () => {
  it('is that of R for twenty people who are helped, leave, or are last seen', () => {
    // R 4.2, cmprsk 2.2, timepoints(cuminc(days, way), 0:10)$est; survival 3.5, survfit(Surv(days, way) ~ 1), says the same.
    const days = [0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 7, 7, 8, 9, 10, 10];
    const ways = [1, 2, 1, 1, 0, 2, 1, 1, 0, 1, 2, 1, 0, 1, 2, 1, 0, 1, 1, 0];
    const counts = [0, 1, 2].map((way) =>
      Float64Array.from(
        { length: 11 },
        (_, day) => days.filter((d, i) => d === day && ways[i] === way).length,
      ),
    );
    const { shares, still } = cumulativeIncidence([counts[1]!, counts[2]!], counts[0]!);
    const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 12));
    expect([...shares[0]!]).toEqual(
      close([
        0.05, 0.15, 0.203333333333333, 0.31, 0.31, 0.368666666666667, 0.435714285714286, 0.502761904761905,
        0.502761904761905, 0.59215873015873, 0.681555555555555,
      ]),
    );
    expect([...shares[1]!]).toEqual(
      close([
        0.05, 0.05, 0.103333333333333, 0.103333333333333, 0.162, 0.162, 0.162, 0.229047619047619,
        0.229047619047619, 0.229047619047619, 0.229047619047619,
      ]),
    );
    expect(still[10]).toBeCloseTo(0.0893968253968254, 12);
  });

  it('of a cohort that is followed whole is a plain share', () => {
    const { shares } = cumulativeIncidence(
      [
        [2, 1, 3],
        [1, 0, 1],
      ],
      [0, 0, 12],
    );
    expect([...shares[0]!]).toEqual([2 / 20, 3 / 20, 6 / 20].map((share) => expect.closeTo(share, 12)));
  });
});
