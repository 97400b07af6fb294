import { describe, expect, it } from 'vitest';
import { Streams, sampler } from '../../src/random/index.ts';
import { interval, skewedInterval, skewness } from '../../src/stats/index.ts';
import { chanceAlone } from './coverage.ts';

/** Twenty exponential numbers of mean 10, drawn once with NumPy 2.4 and rounded. */
const LONG_TAILED = [
  7.08, 10.25, 5.69, 8.95, 2.07, 33.84, 0.1, 28.09, 5.75, 3.01, 5.41, 3.12, 9.0, 10.74, 18.84, 2.22, 31.45,
  7.36, 3.48, 8.84,
];

describe('skewness', () => {
  it('is that of SciPy', () => {
    // scipy 1.17, stats.skew(x, bias=False).
    expect(skewness(LONG_TAILED)).toBeCloseTo(1.5191265110056553, 12);
  });

  it('of three numbers is what can be worked out by hand', () => {
    // 1, 1 and 4 lie −1, −1 and 2 from their mean: 3 · 6 / (2 · 1) over √3³.
    expect(skewness([1, 1, 4])).toBeCloseTo(9 / Math.sqrt(3) ** 3, 12);
  });

  it('of equal numbers, or of two, there is none', () => {
    expect(skewness([3, 3, 3])).toBeNaN();
    expect(skewness([1, 2])).toBeNaN();
    // Whose mean, rounded, is none of them.
    expect(skewness(new Array(10).fill(0.1))).toBeNaN();
    expect(skewness([0.1, 0.7])).toBeNaN();
  });
});

describe('the interval for the mean of numbers with a long tail', () => {
  it('is that of a second program', () => {
    // From mean + s/√n · (t + a (1 + 2t²)) and mean − t·s/√n in Python with SciPy 1.17 (t.ppf, skew) and NumPy 2.4.
    const at95 = skewedInterval(LONG_TAILED);
    expect(at95.low).toBeCloseTo(5.6216604019614875, 9);
    expect(at95.high).toBeCloseTo(16.133235762258977, 9);
    const at99 = skewedInterval(LONG_TAILED, 0.99);
    expect(at99.low).toBeCloseTo(3.918246859565185, 9);
    expect(at99.high).toBeCloseTo(18.792148144741375, 9);
  });

  it('leaves out what is not a number, and of ten numbers is no longer Student’s', () => {
    expect(skewedInterval([NaN, ...LONG_TAILED, NaN])).toEqual(skewedInterval(LONG_TAILED));
    const ten = LONG_TAILED.slice(0, 10);
    expect(skewedInterval(ten).high).toBeGreaterThan(interval(ten).high + 1);
    expect(skewedInterval(ten).low).toBe(interval(ten).low);
  });

  it('turns round with its numbers', () => {
    const { low, high } = skewedInterval(LONG_TAILED);
    const turned = skewedInterval(LONG_TAILED.map((value) => -value));
    expect([turned.low, turned.high]).toEqual([expect.closeTo(-high, 9), expect.closeTo(-low, 9)]);
  });

  it('is Student’s for symmetric numbers, for equal ones and for fewer than ten', () => {
    const symmetric = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    for (const values of [symmetric, new Array(12).fill(4), [1, 1, 1, 9]])
      expect(skewedInterval(values)).toEqual(interval(values));
    expect(skewedInterval([NaN, ...symmetric])).toEqual(interval(symmetric));
  });

  it('holds the mean of exponential numbers nearer to 95 times in 100 than Student’s does', () => {
    const stream = new Streams('skewed', 0).stream('exponential');
    const value = sampler({ kind: 'exponential', mean: 1 });
    const experiments = 2000;
    const held = { skewed: 0, plain: 0 };
    for (let experiment = 0; experiment < experiments; experiment++) {
      const values = Array.from({ length: 20 }, (_, i) => value(stream.uniform(experiment, i), 0));
      const [skewed, plain] = [skewedInterval(values), interval(values)];
      if (skewed.low <= 1 && 1 <= skewed.high) held.skewed++;
      if (plain.low <= 1 && 1 <= plain.high) held.plain++;
    }
    // Over 200,000 experiments in NumPy: 94.6 and 91.8 %.
    const limit = chanceAlone(0.95, experiments);
    expect(Math.abs(held.skewed / experiments - 0.946)).toBeLessThan(limit);
    expect(held.plain / experiments).toBeLessThan(0.95 - limit);
  });
});
