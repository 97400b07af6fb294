import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/random/families/family.ts';
import { FAMILIES } from '../../src/random/families.ts';
import { type Distribution, mean, sampler, variance } from '../../src/random/index.ts';

type Kind = keyof typeof FAMILIES;
type Read = (said: object, ofDurations: boolean) => object;

const read = (kind: Kind, said: object, ofDurations = false) =>
  (FAMILIES[kind].read as unknown as Read)(said, ofDurations);

describe('what is said of how long something takes is taken up to its bounds', () => {
  it.each<[Kind, object]>([
    ['beta', { alpha: 2, beta: 3 }],
    ['beta', { mean: 5, sd: 2, low: 4, high: 14 }],
    ['erlang', { mean: 5, shape: 2 }],
    ['gamma', { mean: 1, sd: 1000 }],
    ['normal', { mean: 0, sd: 1 }],
    ['normal', { mean: 0, sd: 2, low: 12 }],
    ['normal', { mean: 0, sd: 2, high: -12 }],
    ['normal', { mean: 0, sd: 2, low: -1, high: -0.9 }],
    ['normal', { mean: 0, sd: 1000, low: 0, high: 1 }],
    ['poisson', { mean: 10_000 }],
    ['triangular', { low: 1, mode: 1, high: 2 }],
    ['triangular', { low: 1, mode: 2, high: 2 }],
    ['uniform', { low: 1, high: 2 }],
    ['lognormal', { mean: 3, median: 2 }],
  ])('%s of %o', (kind, said) => {
    expect(read(kind, said)).not.toBeInstanceOf(Refusal);
  });
});

