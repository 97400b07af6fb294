import { describe, expect, it } from 'vitest';
import { Streams, sampler } from '../../src/random/index.ts';
import { steinHalfWidth, twoStage } from '../../src/stats/index.ts';
import { chanceAlone, EXPERIMENTS } from './coverage.ts';

/** Mean 6, variance 10 over four. */
const FIRST = [2, 5, 7, 10, 6];

describe('how many replications it takes, decided once', () => {
  it('is the square of t times the spread of the first, by the half width', () => {
    // From SciPy 1.17: t.ppf(0.975, 4) = 2.7764451; (2.7764451² · 8.5) / 1² = 65.52.
    expect(twoStage(FIRST, 1)).toBe(66);
    expect(twoStage(FIRST, 10)).toBe(5);
    expect(steinHalfWidth(FIRST, 66)).toBeCloseTo((2.7764451051977987 * Math.sqrt(8.5)) / Math.sqrt(66), 12);
  });

  it('is as many as there are where they say the same', () => {
    expect(twoStage([4, 4, 4], 0.1)).toBe(3);
  });

  it('leaves an interval that holds the truth in at least 95 of 100 experiments, and is as tight as was asked', () => {
    const stream = new Streams('two stages', 0).stream('waits');
    const normal = sampler({ kind: 'normal', mean: 100, sd: 10 });
    let held = 0;
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const draw = (r: number) => normal(stream.uniform(experiment, r), 0);
      const first = Array.from({ length: 10 }, (_, r) => draw(r));
      const all = twoStage(first, 4);
      const mean = Array.from({ length: all }, (_, r) => draw(r)).reduce(
        (sum, value) => sum + value / all,
        0,
      );
      const half = steinHalfWidth(first, all);
      expect(half).toBeLessThanOrEqual(4 + 1e-9);
      if (Math.abs(mean - 100) <= half) held++;
    }
    expect(held / EXPERIMENTS).toBeGreaterThan(0.95 - chanceAlone(0.95));
  });
});
