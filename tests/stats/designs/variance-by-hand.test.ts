import { describe, expect, it } from 'vitest';
import {
  crossedVariance,
  saltelliDesign,
  shapley,
  signShare,
  sobolIndices,
} from '../../../src/stats/designs/index.ts';
import { normalOf, scripted, uniformOf } from './chance.ts';

describe('the variance of three points by three replications', () => {
  // Points 2, 5 and 11 (mean 6), replications −1, 0 and 1, and ±1 that sums to 0 in every row and column.
  const values = [
    [2, 1, 3],
    [3, 6, 6],
    [10, 11, 12],
  ];
  // Mean squares: points 3(16 + 1 + 25)/2 = 63, replications 3(1 + 0 + 1)/2 = 3, rest 4/4 = 1.
  it('is split as one does it by hand', () => {
    const { mean, notKnown, chance, both, chanceOfAPoint } = crossedVariance(values);
    expect(mean).toBeCloseTo(6, 12);
    expect(notKnown.variance).toBeCloseTo((63 - 1) / 3, 12);
    expect(chance).toBeCloseTo((3 - 1) / 3, 12);
    expect(both).toBeCloseTo(1, 12);
    expect(chanceOfAPoint).toBeCloseTo(2 / 9 + 1 / 3, 12);
  });

  it('has the interval of Williams with quantiles in closed form', () => {
    // Twice the numbers, four times the squares: 252 and 4.
    const { notKnown } = crossedVariance(values.map((row) => row.map((each) => 2 * each)));
    // With 2 degrees of freedom: chi square −2 ln(1 − p), and F with 2 and 4 is 2((1 − p)^(−1/2) − 1).
    const end = (p: number) => (2 * (252 - 2 * ((1 - p) ** -0.5 - 1) * 4)) / (3 * -2 * Math.log(1 - p));
    expect(notKnown.low).toBeCloseTo(end(0.975), 8);
    expect(notKnown.high).toBeCloseTo(end(0.025), 5);
  });

  it('can be split for two points, and for fewer it cannot', () => {
    expect(
      crossedVariance([
        [0, 2],
        [4, 2],
      ]).mean,
    ).toBe(2);
    expect(() => crossedVariance([[1, 2]])).toThrow('1 points by 2 replications have no variance to split');
    expect(() => crossedVariance([])).toThrow('0 points by 0 replications have no variance to split');
  });
});

describe('the share of the range in which a sign holds', () => {
  it('is at least what an exact limit says where it was seen everywhere', () => {
    const values = [1, 2, 3, 4, 5].map((each) => [each, each]);
    const { uniform, taken } = scripted([0.1, 0.3, 0.5, 0.7, 0.9, 0.5]);
    const { sign, share, low, high } = signShare(values, uniform);
    expect([sign, share, high]).toEqual([1, 1, 1]);
    // Five of five: the fifth root of 0.05.
    expect(low).toBeCloseTo(0.05 ** 0.2, 12);
    // Each of 200 times five points, and by how much all are moved together.
    expect(taken()).toBe(200 * 6);
  });

  it('is that of the points where there is no chance, wherever their mean lies', () => {
    const { sign, share } = signShare(
      [
        [-1, -1],
        [-1, -1],
        [8, 8],
      ],
      uniformOf('few'),
    );
    expect([sign, share]).toEqual([1, 1 / 3]);
  });

  it('is at least what was drawn, and no exact limit, where one point has another sign', () => {
    const { sign, share, low, high } = signShare(
      [-1, 8, 8, 8, 8].map((each) => [each, each]),
      scripted([0.1, 0.3, 0.5, 0.7, 0.9, 0.5]).uniform,
    );
    expect([sign, share, low, high]).toEqual([1, 0.8, 0.8, 0.8]);
  });

  it('is everything where all points are one and the same', () => {
    const same = [2, 2, 2].map((each) => [each, each]);
    expect(signShare(same, uniformOf('one')).share).toBe(1);
  });

  it('moves with the chance that all points share, by the standard error of that chance', () => {
    // Every point 1 in one replication and 3 in the other: mean 2, shared variance 2, standard error 1.
    const values = [1, 2, 3].map(() => [1, 3]);
    const moved = (far: readonly number[]) =>
      signShare(values, scripted(far.flatMap((p) => [0.1, 0.5, 0.9, p])).uniform).low;
    // The distribution of the standard normal at −3 and at −1.5.
    const [three, oneAndAHalf] = [0.0013498980316301, 0.0668072012688581];
    expect(moved([oneAndAHalf])).toBeCloseTo(0.05 ** (1 / 3), 12);
    expect(moved([three, 0.5, 0.5, 0.5, 0.5])).toBe(0);
  });
});

describe('Sobol’s indices by hand', () => {
  it('of one row are the products that define them, about the mean of the first two parts', () => {
    // A 1, B 3, A with B’s column 3: about their mean 2 that is −1, 1 and 1.
    const [{ first, total }] = sobolIndices([[1], [3], [3]], 1, 1, () => 0.5);
    expect([first.share, total.share]).toEqual([(1 * 2) / 1, (2 * 2) / 2 / 1]);
    // A 1, B 3, mixed 2: the mean is that of A and B alone.
    const [other] = sobolIndices([[1], [3], [2]], 1, 1, () => 0.5);
    expect([other.first.share, other.total.share]).toEqual([1, 0.5]);
    const [far] = sobolIndices([[1], [3], [8]], 1, 1, () => 0.5);
    expect([far.first.share, far.total.share]).toEqual([7, 24.5]);
  });

  it('are no numbers where only the mixed points vary', () => {
    const [{ first, total }] = sobolIndices([[2], [2], [5]], 1, 1, () => 0.5);
    expect([first.share, total.share]).toEqual([Number.NaN, Number.NaN]);
  });

  it('are no numbers where the variance that is no chance comes out below nothing', () => {
    const [{ first, total }] = sobolIndices(
      [
        [1, -1],
        [-1, 1],
        [1, -1],
      ],
      1,
      1,
      () => 0.5,
    );
    expect([first.share, total.share]).toEqual([Number.NaN, Number.NaN]);
  });

  it('come from points that have one number for each input', () => {
    const points = saltelliDesign(4, 3, uniformOf('lengths'));
    expect(points.map((point) => point.length)).toEqual(new Array(4 * 5).fill(3));
  });
});

it('Shapley’s shares are given for twelve parts, the most there can be', () => {
  const normal = normalOf('twelve');
  const slopes = Array.from({ length: 12 }, normal);
  const worth = (bundle: number) => [
    slopes.reduce((sum, slope, part) => sum + (bundle & (1 << part) ? slope : 0), 0),
  ];
  shapley(12, worth).forEach(({ mean }, part) => {
    expect(mean).toBeCloseTo(slopes[part], 10);
  });
});
