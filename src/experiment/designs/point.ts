import { layoutOf, measure, newFold } from '../../measures/index.ts';
import {
  directoryOf,
  type IsStopped,
  type KernelName,
  newKernel,
  type RunLimits,
  runSystem,
  Streams,
} from '../../model/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { windowOf } from '../one-replication.ts';

/** What a thread is asked: some replications of every system at one point of a design. */
export interface PointTask {
  readonly systems: readonly Scenario[];
  readonly seed: string;
  /** Replications from this one on (counted from 0), and how many. */
  readonly from: number;
  readonly count: number;
  /** Measures of everybody or of the whole system, by name. */
  readonly rows: readonly string[];
  readonly kernel: KernelName;
  readonly limits?: RunLimits | undefined;
}

export interface PointAnswer {
  /** Replication after replication, in each system after system, in each row after row; NaN: nothing to measure. */
  readonly values: Float64Array;
  /** Of how many each share is, in each row of each system, in all its replications together; NaN: no share of people. */
  readonly outOf: Float64Array;
  readonly events: number;
}

/**
 * A pure function of the task. The same replication has the same people at every point and in every system.
 *
 * @throws Error soon after `isStopped` says so
 */
export function onePoint(task: PointTask, isStopped?: IsStopped): PointAnswer {
  const { systems, rows, from, count, seed } = task;
  const values = new Float64Array(count * systems.length * rows.length);
  const outOf = new Float64Array(systems.length * rows.length);
  const prepared = systems.map((scenario) => {
    const directory = directoryOf(scenario);
    const window = windowOf(scenario);
    const { cells } = layoutOf(directory, window);
    const places = rows.map((row) =>
      cells.findIndex(({ measure, team, group }) => measure.name === row && team === '' && group === ''),
    );
    return { scenario, directory, window, places };
  });
  let events = 0;
  let at = 0;
  for (let replication = from; replication < from + count; replication++) {
    const streams = new Streams(seed, replication);
    let row = 0;
    for (const { scenario, directory, window, places } of prepared) {
      const fold = newFold(directory, window);
      const kernel = newKernel(task.kernel);
      events += runSystem(scenario, streams, kernel, fold, task.limits, isStopped).events;
      const measured = measure(fold, directory, window);
      for (const place of places) {
        values[at++] = place === -1 ? Number.NaN : measured.values[place];
        outOf[row++] += place === -1 ? Number.NaN : measured.outOf[place];
      }
    }
  }
  return { values, outOf, events };
}
