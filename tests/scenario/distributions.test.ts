import { describe, expect, test } from 'vitest';
import { mean, sampler, variance } from '../../src/random/index.ts';
import { good, load, onlyProblem, small, steps } from './loading.ts';

function duration(text: string) {
  return good(steps(`{talk: {contact: phone, with: worker, takes: ${text}}}`)).teams[0]!.steps[0]!.takes;
}

function need(text: string) {
  return good(small({ people: `{needs: {severity: ${text}}}` })).people.kinds[0]!.needs[0]!;
}

describe('every distribution has one form after reading', () => {
  test.each([
    ['45 min', { kind: 'fixed', value: 45 }],
    ['{fixed: 45 min}', { kind: 'fixed', value: 45 }],
    ['{exponential: 2 hours}', { kind: 'exponential', mean: 120 }],
    ['{exponential: {mean: 2 hours}}', { kind: 'exponential', mean: 120 }],
    ['{erlang: {mean: 30 min, shape: 3}}', { kind: 'erlang', mean: 30, shape: 3 }],
    ['{gamma: {mean: 1 hour, sd: 20 min}}', { kind: 'gamma', mean: 60, sd: 20 }],
    ['{lognormal: {mean: 45 min, sd: 20 min}}', { kind: 'lognormal', mean: 45, sd: 20 }],
    ['{exponential: {median: 1 hour}}', { kind: 'exponential', mean: 60 / Math.LN2 }],
    ['{gamma: {mean: 1 hour, shape: 9}}', { kind: 'gamma', mean: 60, sd: 20 }],
    [
      '{exponential: 5 days, plus: 1 day, rounded_up_to: 1 day}',
      {
        kind: 'adjusted',
        of: { kind: 'exponential', mean: 7200 },
        plus: 1440,
        round: { to: 1440, way: 'up' },
      },
    ],
    [
      '{fixed: 30 min, plus: 15 min}',
      { kind: 'adjusted', of: { kind: 'fixed', value: 30 }, plus: 15, round: null },
    ],
    ['{weibull: {scale: 10 min, shape: 2}}', { kind: 'weibull', scale: 10, shape: 2 }],
    [
      '{triangular: {low: 5 min, mode: 10 min, high: 1 hour}}',
      { kind: 'triangular', low: 5, mode: 10, high: 60 },
    ],
    ['{uniform: {low: 5 min, high: 10 min}}', { kind: 'uniform', low: 5, high: 10 }],
    ['{uniform: [5 min, 10 min]}', { kind: 'uniform', low: 5, high: 10 }],
    ['{normal: {mean: 30 min, sd: 5 min}}', { kind: 'normal', mean: 30, sd: 5, low: 0 }],
    [
      '{normal: {mean: 30 min, sd: 5 min, low: 10 min, high: 1 hour}}',
      { kind: 'normal', mean: 30, sd: 5, low: 10, high: 60 },
    ],
    ['{beta: {alpha: 2, beta: 3, high: 1 hour}}', { kind: 'beta', alpha: 2, beta: 3, low: 0, high: 60 }],
    [
      '{discrete: {10 min: 0.25, 20 min: 0.75}}',
      { kind: 'discrete', values: [10, 20], shares: [0.25, 0.75] },
    ],
    ['{discrete: [{value: 10 min, share: 1}]}', { kind: 'discrete', values: [10], shares: [1] }],
    ['{empirical: [3 min, 1 hour]}', { kind: 'empirical', values: [3, 60] }],
    [
      '{mixture: [{share: 0.5, of: 3 min}, {share: 0.5, of: {exponential: 1 hour}}]}',
      {
        kind: 'mixture',
        parts: [
          { share: 0.5, of: { kind: 'fixed', value: 3 } },
          { share: 0.5, of: { kind: 'exponential', mean: 60 } },
        ],
      },
    ],
  ])('%s', (text, distribution) => {
    expect(duration(text)).toEqual(distribution);
  });

  test('a sequence takes turns for a source, and is refused where it would be drawn once for each person', () => {
    const every = good(small({ sources: '{gp: {every: {sequence: [3 min, 1 hour]}}}' })).sources[0]!.arrivals;
    expect(every).toEqual({ kind: 'intervals', interval: { kind: 'sequence', values: [3, 60] } });
    onlyProblem(steps('{talk: {desk: worker, takes: {»sequence: [3 min, 1 hour]}}}'), 'bad-distribution');
    onlyProblem(small({ people: '{needs: {severity: {»sequence: [3, 8]}}}' }), 'bad-distribution');
    onlyProblem(small({ people: '{patience: {»sequence: [3 weeks, 8 weeks]}}' }), 'bad-distribution');
    onlyProblem(
      steps('{talk: {course: {contacts: {»sequence: [3, 8]}, every: 1 week, with: worker, takes: 1 hour}}}'),
      'bad-distribution',
    );
  });

  test('a Weibull distribution may be said by its median or mean', () => {
    const byMedian = duration('{weibull: {median: 11 weeks, shape: 1.4}}');
    if (byMedian.kind !== 'weibull') throw new Error(byMedian.kind);
    const below = (11 * 10_080) / byMedian.scale;
    expect(Math.exp(-(below ** 1.4))).toBeCloseTo(0.5, 12);
    expect(mean(duration('{weibull: {mean: 11 weeks, shape: 1.4}}'))).toBeCloseTo(11 * 10_080, 6);
  });
  test('a beta distribution may be said by mean and sd', () => {
    const beta = need('{beta: {mean: 4, sd: 2, high: 10}}');
    if (beta.kind !== 'beta') throw new Error(beta.kind);
    const { alpha: a, beta: b } = beta;
    expect((10 * a) / (a + b)).toBeCloseTo(4, 12);
    expect(10 * Math.sqrt((a * b) / ((a + b) ** 2 * (a + b + 1)))).toBeCloseTo(2, 12);
  });
  test('numbers are not cut off at 0', () => {
    expect(need('{normal: {mean: 4, sd: 2}}')).toEqual({ kind: 'normal', mean: 4, sd: 2 });
    expect(need('{discrete: {1: 0.5, 2: 0.5}}')).toEqual({
      kind: 'discrete',
      values: [1, 2],
      shares: [0.5, 0.5],
    });
  });
});