describe('what is said of how long something takes is refused beyond its bounds, in words', () => {
  const shapes = 'needs either alpha and beta, or mean and sd';
  it.each<[Kind, object, string, boolean?]>([
    ['beta', { alpha: 2, beta: 3 }, 'a beta distribution of durations needs its `high`', true],
    ['beta', { alpha: 2, beta: 3, low: 1, high: 1 }, 'needs a low below its high'],
    ['beta', { alpha: 2 }, shapes],
    ['beta', { beta: 2 }, shapes],
    ['beta', { mean: 0.5 }, shapes],
    ['beta', { sd: 0.1 }, shapes],
    ['beta', { alpha: 2, mean: 0.5, sd: 0.1 }, shapes],
    ['beta', { beta: 2, mean: 0.5, sd: 0.1 }, shapes],
    ['beta', { alpha: 2, beta: 3, mean: 0.5 }, shapes],
    ['beta', { alpha: 2, beta: 3, sd: 0.1 }, shapes],
    ['beta', { alpha: 2, beta: 3, mean: 0.5, sd: 0.1 }, shapes],
    ['beta', { mean: 0, sd: 0.1 }, 'lies between its low and its high'],
    ['beta', { mean: 1, sd: 0.1 }, 'lies between its low and its high'],
    ['beta', { mean: 5, sd: 2, low: 5, high: 15 }, 'lies between its low and its high'],
    ['beta', { mean: 0.5, sd: 0 }, 'no beta distribution has this mean and this sd'],
    ['beta', { mean: 0.5, sd: 0.5 }, 'no beta distribution has this mean and this sd'],
    ['beta', { mean: 0.9, sd: 0.4 }, 'no beta distribution has this mean and this sd'],
    ['beta', { mean: 0.9999, sd: 0.000_003 }, 'is one value'],
    ['beta', { mean: 0.999, sd: 0.031_6 }, 'has hardly any values but its ends'],
    ['erlang', { shape: 2 }, 'needs its shape and its mean or its median'],
    ['erlang', { shape: 2, mean: 3, median: 2 }, 'needs its shape and its mean or its median'],
    ['erlang', { shape: 2, mean: 0 }, 'the mean of an Erlang distribution is above 0'],
    ['gamma', { mean: 1, sd: 1001 }, 'more than 1,000 times its mean'],
    ['gamma', { mean: 0, sd: 1 }, 'the mean of a gamma distribution is above 0'],
    ['gamma', { mean: 1, sd: 0 }, 'the sd of a gamma distribution is above 0'],
    ['gamma', { median: 0, sd: 1 }, 'the median of a gamma distribution is above 0'],
    ['gamma', { mean: 2, median: 2 }, 'is above its median'],
    ['gamma', { sd: 2, shape: 2 }, 'needs two figures'],
    ['gamma', { mean: 2 }, 'needs two figures'],
    ['lognormal', { mean: 0, sd: 1 }, 'the mean of a lognormal distribution is above 0'],
    ['lognormal', { median: 0, sd: 1 }, 'the median of a lognormal distribution is above 0'],
    ['lognormal', { mean: 1, sd: 0 }, 'the sd of a lognormal distribution is above 0'],
    ['lognormal', { mean: 2, median: 2 }, 'is above its median'],
    ['lognormal', { mu: 800, sigma: 1 }, 'beyond all numbers'],
    ['lognormal', { mu: 700, sigma: 10 }, 'beyond all numbers'],
    ['normal', { mean: 1, sd: 0 }, 'the sd of a normal distribution is above 0'],
    ['normal', { mean: 1, sd: 1, low: 2, high: 2 }, 'needs a low below its high'],
    ['normal', { mean: 1, sd: 1, high: 0 }, 'needs a low below its high', true],
    ['normal', { mean: 0, sd: 2, low: 12.1 }, 'more than 6 sd from its mean'],
    ['normal', { mean: 0, sd: 2, high: -12.1 }, 'more than 6 sd from its mean'],
    ['normal', { mean: 0, sd: 1001, low: 0, high: 1 }, 'write `uniform`'],
    ['poisson', { mean: 10_001 }, 'at most 10,000'],
    ['poisson', { mean: 0 }, 'the mean of a Poisson distribution is above 0'],
    ['poisson', { mean: 3 }, 'not of durations', true],
    ['sequence', { values: [] }, 'needs at least one value'],
    ['triangular', { low: 2, mode: 1, high: 3 }, 'in rising order'],
    ['triangular', { low: 1, mode: 4, high: 3 }, 'in rising order'],
    ['triangular', { low: 1, mode: 1, high: 1 }, 'in rising order'],
    ['uniform', { low: 1, high: 1 }, 'needs a low below its high'],
    ['weibull', { shape: 2 }, 'needs its shape and one of mean, median and scale'],
    ['weibull', { shape: 2, mean: 1, scale: 1 }, 'needs its shape and one of mean, median and scale'],
    ['weibull', { shape: 2, scale: 0 }, 'is above 0'],
  ])('%s of %o', (kind, said, words, ofDurations) => {
    const refused = read(kind, said, ofDurations) as Refusal;
    expect(refused).toBeInstanceOf(Refusal);
    expect(JSON.stringify({ ...refused, message: refused.message })).toContain(words);
  });
});

describe('figures of a distribution are those that its bounds are held against', () => {
  it.each<[Kind, object, number[]]>([
    ['beta', { kind: 'beta', alpha: 2, beta: 3, low: 1, high: 4 }, [1, 4]],
    ['erlang', { kind: 'erlang', mean: 5, shape: 2 }, [5]],
    ['normal', { kind: 'normal', mean: 1, sd: 2, low: -3, high: 4 }, [1, 2, -3, 4]],
    ['normal', { kind: 'normal', mean: 1, sd: 2 }, [1, 2, 0, 0]],
    ['poisson', { kind: 'poisson', mean: 3 }, [3]],
    ['triangular', { kind: 'triangular', low: 1, mode: 2, high: 4 }, [1, 2, 4]],
    ['uniform', { kind: 'uniform', low: 1, high: 4 }, [1, 4]],
    ['weibull', { kind: 'weibull', scale: 3, shape: 2 }, [3]],
  ])('%s of %o', (kind, d, figures) => {
    expect((FAMILIES[kind].figures as unknown as (d: object) => number[])(d)).toEqual(figures);
  });
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
});
