/**
 * Whether a system has settled: for every list and every caseload, where its warm-up ends, and whether it still grows.
 * A system that grows has no long-run mean; what is said of it then is said of its dates.
 */

import { WEEK, YEAR } from '../event-log/units.ts';
import type { SeriesKey } from '../measures/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { endOfWindow } from '../scenario/time-of-run.ts';
import { interval, mser5 } from '../stats/index.ts';
import type { Estimate } from './results.ts';

/** One list or caseload over a run. */
export interface Settling {
  readonly series: 'waiting' | 'caseload';
  /** Team, or `team.role`; empty: all lists. */
  readonly team: string;
  /** People, on average over the window and replications. */
  readonly level: number;
  /** Weeks from the start of the run that MSER-5 cuts off the mean over replications; NaN where it finds no cut. */
  readonly cut: number;
  /**
   * Growth a year as a share of the level, from the first block of the window to the last, with its interval over replications,
   * of 95 % for all lists and caseloads of the system together. NaN where the window has no two blocks.
   */
  readonly growth: Estimate;
  /** Weeks of a block: a year where arrivals have a season, otherwise half of the window. */
  readonly block: number;
}

/** A year of arrivals with a season is as long as the season. */
const WEEKS_OF_A_YEAR = 52;
/** Half of a window shorter than that says nothing about growth. */
const SHORTEST_BLOCK = 4;

/** Which weeks of a series are compared. @param weeks of the whole run */
export interface Blocks {
  /** First week of the window. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** The first and the last block of the window; null where it has no two. */
export function blocksOf({ time, sources }: Scenario): Blocks | null {
  const from = Math.ceil(time.warmUp / WEEK);
  const to = Math.floor(endOfWindow(time) / WEEK);
  const hasSeason = sources.some(
    ({ arrivals }) => 'months' in arrivals && arrivals.months.some((factor) => factor !== arrivals.months[0]),
  );
  const length = hasSeason ? WEEKS_OF_A_YEAR : Math.floor((to - from) / 2);
  return length < SHORTEST_BLOCK || to - from < 2 * length ? null : { from, to, length };
}

/** The mean of a block of one replication's series. */
export function blockMean(weekly: ArrayLike<number>, first: number, length: number): number {
  let sum = 0;
  for (let week = first; week < first + length; week++) sum += weekly[week]!;
  return sum / length;
}

/**
 * @param mean over replications, week by week from the start of the run
 * @param first the mean of the first block in each replication, `last` of the last block
 * @param together how many lists and caseloads are asked the same: their intervals hold together (Bonferroni), so that
 *   one of many does not grow by chance
 */
export function settlingOf(
  { name, team }: SeriesKey,
  mean: Float64Array,
  blocks: Blocks | null,
  first: Float64Array,
  last: Float64Array,
  together: number,
): Settling {
  const from = blocks?.from ?? 0;
  const level = mean.length > from ? blockMean(mean, from, mean.length - from) : Number.NaN;
  const { cut, isFound } = mser5(mean);
  const years = blocks === null ? Number.NaN : ((blocks.to - blocks.from - blocks.length) * WEEK) / YEAR;
  const each = first.map((value, index) => (last[index]! - value) / years / level);
  const growth = interval(each, 1 - 0.05 / together);
  return {
    series: name as Settling['series'],
    team,
    level,
    cut: isFound ? cut : Number.NaN,
    growth,
    block: blocks?.length ?? Number.NaN,
  };
}
