import fc from 'fast-check';
import { expect, it } from 'vitest';
import { beyond, type Distribution, mean, sampler, variance } from '../../src/random/index.ts';
import { durations, numbers } from '../../src/scenario/language/distribution.ts';

/**
 * Whatever `check` lets through can be drawn from. A draw takes one uniform number, and each loop behind it has a bound
 * of its own beyond which it answers NaN: so a finite value means that the work was bounded too.
 */
const size = fc.oneof(
  fc.integer({ min: -320, max: 308 }).map((power) => Number(`1e${power}`)),
  fc.integer({ min: -12, max: 12 }).map((power) => Number(`1e${power}`)),
  fc.double({ min: 0.01, max: 1000, noNaN: true }),
);
const number = fc.oneof(
  size,
  size.map((value) => -value),
);
const whole = fc.oneof(fc.integer({ min: 1, max: 2000 }), size.filter(Number.isInteger));
/** Spreads far smaller and far larger than the mean. */
const meanAndSd = fc
  .tuple(size, size)
  .map(([mean, ratio]) => ({ mean, sd: mean * ratio }))
  .filter(({ sd }) => Number.isFinite(sd));
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const rising = fc
  .tuple(number, size, size)
  .map(([low, first, second]) => ({ low, mode: low + first, high: low + first + second }));

const written = fc.oneof(
  size.map((mean) => ({ exponential: { mean } })),
  size.map((median) => ({ exponential: { median } })),
  fc.tuple(size, size).map(([median, sd]) => ({ gamma: { median, sd } })),
  fc.tuple(size, size).map(([median, mean]) => ({ gamma: { median, mean } })),
  fc.tuple(size, size).map(([median, shape]) => ({ gamma: { median, shape } })),
  fc.tuple(size, whole).map(([median, shape]) => ({ erlang: { median, shape } })),
  fc.tuple(size, size).map(([median, sd]) => ({ lognormal: { median, sd } })),
  fc.tuple(number, size).map(([mu, sigma]) => ({ lognormal: { mu, sigma } })),
  fc.tuple(size, size).map(([mean, to]) => ({ exponential: { mean }, rounded_to: to })),
  fc.tuple(size, whole).map(([mean, shape]) => ({ erlang: { mean, shape } })),
  size.map((mean) => ({ poisson: { mean } })),
  meanAndSd.map((gamma) => ({ gamma })),
  meanAndSd.map((lognormal) => ({ lognormal })),
  fc.tuple(size, size).map(([mean, shape]) => ({ weibull: { mean, shape } })),
  fc.tuple(size, size).map(([median, shape]) => ({ weibull: { median, shape } })),
  fc.tuple(size, size).map(([scale, shape]) => ({ weibull: { scale, shape } })),
  rising.map((triangular) => ({ triangular })),
  rising.map(({ low, high }) => ({ uniform: { low, high } })),
  fc
    .tuple(number, size, optional(number), optional(number))
    .map(([mean, sd, low, high]) => ({ normal: { mean, sd, low, high } })),
  fc.tuple(number, size, size, size).map(([mean, sd, below, above]) => ({
    normal: { mean, sd, low: mean - below * sd, high: mean + above * sd },
  })),
  fc.tuple(size, size, rising).map(([alpha, beta, { low, high }]) => ({ beta: { alpha, beta, low, high } })),
  fc.tuple(rising, size).map(([{ low, mode, high }, sd]) => ({ beta: { mean: mode, sd, low, high } })),
);

const uniforms = [2 ** -53, 1e-12, 0.02, 0.5, 0.5 + 2 ** -53, 0.9, 1 - 1e-9, 1 - 2 ** -53];
const numberSchema = numbers('a need', { bound: 'need' });
const durationSchema = durations('a duration', { bound: 'duration' });

