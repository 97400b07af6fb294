import { describe, expect, it } from 'vitest';
import { Streams, sampler } from '../../src/random/index.ts';
import { lookAhead, whenPrecise } from '../../src/stats/index.ts';
import { chanceAlone, EXPERIMENTS } from './coverage.ts';

/** Normal numbers of mean 100 and sd 10, drawn once with NumPy 2.4 and rounded. */
const WAITS = [
  109.8, 87.5, 110.7, 103.4, 89.6, 95.0, 95.4, 99.5, 94.6, 91.7, 97.0, 89.7, 87.1, 99.5, 108.8, 84.7, 100.0,
  93.5, 90.2, 108.5, 94.8, 115.0, 92.2, 103.9, 97.7, 92.5, 105.9, 98.5, 106.0, 99.5, 89.1, 99.0, 100.5, 109.6,
  90.9, 99.6, 82.8, 106.5, 89.2, 81.9, 99.4, 111.1, 84.8, 89.1, 92.6, 88.7, 103.8, 91.9, 92.8, 105.8, 92.4,
  104.3, 90.3, 87.9, 81.6, 118.6, 96.8, 102.4, 99.7, 101.6,
];

describe('when an interval is tight enough', () => {
  it('is after as many replications as a second program says, once the next five agree', () => {
    // From SciPy 1.17: 30 is the first number for which t · s / √n is at most 3, and it stays so.
    expect(whenPrecise(WAITS, { halfWidth: 3 })).toMatchObject({
      replications: 30,
      halfWidth: expect.closeTo(2.209756177523567, 9),
    });
    expect(whenPrecise(WAITS.slice(0, 34), { halfWidth: 3 }).replications).toBeNaN();
    expect(whenPrecise(WAITS.slice(0, 35), { halfWidth: 3 }).replications).toBe(30);
    expect(whenPrecise(WAITS, { ofMean: 0.05 }).replications).toBe(12);
  });

  it('is not yet where it is tight by luck only', () => {
    expect(whenPrecise([5, 5, 5.1, 9, 1, 12, 3, 5, 5], { halfWidth: 1 }).replications).toBeNaN();
  });

  it('is said for how many replications it may be, by the spread so far', () => {
    const { expected, replications } = whenPrecise(WAITS.slice(0, 10), { halfWidth: 1 });
    expect(replications).toBeNaN();
    // (1.96 · 8 / 1)² is about 245; the first ten have an sd of 8.
    expect(expected).toBeGreaterThan(200);
    expect(expected).toBeLessThan(300);
  });

  it('is expected after the first three where all say the same, and never where nothing can be said', () => {
    expect(whenPrecise([7, 7, 7, 7], { ofMean: 0.1 }).expected).toBe(3);
    expect(whenPrecise([0, 0, 0, 0], { ofMean: 0.1 }).expected).toBe(3);
    expect(whenPrecise([-1, 1], { ofMean: 0.1 }).expected).toBeNaN();
    expect(whenPrecise([-2, 1], { halfWidth: 0 }).expected).toBeNaN();
    expect(whenPrecise([5], { halfWidth: 1 }).halfWidth).toBeNaN();
    expect(whenPrecise([5, 6], { halfWidth: 1 }).halfWidth).toBeCloseTo(12.706204736 * 0.5, 8);
  });

  it('is expected after as many replications as make the interval of their spread that tight, and no fewer', () => {
    // Ten of sd 1, half of them 1 below the mean and half above: t · 1.0541 / √n at most 0.6 from n = 15 on.
    const ten = Array.from({ length: 10 }, (_, i) => 5 + (i % 2 === 0 ? 1 : -1));
    expect(whenPrecise(ten, { halfWidth: 0.6 }).expected).toBe(15);
    expect(whenPrecise(ten, { halfWidth: 0.6 }, 0.9).expected).toBe(11);
  });

  it('leaves out replications in which nothing was seen, but counts them', () => {
    const seen = [4, Number.NaN, 4, Number.NaN, 4, 4, 4, 4, 4, 4];
    expect(whenPrecise(seen, { halfWidth: 1 })).toMatchObject({ replications: 5, halfWidth: 0 });
  });

  it('is after three replications that all say the same, and the next five', () => {
    expect(whenPrecise(new Float64Array(8), { halfWidth: 0.1 }).replications).toBe(3);
    expect(whenPrecise(new Float64Array(7), { halfWidth: 0.1 }).replications).toBeNaN();
  });

  it('counts a replication without a number, which is no reason to stop', () => {
    const holes = WAITS.flatMap((value) => [NaN, value]);
    expect(whenPrecise(holes, { halfWidth: 3 }).replications).toBe(60);
  });

  it('looks five ahead, and further where there are many', () => {
    expect([lookAhead(3), lookAhead(100), lookAhead(200), lookAhead(1000)]).toEqual([5, 5, 10, 50]);
  });

  it('leaves an interval that holds the truth in about 95 of 100 experiments', () => {
    // Stopping where it looks tight could make it hold less often; looking ahead makes up for that.
    const stream = new Streams('stopping', 0).stream('waits');
    const normal = sampler({ kind: 'normal', mean: 100, sd: 10 });
    let held = 0;
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const values = Array.from({ length: 120 }, (_, r) => normal(stream.uniform(experiment, r), 0));
      const { replications } = whenPrecise(values, { halfWidth: 3 });
      const mean = values.slice(0, replications).reduce((sum, value) => sum + value / replications, 0);
      if (Math.abs(mean - 100) <= 3) held++;
    }
    expect(held / EXPERIMENTS).toBeGreaterThan(0.95 - chanceAlone(0.95));
  });
});
