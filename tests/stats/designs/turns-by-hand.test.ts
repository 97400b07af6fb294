import { describe, expect, it } from 'vitest';
import { crossings } from '../../../src/stats/designs/index.ts';

/** Student's t at 0.975 with one degree of freedom: that of a Cauchy distribution, tan(0.475 π). */
const T1 = Math.tan(0.475 * Math.PI);

/** Two replications that differ by two people's luck, the same at every point: then 0 is not told from means within T1. */
const alike = (means: readonly number[]) => means.map((mean) => [mean - 1, mean + 1]);

describe('the interval of a turn, where chance moves all points alike', () => {
  it('ends where the line of means leaves what a t test cannot tell from 0, two points further on too', () => {
    // From −20 to 20 in steps of 8: at −4 and 4 there is nothing to be told, at −12 and 12 there is next to nothing.
    const means = [-20, -12, -4, 4, 12, 20];
    const [{ at, low, high }] = crossings([0, 8, 16, 24, 32, 40], alike(means));
    expect(at).toBe(20);
    expect(low).toBeCloseTo(20 - T1, 10);
    expect(high).toBeCloseTo(20 + T1, 10);
  });

  it('goes on through a value that has no exact half in the computer', () => {
    // 0.2 + (0.9 − 0.2) is 0.8999999999999999, which once cut the interval at 0.9.
    const [{ low, high }] = crossings([-5, 0.2, 0.9, 6.1], alike([-40, -2, 1, 40]));
    expect(low).toBeCloseTo(-5 + (5.2 * (40 - T1)) / 38, 10);
    expect(high).toBeCloseTo(0.9 + (5.2 * (T1 - 1)) / 39, 10);
  });

  it('goes on through hundredths, whatever lies between them', () => {
    for (let from = 0; from < 100; from++)
      for (let to = from + 1; to <= 100; to += 9) {
        const [{ low, high }] = crossings([-1, from / 100, to / 100, 2], alike([-40, -2, 1, 40]));
        expect(low! < from / 100 && high! > to / 100).toBe(true);
      }
  });

  it('is open at the last value, though the sum of its steps is not that value', () => {
    const [{ at, high }] = crossings([0.2, 0.9], alike([-30, 10]));
    expect(at).toBeCloseTo(0.725, 12);
    expect(high).toBeNull();
  });

  it('is that of the turn and not of another, nor of a value at which it only came close', () => {
    const [near, up, down, again] = crossings(
      [0, 10, 20, 30, 40, 50],
      alike([-5, -50, 50, -50, -5, 50]),
    ).concat(null!);
    expect(again).toBeNull();
    expect([near, up, down].map(({ at, before }) => [at, before])).toEqual([
      [15, -1],
      [25, 1],
      [40 + 5 / 5.5, -1],
    ]);
    expect(near.low).toBeCloseTo(15 - T1 / 10, 10);
    expect(near.high).toBeCloseTo(15 + T1 / 10, 10);
    expect(up.low).toBeCloseTo(25 - T1 / 10, 10);
    expect(up.high).toBeCloseTo(25 + T1 / 10, 10);
    // The part that is not told from 0 begins before the value at 40.
    expect(down.low).toBeCloseTo(40 - (T1 - 5) / 4.5, 10);
    expect(down.high).toBeCloseTo(40 + (T1 + 5) / 5.5, 10);
  });

  it('is the same in days and in hours', () => {
    const seen = [
      [-4, -3, -2, -3],
      [2, 4, 3, 3],
    ];
    const inHours = crossings([0, 1], seen);
    // By a power of two, so that not even the last digit may differ.
    for (const unit of [1 / 1024, 1 / 16, 16, 1024])
      expect(
        crossings(
          [0, 1],
          seen.map((row) => row.map((each) => each * unit)),
        ),
      ).toEqual(inHours);
  });
});

describe('a turn at a value where nothing differs in any replication', () => {
  const same = [0, 0];
  const clear = (sign: number) => [sign * 29, sign * 31];

  it('has what cannot be told from 0 on the one side for its interval, and nothing on the other', () => {
    // After 2 the means rise to 3, with a difference that is a multiple of people's luck: not told from 0 up to 3.
    const unclear = [2, 4];
    expect(crossings([0, 1, 2, 3, 4], [clear(-1), clear(-1), same, unclear, clear(1)])[0]).toMatchObject({
      at: 2,
      low: 2,
    });
    const [{ at, low, high }] = crossings([0, 1, 2, 3, 4], [clear(-1), [-2, -4], same, clear(1), clear(1)]);
    expect([at, high]).toEqual([2, 2]);
    expect(low! > 0 && low! < 1).toBe(true);
  });

  it('is by itself where all around is clear, whatever cannot be told elsewhere', () => {
    const all = crossings([0, 1, 2, 3, 4, 5], [[-1, -2], clear(-1), same, clear(1), [1, 2], clear(1)]);
    expect(all).toEqual([{ at: 2, low: 2, high: 2, before: -1 }]);
  });

  it('does not lend its interval to what could not be told before', () => {
    // Not told from 0 from 0 on, clear at 1, nothing at 2, not told after 2, and a turn at 0.5.
    const [first, second] = crossings([0, 1, 2, 3], [alike([-5])[0], clear(1), same, [-2, -4]]);
    expect(first.at).toBeCloseTo(5 / 35, 12);
    expect(first.high).toBeCloseTo((T1 + 5) / 35, 10);
    expect(second).toEqual({ at: 2, low: 2, high: null, before: 1 });
  });
});

describe('a turn in Fieller’s limit, where what is unclear has no second end', () => {
  // The rise is just as uncertain as it is steep: the square of its mean is t² times the variance of that mean.
  const steep = [3 - 4 / T1, 3 + 4 / T1];

  it('begins at half the way of a straight line and is open beyond', () => {
    // Mean² − t² variance is 1 − 8 s at a share s of the way, so that it begins at 1/8, and the means meet 0 at 1/4.
    const [{ at, low, high }] = crossings([0, 1], [[-1, -1], steep]);
    expect(at).toBeCloseTo(0.25, 12);
    expect(low).toBeCloseTo(1 / 8, 10);
    expect(high).toBeNull();
  });

  it('is the same seen from the other end', () => {
    const [{ at, low, high }] = crossings([0, 1], [steep, [-1, -1]]);
    expect(at).toBeCloseTo(0.75, 12);
    expect(low).toBeNull();
    expect(high).toBeCloseTo(7 / 8, 10);
  });
});
