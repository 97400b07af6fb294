import { describe, expect, it } from 'vitest';
import { Streams, sampler } from '../../src/random/index.ts';
import { countedFrom, mser5 } from '../../src/stats/index.ts';

/** 50 exp(−i / 20) and normal noise of sd 5, drawn once with NumPy 2.4 and rounded. */
const FALLING = [
  52.5, 47.3, 47.3, 38.1, 37.6, 33.9, 32.6, 36.2, 29.6, 33.7, 32.0, 39.0, 20.5, 30.5, 24.4, 23.5, 15.2, 19.1,
  24.0, 18.9, 18.8, 16.0, 22.4, 15.7, 4.1, 10.9, 3.8, -3.3, 9.7, 18.4, 11.4, 4.7, 5.4, 15.3, 9.9, 8.9, 8.0,
  8.1, 11.5, 9.9, 7.8, 1.2, 8.7, 2.4, 11.0, -1.1, 4.3, 4.7, -2.1, 12.9, 11.4, 1.6, 7.6, 5.4, -9.7, 4.4, 2.7,
  3.3, -2.6, 1.3, 1.6, 8.3, 3.9, 2.1, 9.7, -0.8, -0.1, -7.3, 9.5, 6.4, 6.1, 4.8, 1.9, 2.4, -0.0, 0.2, 1.4,
  8.6, 3.8, 0.7, -2.0, -2.3, 8.8, 3.3, 1.1, -1.0, -4.9, 0.3, 5.0, -1.4, -0.6, -0.6, 1.1, -7.5, -0.7, -3.8,
  4.8, -3.5, 3.3, 8.0, -1.2, -2.7, 1.3, 0.3, -4.7, 2.6, 10.3, -1.1, -0.8, -5.0, 1.8, -6.0, -5.3, 6.6, -4.4,
  5.6, 7.8, 1.4, 2.9, 9.9, -0.9, -2.8, -6.7, 0.3, 7.5, 4.9, -4.6, -4.2, -2.4, 1.5, -1.0, 1.1, 1.6, -1.4, -0.1,
  1.1, -0.4, 2.6, 9.4, 3.0, 0.3, -8.4, 2.0, -9.7, -7.0, 4.3, 3.6, -0.7, -8.5, -1.8, -3.4, 3.2, 11.3, 1.1,
  -3.9, -5.8, -0.3, -0.9, -5.7, 0.6, -5.7, 5.6, 5.3, 5.4, -2.4, 2.6, -0.6, -1.9, -1.7, -6.5, -7.2, 4.0, -0.9,
  1.1, 5.0, -8.7, -3.9, 0.9, 2.0, -1.9, 5.2, 1.1, -6.1, -4.6, 4.0, 2.3, -9.5, 6.7, 3.0, 6.7, -1.9, -1.5, -5.6,
  12.7, -0.9, 7.9, -3.2, 0.8, -8.4, -1.9,
];

describe('where a series has settled (MSER-5)', () => {
  it('is where a second program finds it', () => {
    // From a program in Python with NumPy, which works out the variance of what is left anew for each cut.
    expect(mser5(FALLING)).toEqual({ cut: 65, isFound: true });
  });

  it('is where the error is least by hand, and in the first half if it is just half', () => {
    // The last five batches: 1, 3, 3, 2, 2, with squares about their mean of 2.8, make 2.8 / 25 = 0.112; the last eight, which
    // come next, 7.875 / 64 = 0.123.
    const batches = [4, 6, 1, 1, 0, 1, 3, 3, 2, 2];
    expect(mser5(batches.flatMap((mean) => new Array(5).fill(mean)))).toEqual({ cut: 25, isFound: true });
  });

  it('is the very beginning for a series that never changes', () => {
    expect(mser5(new Float64Array(100).fill(7))).toEqual({ cut: 0, isFound: true });
  });

  it('is not found in a list that only grows', () => {
    expect(mser5(Float64Array.from({ length: 60 }, (_, week) => week))).toEqual({ cut: 35, isFound: false });
  });

  it('is not found in a few weeks, in which nothing could be seen', () => {
    for (const weeks of [0, 4, 12, 49]) expect(mser5(new Float64Array(weeks)).isFound).toBe(false);
    expect(mser5(new Float64Array(50)).isFound).toBe(true);
  });

  it('cuts little from a series that was settled all along', () => {
    const stream = new Streams('settled', 0).stream('list');
    const normal = sampler({ kind: 'normal', mean: 100, sd: 10 });
    const cuts = Array.from(
      { length: 200 },
      (_, run) => mser5(Array.from({ length: 200 }, (_, week) => normal(stream.uniform(run, week), 0))).cut,
    );
    expect(cuts.filter((cut) => cut > 100).length).toBeLessThan(20);
    expect([...cuts].sort((a, b) => a - b)[100]).toBeLessThan(40);
  });
});

describe('from where a series may be counted', () => {
  const nothing = (length: number) => new Float64Array(length);

  it('is the beginning for a caseload that is full but for a place now and then, however late MSER-5 cuts', () => {
    const full = Float64Array.from({ length: 200 }, (_, week) => (week < 165 && week % 7 === 0 ? 155 : 156));
    expect(mser5(full).isFound).toBe(false);
    expect(countedFrom(full, nothing(200))).toEqual({ cut: 0, isFound: true });
  });

  it('is after a list has filled, as MSER-5 finds it, where the beginning would pull the mean down', () => {
    const filling = Float64Array.from({ length: 200 }, (_, week) => 100 * (1 - Math.exp(-week / 20)));
    const { cut } = countedFrom(filling, nothing(200));
    // What is left after 20 weeks has a mean of 95.9, after 15 one of 94.9.
    expect(cut).toBe(20);
    expect(mser5(filling).cut).toBeGreaterThan(cut);
  });

  it('is no later than chance can tell: a list that was a little longer late in few replications', () => {
    const swings = Float64Array.from({ length: 200 }, (_, week) => (week < 120 ? 20 : 30));
    expect(countedFrom(swings, nothing(200)).isFound).toBe(false);
    expect(countedFrom(swings, nothing(200).fill(7))).toEqual({ cut: 0, isFound: true });
    // Weeks of which it is not known how well they are leave it to the others.
    const some = nothing(200).map((_, week) => (week % 3 === 0 ? Number.NaN : 7));
    expect(countedFrom(swings, some)).toEqual({ cut: 0, isFound: true });
    expect(countedFrom(swings, nothing(200).fill(Number.NaN)).isFound).toBe(false);
  });

  it('is not found in a list that only grows', () => {
    const grows = Float64Array.from({ length: 200 }, (_, week) => week);
    expect(countedFrom(grows, nothing(200)).isFound).toBe(false);
  });
});
