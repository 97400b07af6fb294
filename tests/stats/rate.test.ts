import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Streams } from '../../src/random/index.ts';
import { rateInterval } from '../../src/stats/index.ts';
import { designEffect } from '../../src/stats/rate.ts';
import { chanceAlone, EXPERIMENTS } from './coverage.ts';

describe('the interval for a share', () => {
  it('is the t interval on the logit scale', () => {
    // From SciPy 1.17: expit(logit(m) ± t · s / √n / (m (1 − m))).
    const { mean, low, high, n } = rateInterval([0.02, 0, 0.05, 0.01, 0.03, 0, 0.02, 0.04]);
    expect([mean, n]).toEqual([expect.closeTo(0.02125, 12), 8]);
    expect(low).toBeCloseTo(0.010389074656444374, 12);
    expect(high).toBeCloseTo(0.0429720956356214, 12);
  });

  it('has an upper end where it happened to nobody: about three in as many people', () => {
    // From SciPy 1.17: beta.ppf(0.95, 1, 1000), the one-sided limit of Clopper and Pearson.
    expect(rateInterval([0, 0, 0, 0], 0.95, { trials: 1000 })).toEqual({
      mean: 0,
      low: 0,
      high: expect.closeTo(0.002991249545095295, 12),
      n: 4,
    });
    // Without a number of people, of the replications in which it happens at all: 1 − 0.05^(1/8).
    expect(rateInterval(new Float64Array(8)).high).toBeCloseTo(0.31234397806636793, 12);
  });

  it('has a lower end where it happened to everybody', () => {
    const { mean, low, high } = rateInterval([1, 1, 1], 0.95, { trials: 1000 });
    expect([mean, high]).toEqual([1, 1]);
    expect(low).toBeCloseTo(1 - 0.002991249545095295, 12);
  });

  it('ends at 1 where nothing is known of a few replications at a high level', () => {
    const { low, high } = rateInterval([0.1, 0.9], 0.9999);
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(1e-300);
    expect(high).toBe(1);
  });

  it('never passes 0 or 1, and holds its mean', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }), (values) => {
        const { mean, low, high } = rateInterval(values);
        expect(0 <= low && low <= mean + 1e-12 && mean <= high + 1e-12 && high <= 1).toBe(true);
      }),
      { seed: 13 },
    );
  });

  it('holds the true share of about 95 in 100 experiments, also where events are few', () => {
    // Twelve replications of 60 people of whom 4 % have it: 29 events in an experiment.
    const stream = new Streams('rates', 0).stream('people');
    let held = 0;
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const shares = Array.from({ length: 12 }, (_, r) => {
        let events = 0;
        for (let i = 0; i < 60; i++) if (stream.uniform(experiment, 60 * r + i) < 0.04) events++;
        return events / 60;
      });
      const { low, high } = rateInterval(shares);
      if (low <= 0.04 && 0.04 <= high) held++;
    }
    expect(Math.abs(held / EXPERIMENTS - 0.95)).toBeLessThan(chanceAlone(0.95));
  });
});

it('people who share queues count for as many fewer as the spread of the replications says', () => {
  // A mean of 0.3 in two replications with a variance of 0.02: 0.01 beside the 0.21 / 200 of as many independent people.
  expect(designEffect([0.2, 0.4, Number.NaN], 200)).toBeCloseTo(0.01 / (0.21 / 200), 12);
  expect(designEffect([0, 0], 200)).toBeNaN();
  expect(designEffect([1, 1], 200)).toBeNaN();
  expect(designEffect([0.2], 200)).toBeNaN();
  const nobody = [0, 0, 0, 0];
  const shared = rateInterval(nobody, 0.95, { trials: 1000, designEffect: 4 });
  expect(shared).toEqual(rateInterval(nobody, 0.95, { trials: 250 }));
});

it('one replication has no interval for a share', () => {
  expect(rateInterval([0.5])).toMatchObject({ mean: 0.5, low: Number.NaN, high: Number.NaN, n: 1 });
  expect(rateInterval([0])).toMatchObject({ mean: 0, low: Number.NaN, high: Number.NaN, n: 1 });
});
