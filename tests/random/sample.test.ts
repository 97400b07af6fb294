import fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import { type Distribution, mean, Streams, sampler, variance } from '../../src/random/index.ts';
import { chiSquareP, kolmogorovSmirnovP } from './goodness.ts';

const { jStat } = jstat;
const n = 20_000;

/** n values for as many people. */
function draw(d: Distribution): number[] {
  const stream = new Streams('sample', 1).stream(JSON.stringify(d));
  const value = sampler(d);
  return Array.from({ length: n }, (_, person) => value(stream.uniform(person, 0), 0));
}

/** Gamma by mean and sd, as jstat knows it. */
function gammaCdf(mean: number, sd: number) {
  return (x: number) => jStat.gamma.cdf(x, (mean / sd) ** 2, sd ** 2 / mean);
}

function lognormalCdf(mean: number, sd: number) {
  const sigma = Math.sqrt(Math.log(1 + (sd / mean) ** 2));
  return (x: number) => jStat.lognormal.cdf(x, Math.log(mean) - sigma ** 2 / 2, sigma);
}

function normalCdf(mean: number, sd: number, low = -Infinity, high = Infinity) {
  const f = (x: number) => (x === -Infinity ? 0 : x === Infinity ? 1 : jStat.normal.cdf(x, mean, sd));
  return (x: number) => (f(x) - f(low)) / (f(high) - f(low));
}

const continuous: [Distribution, (x: number) => number][] = [
  [{ kind: 'exponential', mean: 40 }, (x) => 1 - Math.exp(-x / 40)],
  [{ kind: 'erlang', mean: 30, shape: 1 }, (x) => 1 - Math.exp(-x / 30)],
  [{ kind: 'erlang', mean: 6, shape: 3 }, (x) => 1 - Math.exp(-x / 2) * (1 + x / 2 + (x / 2) ** 2 / 2)],
  [{ kind: 'gamma', mean: 12, sd: 6 }, gammaCdf(12, 6)],
  [{ kind: 'gamma', mean: 2.2, sd: 1.6 }, gammaCdf(2.2, 1.6)],
  [{ kind: 'gamma', mean: 1, sd: 1.4 }, gammaCdf(1, 1.4)],
  [{ kind: 'gamma', mean: 1, sd: 4 }, gammaCdf(1, 4)],
  [{ kind: 'gamma', mean: 100, sd: 3 }, gammaCdf(100, 3)],
  [{ kind: 'lognormal', mean: 45, sd: 20 }, lognormalCdf(45, 20)],
  [{ kind: 'lognormal', mean: 1, sd: 1.5 }, lognormalCdf(1, 1.5)],
  [{ kind: 'weibull', scale: 11, shape: 1.4 }, (x) => 1 - Math.exp(-((x / 11) ** 1.4))],
  [{ kind: 'weibull', scale: 2, shape: 0.7 }, (x) => 1 - Math.exp(-((x / 2) ** 0.7))],
  [
    { kind: 'triangular', low: 10, mode: 20, high: 60 },
    (x) => (x < 20 ? (x - 10) ** 2 / 500 : 1 - (60 - x) ** 2 / 2000),
  ],
  [{ kind: 'triangular', low: 0, mode: 0, high: 1 }, (x) => 1 - (1 - x) ** 2],
  [{ kind: 'triangular', low: 0, mode: 1, high: 1 }, (x) => x ** 2],
  [{ kind: 'uniform', low: -5, high: 15 }, (x) => (x + 5) / 20],
  [{ kind: 'normal', mean: 4.6, sd: 1.7 }, normalCdf(4.6, 1.7)],
  [{ kind: 'normal', mean: 4, sd: 2, low: 0, high: 10 }, normalCdf(4, 2, 0, 10)],
  [{ kind: 'normal', mean: 0, sd: 1, low: 1 }, normalCdf(0, 1, 1)],
  [{ kind: 'normal', mean: 0, sd: 1, high: -0.5 }, normalCdf(0, 1, -Infinity, -0.5)],
  [{ kind: 'normal', mean: 2, sd: 3, low: 2.5, high: 4 }, normalCdf(2, 3, 2.5, 4)],
  [{ kind: 'beta', alpha: 2, beta: 3, low: 0, high: 1 }, (x) => jStat.beta.cdf(x, 2, 3)],
  [
    { kind: 'beta', alpha: 0.5, beta: 0.4, low: -10, high: 30 },
    (x) => jStat.beta.cdf((x + 10) / 40, 0.5, 0.4),
  ],
  [
    {
      kind: 'mixture',
      parts: [
        { share: 3, of: { kind: 'exponential', mean: 10 } },
        { share: 1, of: { kind: 'uniform', low: 20, high: 30 } },
      ],
    },
    (x) => 0.75 * (1 - Math.exp(-x / 10)) + 0.25 * Math.min(1, Math.max(0, (x - 20) / 10)),
  ],
];

