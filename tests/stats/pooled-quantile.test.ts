import { describe, expect, it } from 'vitest';
import { Streams, sampler } from '../../src/random/index.ts';
import { pooledQuantile, quantile, sectioned } from '../../src/stats/index.ts';
import { chanceAlone, EXPERIMENTS } from './coverage.ts';

const SECTIONS = [
  [3, 1, 4, 1, 5],
  [9, 2, 6, 5, 3, 5],
  [8, 9, 7, 9],
  [3, 2, 3, 8, 4],
];

describe('a quantile of all replications together', () => {
  it('has the interval that a second program finds (Woodruff)', () => {
    // From a program in Python with NumPy and SciPy, which looks at every number in turn.
    expect(pooledQuantile(SECTIONS, 0.5)).toEqual({ mean: 4.5, low: 1, high: 9, n: 4 });
    // Among 20 numbers nothing may lie above the greatest that is below the 90th centile.
    expect(pooledQuantile(SECTIONS, 0.9)).toEqual({ mean: 9, low: 4, high: Number.POSITIVE_INFINITY, n: 4 });
  });

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

  it('leaves out a replication in which nobody waited, and has no interval for one', () => {
    expect(pooledQuantile([[], ...SECTIONS, []], 0.5)).toEqual(pooledQuantile(SECTIONS, 0.5));
    expect(pooledQuantile([[1, 2, 3]], 0.5)).toEqual({ mean: 2, low: NaN, high: NaN, n: 1 });
    expect(pooledQuantile([], 0.5).mean).toBeNaN();
  });

  it('is near the truth where the mean of the replications’ medians is not, because few people are in each', () => {
    // The median of an exponential of mean 10 is 6.931; that of three such numbers is 8.333 on average.
    const stream = new Streams('few people', 0).stream('waits');
    const value = sampler({ kind: 'exponential', mean: 10 });
    const replications = Array.from({ length: 3000 }, (_, r) =>
      Array.from({ length: 3 }, (_, i) => value(stream.uniform(r, i), 0)),
    );
    const averaged = replications.reduce((sum, values) => sum + quantile(values, 0.5) / 3000, 0);
    const { mean, low, high } = pooledQuantile(replications, 0.5);
    expect(averaged).toBeGreaterThan(8);
    expect(Math.abs(mean - 6.931)).toBeLessThan(0.4);
    expect(low < 6.931 && 6.931 < high).toBe(true);
  });

  it('holds the true median in about 95 of 100 experiments', () => {
    const stream = new Streams('medians', 0).stream('waits');
    const value = sampler({ kind: 'exponential', mean: 1 });
    const truth = Math.LN2;
    let held = 0;
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const sections = Array.from({ length: 10 }, (_, r) =>
        Array.from({ length: 100 }, (_, i) => value(stream.uniform(experiment, 100 * r + i), 0)),
      );
      const { low, high } = pooledQuantile(sections, 0.5);
      if (low <= truth && truth <= high) held++;
    }
    expect(Math.abs(held / EXPERIMENTS - 0.95)).toBeLessThan(chanceAlone(0.95));
  });
});
