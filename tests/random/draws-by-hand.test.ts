import { describe, expect, it } from 'vitest';
import { type Distribution, mean, sampler, variance } from '../../src/random/index.ts';

it('a triangular distribution rises to its most likely value and falls from there', () => {
  const draw = sampler({ kind: 'triangular', low: 10, mode: 20, high: 30 });
  // 10 + √(200 u) below one half, and 30 − √(200 (1 − u)) above.
  expect([0.125, 0.5, 0.875].map((u) => draw(u, 0))).toEqual([15, 20, 25]);
  expect(draw(0.3, 0)).toBeCloseTo(10 + Math.sqrt(60), 12);
});

it('values that are written in any order rise with the uniform number', () => {
  const shared = sampler({ kind: 'discrete', values: [30, 10, 20], shares: [0.2, 0.5, 0.3] });
  expect([0, 0.49, 0.5, 0.79, 0.8, 0.99].map((u) => shared(u, 0))).toEqual([10, 10, 20, 20, 30, 30]);
  const seen = sampler({ kind: 'empirical', values: [100, 20, 3] });
  expect(seen(0.01, 0)).toBeLessThan(seen(0.5, 0));
  expect(seen(0.5, 0)).toBeLessThan(seen(0.99, 0));
});

describe('mean and variance of what is rounded after something was added are those of the values', () => {
  const round = { to: 10, way: 'up' } as const;
  it.each<[string, Distribution, number, number]>([
    ['one value', { kind: 'fixed', value: 12 }, 20, 0],
    ['values with shares', { kind: 'discrete', values: [1, 12], shares: [0.25, 0.75] }, 17.5, 18.75],
    ['values that were seen', { kind: 'empirical', values: [1, 2, 12, 13] }, 15, 25],
    ['values in turn', { kind: 'sequence', values: [1, 11] }, 15, 25],
    [
      'one of several',
      {
        kind: 'mixture',
        parts: [
          { share: 0.5, of: { kind: 'fixed', value: 1 } },
          { share: 0.5, of: { kind: 'discrete', values: [11, 31], shares: [0.5, 0.5] } },
        ],
      },
      20,
      150,
    ],
  ])('%s', (_, of, itsMean, itsVariance) => {
    const d: Distribution = { kind: 'adjusted', of, plus: 3, round };
    expect([mean(d), variance(d)]).toEqual([itsMean, itsVariance]);
  });
});

it('where steps are small beside the spread, rounding moves the mean by half a step and adds a twelfth of its square', () => {
  const of: Distribution = { kind: 'exponential', mean: 5000 };
  const about = (way: 'nearest' | 'up' | 'down') => {
    const d: Distribution = { kind: 'adjusted', of, plus: 100, round: { to: 3, way } };
    return [mean(d), variance(d)];
  };
  expect(about('nearest')).toEqual([5100, 25_000_000.75]);
  expect(about('up')).toEqual([5101.5, 25_000_000.75]);
  expect(about('down')).toEqual([5098.5, 25_000_000.75]);
});

it('a Weibull distribution of nearly one value has the variance of its series', () => {
  // (π²/6) k² for a shape of 1/k that is large: Johnson, Kotz and Balakrishnan 1994, chapter 21.
  const at = (shape: number) => variance({ kind: 'weibull', scale: 1, shape });
  expect(at(1e5) * 1e10).toBeCloseTo(Math.PI ** 2 / 6, 4);
  expect(at(1000.001) / at(999.999)).toBeCloseTo(1 - 4e-6, 6);
  // Γ(1 + 2k) − Γ(1 + k)², from mpmath 1.3 with 40 digits.
  expect(at(1000) / 1.640642681481991e-6).toBeCloseTo(1, 10);
  expect(at(1500) / 7.298091328874762e-7).toBeCloseTo(1, 10);
});
