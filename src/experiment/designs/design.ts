import type { KernelName, RunLimits } from '../../model/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { placed } from '../../scenario/where.ts';
import type { Crossed } from '../../stats/designs/index.ts';
import { toSend } from '../to-send.ts';
import { onePoint, type PointAnswer, type PointTask } from './point.ts';

/** Many settings of the same systems, for the same people: what every exploration, search and explanation runs. */
export interface Design {
  /** How many points there are. */
  readonly points: number;
  /**
   * The systems at a point, in the same order everywhere. Asked when its turn comes.
   * @throws InputFault where there can be no such systems
   */
  systemsAt(point: number): readonly Scenario[];
  readonly replications: number;
  /** The first of them, counted from 0; unless said, that. Others have other people. */
  readonly from?: number;
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
  /** Points that earlier runs have finished, and where to keep those of this one. */
  readonly store?: PointStore;
  readonly onPoint?: (done: number, of: number) => void;
}

/**
 * Points by all that their answer depends on: whichever design asks, in whichever order, a point that was run once for the
 * same systems, people, replications and rows need not be run again.
 */
export interface PointStore {
  /** Null: not there, or no more. */
  read(task: PointTask): Promise<PointAnswer | null>;
  /** Resolves when it is on disk. */
  keep(task: PointTask, answer: PointAnswer): Promise<void>;
}

/** What comes of a design. */
export interface DesignResult {
  /** `values[system][row]` is crossed: points by replications, NaN where there was nothing to measure. */
  readonly values: readonly (readonly Crossed[])[];
  /** `outOf[system][row][point]`: of how many a share is, in all replications together; NaN: no share of people. */
  readonly outOf: readonly (readonly Float64Array[])[];
  readonly events: number;
}

/**
 * Runs a design.
 *
 * 1. One task for each point, with all its replications: the systems of a point are made once. Replication r has the same
 *    people at every point, so that what differs between points is what was set.
 * 2. Tasks run a few at a time, wherever there is room; a point that is in the store is read. Whichever point is
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
      answers[point] = await answerAt(design, point, options);
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
  const outOf = Array.from({ length: systems }, (_, system) =>
    rows.map((_, row) =>
      Float64Array.from(answers, (answer) => answer.outOf[system * rows.length + row] ?? Number.NaN),
    ),
  );
  return { values, outOf, events: answers.reduce((sum, { events }) => sum + events, 0) };
}

/** The share of a design that one of several machines runs. @param has whether a point, counted from 0, is in it */
export function shareOf(design: Design, has: (point: number) => boolean): Design {
  const mine = Array.from({ length: design.points }, (_, point) => point).filter(has);
  return { ...design, points: mine.length, systemsAt: (point) => design.systemsAt(mine[point]!) };
}

/** How many points of a design are in the store. */
export async function countIn(store: PointStore, design: Design, options: DesignOptions): Promise<number> {
  let count = 0;
  for (let point = 0; point < design.points; point++)
    if ((await store.read(taskOf(design, design.systemsAt(point), options))) !== null) count++;
  return count;
}

function taskOf(design: Design, systems: readonly Scenario[], { kernel, limits }: DesignOptions): PointTask {
  const { seed, from = 0, replications: count, rows } = design;
  return { systems: systems.map(toSend), seed, from, count, rows, kernel, limits };
}

async function answerAt(design: Design, point: number, options: DesignOptions): Promise<PointAnswer> {
  const systems = design.systemsAt(point);
  const task = taskOf(design, systems, options);
  const kept = await options.store?.read(task);
  if (kept) return kept;
  const answer = await ran(task, options).catch((error: unknown) => {
    throw placed(error, systems);
  });
  await options.store?.keep(task, answer);
  return answer;
}

async function ran(task: PointTask, { elsewhere }: DesignOptions): Promise<PointAnswer> {
  if (elsewhere !== undefined) return elsewhere.run(task);
  // Lets a Ctrl-C or a screen be heard between two points.
  await new Promise((resolve) => setTimeout(resolve));
  return onePoint(task);
}
