/** What an experiment gives: many runs of one or more systems, summarised. Plain data, ready to be written. */
import type { Directory } from '../event-log/directory.ts';
import type { Cell, HistogramKey, Measure, PeopleTable, SeriesKey } from '../measures/measure.ts';
import type { Period, Scenario } from '../scenario/scenario.ts';
import type { Verdict } from '../stats/index.ts';
import type { Settling } from './settled.ts';

export type { Settling } from './settled.ts';

/** Mean over replications with its 95 % interval (t); n counts the replications that had a value. */
export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

export interface ExperimentResult {
  /** The first is the base; the others are compared with it. */
  readonly systems: readonly SystemResult[];
  /** One for each system after the first. */
  readonly comparisons: readonly Comparison[];
  /** Those that were named beforehand. */
  readonly rows: readonly RowResult[];
  /** The same of stretches of the window, where the scenario gives any. */
  readonly periods?: readonly PeriodResult[];
  /** How many systems beside one base are shown, where that was said. */
  readonly board?: Board;
  /** Where every combination of changes was run, what they do together beyond what they do one by one. */
  readonly interactions?: readonly Interaction[];
  /** Where nothing was run: the log that all this was measured from. */
  readonly log?: MeasuredFrom;
  readonly seed: string;
  readonly replications: number;
  readonly kernel: string;
  readonly workers: number;
  readonly events: number;
}

export interface MeasuredFrom {
  /** Its name, without its folder. */
  readonly file: string;
  /** Whether numbers have intervals: those of a service's log, from its stretches. */
  readonly hasIntervals: boolean;
}

/** A stretch of the window, measured by itself. */
export interface PeriodResult extends Period {
  /** In their order. */
  readonly systems: readonly Pick<SystemResult, 'cells'>[];
  /** The rows of the answer; intervals of differences hold together over all rows of all periods. */
  readonly rows: readonly RowResult[];
}

export interface Board {
  /** The row by which systems are sorted, the best first; otherwise they stand as they were asked for. */
  readonly sort?: string;
  /** Of every combination of changes: for each system which of the changes it makes, by their place; null: another system. */
  readonly makes?: readonly (readonly number[] | null)[];
}

export interface Interaction {
  /** The system that makes all of the changes, by its place among all. */
  readonly system: number;
  /** One for each row of the answer: by how much the whole is more than what its parts explain. */
  readonly rows: readonly RowDifference[];
}

/** A row of the answer: named beforehand, with what every system has and how each other system differs from the base. */
export interface RowResult {
  readonly measure: Measure;
  /** At which each difference has its interval, so that those of all rows hold together with 95 %. */
  readonly level: number;
  /** One for each system, in their order. */
  readonly estimates: readonly Estimate[];
  /** One for each system after the first. */
  readonly differences: readonly RowDifference[];
}

export type { Verdict } from '../stats/index.ts';

export interface RowDifference {
  /** Other minus base, paired by replication, at the level of the row. */
  readonly difference: Estimate;
  /** The smallest difference that matters, in the unit of the measure. */
  readonly margin: number;
  readonly verdict: Verdict;
}

export interface SystemResult {
  readonly scenario: Scenario;
  readonly directory: Directory;
  /** Offset (minutes) of the first day of the window, and its end. */
  readonly window: { readonly from: number; readonly to: number };
  readonly cells: readonly CellResult[];
  readonly series: readonly SeriesResult[];
  /** Whether each list and each caseload has settled. */
  readonly settling: readonly Settling[];
  readonly histograms: readonly HistogramResult[];
}

export interface CellResult {
  readonly cell: Cell;
  readonly estimate: Estimate;
  /** The value of each replication, in order; NaN: nothing to measure. */
  readonly values: Float64Array;
}

export interface SeriesResult {
  readonly key: SeriesKey;
  /** For each whole week since minute 0, mean and 95 % interval of the mean over replications. */
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly n: number;
}

export interface HistogramResult {
  readonly key: HistogramKey;
  /** People, added over replications. */
  readonly counts: Float64Array;
}

/** The same people under the base and under another system: other minus base, replication by replication. */
export interface Comparison {
  readonly base: string;
  readonly other: string;
  readonly differences: readonly DifferenceResult[];
  readonly gains: readonly GainResult[];
}

export interface DifferenceResult {
  readonly cell: Cell;
  readonly base: Estimate;
  readonly other: Estimate;
  /** Of the paired differences (other minus base). */
  readonly difference: Estimate;
}

/**
 * Whether a group has gained on the whole, as shares of its people who are in both systems. Only `net` says something of the
 * systems: how many single people gain and lose depends on how chance is coupled between the two (Heckman, Smith and
 * Clements 1997), and `byChance` is what a system against itself gives.
 */
export interface GainResult {
  readonly name: 'help' | 'sooner' | 'fewer_bounces';
  readonly label: string;
  /** `kind=...`, `group=value` or empty. */
  readonly group: string;
  /** `gained` less `lost`. */
  readonly net: Estimate;
  /** Means over replications. */
  readonly gained: number;
  readonly lost: number;
  /** To each side, in the base against itself: the same people under other luck. NaN where that was not run. */
  readonly byChance: Estimate;
}

/** One replication as it is finished, always handed over in the order of replications. */
export interface ReplicationRecord {
  readonly replication: number;
  /** One for each system, in order; null unless people were asked for. */
  readonly people: readonly (PeopleTable | null)[];
}
