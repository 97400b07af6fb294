import fc from 'fast-check';
import * as oracle from 'simple-statistics';
import { expect, it } from 'vitest';
import { Running } from '../../src/stats/index.ts';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 50 });

function running(values: readonly number[]): Running {
  const result = new Running();
  for (const value of values) result.add(value);
  return result;
}

it('mean and variance are those of all the numbers that came', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const { n, mean, variance, sd } = running(values);
      expect(n).toBe(values.length);
      expect(mean).toBeCloseTo(oracle.mean(values), 6);
      expect(variance / Math.max(1, oracle.sampleVariance(values))).toBeCloseTo(
        oracle.sampleVariance(values) / Math.max(1, oracle.sampleVariance(values)),
        9,
      );
      expect(sd ** 2).toBeCloseTo(variance, 2);
    }),
    { seed: 1 },
  );
});

it('two heaps put together are as one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -100, max: 100, noNaN: true })), numbers, (some, others) => {
      const merged = running(some);
      merged.merge(running(others));
      const all = running([...some, ...others]);
      expect(merged.n).toBe(all.n);
      expect(merged.mean / 1e6).toBeCloseTo(all.mean / 1e6, 12);
      expect(merged.variance / 1e12).toBeCloseTo(all.variance / 1e12, 12);
    }),
    { seed: 2 },
  );
});

it('nothing added leaves everything as it was', () => {
  const waits = running([1, 2, 4]);
  waits.merge(new Running());
  expect([waits.n, waits.mean, waits.variance]).toEqual([3, 7 / 3, running([1, 2, 4]).variance]);
  const nothing = running([]);
  nothing.merge(new Running());
  nothing.add(5);
  expect(nothing.mean).toBe(5);
});

it('keeps its digits when numbers are large and close together', () => {
  expect(running([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
});

it('of too few numbers says that it does not know', () => {
  expect([running([]).mean, running([]).variance, running([5]).variance]).toEqual([NaN, NaN, NaN]);
  expect(running([5]).mean).toBe(5);
});
