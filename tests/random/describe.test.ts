import { expect, it } from 'vitest';
import { type Distribution, describe } from '../../src/random/index.ts';

it.each<[Distribution, string]>([
  [{ kind: 'fixed', value: 45 }, 'always 45 min'],
  [{ kind: 'exponential', mean: 40 / 3 }, 'exponential, mean 13.3333 min'],
  [{ kind: 'erlang', mean: 30, shape: 3 }, 'Erlang, mean 30 min, shape 3'],
  [{ kind: 'lognormal', mean: 45, sd: 20 }, 'lognormal, mean 45 min, sd 20 min'],
  [{ kind: 'gamma', mean: 2.2, sd: 1.6 }, 'gamma, mean 2.2 min, sd 1.6 min'],
  [{ kind: 'weibull', scale: 11, shape: 1.4 }, 'Weibull, scale 11 min, shape 1.4'],
  [{ kind: 'triangular', low: 1, mode: 2, high: 9 }, 'triangular, from 1 min to 9 min, mostly near 2 min'],
  [{ kind: 'uniform', low: 1, high: 9 }, 'uniform, from 1 min to 9 min'],
  [{ kind: 'normal', mean: 4, sd: 2 }, 'normal, mean 4 min, sd 2 min'],
  [
    { kind: 'normal', mean: 4, sd: 2, low: 0, high: 10 },
    'normal, mean 4 min, sd 2 min, at least 0 min, at most 10 min',
  ],
  [{ kind: 'beta', alpha: 2, beta: 3, low: 0, high: 9 }, 'beta, alpha 2, beta 3, from 0 min to 9 min'],
  [{ kind: 'discrete', values: [10, 20], shares: [1, 3] }, 'one of 10 min (25%), 20 min (75%)'],
  [{ kind: 'empirical', values: [3, 1, 5] }, 'one of 3 observed values, from 1 min to 5 min, mean 3 min'],
  [
    { kind: 'sequence', values: [1, 2, 3, 4, 5, 6, 7, 8] },
    'in turn 1 min, 2 min, 3 min, 4 min, 5 min, 6 min and 2 more',
  ],
  [{ kind: 'sequence', values: [1, 2, 3, 4, 5, 6] }, 'in turn 1 min, 2 min, 3 min, 4 min, 5 min, 6 min'],
  [
    {
      kind: 'mixture',
      parts: [
        { share: 1, of: { kind: 'fixed', value: 5 } },
        { share: 3, of: { kind: 'fixed', value: 60 } },
      ],
    },
    '25% always 5 min; 75% always 60 min',
  ],
  [
    {
      kind: 'mixture',
      parts: [
        { share: 0.3, of: { kind: 'exponential', mean: 5 } },
        { share: 0.7, of: { kind: 'fixed', value: 60 } },
      ],
    },
    '30% exponential, mean 5 min; 70% always 60 min',
  ],
])('%o is said in a line', (distribution, line) => {
  expect(describe(distribution, 'min')).toBe(line);
});

it('says what is added, and to what it is rounded', () => {
  const of: Distribution = { kind: 'fixed', value: 45 };
  const words = (plus: number, round: { to: number; way: 'nearest' | 'up' | 'down' } | null) =>
    describe({ kind: 'adjusted', of, plus, round }, 'min');
  expect(words(5, null)).toBe('always 45 min plus 5 min');
  expect(words(0, { to: 30, way: 'nearest' })).toBe('always 45 min, rounded to whole multiples of 30 min');
  expect(words(5, { to: 30, way: 'down' })).toBe(
    'always 45 min plus 5 min, rounded down to whole multiples of 30 min',
  );
});

it('says numbers without a unit where there is none', () => {
  expect(describe({ kind: 'normal', mean: 4.6, sd: 1.7 })).toBe('normal, mean 4.6, sd 1.7');
});