const discrete: Distribution[] = [
  { kind: 'discrete', values: [1, 2, 5], shares: [0.2, 0.3, 0.5] },
  { kind: 'discrete', values: [5, -1, 2, 3], shares: [2, 1, 1, 4] },
  { kind: 'empirical', values: [3, 1, 4, 15, 9, 2, 6] },
];

describe('values have the mean and the variance that is said of them:', () => {
  const all = [...continuous.map(([d]) => d), ...discrete];
  it.each(all.map((d) => [JSON.stringify(d), d] as const))('%s', (_, d) => {
    const values = draw(d);
    const average = values.reduce((sum, x) => sum + x) / n;
    const squares = values.map((x) => (x - mean(d)) ** 2);
    const spread = squares.reduce((sum, x) => sum + x) / n;
    const fourth = squares.reduce((sum, x) => sum + x * x, 0) / n;
    expect(Math.abs(average - mean(d))).toBeLessThan(3.5 * Math.sqrt(variance(d) / n));
    expect(Math.abs(spread - variance(d))).toBeLessThan(3.5 * Math.sqrt((fourth - spread ** 2) / n));
  });
});

describe('values are distributed as the textbook says:', () => {
  it.each(continuous.map(([d, cdf]) => [JSON.stringify(d), d, cdf] as const))('%s', (_, d, cdf) => {
    expect(kolmogorovSmirnovP(draw(d), cdf)).toBeGreaterThan(0.001);
  });

  it.each(discrete.map((d) => [JSON.stringify(d), d] as const))('%s', (_, d) => {
    if (d.kind !== 'discrete' && d.kind !== 'empirical') return;
    const counts = new Map(d.values.map((value) => [value, 0]));
    for (const value of draw(d)) counts.set(value, counts.get(value)! + 1);
    const weights = d.kind === 'discrete' ? d.shares : d.values.map(() => 1);
    const sum = weights.reduce((a, b) => a + b);
    expect([...counts.keys()]).toEqual([...d.values]);
    expect(chiSquareP([...counts.values()], (i) => weights[i]! / sum)).toBeGreaterThan(0.001);
  });
});

describe('particular kinds', () => {
  it('a fixed value is itself', () => {
    expect(sampler({ kind: 'fixed', value: 45 })(0.3, 9)).toBe(45);
  });

  it('what has no spread is its mean', () => {
    for (const kind of ['gamma', 'lognormal', 'normal'] as const)
      expect(sampler({ kind, mean: 5, sd: 0 })(0.01, 0)).toBe(5);
    expect(sampler({ kind: 'exponential', mean: 0 })(0.5, 0)).toBe(0);
    expect(sampler({ kind: 'triangular', low: 2, mode: 2, high: 2 })(0.5, 0)).toBe(2);
    expect(sampler({ kind: 'gamma', mean: 0, sd: 0 })(0.5, 0)).toBe(0);
  });

  it('a normal that must lie far above its mean keeps its digits there', () => {
    // From mpmath 1.3 with 40 digits.
    const far = sampler({ kind: 'normal', mean: 0, sd: 1, low: 9 });
    expect(far(0.25, 0)).toBeCloseTo(9.031529888366402, 12);
    expect(far(0.75, 0)).toBeCloseTo(9.150960767141484, 12);
  });

  it('a sequence goes round by count, whatever the uniform number, also inside a mixture', () => {
    const turns: Distribution = { kind: 'sequence', values: [10, 20, 30] };
    const said = [0, 1, 2, 3, 4].map((count) => sampler(turns)(0.99, count));
    expect(said).toEqual([10, 20, 30, 10, 20]);
    const mixed = sampler({ kind: 'mixture', parts: [{ share: 1, of: turns }] });
    expect([0, 1, 2, 3, 4].map((count) => mixed(0.5, count))).toEqual(said);
  });

  it('a mixture chooses by share, and never a part with none', () => {
    const of = (value: number): Distribution => ({ kind: 'fixed', value });
    const parts = [
      { share: 0, of: of(1) },
      { share: 0.25, of: of(2) },
      { share: 0.75, of: of(3) },
    ];
    const value = sampler({ kind: 'mixture', parts });
    expect([2 ** -53, 0.24, 0.25, 0.26, 1 - 2 ** -53].map((u) => value(u, 0))).toEqual([2, 2, 3, 3, 3]);
  });

  it('a mixture gives a finite value where one part ends and the next begins', () => {
    const part = { share: 0.5, of: { kind: 'normal', mean: 0, sd: 1 } } as const;
    for (const u of [2 ** -53, 0.5 - 2 ** -54, 0.5, 0.5 + 2 ** -53, 1 - 2 ** -53])
      expect(Math.abs(sampler({ kind: 'mixture', parts: [part, part] })(u, 0))).toBeLessThan(9);
  });
});

