import { describe, expect, it } from 'vitest';
import { Streams, sampler } from '../../src/random/index.ts';
import { interval, pairedDifferences, pairedInterval, studentQuantile } from '../../src/stats/index.ts';

describe('the t quantile', () => {
  /** From scipy 1.17, stats.t.ppf. */
  it.each([
    [0.9, 1, 3.0776835371752544],
    [0.9, 2, 1.8856180831641272],
    [0.9, 4, 1.533206274058944],
    [0.9, 9, 1.3830287383966329],
    [0.9, 19, 1.3277282090267986],
    [0.9, 99, 1.2901614420344854],
    [0.9, 999, 1.2823995700373971],
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 4, 2.7764451051977934],
    [0.975, 9, 2.262157162798205],
    [0.975, 19, 2.0930240544083087],
    [0.975, 99, 1.9842169515864174],
    [0.975, 999, 1.9623414611334493],
    [0.995, 1, 63.656741162871526],
    [0.995, 2, 9.924843200918287],
    [0.995, 4, 4.604094871349992],
    [0.995, 9, 3.249835541592126],
    [0.995, 19, 2.8609346064649794],
    [0.995, 99, 2.626405457280827],
    [0.995, 999, 2.5807596372676365],
  ])('at %d with %d degrees of freedom', (p, degrees, expected) => {
    expect(Math.abs(studentQuantile(p, degrees) / expected - 1)).toBeLessThan(1e-12);
  });
});

describe('the t quantile of one or two degrees of freedom', () => {
  /** Both have a formula (Student 1908): tan(π (p − ½)), and (2p − 1) / √(2p (1 − p)). */
  it.each([1e-12, 0.01, 0.3, 0.499999, 0.500001, 0.7, 0.99, 1 - 2 ** -40])('at %d', (p) => {
    const tail = Math.min(p, 1 - p);
    const way = p < 0.5 ? -1 : 1;
    const one = tail > 0.25 ? Math.tan(Math.PI * (0.5 - tail)) : 1 / Math.tan(Math.PI * tail);
    const two = (1 - 2 * tail) / Math.sqrt(2 * tail * (1 - tail));
    expect(studentQuantile(p, 1) / (way * one)).toBeCloseTo(1, 12);
    expect(studentQuantile(p, 2) / (way * two)).toBeCloseTo(1, 12);
  });

  it('is 0 in the middle', () => {
    expect([studentQuantile(0.5, 1), studentQuantile(0.5, 30)]).toEqual([0, 0]);
  });
});

describe('the interval for a mean', () => {
  it('is the one in the textbook', () => {
    // Five replications: mean 12, sd 1.581139; t(0.975, 4) = 2.776445.
    const { mean, low, high, n } = interval([10, 11, 12, 13, 14]);
    expect([mean, n]).toEqual([12, 5]);
    expect(low).toBeCloseTo(12 - (2.776445 * 1.581139) / Math.sqrt(5), 5);
    expect(high).toBeCloseTo(12 + (2.776445 * 1.581139) / Math.sqrt(5), 5);
  });

  it('is wider when it must be surer', () => {
    expect(interval([1, 2, 3], 0.99).low).toBeLessThan(interval([1, 2, 3], 0.9).low);
  });

  it('leaves out replications that have no number, and says how many had one', () => {
    expect(interval([Number.NaN, 10, 12, Number.NaN])).toEqual(interval([10, 12]));
    expect(interval([Number.NaN, 10, 12]).n).toBe(2);
  });

  it('has no ends when there are fewer than two numbers', () => {
    expect(interval([7])).toEqual({ mean: 7, low: NaN, high: NaN, n: 1 });
    expect(interval([NaN])).toEqual({ mean: NaN, low: NaN, high: NaN, n: 0 });
  });

  it('is a point when every replication says the same', () => {
    expect(interval([3, 3, 3])).toEqual({ mean: 3, low: 3, high: 3, n: 3 });
  });

  it('contains the true mean about 95 times in a hundred', () => {
    const stream = new Streams('intervals', 0).stream('normal');
    const value = sampler({ kind: 'normal', mean: 100, sd: 15 });
    let hits = 0;
    for (let study = 0; study < 4000; study++) {
      const values = Array.from({ length: 6 }, (_, i) => value(stream.uniform(study, i), 0));
      const { low, high } = interval(values);
      if (low <= 100 && 100 <= high) hits++;
    }
    // Four standard errors of a share of 0.95 in 4000.
    expect(Math.abs(hits / 4000 - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / 4000));
  });
});

describe('the paired difference', () => {
  it('is how much the other system has more, pair by pair', () => {
    expect([...pairedDifferences([10, 20, 30], [11, 23, 32])]).toEqual([1, 3, 2]);
    expect(pairedInterval([10, 20, 30], [11, 23, 32])).toEqual(interval([1, 3, 2]));
    expect(pairedInterval([10, 20, 30], [11, 23, 32], 0.5)).toEqual(interval([1, 3, 2], 0.5));
  });

  it('leaves out pairs of which one is missing', () => {
    expect(pairedInterval([10, NaN, 30, 40], [11, 23, NaN, 43])).toEqual(interval([1, 3]));
  });

  it('refuses what cannot be paired', () => {
    expect(() => pairedInterval([1, 2], [1])).toThrow(RangeError);
  });
});
