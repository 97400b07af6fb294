import { describe, expect, it } from 'vitest';
import { bootstrap, productOfMeans } from '../../../src/stats/designs/crossed.ts';
import {
  crossedVariance,
  latinHypercube,
  saltelliDesign,
  shapley,
  signShare,
  sobolIndices,
  sobolSequence,
} from '../../../src/stats/designs/index.ts';
import { shuffled } from '../../../src/stats/designs/latin-hypercube.ts';
import { normalOf, uniformOf } from './chance.ts';

/** Gives these numbers over and over, and counts how many were taken. */
function scripted(numbers: readonly number[]) {
  let taken = 0;
  return { uniform: () => numbers[taken++ % numbers.length], taken: () => taken };
}

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
    const { notKnown } = crossedVariance(values);
    // With 2 degrees of freedom: chi square −2 ln(1 − p), and F with 2 and 4 is 2((1 − p)^(−1/2) − 1).
    const end = (p: number) => (2 * (63 - 2 * ((1 - p) ** -0.5 - 1) * 1)) / (3 * -2 * Math.log(1 - p));
    expect(notKnown.low).toBeCloseTo(end(0.975), 8);
    expect(notKnown.high).toBeCloseTo(end(0.025), 6);
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

describe('resampling', () => {
  it('multiplies two means over all pairs of different replications', () => {
    // 1·(5 + 6) + 2·(3 + 6) + 4·(3 + 5) = 61, over six pairs.
    expect(productOfMeans([1, 2, 4], [3, 5, 6])).toBeCloseTo(61 / 6, 12);
    expect(productOfMeans([3], [5])).toBe(15);
  });

  it('gives the centiles of what comes out, from as many rows as there are', () => {
    const { uniform, taken } = scripted([0.1, 0.5, 0.9]);
    let time = 0;
    const seen: number[][] = [];
    const statistic = (chosen: Int32Array) => {
      seen.push([...chosen]);
      return ++time;
    };
    // Of the numbers from 1 to 100 two lie below 3 and two above 98.
    expect(bootstrap(3, statistic, uniform, { times: 100 })).toEqual({ low: 3, high: 98 });
    expect(seen).toEqual(Array.from({ length: 100 }, () => [0, 1, 2]));
    expect(taken()).toBe(300);
  });

  it('gives the least and the greatest where the interval is to hold all', () => {
    let time = 0;
    const all = bootstrap(
      2,
      () => ++time,
      () => 0.5,
      { level: 1, times: 50 },
    );
    expect(all).toEqual({ low: 1, high: 50 });
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

describe('what is drawn for a design', () => {
  it('shifts all points of a Sobol sequence digit by digit, to the middle of the smallest step', () => {
    const half = 2 ** -33;
    const shifted = sobolSequence(3, 2, scripted([0.5, 0.125]).uniform).map((point) => [...point]);
    // Without: 0 0, then 1/2 1/2, then 3/4 1/4. With 1/2 and 1/8 the digits of these are turned over.
    expect(shifted).toEqual([
      [0.5 + half, 0.125 + half],
      [half, 0.625 + half],
      [0.25 + half, 0.375 + half],
    ]);
  });

  it('leaves an order as it is where each draw is the highest, and moves all by one where it is the lowest', () => {
    expect([...shuffled(5, () => 0.999)]).toEqual([0, 1, 2, 3, 4]);
    expect([...shuffled(5, () => 0)]).toEqual([1, 2, 3, 4, 0]);
  });

  it('of a Latin hypercube is an order and a place in each part, and nothing more', () => {
    const { uniform, taken } = scripted([0.5]);
    latinHypercube(7, 3, uniform);
    expect(taken()).toBe(3 * (6 + 7));
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
