/**
 * How often intervals hold the truth of queues whose truth is on paper: the waits of people who come one after another to one
 * worker (M/M/1), by the recursion of Lindley (1952), from the first of whom the queue is as it is in the long run.
 */

import { estimateOf } from '../../src/experiment/estimate.ts';
import { exp, ln } from '../../src/maths/index.ts';
import { Streams } from '../../src/random/index.ts';
import { type Interval, interval, pairedInterval, quantile } from '../../src/stats/index.ts';
import { EXPERIMENTS } from './coverage.ts';

/** Waits of so many people, in mean services. Half of the draws are those of the same people in another system. */
export function waits(
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

export const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
export const longer = (values: Float64Array) => values.filter((value) => value > 2).length / values.length;

/** What an interval is tried of; `plain` is the mean without an allowance for its long side. */
export type Statistic = 'mean' | 'plain' | 'share' | 'median' | 'centile' | 'difference';

const DAYS = { unit: 'days', family: 'waits' } as const;
const SHARE = { unit: 'share', family: 'waits' } as const;
const at = (all: readonly Float64Array[], p: number) =>
  estimateOf(
    DAYS,
    Float64Array.from(all, (values) => quantile(values, p)),
  );

/** In how many of the experiments each interval held the truth. */
export function held(load: number, people: number, replications: number): Record<Statistic, number> {
  const streams = new Streams('coverage', load * 1000);
  const counts = { mean: 0, plain: 0, share: 0, median: 0, centile: 0, difference: 0 };
  const holds = ({ low, high }: Interval, truth: number) => Number(low <= truth && truth <= high);
  const truth = load / (1 - load);
  const easier = load - 0.1;
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const all = Array.from({ length: replications }, (_, r) => waits(streams, load, experiment, r, people));
    const means = Float64Array.from(all, mean);
    const others = Float64Array.from(all, (_, r) => mean(waits(streams, easier, experiment, r, people)));
    counts.mean += holds(estimateOf(DAYS, means), truth);
    counts.plain += holds(interval(means), truth);
    counts.share += holds(estimateOf(SHARE, Float64Array.from(all, longer)), load * exp(-2 * (1 - load)));
    counts.median += holds(at(all, 0.6), ln(load / 0.4) / (1 - load));
    counts.centile += holds(at(all, 0.9), ln(load / 0.1) / (1 - load));
    counts.difference += holds(pairedInterval(means, others), easier / (1 - easier) - truth);
  }
  return counts;
}