describe('a normal distribution of durations is cut off at 0', () => {
  test('and whoever wrote its mean is told what it becomes', () => {
    const problem = onlyProblem(
      steps('{talk: {contact: phone, with: worker, takes: {»normal: {mean: 10 min, sd: 10 min}}}}'),
      'cut-off',
    );
    expect(problem.severity).toBe('warning');
    expect(problem.message).toContain('1.29 times `10 min`');
    expect(problem.hint).toContain('`gamma`');
  });
  test.each([
    '{normal: {mean: 10 min, sd: 5 min}}',
    '{normal: {mean: 10 min, sd: 10 min, low: 0 min}}',
    '{gamma: {mean: 10 min, sd: 10 min}}',
  ])('and nothing is said of %s', (takes) => {
    expect(load(steps(`{talk: {contact: phone, with: worker, takes: ${takes}}}`)).problems).toEqual([]);
  });
});

describe('what does not fit together is reported where it stands', () => {
  const needs = (text: string) => small({ people: `{needs: {severity: ${text}}}` });
  test.each([
    ['{»normal: {mean: 4, sd: 0}}', 'bad-distribution'],
    ['{»gamma: {mean: 4, sd: 0}}', 'bad-distribution'],
    ['{»lognormal: {mean: 0, sd: 1}}', 'bad-distribution'],
    ['{»exponential: {mean: 0}}', 'bad-distribution'],
    ['{»weibull: {shape: 2}}', 'bad-distribution'],
    ['{»weibull: {shape: 2, mean: 1, median: 1}}', 'bad-distribution'],
    ['{weibull: {shape: »0, mean: 1}}', 'out-of-range'],
    ['{erlang: {shape: »1.5, mean: 1}}', 'out-of-range'],
    ['{»triangular: {low: 2, mode: 1, high: 3}}', 'bad-distribution'],
    ['{»uniform: {low: 2, high: 2}}', 'bad-distribution'],
    ['{»uniform: [1, 2, 3]}', 'bad-distribution'],
    ['{»normal: {mean: 4, sd: 1, low: 5, high: 5}}', 'bad-distribution'],
    ['{»normal: {mean: 4, sd: 1, low: 50}}', 'bad-distribution'],
    ['{»beta: {mean: 0.5, sd: 0.5}}', 'bad-distribution'],
    ['{»beta: {mean: 0.5}}', 'bad-distribution'],
    ['{»discrete: {1: 0.5, 2: 0.4}}', 'shares-sum'],
    ['{discrete: {1: 0.5, 2: »1.4}}', 'out-of-range'],
    ['{»discrete: {one: 1}}', 'wrong-type'],
    ['{»empirical: []}', 'bad-distribution'],
    ['{»mixture: [{share: 0.5, of: 3}]}', 'shares-sum'],
    ['{»normall: {mean: 4, sd: 1}}', 'unknown-key'],
    ['{normal: {mean: 4, »sdd: 1, sd: 1}}', 'unknown-key'],
    ['{»normal: {mean: 4}}', 'missing-key'],
    ['»12', 'out-of-range'],
    ['»high', 'wrong-type'],
  ])('%s: %s', (text, code) => {
    onlyProblem(needs(text), code);
  });
  test('two distributions in one map', () => {
    const problem = onlyProblem(
      small({ people: '{needs: {»severity: {exponential: 4, uniform: [1, 2]}}}' }),
      'one-of',
    );
    expect(problem.message).toContain('exponential and uniform');
  });
  test('a number inside a distribution of durations needs its unit', () => {
    onlyProblem(
      steps('{talk: {contact: phone, with: worker, takes: {lognormal: {mean: »45, sd: 20 min}}}}'),
      'needs-unit',
    );
  });
});

