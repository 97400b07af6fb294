import type { KernelName, RunLimits } from '../../model/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { placed } from '../../scenario/where.ts';
import type { Crossed } from '../../stats/designs/index.ts';
import type { KeptReplications } from '../kept.ts';
import { onePoint, type PointAnswer, type PointTask } from './point.ts';

/** Many settings of the same systems, for the same people: what every exploration, search and explanation runs. */
export interface Design {
  /** How many points there are. */
  readonly points: number;
  /**
   * The systems at a point, in the same order everywhere. Asked once for each point, when its turn comes.
   * @throws InputFault where there can be no such systems
   */
  systemsAt(point: number): readonly Scenario[];
  readonly replications: number;
  readonly seed: string;
  /** Measures of everybody or of the whole system, by name. */
  readonly rows: readonly string[];
}

export interface DesignOptions {
  readonly kernel: KernelName;
  readonly limits?: RunLimits;
  /** How to run a task elsewhere, and how many at once; without it they run here, one by one. */
  readonly elsewhere?: { readonly most: number; run(task: PointTask): Promise<PointAnswer> };
  readonly signal?: AbortSignal;
  /** Points that an earlier run has finished, and where to keep those of this one. */
  readonly kept?: KeptReplications<PointAnswer>;
  readonly onPoint?: (done: number, of: number) => void;
}

/** What comes of a design. */
export interface DesignResult {
  /** `values[system][row]` is crossed: points by replications, NaN where there was nothing to measure. */
  readonly values: readonly (readonly Crossed[])[];
  readonly events: number;
}

/**
 * Runs a design.
 *
 * 1. One task for each point, with all its replications: the systems of a point are made once. Replication r has the same
 *    people at every point, so that what differs between points is what was set.
 * 2. Tasks run a few at a time, wherever there is room; a point that an earlier run has kept is read. Whichever point is
 *    first, the result is the same.
 * 3. The answers are sorted by system, row, point and replication.
 *
 * @throws InputFault for a point at which the systems cannot be, or come to more than they may
 */
export async function runDesign(design: Design, options: DesignOptions): Promise<DesignResult> {
  const { points, replications, rows } = design;
  const answers: PointAnswer[] = new Array(points);
  let [next, done] = [0, 0];
  // 1 and 2
  const worker = async (): Promise<void> => {
    while (next < points) {
      const point = next++;
      options.signal?.throwIfAborted();
      const kept = options.kept?.has(point) === true ? await options.kept.read(point) : null;
      answers[point] = kept ?? (await answerAt(design, point, options));
      if (kept === null) await options.kept?.keep(answers[point]);
      options.onPoint?.(++done, points);
    }
  };
  // One more than there is room for, so that no thread waits for the next point to be made.
  const atOnce = options.elsewhere === undefined ? 1 : options.elsewhere.most + 1;
  await Promise.all(Array.from({ length: Math.min(atOnce, points) }, worker));
  // 3
  const systems = points === 0 ? 0 : answers[0].values.length / (replications * rows.length);
  const values = Array.from({ length: systems }, (_, system) =>
    rows.map((_, row) =>
      answers.map((answer) =>
        Float64Array.from(
          { length: replications },
          (_, r) => answer.values[(r * systems + system) * rows.length + row],
        ),
      ),
    ),
  );
  return { values, events: answers.reduce((sum, { events }) => sum + events, 0) };
}

async function answerAt(design: Design, point: number, options: DesignOptions): Promise<PointAnswer> {
  const systems = design.systemsAt(point);
  const task: PointTask = {
    replication: point,
    // What a run does not need of a scenario is not sent to a thread.
    systems: systems.map((scenario) => ({ ...scenario, ledger: [] })),
    seed: design.seed,
    from: 0,
    count: design.replications,
    rows: design.rows,
    kernel: options.kernel,
    limits: options.limits,
  };
  try {
    if (options.elsewhere !== undefined) return await options.elsewhere.run(task);
    // Lets a Ctrl-C or a screen be heard between two points.
    await new Promise((resolve) => setTimeout(resolve));
    return onePoint(task);
  } catch (error) {
    throw placed(error, systems);
  }
}
