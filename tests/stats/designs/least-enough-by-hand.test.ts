import { describe, expect, it } from 'vitest';
import { leastEnough, type Search } from '../../../src/stats/designs/index.ts';

/** What is seen at a value: a mean, and how far half of the replications lie above and half below it. */
type Seen = readonly [mean: number, apart: number];

/** Looks for it, and says at which values it was looked with how many replications, in that order. */
async function searched(search: Omit<Search, 'beyond' | 'error'>, seen: (value: number) => Seen) {
  const looked: string[] = [];
  const found = await leastEnough({
    ...search,
    error: 0.05,
    beyond: async (value, n) => {
      looked.push(`${value}/${n}`);
      const [mean, apart] = seen(value);
      return Float64Array.from({ length: n }, (_, r) => mean + (r % 2 === 0 ? apart : -apart));
    },
  });
  return { ...found, looked: looked.join(' ') };
}
const sure = (mean: number): Seen => [mean, 0];

describe('the values at which the least that is enough is looked for', () => {
  it('are the ends and the quarters, and then those of bisection, each once', async () => {
    const { enough, tooLittle, looked, tried } = await searched(
      { from: 10, to: 90, step: 5, looks: [2] },
      (value) => sure(value - 41),
    );
    expect([enough?.value, tooLittle?.value]).toEqual([45, 40]);
    // The glances; then the end and the beginning are judged, and halves are taken: 50, 30, 40, 45.
    expect(looked).toBe('10/2 30/2 50/2 70/2 90/2 90/2 10/2 50/2 30/2 40/2 45/2');
    expect(tried.map(({ value }) => value)).toEqual([10, 30, 40, 45, 50, 70, 90]);
  });

  it('are all of them where there are five, in steps below one as well', async () => {
    const { enough, tooLittle, tried } = await searched({ from: 1, to: 3, step: 0.5, looks: [2] }, (value) =>
      sure(value - 1.7),
    );
    expect([enough?.value, tooLittle?.value]).toEqual([2, 1.5]);
    expect(tried.map(({ value }) => value)).toEqual([1, 1.5, 2, 2.5, 3]);
  });

  it('are no more where the smallest is enough', async () => {
    const { enough, looked, against } = await searched({ from: 0, to: 8, step: 1, looks: [2, 4] }, () =>
      sure(1),
    );
    expect([enough?.value, against]).toEqual([0, null]);
    expect(looked).toBe('0/2 2/2 4/2 6/2 8/2 8/2 0/2');
  });

  it('are no more where the largest is too little, which is then the largest that is', async () => {
    const { enough, tooLittle, looked } = await searched({ from: 0, to: 8, step: 1, looks: [2, 4] }, () =>
      sure(-1),
    );
    expect([enough, tooLittle?.value]).toEqual([null, 8]);
    expect(looked).toBe('0/2 2/2 4/2 6/2 8/2 8/2');
  });

  it('go up again from what is likely and undecided to what is clearly enough', async () => {
    // From 3 on the means are above the goal; those of 3 to 5 by so little that chance may have done it.
    const seen = (value: number): Seen => (value < 3 ? sure(-1) : value < 6 ? [1, 20] : sure(2));
    const { enough, tooLittle, tried, looked } = await searched(
      { from: 0, to: 16, step: 1, looks: [2, 4] },
      seen,
    );
    expect([enough?.value, tooLittle?.value]).toEqual([6, 2]);
    expect(looked).toBe('0/2 4/2 8/2 12/2 16/2 16/2 0/2 8/2 4/2 4/4 2/2 3/2 3/4 9/2 6/2 5/2 5/4');
    expect(tried.filter(({ verdict }) => verdict === 'undecided').map(({ value, n }) => [value, n])).toEqual([
      [3, 4],
      [4, 4],
      [5, 4],
    ]);
  });

  it('are not sought above what is likely where the largest itself stays undecided', async () => {
    const { enough, tooLittle, looked } = await searched(
      { from: 0, to: 4, step: 1, looks: [2, 4] },
      (value) => (value < 2 ? sure(-1) : value < 4 ? [1, 20] : [0, 3]),
    );
    expect([enough, tooLittle?.value]).toEqual([null, 1]);
    expect(looked).toBe('0/2 1/2 2/2 3/2 4/2 4/2 4/4 0/2 2/2 2/4 1/2');
  });

  it('are those in the middle once more where these seem enough and the largest does not', async () => {
    // At 2 four replications tell it; at 1 the mean is the goal itself; the largest is not clearly worse than 2.
    const all: Seen[] = [sure(-1), [0, 3], [1, 0.05], [-1, 3], [-1, 0.5]];
    const { enough, tooLittle, against, looked } = await searched(
      { from: 0, to: 4, step: 1, looks: [2, 4] },
      (value) => all[value],
    );
    expect([enough?.value, tooLittle?.value, against]).toEqual([2, 0, null]);
    expect(looked).toBe('0/2 1/2 2/2 3/2 4/2 4/2 4/4 1/2 1/4 2/2 2/4');
  });

  it('have to be looked at with some replications', async () => {
    await expect(searched({ from: 0, to: 4, step: 1, looks: [] }, () => sure(1))).rejects.toThrow(
      new RangeError('a search looks at least once'),
    );
  });
});