describe('figures as people know them', () => {
  const half = (text: string) => sampler(duration(text))(0.5, 0);

  test.each([
    ['{exponential: {median: 40 min}}'],
    ['{gamma: {median: 40 min, sd: 20 min}}'],
    ['{gamma: {median: 40 min, mean: 55 min}}'],
    ['{gamma: {median: 40 min, shape: 0.4}}'],
    ['{erlang: {median: 40 min, shape: 4}}'],
    ['{lognormal: {median: 40 min, sd: 20 min}}'],
    ['{lognormal: {median: 40 min, mean: 55 min}}'],
    ['{lognormal: {median: 40 min, sigma: 0.7}}'],
    ['{weibull: {median: 40 min, shape: 1.4}}'],
  ])('%s: half are below the median', (text) => {
    expect(half(text) / 40).toBeCloseTo(1, 9);
  });

  test.each([
    ['{gamma: {median: 40 min, sd: 20 min}}', 'sd', 20],
    ['{gamma: {median: 40 min, mean: 55 min}}', 'mean', 55],
    ['{lognormal: {median: 40 min, sd: 20 min}}', 'sd', 20],
    ['{lognormal: {median: 40 min, mean: 55 min}}', 'mean', 55],
    // e to the power of 3 + 0.5 / 2, in days; the sd of the logarithms is 0.5 squared over the mean and sd.
    ['{lognormal: {mu: 3, sigma: 0.5, unit: days}}', 'mean', Math.exp(3 + 0.125) * 1440],
    ['{lognormal: {mean: 40 min, sigma: 0.5}}', 'sd', 40 * Math.sqrt(Math.expm1(0.25))],
  ])('%s: its %s is what is said, or follows', (text, which, value) => {
    const d = duration(text);
    const is = which === 'mean' ? mean(d) : Math.sqrt(variance(d));
    expect(is / value).toBeCloseTo(1, 10);
  });

  test('what is done to a distribution needs one', () => {
    onlyProblem(steps('{talk: {contact: phone, with: worker, »takes: {plus: 1 day}}}'), 'one-of');
  });

  test('plain numbers have a mu without a unit', () => {
    const d = need('{lognormal: {mu: 1, sigma: 0.5}}');
    expect(mean(d)).toBeCloseTo(Math.exp(1.125), 12);
  });

  test.each([
    ['{»lognormal: {median: 40 min}}', 'bad-distribution'],
    ['{»lognormal: {mu: 3, sigma: 0.5}}', 'bad-distribution'],
    ['{»lognormal: {mu: 3, sd: 20 min}}', 'bad-distribution'],
    ['{»lognormal: {median: 40 min, mean: 30 min}}', 'bad-distribution'],
    ['{»lognormal: {median: 40 min, sd: 20 min, mean: 45 min}}', 'bad-distribution'],
    ['{»lognormal: {median: 40 min, sd: 20 min, unit: days}}', 'bad-distribution'],
    ['{lognormal: {mu: 3, sigma: 0.5, unit: »fortnights}}', 'wrong-unit'],
    ['{lognormal: {mu: »900, sigma: 0.5, unit: days}}', 'beyond-limit'],
    ['{»gamma: {sd: 20 min, shape: 2}}', 'bad-distribution'],
    ['{»gamma: {median: 40 min, mean: 30 min}}', 'bad-distribution'],
    ['{»exponential: {mean: 40 min, median: 30 min}}', 'bad-distribution'],
    ['{»exponential: {}}', 'bad-distribution'],
    ['{»erlang: {shape: 3}}', 'bad-distribution'],
    ['{exponential: 5 days, rounded_to: »1}', 'needs-unit'],
    ['{exponential: »5 days, rounded_to: 0 min}', 'bad-distribution'],
    ['{exponential: »5 days, rounded_to: 1 day, rounded_up_to: 1 day}', 'one-of'],
  ])('%s: %s', (text, code) => {
    onlyProblem(steps(`{talk: {contact: phone, with: worker, takes: ${text}}}`), code);
  });
});
