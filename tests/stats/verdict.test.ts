import { describe, expect, it } from 'vitest';
import { interval, simultaneousDifference, simultaneousLevel, verdictOf } from '../../src/stats/index.ts';

const about = (mean: number, half: number, n = 20) => ({ mean, low: mean - half, high: mean + half, n });

describe('the verdict on a difference', () => {
  it.each([
    ['a wait that is two days shorter for sure, where one matters, is better', about(-2, 0.5), 'better'],
    ['a wait that is two days longer for sure is worse', about(2, 0.5), 'worse'],
    ['a wait that is half a day shorter for sure differs little', about(-0.5, 0.2), 'differs little'],
    [
      'a wait that is as long to within less than matters has no difference that matters',
      about(0.1, 0.5),
      'no difference that matters',
    ],
    ['a wait that may be as long or three days longer is not clear', about(1, 2), 'not clear'],
    ['exactly what matters is enough', about(-1, 0.5), 'better'],
    ['four replications give no verdict', about(-2, 0.5, 4), 'no verdict'],
    ['nothing to measure gives no verdict', { mean: NaN, low: NaN, high: NaN, n: 0 }, 'no verdict'],
    ['nothing that differs at all is no difference that matters', about(0, 0), 'no difference that matters'],
    ['five replications are enough for a verdict', about(-2, 0.5, 5), 'better'],
    ['a wait that may be as long or three days shorter is not clear', about(-1, 2), 'not clear'],
    [
      'at most exactly what matters less is no difference that matters',
      about(-0.5, 0.5),
      'no difference that matters',
    ],
    [
      'at most exactly what matters more is no difference that matters',
      about(0.5, 0.5),
      'no difference that matters',
    ],
  ] as const)('%s', (_, difference, expected) => {
    expect(verdictOf(difference, 1, 'less')).toBe(expected);
  });

  it('is turned round where more is better, and says only which way where neither is', () => {
    expect(verdictOf(about(2, 0.5), 1, 'more')).toBe('better');
    expect(verdictOf(about(2, 0.5), 1, 'neither')).toBe('more');
    expect(verdictOf(about(-2, 0.5), 1, 'neither')).toBe('less');
  });
});

describe('intervals that hold together', () => {
  it('share the error among the rows', () => {
    expect(simultaneousLevel(1)).toBeCloseTo(0.95, 12);
    expect(simultaneousLevel(8)).toBeCloseTo(1 - 0.05 / 8, 12);
    const [base, other] = [
      [1, 2, 3, 4, 5, 6],
      [2, 2, 5, 4, 7, 9],
    ];
    expect(simultaneousDifference(base!, other!, 8)).toEqual(interval([1, 0, 2, 0, 2, 3], 1 - 0.05 / 8));
  });
});
