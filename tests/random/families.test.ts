import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/random/distribution.ts';
import { Refusal } from '../../src/random/families/family.ts';
import { FAMILIES } from '../../src/random/families.ts';
import type { Distribution } from '../../src/random/index.ts';
import { refusedShares } from '../../src/random/shares.ts';

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

describe('what is said in other figures is kept as what it comes to', () => {
  const half = Math.LN2;
  const root = Math.SQRT2;
  const sigma = Math.sqrt(half);
  const days = 1440;
  it.each<[Kind, object, Distribution, boolean?]>([
    [
      'beta',
      { mean: 14, sd: 2, low: 10, high: 20 },
      { kind: 'beta', alpha: 2, beta: 3, low: 10, high: 20 },
      true,
    ],
    ['beta', { mean: 0.4, sd: 0.2 }, { kind: 'beta', alpha: 2, beta: 3, low: 0, high: 1 }],
    [
      'discrete',
      { values: [1, 2], shares: [0.4, 0.6] },
      { kind: 'discrete', values: [1, 2], shares: [0.4, 0.6] },
    ],
    ['empirical', { values: [3] }, { kind: 'empirical', values: [3] }],
    ['sequence', { values: [3, 1] }, { kind: 'sequence', values: [3, 1] }],
    ['fixed', { value: 3 }, { kind: 'fixed', value: 3 }],
    // One stage is exponential, of whose values half are below ln 2 of the mean.
    ['erlang', { median: 5 * half, shape: 1 }, { kind: 'erlang', mean: 5, shape: 1 }],
    ['exponential', { median: 5 * half }, { kind: 'exponential', mean: 5 }],
    ['gamma', { mean: 6, shape: 4 }, { kind: 'gamma', mean: 6, sd: 3 }],
    ['gamma', { median: 5 * half, shape: 1 }, { kind: 'gamma', mean: 5, sd: 5 }],
    ['gamma', { median: 5 * half, sd: 5 }, { kind: 'gamma', mean: 5, sd: 5 }],
    ['gamma', { median: 5 * half, mean: 5 }, { kind: 'gamma', mean: 5, sd: 5 }],
    // Where the variance of the logarithms is ln 2, the mean is √2 medians, and so is the standard deviation.
    ['lognormal', { median: 40, sd: 40 * root }, { kind: 'lognormal', mean: 40 * root, sd: 40 * root }],
    ['lognormal', { median: 40, mean: 40 * root }, { kind: 'lognormal', mean: 40 * root, sd: 40 * root }],
    ['lognormal', { mean: 10, sigma }, { kind: 'lognormal', mean: 10, sd: 10 }],
    ['lognormal', { median: 10, sigma }, { kind: 'lognormal', mean: 10 * root, sd: 10 * root }],
    ['lognormal', { mu: Math.log(3), sigma }, { kind: 'lognormal', mean: 3 * root, sd: 3 * root }],
    [
      'lognormal',
      { mu: Math.log(3), sigma, unit: days },
      { kind: 'lognormal', mean: 3 * root * days, sd: 3 * root * days },
      true,
    ],
    ['weibull', { mean: 5, shape: 1 }, { kind: 'weibull', scale: 5, shape: 1 }],
    ['weibull', { median: 5 * half, shape: 1 }, { kind: 'weibull', scale: 5, shape: 1 }],
  ])('%s of %o', (kind, said, kept, ofDurations) => {
    const about = Object.entries(kept).map(([name, value]) => [
      name,
      typeof value === 'number' ? expect.closeTo(value, 9) : value,
    ]);
    expect(read(kind, said, ofDurations)).toEqual(Object.fromEntries(about));
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
    ['beta', { mean: 0.9999, sd: 0.007_07 }, 'has hardly any values but its ends'],
    ['erlang', { shape: 2 }, 'needs its shape and its mean or its median'],
    ['erlang', { shape: 2, mean: 3, median: 2 }, 'needs its shape and its mean or its median'],
    ['erlang', { shape: 2, mean: 0 }, 'the mean of an Erlang distribution is above 0'],
    ['exponential', {}, 'needs its mean or its median, and not both'],
    ['exponential', { mean: 2, median: 1 }, 'needs its mean or its median, and not both'],
    ['exponential', { mean: 0 }, 'the mean of an exponential distribution is above 0'],
    ['empirical', { values: [] }, 'needs at least one value'],
    ['discrete', { values: [1, 2], shares: [0.4, 0.5] }, 'the shares sum to 0.9, not to 1'],
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
    ['lognormal', { mean: 2 }, 'needs two of mean, median and sd'],
    ['lognormal', { mean: 3, median: 2, sd: 1 }, 'needs two of mean, median and sd'],
    ['lognormal', { mu: 1, sd: 1 }, 'needs two of mean, median and sd'],
    ['lognormal', { mean: 2, mu: 1 }, 'needs two of mean, median and sd'],
    ['lognormal', { sd: 2, sigma: 1 }, 'needs two of mean, median and sd'],
    ['lognormal', { mu: 1, sigma: 1 }, 'nothing says of how many of what', true],
    ['lognormal', { median: 2, sigma: 1, unit: 1440 }, '`unit` is that of `mu`, which is not said'],
    ['lognormal', { mu: -800, sigma: 1 }, 'the mean of a lognormal distribution is above 0'],
    ['lognormal', { mu: 800, sigma: 1 }, 'beyond all numbers'],
    ['lognormal', { mu: 700, sigma: 10 }, 'beyond all numbers'],
    ['lognormal', { mu: 690, sigma: 6 }, 'beyond all numbers'],
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
    ['discrete', { kind: 'discrete', values: [1, 2], shares: [0.4, 0.6] }, [1, 2]],
    ['empirical', { kind: 'empirical', values: [3, 4] }, [3, 4]],
    ['exponential', { kind: 'exponential', mean: 3 }, [3]],
    ['fixed', { kind: 'fixed', value: 3 }, [3]],
    ['gamma', { kind: 'gamma', mean: 3, sd: 2 }, [3, 2]],
    ['lognormal', { kind: 'lognormal', mean: 3, sd: 2 }, [3, 2]],
    ['sequence', { kind: 'sequence', values: [3, 4] }, [3, 4]],
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

it('shares of a whole may miss 1 by a thousandth, as three decimals do', () => {
  expect(refusedShares([0.5, 0.501], 'the shares')).toBeNull();
  expect(refusedShares([0.5, 0.499], 'the shares')).toBeNull();
  expect(refusedShares([0.5, 0.502], 'the shares')).toBeInstanceOf(Refusal);
});

it('what is added and rounded to has its bounds, and the parts of a mixture have theirs where they stand', () => {
  const fixed: Distribution = { kind: 'fixed', value: 3 };
  expect(figuresOf({ kind: 'adjusted', of: fixed, plus: 5, round: { to: 7, way: 'up' } })).toEqual([3, 5, 7]);
  expect(figuresOf({ kind: 'adjusted', of: fixed, plus: 5, round: null })).toEqual([3, 5, 0]);
  expect(figuresOf({ kind: 'mixture', parts: [{ share: 1, of: fixed }] })).toEqual([]);
});

it('only the standard deviation of a gamma distribution has a constant for its limit', () => {
  const hintOf = (said: object) => (read('gamma', said) as Refusal).hint;
  expect(hintOf({ mean: 2, sd: 0 })).toBe('for a constant write the value alone');
  expect([hintOf({ mean: 0, sd: 2 }), hintOf({ median: 0, sd: 2 })]).toEqual(['', '']);
});