describe('a goal that more takes further away from some value on', () => {
  it('is judged all over the range, and says which two are furthest apart', async () => {
    // Rises by one a step up to 16 and falls by one a step after it.
    const { enough, tooLittle, against, looked } = await searched(
      { from: 0, to: 32, step: 1, looks: [2] },
      (value) => sure(7 - Math.abs(value - 16)),
    );
    expect([enough?.value, tooLittle?.value]).toEqual([10, 8]);
    expect([against?.better.value, against?.worse.value]).toEqual([16, 32]);
    expect(looked).toBe(
      `0/2 8/2 16/2 24/2 32/2 32/2 16/2 ${[0, 2, 4, 6, 8, 10, 12, 14, 18, 20, 22, 24, 26, 28, 30].map((value) => `${value}/2`).join(' ')}`,
    );
  });

  it('is not halved, though the largest achieves it again', async () => {
    // A peak of 7 at 16, 1 at 24 and 3 at 32: halving would have come to 9.
    const { enough, tooLittle, against, tried } = await searched(
      { from: 0, to: 32, step: 1, looks: [2] },
      (value) => sure(value <= 16 ? value - 9 : value <= 24 ? 7 - 0.75 * (value - 16) : 3),
    );
    expect([enough?.value, tooLittle?.value]).toEqual([10, 8]);
    expect([against?.better.value, against?.worse.value]).toEqual([16, 24]);
    expect(tried.map(({ value }) => value)).toEqual(Array.from({ length: 17 }, (_, half) => 2 * half));
  });

  it('names the first of those that are as good, and the first of those that are as bad', async () => {
    const means = [-1, 5, 5, -2, -2, -1, -1, -1, -1];
    const { enough, tooLittle, against } = await searched({ from: 0, to: 8, step: 1, looks: [2] }, (value) =>
      sure(means[value]),
    );
    expect([enough?.value, tooLittle?.value]).toEqual([1, 0]);
    expect([against?.better.value, against?.worse.value]).toEqual([1, 3]);
  });
});

it('the error of a search is shared among all looks at all values that it can come to', async () => {
  const { tried } = await searched({ from: 0, to: 4, step: 1, looks: [2, 4] }, () => [1e6, 1]);
  // Two bisections of a range of three digits and a little more, five glances and seventeen values all over the range.
  const looks = (2 * (3 + 2) + 5 + 17) * 2;
  // Student's t with one degree of freedom is the quantile of a Cauchy distribution; the standard error is 1.
  const t = 1 / Math.tan((Math.PI * 0.05) / looks / 2);
  expect(tried).toHaveLength(5);
  for (const { mean, low, high } of tried) {
    expect(mean).toBe(1e6);
    expect(low).toBeCloseTo(1e6 - t, 5);
    expect(high).toBeCloseTo(1e6 + t, 5);
  }
});
