import { describe, expect, it } from 'vitest';
import { type Distribution, isConstant, mean, variance } from '../../src/random/index.ts';

describe('mean and variance without drawing', () => {
  it.each<[string, Distribution, number, number]>([
    ['a fixed value', { kind: 'fixed', value: 45 }, 45, 0],
    ['exponential', { kind: 'exponential', mean: 3 }, 3, 9],
    ['erlang', { kind: 'erlang', mean: 6, shape: 4 }, 6, 9],
    ['gamma', { kind: 'gamma', mean: 12, sd: 6 }, 12, 36],
    ['lognormal', { kind: 'lognormal', mean: 45, sd: 20 }, 45, 400],
    ['a Weibull of shape 1 is exponential', { kind: 'weibull', scale: 5, shape: 1 }, 5, 25],
    [
      'a Weibull of shape 2 (Rayleigh)',
      { kind: 'weibull', scale: 2, shape: 2 },
      Math.sqrt(Math.PI),
      4 - Math.PI,
    ],
    ['triangular', { kind: 'triangular', low: 10, mode: 20, high: 60 }, 30, 350 / 3],
    ['uniform', { kind: 'uniform', low: 2, high: 8 }, 5, 3],
    ['normal', { kind: 'normal', mean: 4, sd: 2 }, 4, 4],
    ['half normal', { kind: 'normal', mean: 3, sd: 1, low: 3 }, 3 + Math.sqrt(2 / Math.PI), 1 - 2 / Math.PI],
    [
      'the other half',
      { kind: 'normal', mean: 3, sd: 1, high: 3 },
      3 - Math.sqrt(2 / Math.PI),
      1 - 2 / Math.PI,
    ],
    [
      'normal within the scale of needs',
      { kind: 'normal', mean: 4, sd: 2, low: 0, high: 10 },
      4.101565979349758,
      3.492594559901623,
    ],
    [
      'normal, only far above its mean',
      { kind: 'normal', mean: 0, sd: 1, low: 6, high: 8 },
      6.158481366839959,
      0.02398521340801976,
    ],
    [
      'normal, only far below its mean',
      { kind: 'normal', mean: 0, sd: 1, low: -8, high: -6 },
      -6.158481366839959,
      0.02398521340801976,
    ],

    ['beta', { kind: 'beta', alpha: 2, beta: 3, low: 10, high: 20 }, 14, 4],
    ['discrete', { kind: 'discrete', values: [1, 3], shares: [3, 1] }, 1.5, 0.75],
    ['empirical', { kind: 'empirical', values: [1, 2, 3, 4] }, 2.5, 1.25],
    ['sequence', { kind: 'sequence', values: [1, 2, 3, 4] }, 2.5, 1.25],
    [
      'mixture',
      {
        kind: 'mixture',
        parts: [
          { share: 1, of: { kind: 'exponential', mean: 2 } },
          { share: 3, of: { kind: 'fixed', value: 6 } },
        ],
      },
      5,
      1 + 3,
    ],
  ])('%s', (_, d, expectedMean, expectedVariance) => {
    expect(mean(d)).toBeCloseTo(expectedMean, 12);
    expect(variance(d)).toBeCloseTo(expectedVariance, 10);
  });
});

it('puts a normal so far out that no probability is left at the bound next to its mean', () => {
  const far: Distribution = { kind: 'normal', mean: 0, sd: 1, low: 60, high: 70 };
  expect([mean(far), variance(far)]).toEqual([60, 0]);
  const below: Distribution = { kind: 'normal', mean: 0, sd: 1, low: -70, high: -60 };
  expect([mean(below), variance(below)]).toEqual([-60, 0]);
});

it('knows what is always the same', () => {
  const always: Distribution[] = [
    { kind: 'fixed', value: 1 },
    { kind: 'exponential', mean: 0 },
    { kind: 'normal', mean: 2, sd: 0 },
    { kind: 'weibull', scale: 0, shape: 2 },
    { kind: 'erlang', mean: 0, shape: 2 },
    { kind: 'gamma', mean: 2, sd: 0 },
    { kind: 'lognormal', mean: 2, sd: 0 },
    { kind: 'poisson', mean: 0 },
    { kind: 'beta', alpha: 2, beta: 3, low: 1, high: 1 },
    { kind: 'triangular', low: 1, mode: 1, high: 1 },
    { kind: 'uniform', low: 1, high: 1 },
    { kind: 'discrete', values: [1, 2], shares: [0, 1] },
    { kind: 'empirical', values: [3, 3] },
    { kind: 'mixture', parts: [{ share: 1, of: { kind: 'fixed', value: 1 } }] },
    {
      kind: 'mixture',
      parts: [
        { share: 1, of: { kind: 'fixed', value: 1 } },
        { share: 0, of: { kind: 'exponential', mean: 9 } },
      ],
    },
  ];
  const varies: Distribution[] = [
    { kind: 'exponential', mean: 1 },
    { kind: 'lognormal', mean: 2, sd: 1 },
    { kind: 'weibull', scale: 1, shape: 2 },
    { kind: 'beta', alpha: 1, beta: 1, low: 0, high: 1 },
    { kind: 'discrete', values: [1, 2], shares: [1, 1] },
    { kind: 'sequence', values: [1, 2] },
    {
      kind: 'mixture',
      parts: [
        { share: 1, of: { kind: 'fixed', value: 1 } },
        { share: 1, of: { kind: 'fixed', value: 2 } },
      ],
    },
  ];
  expect(always.map(isConstant)).toEqual(always.map(() => true));
  expect(varies.map(isConstant)).toEqual(varies.map(() => false));
});
