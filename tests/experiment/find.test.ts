import { describe, expect, it } from 'vitest';
import { achieved, allowed, type Goal, shareMet, wouldTake } from '../../src/experiment/index.ts';

const space = { from: 1, to: 20, step: 1, error: 0.05, looks: [5, 10] };
const atLeast = (at: number): Goal => ({ row: 0, side: 'at least', at });
/** The row is a function of the setting, but for a little chance that sums to nothing. */
const rowOf = (of: (value: number) => number) => async (value: number, n: number) =>
  Float64Array.from({ length: n }, (_, r) => of(value) + (r % 2 === 0 ? 0.01 : -0.01));

describe('the least of a setting that achieves a goal', () => {
  it('is where the row reaches it, and one less is clearly not enough', async () => {
    const { rising, enough, tooLittle } = await achieved(
      atLeast(7.5),
      space,
      rowOf((value) => value),
    );
    expect([rising, enough?.value, tooLittle?.value]).toEqual([true, 8, 7]);
  });

  it('is the most where more of the setting takes the goal away', async () => {
    const { rising, enough, tooLittle } = await achieved(
      { row: 0, side: 'at most', at: 7.5 },
      space,
      rowOf((value) => value),
    );
    expect([rising, enough?.value, tooLittle?.value]).toEqual([false, 7, 8]);
  });

  it('is the least of all where every value reaches it, whichever way the row goes', async () => {
    const { rising, enough, tooLittle } = await achieved(
      atLeast(-5),
      space,
      rowOf((value) => -value / 10),
    );
    expect([rising, enough?.value, tooLittle]).toEqual([true, 1, null]);
  });

  it('lies between what several goals need, and is nowhere where one forbids what another needs', async () => {
    const low = await achieved(
      atLeast(7.5),
      space,
      rowOf((value) => value),
    );
    const high = (at: number) =>
      achieved(
        { row: 0, side: 'at most', at },
        space,
        rowOf((value) => value),
      );
    expect(allowed([low, await high(12.5)], space)).toEqual({ from: 8, to: 12 });
    expect(allowed([low, await high(5.5)], space)).toBeNull();
  });

  it('is nowhere where no value reaches it, and how near the best comes is known', async () => {
    const { enough, tried } = await achieved(
      atLeast(25),
      space,
      rowOf((value) => value),
    );
    expect(enough).toBeNull();
    expect(tried.at(-1)!.mean).toBeCloseTo(-5, 1);
  });

  it('is found inside the range where both ends fall short, and what contradicts one way is said', async () => {
    // 9 − (x − 10)²: from 7 to 13 at least 0.
    const hump = await achieved(
      atLeast(0),
      space,
      rowOf((value) => 9 - (value - 10) ** 2),
    );
    expect(hump.enough?.verdict).toBe('enough');
    expect(hump.against).not.toBeNull();
    const { better, worse } = hump.against!;
    expect([better.low > worse.high, better.value < worse.value === hump.rising]).toEqual([true, true]);
    const range = allowed([hump], space)!;
    expect(range.from).toBeGreaterThanOrEqual(7);
    expect(range.to).toBeLessThanOrEqual(13);
    expect(range.to).toBeGreaterThan(range.from);
  });

  it('does not hide a dip between two ends that are both enough', async () => {
    const dip = await achieved(
      atLeast(0),
      space,
      rowOf((value) => (value - 10) ** 2 - 9),
    );
    expect(dip.against).not.toBeNull();
    expect(dip.enough).not.toBeNull();
    expect(dip.until).not.toBeNull();
    expect(allowed([dip], space)!.to).toBeLessThanOrEqual(7);
  });

  it('is never said not to lead one way where only chance has it so', async () => {
    let state = 1;
    const chance = () => {
      state = (state * 16807) % 2147483647;
      return state / 2147483647 - 0.5;
    };
    let wrong = 0;
    for (let experiment = 0; experiment < 200; experiment++) {
      const { against } = await achieved(atLeast(0.05), space, async (_, n) =>
        Float64Array.from({ length: n }, chance),
      );
      if (against !== null) wrong++;
    }
    // Of 200 at 5 %, at most 20 at 99.9 %.
    expect(wrong).toBeLessThanOrEqual(20);
  });

  it('would take four times as many replications where the interval is twice as wide as the distance', () => {
    expect(wouldTake({ value: 1, mean: 1, low: -1, high: 3, n: 10, verdict: 'undecided' })).toBe(40);
  });

  it('is met as often as an exact interval says', () => {
    // Eight of ten (Clopper and Pearson 1934).
    const { share, low, high } = shareMet(8, 10);
    expect(share).toBe(0.8);
    expect(low).toBeCloseTo(0.4439, 4);
    expect(high).toBeCloseTo(0.9748, 4);
    expect(shareMet(0, 5)).toMatchObject({ low: 0, high: expect.closeTo(0.5218, 4) });
    expect(shareMet(5, 5)).toMatchObject({ low: expect.closeTo(0.4782, 4), high: 1 });
  });
});
