import { DAY, upTo } from '../../event-log/units.ts';
import { quantiles } from '../../stats/index.ts';
import { ratio } from '../question.ts';

/** What a set of waits comes to: minutes, and shares. NaN where nobody waited. */
export interface WaitSummary {
  /** How many waits. */
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly longest: number;
  readonly withinStandard: number;
  readonly waitedAtAll: number;
}

/** How the numbers of a wait summary are asked for and said, whichever clock it is of. */
export const SUMMARIES: readonly {
  ending: string;
  label: string;
  says: string;
  unit: 'days' | 'share';
  better: 'less' | 'more';
  of: (waits: WaitSummary) => number;
}[] = [
  {
    ending: 'mean',
    label: 'mean',
    says: 'Mean number of days',
    unit: 'days',
    better: 'less',
    of: (waits) => waits.mean / DAY,
  },
  {
    ending: 'median',
    label: 'median',
    says: 'Median number of days',
    unit: 'days',
    better: 'less',
    of: (waits) => waits.median / DAY,
  },
  {
    ending: 'p90',
    label: '90th centile',
    says: 'Number of days, at the 90th centile,',
    unit: 'days',
    better: 'less',
    of: (waits) => waits.p90 / DAY,
  },
  {
    ending: 'p95',
    label: '95th centile',
    says: 'Number of days, at the 95th centile,',
    unit: 'days',
    better: 'less',
    of: (waits) => waits.p95 / DAY,
  },
  {
    ending: 'longest',
    label: 'longest',
    says: 'Longest number of days',
    unit: 'days',
    better: 'less',
    of: (waits) => waits.longest / DAY,
  },
  {
    ending: 'within_standard',
    label: 'within the standard',
    says: 'Share within the waiting-time standard (28 days unless the scenario says otherwise)',
    unit: 'share',
    better: 'more',
    of: (waits) => waits.withinStandard,
  },
];

/** @param minutes in the order in which they are to be added */
export function summarise(minutes: Float64Array, standard: number): WaitSummary {
  const { length: count } = minutes;
  const at = quantiles(minutes, [0.5, 0.9, 0.95]);
  return {
    count,
    mean: ratio(sumOf(minutes), count),
    median: at[0]!,
    p90: at[1]!,
    p95: at[2]!,
    longest: longestOf(minutes),
    withinStandard: ratio(countWithin(minutes, upTo(standard)), count),
    waitedAtAll: ratio(count - countWithin(minutes, 0), count),
  };
}

// A loop of its own each: a function is compiled again and again where a long loop comes before what it has not yet done.

function sumOf(minutes: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < minutes.length; i++) sum += minutes[i];
  return sum;
}

function longestOf(minutes: Float64Array): number {
  let longest = minutes.length === 0 ? Number.NaN : 0;
  for (let i = 0; i < minutes.length; i++) if (minutes[i] > longest) longest = minutes[i];
  return longest;
}

function countWithin(minutes: Float64Array, limit: number): number {
  let count = 0;
  for (let i = 0; i < minutes.length; i++) count += Number(minutes[i] <= limit);
  return count;
}
