import { expect, it } from 'vitest';
import { beyond, type Distribution, sampler } from '../../src/random/index.ts';

const US = [0.001, 0.1, 0.5, 0.9, 0.999];

it('what is above a value is above it, in order, and what is left of an exponential is a fresh draw', () => {
  const draw = sampler({ kind: 'exponential', mean: 3 });
  for (const u of US) expect(beyond(draw, 20, u, 0) - 20).toBeCloseTo(draw(u, 0), 6);
});

it('where nothing is below the value is a draw like any other, to the last digit', () => {
  const draw = sampler({ kind: 'uniform', low: 0, high: 3 });
  for (const u of [2 ** -53, 0.3]) expect(beyond(draw, -1, u, 0)).toBe(draw(u, 0));
});

it('is uniform above the cut when the distribution is', () => {
  const draw = sampler({ kind: 'uniform', low: 2, high: 10 });
  for (const u of US) expect(beyond(draw, 6, u, 0)).toBeCloseTo(6 + 4 * u, 9);
  expect(beyond(draw, 1, 0.25, 0)).toBe(draw(0.25, 0));
});

it('keeps the shares of what is left of values that are told apart', () => {
  const draw = sampler({ kind: 'discrete', values: [1, 2, 3], shares: [0.5, 0.3, 0.2] });
  expect([0.1, 0.59, 0.61, 0.9].map((u) => beyond(draw, 1.5, u, 0))).toEqual([2, 2, 3, 3]);
  // Above 2 there is only 3.
  expect([0.1, 0.9].map((u) => beyond(draw, 2, u, 0))).toEqual([3, 3]);
});

it('is nothing where the distribution has nothing', () => {
  const none: Distribution[] = [
    { kind: 'fixed', value: 5 },
    { kind: 'uniform', low: 1, high: 5 },
  ];
  for (const each of none) expect(beyond(sampler(each), 5, 0.5, 0)).toBeNaN();
});

it('is above the cut for every kind of distribution, far out too', () => {
  const kinds: Distribution[] = [
    { kind: 'gamma', mean: 4, sd: 3 },
    { kind: 'lognormal', mean: 4, sd: 3 },
    { kind: 'weibull', scale: 4, shape: 1.4 },
    { kind: 'normal', mean: 4, sd: 2, low: 0 },
    { kind: 'triangular', low: 0, mode: 3, high: 30 },
  ];
  for (const each of kinds)
    for (const least of [0, 1, 4, 12])
      for (const u of US) expect(beyond(sampler(each), least, u, 0)).toBeGreaterThan(least);
});
