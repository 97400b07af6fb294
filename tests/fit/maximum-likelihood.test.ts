import { describe, expect, it } from 'vitest';
import type { FamilyName } from '../../src/fit/families.ts';
import { fitFamily } from '../../src/fit/maximum-likelihood.ts';
import { gammaQuantile, normalQuantile } from '../../src/maths/index.ts';
import { Streams } from '../../src/random/index.ts';
import { countEnds, shareEnds } from '../../src/stats/index.ts';

/** Weeks in remission of 21 people with 6-mercaptopurine, 12 of them still in it (Freireich and others 1963; Gehan 1965). */
const REMISSION = {
  exact: [6, 6, 6, 7, 10, 13, 16, 22, 23],
  censored: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
};

describe('times of which some were not seen to the end', () => {
  // R 4, survival::survreg, of the same data.
  it('have the Weibull shape and median that R gives them, with the same standard error', () => {
    const { figures } = fitFamily('weibull', REMISSION)!;
    expect(figures.shape!.value).toBeCloseTo(1 / 0.73869727, 5);
    expect(figures.median!.value).toBeCloseTo(25.7565, 3);
    expect(figures.median!.high / figures.median!.value).toBeCloseTo(
      Math.exp((1.959964 * 6.439711) / 25.7565),
      3,
    );
  });

  it('have the lognormal median and spread that R gives them', () => {
    const { figures } = fitFamily('lognormal', REMISSION)!;
    expect(figures.median!.value).toBeCloseTo(24.6079, 3);
    expect(figures.sigma!.value).toBeCloseTo(0.97872479, 5);
    expect(figures.sigma!.low).toBeCloseTo(0.97872479 * Math.exp(-1.959964 * Math.sqrt(0.0655558)), 3);
  });

  it('have an exponential mean of all time over those who were seen to the end', () => {
    const { figures } = fitFamily('exponential', REMISSION)!;
    expect(figures.mean!.value).toBeCloseTo(359 / 9, 6);
    expect(figures.mean!.low).toBeCloseTo((359 / 9) * Math.exp(-1.959964 / 3), 4);
  });

  it('have the gamma mean, and its limits, that a search in R finds', () => {
    const { figures } = fitFamily('gamma', {
      exact: [1.1, 0.4, 2.3, 3.1, 0.9, 1.7, 5.2, 0.6],
      censored: [1.3, 2.8],
    })!;
    expect(figures.shape!.value).toBeCloseTo(1.775361, 4);
    expect(figures.mean!.value).toBeCloseTo(2.273014, 4);
    expect([figures.mean!.low, figures.mean!.high]).toEqual([
      expect.closeTo(1.357422, 3),
      expect.closeTo(3.806178, 2),
    ]);
  });

  it('are not fitted from fewer than five, or from five that are all alike', () => {
    expect(fitFamily('weibull', { exact: [1, 2, 3, 4] })).toBeNull();
    expect(fitFamily('gamma', { exact: [7, 7, 7, 7, 7, 7] })).toBeNull();
  });
});

it('a share and a count have the exact limits that R gives them', () => {
  expect(shareEnds(7, 40)).toEqual({
    low: expect.closeTo(0.073382729, 8),
    high: expect.closeTo(0.327790133, 8),
  });
  expect(countEnds(12)).toEqual({ low: expect.closeTo(6.2005751, 6), high: expect.closeTo(20.961585, 6) });
  expect(shareEnds(0, 40).low).toBe(0);
  expect(shareEnds(40, 40).high).toBe(1);
});

/** In `npm run verify` so many samples of each kind; the short form has a tenth. */
const SAMPLES = process.env.DOORWAYS_VERIFY === '1' ? 400 : 40;
/** Of intervals that hold the truth 95 times in 100, so many do at least, but once in a thousand tries (binomial). */
const LEAST = process.env.DOORWAYS_VERIFY === '1' ? 365 : 33;

/** Families with the figures of a known truth, and their quantiles. */
const KNOWN: readonly {
  readonly family: FamilyName;
  readonly truth: Readonly<Record<string, number>>;
  readonly quantile: (u: number) => number;
}[] = [
  { family: 'exponential', truth: { mean: 10 }, quantile: (u) => -10 * Math.log(1 - u) },
  {
    family: 'weibull',
    truth: { median: 11, shape: 1.4 },
    quantile: (u) => 11 * (-Math.log(1 - u) / Math.log(2)) ** (1 / 1.4),
  },
  {
    family: 'lognormal',
    truth: { median: 45, sigma: 0.5 },
    quantile: (u) => 45 * Math.exp(0.5 * normalQuantile(u)),
  },
  { family: 'gamma', truth: { mean: 8, sd: 4 }, quantile: (u) => 2 * gammaQuantile(4)(u) },
  { family: 'normal', truth: { mean: 50, sd: 5 }, quantile: (u) => 50 + 5 * normalQuantile(u) },
];

describe('limits hold the truth as often as they say', () => {
  it.each(
    KNOWN.flatMap((known) =>
      [60, 300].flatMap((n) =>
        ['all are seen to the end', 'not all are'].map((seen) => ({ ...known, n, seen })),
      ),
    ),
  )('of $n times of a $family family, of which $seen', ({ family, n, seen, truth, quantile }) => {
    const held = Object.fromEntries(Object.keys(truth).map((figure) => [figure, 0]));
    for (let sample = 0; sample < SAMPLES; sample++) {
      const stream = new Streams(`coverage ${family} ${n} ${seen}`, sample).stream('draws');
      const exact: number[] = [];
      const censored: number[] = [];
      for (let i = 0; i < n; i++) {
        const time = quantile(stream.uniform(i, 0));
        // Looked at for a time that has nothing to do with theirs.
        const until = seen.startsWith('all')
          ? Number.POSITIVE_INFINITY
          : 2 * quantile(0.75) * stream.uniform(i, 1);
        if (time <= until) exact.push(time);
        else censored.push(until);
      }
      const fit = fitFamily(family, { exact, censored })!;
      for (const [figure, value] of Object.entries(truth)) {
        const { low, high } = fit.figures[figure]!;
        if (low <= value && value <= high) held[figure]!++;
      }
    }
    for (const [figure, times] of Object.entries(held))
      expect([figure, times >= LEAST, times]).toEqual([figure, true, times]);
  });
});