const positive = fc.double({ min: 0.02, max: 1000, noNaN: true });
const shape = fc.double({ min: 0.05, max: 300, noNaN: true });
const three = fc
  .tuple(fc.double({ min: -100, max: 100, noNaN: true }), positive, positive)
  .map(([low, a, b]) => ({ low, mode: low + a, high: low + a + b }));
const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
const times = (min: number, max: number) => fc.double({ min, max, noNaN: true });
/** Any distribution but sequence and mixture, whose values do not rise with u; and the bounds of its values. */
const within = (d: Distribution, low = -Infinity, high = Infinity) => ({ d, low, high });
const rising = fc.oneof(
  positive.map((mean) => within({ kind: 'exponential', mean }, 0)),
  fc
    .tuple(positive, fc.integer({ min: 1, max: 50 }))
    .map(([mean, k]) => within({ kind: 'erlang', mean, shape: k }, 0)),
  fc.tuple(positive, shape).map(([mean, k]) => within({ kind: 'gamma', mean, sd: mean / Math.sqrt(k) }, 0)),
  fc
    .tuple(positive, times(0.01, 4))
    .map(([mean, cv]) => within({ kind: 'lognormal', mean, sd: cv * mean }, 0)),
  fc.tuple(positive, times(0.2, 10)).map(([scale, k]) => within({ kind: 'weibull', scale, shape: k }, 0)),
  fc.tuple(times(-50, 50), positive).map(([mean, sd]) => within({ kind: 'normal', mean, sd })),
  three.map(({ low, mode, high }) => within({ kind: 'triangular', low, mode, high }, low, high)),
  three.map(({ low, high }) => within({ kind: 'uniform', low, high }, low, high)),
  fc
    .tuple(three, positive)
    .map(([{ low, mode, high }, sd]) => within({ kind: 'normal', mean: mode, sd, low, high }, low, high)),
  fc
    .tuple(three, positive)
    .map(([{ low, mode, high }, sd]) =>
      within({ kind: 'normal', mean: low, sd, low: mode, high }, mode, high),
    ),
  fc
    .tuple(three, times(0.2, 20), times(0.2, 20))
    .map(([{ low, high }, alpha, beta]) => within({ kind: 'beta', alpha, beta, low, high }, low, high)),
  values.map((v) => within({ kind: 'empirical', values: v }, Math.min(...v), Math.max(...v))),
  values.map((v) =>
    within({ kind: 'discrete', values: v, shares: v.map((_, i) => i + 1) }, Math.min(...v), Math.max(...v)),
  ),
);
const uniforms = fc.oneof(
  fc.constantFrom(2 ** -53, 2 ** -40, 1e-6, 0.5, 1 - 1e-6, 1 - 2 ** -40, 1 - 2 ** -53),
  fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
);

it('every value is finite and within the bounds of its distribution', () => {
  fc.assert(
    fc.property(rising, uniforms, ({ d, low, high }, u) => {
      const value = sampler(d)(u, 0);
      expect(Number.isFinite(value) && value >= low && value <= high, `${value}`).toBe(true);
    }),
    { numRuns: 4000, seed: 7 },
  );
});

it('a larger uniform number never gives a smaller value', () => {
  fc.assert(
    fc.property(rising, uniforms, uniforms, ({ d }, u, v) => {
      const value = sampler(d);
      const [first, second] = [value(Math.min(u, v), 0), value(Math.max(u, v), 0)];
      // Up to rounding; the beta quantile is good to eleven digits of what is between its ends.
      const slack = d.kind === 'beta' ? 1e-11 * (d.high - d.low) : 1e-11 * Math.abs(first);
      expect(second).toBeGreaterThanOrEqual(first - slack);
    }),
    { numRuns: 4000, seed: 8 },
  );
});
