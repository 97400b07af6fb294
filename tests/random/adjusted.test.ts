import { describe, expect, it } from 'vitest';
import {
  type Distribution,
  describe as inWords,
  isConstant,
  mean,
  sampler,
  variance,
} from '../../src/random/index.ts';

const rounded = (
  of: Distribution,
  to: number,
  way: 'nearest' | 'up' | 'down' = 'nearest',
  plus = 0,
): Distribution => ({
  kind: 'adjusted',
  of,
  plus,
  round: { to, way },
});

/** Mean and variance by a sum over the middle of a million equal parts of (0, 1). */
function bySum(d: Distribution): { mean: number; variance: number } {
  const parts = 1_000_000;
  const value = sampler(d);
  let sum = 0;
  let squares = 0;
  for (let part = 0; part < parts; part++) {
    const x = value((part + 0.5) / parts, 0);
    sum += x;
    squares += x * x;
  }
  return { mean: sum / parts, variance: squares / parts - (sum / parts) ** 2 };
}

describe('values to which a constant is added, and that are rounded', () => {
  it('become what they should: halves go up', () => {
    const at = (way: 'nearest' | 'up' | 'down', x: number) =>
      sampler(rounded({ kind: 'uniform', low: x, high: x + 1e-12 }, 10, way, 1))(0.5, 0);
    expect([3.9, 4, 13.9].map((x) => at('nearest', x))).toEqual([0, 10, 10]);
    expect([3.9, 9.5].map((x) => at('up', x))).toEqual([10, 20]);
    expect([3.9, 9.5].map((x) => at('down', x))).toEqual([0, 10]);
    const plus: Distribution = {
      kind: 'adjusted',
      of: { kind: 'uniform', low: 2, high: 4 },
      plus: 1.5,
      round: null,
    };
    expect([0.25, 0.75].map((u) => sampler(plus)(u, 0))).toEqual([4, 5]);
  });

  it('have the mean and variance of the geometric distribution where an exponential one is rounded up or down', () => {
    // Days of an exponential with mean m are geometric with p = 1 - e^(-1/m): mean 1/p, variance (1 - p)/p².
    const p = 1 - Math.exp(-1 / 4);
    const exponential: Distribution = { kind: 'exponential', mean: 4 };
    const [up, down] = [rounded(exponential, 1, 'up'), rounded(exponential, 1, 'down')];
    expect(mean(up)).toBeCloseTo(1 / p, 9);
    expect(variance(up)).toBeCloseTo((1 - p) / p ** 2, 7);
    expect(mean(down)).toBeCloseTo(1 / p - 1, 9);
    expect(variance(down)).toBeCloseTo((1 - p) / p ** 2, 7);
  });

  it.each<[string, Distribution]>([
    ['gamma', rounded({ kind: 'gamma', mean: 5, sd: 3 }, 1)],
    ['lognormal', rounded({ kind: 'lognormal', mean: 40, sd: 25 }, 7, 'up', 3)],
    ['a normal below and above 0', rounded({ kind: 'normal', mean: 0.3, sd: 2 }, 1)],
    ['Poisson', rounded({ kind: 'poisson', mean: 6 }, 5)],
    ['discrete, in any order', rounded({ kind: 'discrete', values: [9, 1, 4], shares: [0.2, 0.5, 0.3] }, 5)],
    ['empirical', rounded({ kind: 'empirical', values: [3, 12, 7] }, 10, 'up')],
    [
      'a mixture',
      rounded(
        {
          kind: 'mixture',
          parts: [
            { share: 1, of: { kind: 'exponential', mean: 2 } },
            { share: 3, of: { kind: 'uniform', low: 4, high: 9 } },
          ],
        },
        2,
      ),
    ],
  ])('%s: mean and variance are those of its values', (_, d) => {
    const summed = bySum(d);
    expect(mean(d)).toBeCloseTo(summed.mean, 3);
    expect(variance(d) / summed.variance).toBeCloseTo(1, 2);
  });

  it('have the mean and variance of what they are made of, a constant further on', () => {
    const d: Distribution = { kind: 'adjusted', of: { kind: 'gamma', mean: 5, sd: 3 }, plus: 2, round: null };
    expect([mean(d), variance(d)]).toEqual([7, 9]);
  });

  it('are told one by one where there are few of them, however far from 0 they lie', () => {
    // 100,000 and 100,100 come in one of 200, each of those between in one of 100: 33.335 · 100 − 50².
    const d = rounded({ kind: 'uniform', low: 100_000, high: 100_100 }, 1);
    expect(mean(d)).toBeCloseTo(100_050, 7);
    expect(variance(d)).toBeCloseTo(833.5, 7);
  });

  it('keep their mean where they are rounded to next to nothing', () => {
    const d = rounded({ kind: 'exponential', mean: 1e6 }, 1, 'down');
    expect(mean(d)).toBe(1e6 - 0.5);
    expect(variance(d)).toBeCloseTo(1e12 + 1 / 12, 6);
  });

  it('are always the same where what they are made of is', () => {
    const d = rounded({ kind: 'fixed', value: 13 }, 10, 'up');
    expect([isConstant(d), mean(d), variance(d), sampler(d)(0.3, 0)]).toEqual([true, 20, 0, 20]);
  });

  it('are told in words', () => {
    expect(inWords(rounded({ kind: 'exponential', mean: 5 }, 1, 'up', 2), 'days')).toBe(
      'exponential, mean 5 days plus 2 days, rounded up to whole multiples of 1 days',
    );
  });
});
