import { describe, expect, it } from 'vitest';
import { bootstrap, productOfMeans } from '../../../src/stats/designs/crossed.ts';
import { latinHypercube, sobolSequence } from '../../../src/stats/designs/index.ts';
import { shuffled } from '../../../src/stats/designs/latin-hypercube.ts';
import { scripted } from './chance.ts';

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
