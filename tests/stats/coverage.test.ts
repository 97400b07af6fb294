import { describe, expect, it } from 'vitest';
import { exp, ln } from '../../src/maths/index.ts';
import { Streams } from '../../src/random/index.ts';
import {
  designEffect,
  type Interval,
  interval,
  pairedInterval,
  pooledQuantile,
  rateInterval,
  simultaneousDifference,
  skewedInterval,
  verdictOf,
} from '../../src/stats/index.ts';
import { chanceAlone, EXPERIMENTS } from './coverage.ts';

/**
 * Queues whose truth is on paper: the waits of people who come one after another to one worker (Lindley 1952), from the
 * first of whom the queue is as it is in the long run. Half of the arrivals and services are those of the same people in
 * another system.
 */
function waits(
  streams: Streams,
  load: number,
  experiment: number,
  replication: number,
  people: number,
): Float64Array {
  const stream = streams.stream('queue');
  const draw = (i: number) => -ln(1 - stream.uniform(experiment, 10_000 * replication + i));
  const first = stream.uniform(experiment, 10_000 * replication + 9_998);
  let wait = first < load ? draw(9_999) / (1 - load) : 0;
  return Float64Array.from({ length: people }, (_, i) => {
    const now = wait;
    wait = Math.max(0, wait + draw(2 * i) - draw(2 * i + 1) / load);
    return now;
  });
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
const longer = (values: Float64Array) => values.filter((value) => value > 2).length / values.length;

/** In how many of the experiments each interval held the truth. */
function held(load: number, people: number, replications: number) {
  const streams = new Streams('coverage', load * 1000);
  const counts = { mean: 0, plain: 0, share: 0, median: 0, centile: 0, difference: 0 };
  const holds = ({ low, high }: Interval, truth: number) => Number(low <= truth && truth <= high);
  const truth = load / (1 - load);
  const easier = load - 0.1;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const all = Array.from({ length: replications }, (_, r) => waits(streams, load, experiment, r, people));
    const means = all.map(mean);
    const others = all.map((_, r) => mean(waits(streams, easier, experiment, r, people)));
    counts.mean += holds(skewedInterval(means), truth);
    counts.plain += holds(interval(means), truth);
    counts.share += holds(rateInterval(all.map(longer)), load * exp(-2 * (1 - load)));
    counts.median += holds(pooledQuantile(all, 0.6), ln(load / 0.4) / (1 - load));
    counts.centile += holds(pooledQuantile(all, 0.9), ln(load / 0.1) / (1 - load));
    counts.difference += holds(pairedInterval(means, others), easier / (1 - easier) - truth);
  }
  return counts;
}

describe('nominal 95 % intervals hold the truth', () => {
  const limit = chanceAlone(0.95);

  it('of a queue at 60 % load, for a mean, a share, a quantile and a paired difference', () => {
    const { plain: _, ...counts } = held(0.6, 200, 12);
    for (const [what, count] of Object.entries(counts))
      expect([what, count / EXPERIMENTS > 0.95 - limit]).toEqual([what, true]);
  });

  it('of a queue at 90 % load within 4 in 100, where means and long waits have a long side, and nearer than plain ones', () => {
    // Twenty replications of 500 people: known to be short. NumPy, 1,500 experiments: mean 92.1 (plain 88.5), share 94.3,
    // 90th centile 91.5 %.
    const { plain, difference: _, ...counts } = held(0.9, 500, 20);
    for (const [what, count] of Object.entries(counts))
      expect([what, count / EXPERIMENTS > 0.91 - chanceAlone(0.91)]).toEqual([what, true]);
    expect(counts.mean).toBeGreaterThan(plain);
  });
});

describe('the interval of a share that is nobody’s or everybody’s', () => {
  it('holds the truth of people who share a queue, of whom hundreds say less than as many alone', () => {
    // Four replications of 300 people at 60 % load; 0.5 % wait longer than 12, and in a third of the experiments nobody
    // does. As if people came alone, the limit of these would hold the truth in none of them.
    const streams = new Streams('nobody', 0);
    const over = (values: Float64Array, limit: number) =>
      values.filter((value) => value > limit).length / values.length;
    const truth = 0.6 * exp(-12 * 0.4);
    let [holds, never, alone] = [0, 0, 0];
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const all = Array.from({ length: 4 }, (_, r) => waits(streams, 0.6, experiment, r, 300));
      const effects = [0.5, 1, 2, 4].map((limit) =>
        designEffect(
          all.map((values) => over(values, limit)),
          1200,
        ),
      );
      const shares = all.map((values) => over(values, 12));
      const known = effects.filter((effect) => !Number.isNaN(effect));
      const effect = Math.max(1, known.reduce((sum, each) => sum + each, 0) / known.length);
      const { low, high } = rateInterval(shares, 0.95, { trials: 1200, designEffect: effect });
      if (low <= truth && truth <= high) holds++;
      if (shares.every((share) => share === 0)) {
        never++;
        if (rateInterval(shares, 0.95, { trials: 1200 }).high >= truth) alone++;
      }
    }
    expect([never > EXPERIMENTS / 4, alone]).toEqual([true, 0]);
    expect(holds / EXPERIMENTS).toBeGreaterThan(0.95 - chanceAlone(0.95));
  });
});

describe('A against A', () => {
  it('gives any of eight rows another verdict than “not clear” or “no difference that matters” in at most 5 of 100 experiments', () => {
    // Twelve replications of eight rows that hang together, as rows of one system do, and nothing that differs.
    const stream = new Streams('a against a', 0).stream('rows');
    let wrong = 0;
    for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
      const draw = (replication: number, i: number) =>
        stream.uniform(experiment, 100 * replication + i) - 0.5;
      const verdicts = Array.from({ length: 8 }, (_, row) => {
        const values = (of: number) =>
          Array.from({ length: 12 }, (_, r) => draw(r, 90) + draw(r, 91 + of) + draw(r, 8 * of + row));
        return verdictOf(simultaneousDifference(values(0), values(1), 8), 0.01, 'less');
      });
      if (verdicts.some((verdict) => verdict !== 'not clear' && verdict !== 'no difference that matters'))
        wrong++;
    }
    expect(wrong / EXPERIMENTS).toBeLessThan(0.05 + chanceAlone(0.05));
  });
});
