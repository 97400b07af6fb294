/**
 * Whether a system has settled: for every list, every caseload and every clock, where its warm-up ends, and whether lists and
 * caseloads still grow. A system that grows has no long-run mean; what is said of it then is said of its dates.
 */

import { WEEK, YEAR } from '../event-log/units.ts';
import type { SeriesKey } from '../measures/index.ts';
import type { OwnTime } from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { endOfWindow } from '../scenario/time-of-run.ts';
import { countedFrom, interval } from '../stats/index.ts';
import type { Estimate, SeriesResult } from './results.ts';

/** One list, caseload or clock over a run. */
export interface Settling {
  readonly series: 'waiting' | 'caseload' | 'wait_to_first_contact' | 'wait_to_help';
  /** Team, or `team.role`; empty: all lists, or a clock. */
  readonly team: string;
  /** People, or days of a clock, on average over the window and replications. */
  readonly level: number;
  /**
   * Weeks from the start of the run after which its mean over replications may be counted (`countedFrom`); NaN where these are
   * more than half of it, so that the run is too short to say.
   */
  readonly cut: number;
  /**
   * Growth a year as a share of the level, from the first block of the window to the last, with its interval over replications,
   * of 95 % for all lists and caseloads of the system together. NaN where the window has no two blocks, and of clocks,
   * which follow their lists.
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

/** Lists, caseloads and clocks: those that say whether a system has settled. */
function settles({ name }: SeriesKey): boolean {
  return name !== 'utilisation' && name !== 'wte_in_post';
}

/** Those that may grow. */
function mayGrow({ name }: SeriesKey): boolean {
  return name === 'waiting' || name === 'caseload';
}

/** Growth of one series: the mean of the first block in each replication, and of the last block of the window. */
interface Ends {
  readonly first: Float64Array;
  readonly last: Float64Array;
}

/**
 * Of every series that says whether a system has settled.
 * @param ends of each series; without them growth is not known
 */
export function settlingOfSeries(
  series: readonly SeriesResult[],
  blocks: Blocks | null,
  ends: readonly Ends[] = [],
): Settling[] {
  // Lists and caseloads are asked the same: their intervals hold together (Bonferroni), so that one of many does not grow by chance.
  const together = series.filter(({ key }) => mayGrow(key)).length;
  return series.flatMap((one, index) =>
    settles(one.key) ? [settlingOf(one, blocks, ends[index] ?? NO_ENDS, together)] : [],
  );
}

const NO_ENDS: Ends = { first: new Float64Array(), last: new Float64Array() };

function settlingOf(
  { key, mean, high }: SeriesResult,
  blocks: Blocks | null,
  { first, last }: Ends,
  together: number,
): Settling {
  const every = withoutGaps(mean);
  const from = blocks?.from ?? 0;
  const level = every.length > from ? blockMean(every, from, every.length - from) : Number.NaN;
  const margins = high.map((value, week) => value - mean[week]!);
  const { cut, isFound } = countedFrom(every, margins);
  const years = blocks === null ? Number.NaN : ((blocks.to - blocks.from - blocks.length) * WEEK) / YEAR;
  const each = first.map((value, index) =>
    mayGrow(key) ? (last[index]! - value) / years / level : Number.NaN,
  );
  return {
    series: key.name as Settling['series'],
    team: key.team,
    level,
    cut: isFound ? cut : Number.NaN,
    growth: interval(each, 1 - 0.05 / together),
    block: blocks?.length ?? Number.NaN,
  };
}

/** A week in which no wait ended has that of the week before; those at the beginning have the first. */
function withoutGaps(weekly: Float64Array): Float64Array {
  let last = weekly.find((value) => !Number.isNaN(value)) ?? Number.NaN;
  return weekly.map((value) => {
    if (!Number.isNaN(value)) last = value;
    return last;
  });
}

/** A list with fewer people, or with less of all people there, does not decide about a system: it is named where it grows. */
const FEW = 5;
const FEW_OF_ALL = 0.01;
/** A clock that is shorter has nothing that a warm-up could spoil. */
const SHORT_WAIT = 1;

/** Lists and caseloads of at least so many people decide about a system: five, or 1 % of all who are on any. */
export function fewestThatMatter(settling: readonly Settling[]): number {
  const people = settling.filter((one) => one.team !== '' && !isClock(one));
  return Math.max(FEW, FEW_OF_ALL * people.reduce((sum, { level }) => sum + level, 0));
}

/** Lists, caseloads and clocks that decide where the warm-up ends. */
export function thatMatter(settling: readonly Settling[]): Settling[] {
  const fewest = fewestThatMatter(settling);
  return settling.filter((one) =>
    isClock(one) ? one.level >= SHORT_WAIT : one.team !== '' && one.level >= fewest,
  );
}

export function isClock({ series }: Settling): boolean {
  return series === 'wait_to_first_contact' || series === 'wait_to_help';
}

/** Where the warm-up may end. */
export interface RecommendedWarmUp {
  /** From the start of the run; 0 where nothing is long enough to tell, NaN where the run is too short to say, or never settles. */
  readonly weeks: number;
  /** The list, caseload or clock that takes longest, or whose cut lies in the second half; null: none is long enough. */
  readonly by: Settling | null;
  /** A time of the scenario itself that is longer than any cut; null: none is. */
  readonly time: OwnTime | null;
}

/**
 * The longest cut counts, and one in the second half is a refusal (White 1997; Hoad, Robinson and Davies 2010). Lists can keep
 * their level while people who are to come back have not yet come: it is at least the longest time of the scenario itself.
 */
export function recommendedWarmUp(
  settling: readonly Settling[],
  longest: OwnTime | null = null,
): RecommendedWarmUp {
  const matter = thatMatter(settling);
  const [refused] = matter.filter(({ cut }) => Number.isNaN(cut)).sort((a, b) => b.level - a.level);
  if (refused !== undefined) return { weeks: Number.NaN, by: refused, time: null };
  const [last] = [...matter].sort((a, b) => b.cut - a.cut);
  const cut = last?.cut ?? 0;
  const isLonger = longest !== null && longest.weeks >= 1 && longest.weeks > cut;
  return {
    weeks: isLonger ? Math.ceil(longest.weeks) : cut,
    by: last ?? null,
    time: isLonger ? longest : null,
  };
}
