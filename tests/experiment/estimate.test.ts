import { describe, expect, it } from 'vitest';
import { estimateOf, pooledMedian, trialsOf } from '../../src/experiment/estimate.ts';
import type { Cell } from '../../src/measures/index.ts';

describe('the estimate of a number', () => {
  const share = { unit: 'share', family: 'waits' } as const;

  it('of a share lies between 0 and 1, whatever the replications say', () => {
    const { low, high } = estimateOf(share, Float64Array.from([0, 0.9, 0.1, 0.05]));
    expect(low > 0 && high < 1).toBe(true);
  });

  it('of a share that was never seen has an upper end, lower with more people', () => {
    const never = new Float64Array(20);
    expect(estimateOf(share, never, { trials: 10_000 })).toMatchObject({
      mean: 0,
      low: 0,
      high: expect.closeTo(0.0002995, 6),
    });
    expect(estimateOf(share, never).high).toBeCloseTo(0.139, 3);
    // Ten of them share what happens to them: as if there were a thousand.
    expect(estimateOf(share, never, { trials: 10_000, designEffect: 10 }).high).toBeCloseTo(0.00299, 5);
  });

  it('of a wait is not below 0', () => {
    const days = { unit: 'days', family: 'waits' } as const;
    expect(estimateOf(days, Float64Array.from([0, 0, 0.4, 0])).low).toBe(0);
  });

  it('of a gap between groups goes either way', () => {
    const gap = { unit: 'days', family: 'equity' } as const;
    expect(estimateOf(gap, Float64Array.from([0, 0, 0.4, 0])).low).toBeLessThan(0);
  });
});

describe('what a share is of', () => {
  const cell = (name: string, team: string, unit: 'share' | 'days' = 'share'): Cell => ({
    measure: { name, unit, family: 'waits', label: '', definition: '', better: 'less', by: [] },
    team,
    group: '',
  });

  it('is people who count for fewer by the design effect of the other shares of the same place, and weeks for time', () => {
    const cells = [cell('some', ''), cell('none', ''), cell('none', 'core'), cell('load', '')];
    // 0.5 on average with a variance of 0.02 over two: 0.01, where 100 independent people give 0.0025.
    const values = [
      [0.4, 0.6],
      [0, 0],
      [0, 0],
      [1, 1],
    ].map((each) => Float64Array.from(each));
    const trials = trialsOf(cells, values, Float64Array.from([100, 80, 40, Number.NaN]), 208);
    expect(trials(1)).toEqual({ trials: 80, designEffect: expect.closeTo(4, 12) });
    expect(trials(2)).toEqual({ trials: 40, designEffect: expect.closeTo(4, 12) });
    expect(trials(3)).toEqual({ trials: 208 });
  });
});

describe('the median of everybody in all replications', () => {
  it('is where half of them are, within the day', () => {
    // 2 on day 0, 6 on day 1, 2 on day 2, 2 never: half of 12 is the fourth of six on day 1.
    expect(pooledMedian([2, 6, 2, 2], Float64Array.from([1.5, 1.9])).mean).toBeCloseTo(1 + 4 / 6, 12);
  });

  it('is not reached where more than half had no help', () => {
    expect(pooledMedian([2, 1, 2, 6], Float64Array.from([NaN, NaN, 1])).mean).toBeNaN();
  });
});
