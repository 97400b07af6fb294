import { describe, expect, it } from 'vitest';
import { countEnds, shareEnds } from '../../src/stats/exact.ts';

describe('the exact interval of a share', () => {
  it('of nobody and of everybody among a few has one end on paper', () => {
    for (const trials of [1, 5, 20, 300]) {
      const far = 1 - 0.025 ** (1 / trials);
      expect(shareEnds(0, trials)).toEqual({ low: 0, high: expect.closeTo(far, 10) });
      expect(shareEnds(trials, trials)).toEqual({ low: expect.closeTo(1 - far, 10), high: 1 });
    }
    expect(shareEnds(0, 20, 0.9).high).toBeCloseTo(1 - 0.05 ** (1 / 20), 10);
  });

  it('holds at each end a share at which so many or more, or so many or fewer, come in one of forty experiments', () => {
    const atMost = (events: number, trials: number, share: number) => {
      let sum = 0;
      let choose = 1;
      for (let k = 0; k <= events; k++) {
        sum += choose * share ** k * (1 - share) ** (trials - k);
        choose = (choose * (trials - k)) / (k + 1);
      }
      return sum;
    };
    for (const [events, trials] of [
      [5, 20],
      [1, 2],
      [19, 20],
      [30, 40],
    ] as const) {
      const { low, high } = shareEnds(events, trials);
      expect(atMost(events, trials, high)).toBeCloseTo(0.025, 9);
      expect(1 - atMost(events - 1, trials, low)).toBeCloseTo(0.025, 9);
    }
  });

  it('of more than can be counted one by one is that of as large a share of fewer', () => {
    expect(shareEnds(1_000_000, 4_000_000)).toEqual(shareEnds(225_000, 900_000));
    expect(shareEnds(3, 900_001).high).not.toBe(shareEnds(4, 900_001).high);
  });
});

describe('the exact interval of a count', () => {
  it('holds at each end a mean at which so many or more, or so many or fewer, come in one of forty weeks', () => {
    const atMost = (events: number, mean: number) => {
      let sum = 0;
      for (let k = 0, term = Math.exp(-mean); k <= events; k++, term *= mean / k) sum += term;
      return sum;
    };
    expect(countEnds(0)).toEqual({ low: 0, high: expect.closeTo(-Math.log(0.025), 9) });
    expect(countEnds(0, 0.9).high).toBeCloseTo(-Math.log(0.05), 9);
    for (const events of [1, 2, 10, 50]) {
      const { low, high } = countEnds(events);
      expect(atMost(events, high)).toBeCloseTo(0.025, 9);
      expect(1 - atMost(events - 1, low)).toBeCloseTo(0.025, 9);
    }
  });

  it('of very many is that of a normal number', () => {
    const { low, high } = countEnds(1_000_000);
    expect([low, high].map(Math.round)).toEqual([998_040, 1_001_960]);
    const sure = countEnds(1_000_000, 0.99);
    expect([sure.low, sure.high].map(Math.round)).toEqual([997_424, 1_002_576]);
    // Of the last that is exact each end lies (z² − 1) / 3 higher, as gamma's long side has it (Cornish and Fisher 1938).
    const last = countEnds(900_000);
    const farther = (1.959964 ** 2 - 1) / 3;
    expect(last.low).toBeCloseTo(900_000 - 1.959964 * Math.sqrt(900_000) + farther, 1);
    expect(last.high).toBeCloseTo(900_001 + 1.959964 * Math.sqrt(900_001) + farther, 1);
  });
});
