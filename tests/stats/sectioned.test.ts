import { describe, expect, it } from 'vitest';
import { quantile, sectioned } from '../../src/stats/index.ts';

const SECTIONS = [
  [3, 1, 4, 1, 5],
  [9, 2, 6, 5, 3, 5],
  [8, 9, 7, 9],
  [3, 2, 3, 8, 4],
];

describe('the interval about an estimate made from all replications together', () => {
  it('by sectioning is that of NumPy', () => {
    // NumPy 2.4 and SciPy 1.17: q ± t(0.975, 3) · √(Σ (qⱼ − q)² / 3) / 2.
    const medians = SECTIONS.map((section) => quantile(section, 0.5));
    expect(sectioned(4.5, medians)).toEqual({
      mean: 4.5,
      low: expect.closeTo(0.3151536957256029, 9),
      high: expect.closeTo(8.684846304274398, 9),
      n: 4,
    });
  });

  it('by sectioning leaves out what has no estimate of its own, and has no ends from one', () => {
    // Two replications one above and one below: √(1 / 1) · t(0.975, 1).
    const two = {
      mean: 5,
      low: expect.closeTo(5 - 12.706204736, 8),
      high: expect.closeTo(5 + 12.706204736, 8),
      n: 2,
    };
    expect(sectioned(5, [4, 6])).toEqual(two);
    expect(sectioned(5, [NaN, 4, NaN, 6])).toEqual(two);
    expect(sectioned(5, [4])).toEqual({ mean: 5, low: NaN, high: NaN, n: 1 });
    expect(sectioned(5, [])).toEqual({ mean: 5, low: NaN, high: NaN, n: 0 });
  });
});
