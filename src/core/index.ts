/**
 * Doorways without files, threads or a machine: what runs in a browser as it does on a desk, to the last byte.
 *
 * A page asks in four steps. `readScenario` makes a scenario of texts, or says what is wrong with them and where.
 * `oneReplication` runs and measures one replication of one or more systems for the same people; it is a pure function
 * of its task, so any worker can do any of them, and tasks and answers can be sent between workers as they are.
 * `Summary` adds answers up, in the order of replications and as many as the first scenario says, to the rows with
 * their verdicts and every measure. `logAsCsv` writes the events of one replication as `doorways run --log csv` does.
 *
 * `npm run build` puts all of it into one file without imports, `dist/browser/doorways-core.js`: no Node, no generated
 * code. docs/background/in-the-browser.md shows it at work.
 */

export type { ReplicationAnswer, ReplicationTask } from '../experiment/one-replication.ts';
export { oneReplication } from '../experiment/one-replication.ts';
export type { ExperimentResult, RowResult } from '../experiment/results.ts';
export { type NamedRow, rowsOf } from '../experiment/rows.ts';
export { Summary } from '../experiment/summary.ts';
export {
  type Loaded,
  loadAgain as readAgain,
  type Problem,
  type Scenario,
  withOwnNames,
} from '../scenario/index.ts';
export { logAsCsv } from './log-as-csv.ts';
export { readScenario, type Texts } from './read-scenario.ts';
