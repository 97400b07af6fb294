import { describe, expect, it } from 'vitest';
import { kaplanMeier, survivalQuantile } from '../../src/stats/index.ts';

function expectCurve(
  curve: ReturnType<typeof kaplanMeier>,
  points: readonly (readonly [number, number])[],
): void {
  expect([...curve.times]).toEqual(points.map(([time]) => time));
  points.forEach(([, survival], i) => {
    expect(curve.survival[i]).toBeCloseTo(survival, 10);
  });
}

describe('how long until, when some were still waiting when last seen', () => {
  it('is the published curve of 6-mercaptopurine (Freireich et al. 1963; 21 people, weeks in remission)', () => {
    const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    const relapsed = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    const points = [
      [6, 18 / 21],
      [7, (18 / 21) * (16 / 17)],
      [10, 0.752941176],
      [13, 0.690196078],
      [16, 0.62745098],
      [22, 0.537815126],
      [23, 0.448179272],
    ] as const;
    const curve = kaplanMeier(weeks, relapsed);
    expect([...curve.times]).toEqual(points.map(([week]) => week));
    points.forEach(([, survival], i) => {
      expect(curve.survival[i]).toBeCloseTo(survival, 8);
    });
    expect(survivalQuantile(curve, 0.5)).toBe(23);
    expect(survivalQuantile(curve, 0.25)).toBe(13);
    expect(survivalQuantile(curve, 0.75)).toBe(NaN);
  });

  it('counts a person last seen on the day of an event as at risk of it', () => {
    expectCurve(kaplanMeier([5, 5], [false, true]), [[5, 0.5]]);
  });

  it('with everybody followed to the end is the plain share still waiting', () => {
    const curve = kaplanMeier([4, 1, 3, 2, 2, 10, 6, 7, 8, 9], new Array(10).fill(true));
    expectCurve(curve, [
      [1, 0.9],
      [2, 0.7],
      [3, 0.6],
      [4, 0.5],
      [6, 0.4],
      [7, 0.3],
      [8, 0.2],
      [9, 0.1],
      [10, 0],
    ]);
    expect([0.1, 0.3, 0.5, 0.9, 1].map((p) => survivalQuantile(curve, p))).toEqual([1, 2, 4, 9, 10]);
  });

  it('of nobody, or of people to whom it never happened, is no curve', () => {
    expectCurve(kaplanMeier([], []), []);
    expectCurve(kaplanMeier([3, 4], [0, 0]), []);
    expect(survivalQuantile(kaplanMeier([3, 4], [0, 0]), 0.5)).toBe(NaN);
  });

  it('refuses durations without their flags', () => {
    expect(() => kaplanMeier([1, 2], [1])).toThrow(RangeError);
  });
});