/** What the language makes of it as a number and as a duration, or nothing where it is refused with words. */
function letThrough(said: object): Distribution[] {
  const asDurations = JSON.parse(JSON.stringify(said), (key, value) =>
    typeof value === 'number' && !/shape|alpha|^beta$/.test(key) ? `${value} min` : value,
  );
  return [
    numberSchema.safeParse(JSON.parse(JSON.stringify(said))),
    durationSchema.safeParse(asDurations),
  ].flatMap(({ data, error }) => {
    for (const { message } of error?.issues ?? []) expect(message).toBeTruthy();
    return data === undefined || data.kind === 'fixed' ? [] : [data];
  });
}

function boundsOf(d: Distribution): [number, number] {
  if ('low' in d || 'high' in d) return [d.low ?? -Infinity, d.high ?? Infinity];
  return d.kind === 'normal' ? [-Infinity, Infinity] : [0, Infinity];
}

it('every distribution that check lets through gives a finite value within its bounds, and has a mean and a variance', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(written, (said) => {
      for (const d of letThrough(said)) {
        seen.add(d.kind);
        const [low, high] = boundsOf(d);
        const sample = sampler(d);
        for (const u of uniforms) {
          const value = sample(u, 0);
          expect(Number.isFinite(value) && value >= low && value <= high, `${value} at ${u}`).toBe(true);
        }
        expect(Number.isFinite(mean(d)) && mean(d) >= low && mean(d) <= high, `mean ${mean(d)}`).toBe(true);
        expect(Number.isFinite(variance(d)) && variance(d) >= 0, `variance ${variance(d)}`).toBe(true);
        const median = sample(0.5, 0);
        expect(beyond(sample, median, 0.5, 0), 'beyond the median').not.toBeLessThan(median);
      }
    }),
    { numRuns: 1500, seed: 11 },
  );
  expect([...seen].sort()).toEqual([
    'adjusted',
    'beta',
    'erlang',
    'exponential',
    'gamma',
    'lognormal',
    'normal',
    'poisson',
    'triangular',
    'uniform',
    'weibull',
  ]);
});

it.each<Distribution>([
  { kind: 'gamma', mean: 45, sd: 1e-7 },
  { kind: 'gamma', mean: 1e9, sd: 1 },
  { kind: 'gamma', mean: 1, sd: 1e-200 },
  { kind: 'erlang', mean: 20, shape: 1e15 },
])('a gamma so narrow that it never used to end is next to normal: %j', (d) => {
  const sd = Math.sqrt(variance(d));
  const sample = sampler(d);
  // Quantiles of the normal distribution; the skew of a gamma is twice its sd over its mean.
  for (const [p, z] of [
    [0.025, -1.959963984540054],
    [0.5, 0],
    [0.975, 1.959963984540054],
  ] as const)
    expect(sample(p, 0)).toBeCloseTo(mean(d) + sd * z, 6);
});

it('a gamma is the same on both sides of the shape from which on it counts as narrow', () => {
  const just = (shape: number) => sampler({ kind: 'gamma', mean: 1, sd: 1 / Math.sqrt(shape) });
  for (const u of uniforms) {
    const sd = 0.001;
    expect(Math.abs(just(999_999)(u, 0) - just(1_000_001)(u, 0))).toBeLessThan(sd * 1e-5);
  }
});

it.each([
  ['a gamma', { gamma: { mean: 1, sd: 2000 } }, 'more than 1,000 times its mean'],
  ['a lognormal', { lognormal: { mean: 1, sd: 2000 } }, 'more than 1,000 times its mean'],
  [
    'a normal in a slit',
    { normal: { mean: 5, sd: 1e5, low: 4, high: 6 } },
    'more than 1,000 times what lies between',
  ],
  ['a needle of a beta', { beta: { mean: 0.5, sd: 1e-5 } }, 'one value'],
  ['a beta of two ends', { beta: { mean: 0.5, sd: 0.49999 } }, 'hardly any values but its ends'],
])('%s that no computer could draw from as it is meant is refused', (_, said, words) => {
  const { error } = numberSchema.safeParse(said);
  expect(JSON.stringify(error?.issues)).toContain(words);
});
