/** Running systems many times, and comparing them. */

export { directoryOf, type Estimate as SizeEstimate, estimateOf, type RunLimits } from '../model/index.ts';
/** How many replications. */
export { type Aims, FIRST_LOOK, nextCount, type Reached, reachedOf } from './aims.ts';
/** Many settings, the same people. */
export {
  countIn,
  type Design,
  type DesignOptions,
  type DesignResult,
  type PointStore,
  runDesign,
  shareOf,
} from './designs/design.ts';
export {
  Bundles,
  bundlesDesign,
  type ChangedPart,
  changedParts,
  type Explained,
  explainedRow,
  MOST_CHANGED_PARTS,
  separable,
} from './designs/explain.ts';
export {
  differencesOf,
  type Exploration,
  type Explored,
  explorationDesign,
  exploredRow,
  fillRanges,
  systemsWith,
  uniformFor,
} from './designs/explore.ts';
export {
  type Achieved,
  achieved,
  allowed,
  beyond,
  type Goal,
  MOST_SCANNED,
  type SearchSpace,
  shareMet,
  wouldTake,
} from './designs/find.ts';
export type { PointAnswer, PointTask } from './designs/point.ts';
export {
  type Choice,
  choiceOf,
  drawn,
  indicesOf,
  type Screening,
  screenedRow,
  screening,
  survivors,
} from './designs/rank.ts';
export { confirmed, curveOf, evenly, lookAgain, type Turn, turnsOf } from './designs/sweep.ts';
/** The log of one replication. */
export { type EventsAsked, eachEvent, loggedSystem, logOf } from './events.ts';
export { type ExperimentOptions, runExperiment } from './experiment.ts';
export { interactionsOf } from './interactions.ts';
/** The people of one replication, one by one. */
export { type Journeys, journeysOf } from './journeys.ts';
export type { KeptReplications } from './kept.ts';
export { printLogFacts } from './log-facts.ts';
export { movedSplitWarnings } from './moved-splits.ts';
export { oneReplication, type ReplicationAnswer } from './one-replication.ts';
export { type Resources, resourcesOf } from './resources.ts';
/** What comes of it. */
export type {
  Board,
  CellResult,
  Comparison,
  DifferenceResult,
  Estimate,
  ExperimentResult,
  GainResult,
  HistogramResult,
  Interaction,
  PeriodResult,
  ReplicationRecord,
  RowDifference,
  RowResult,
  SeriesResult,
  Settling,
  SystemResult,
} from './results.ts';
/** The rows of the answer. */
export { type NamedRow, rowsOf } from './rows.ts';
export { onOneThread, onThreads, Threads } from './thread-pool.ts';
export { isUnknown } from './unknown-figures.ts';
/** Where something of a scenario is written. */
export { placeIn } from './where.ts';
