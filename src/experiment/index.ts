/** Running systems many times, and comparing them. */

export { directoryOf } from '../model/index.ts';
/** The log of one replication. */
export { EVENT_COLUMNS, type EventRow, eventRows, logOf } from './events.ts';
export { type ExperimentOptions, runExperiment } from './experiment.ts';
/** What comes of it. */
export type {
  CellResult,
  ChangeResult,
  Comparison,
  DifferenceResult,
  Estimate,
  ExperimentResult,
  HistogramResult,
  ReplicationRecord,
  SeriesResult,
  SystemResult,
} from './results.ts';
export { onThreads } from './thread-pool.ts';
