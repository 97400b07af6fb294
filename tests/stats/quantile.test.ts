import fc from 'fast-check';
import * as oracle from 'simple-statistics';
import { expect, it } from 'vitest';
import { quantile, quantiles } from '../../src/stats/index.ts';

/** Definition 7 of Hyndman and Fan 1996, by sorting. */
function bySorting(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low === high ? low : low + (place - Math.floor(place)) * (high - low);
}

it('the median of an odd number of waits is the one in the middle', () => {
  expect(quantile([5, 1, 9, 2, 7], 0.5)).toBe(5);
});

it('a quantile between two waits is in proportion between them', () => {
  expect(quantiles([40, 10, 30, 20], [0, 0.25, 0.5, 0.9, 1])).toEqual([10, 17.5, 25, 37, 40]);
});

it('is what sorting would give, for few and many numbers with and without ties', () => {
  const value = fc.oneof(fc.double({ min: -1e3, max: 1e3, noNaN: true }), fc.integer({ min: 0, max: 5 }));
  const few = fc.array(value, { minLength: 1, maxLength: 30 });
  const many = fc.array(value, { minLength: 1000, maxLength: 3000 });
  const p = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 0.9, 1));
  for (const [values, numRuns] of [
    [few, 500],
    [many, 30],
  ] as const)
    fc.assert(
      fc.property(values, fc.array(p, { maxLength: 4 }), (numbers, ps) => {
        expect(quantiles(Float64Array.from(numbers), ps)).toEqual(ps.map((p) => bySorting(numbers, p)));
      }),
      { numRuns, seed: 4 },
    );
});

it('agrees with simple-statistics where its definition is the same', () => {
  const waits = Array.from({ length: 1001 }, (_, i) => (i * 7919) % 1001);
  expect(quantile(waits, 0.5)).toBe(oracle.median(waits));
  expect(quantile(waits, 0.25)).toBe(
    oracle.quantileSorted(
      [...waits].sort((a, b) => a - b),
      0.25,
    ),
  );
});

it('leaves the numbers where they were', () => {
  const waits = Float64Array.of(3, 1, 2);
  quantile(waits, 0.9);
  expect([...waits]).toEqual([3, 1, 2]);
});

it('leaves NaN out, and does not know the quantile of nothing', () => {
  expect(quantile([NaN, 3, NaN, 1], 1)).toBe(3);
  expect(quantile([NaN], 0.5)).toBe(NaN);
  expect(quantile([], 0.5)).toBe(NaN);
});

it('knows waits without end', () => {
  expect(quantiles([1, Infinity, Infinity], [0, 0.25, 0.75])).toEqual([1, Infinity, Infinity]);
});

it('of many waits in a range too wide or too narrow to be divided is what sorting would give', () => {
  const least = Number.MIN_VALUE;
  for (const ends of [
    [0, least],
    [-1e308, 1e308],
    [3, Infinity],
    [-Infinity, Infinity],
  ]) {
    const values = Array.from({ length: 301 }, (_, i) => ends[i % 3 === 0 ? 0 : 1]!);
    expect(quantiles(values, [0, 0.1, 0.9, 1])).toEqual([ends[0], ends[0], ends[1], ends[1]]);
  }
});

it('refuses a probability that is none', () => {
  for (const p of [-0.1, 1.1, NaN]) expect(() => quantile([1], p)).toThrow(RangeError);
});
