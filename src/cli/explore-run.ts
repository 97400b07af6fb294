import {
  type DesignResult,
  type DesignRow,
  type Exploration,
  explorationDesign,
  type PointAnswer,
  runDesign,
  Threads,
} from '../experiment/index.ts';
import { resultsFolder } from '../report/results/folder-writer.ts';
import { type Partial, partialResults } from '../report/results/kept-writer.ts';
import type { Scenario } from '../scenario/index.ts';
import type { ExploreOptions } from './explore-options.ts';
import { limitsOfEach } from './limits.ts';
import { VERSION } from './manifest.ts';
import { progressBar } from './progress.ts';
import { stoppable } from './stoppable.ts';

/** Runs the systems at every point; kept beside the folder as they are finished, and written into it in the end. */
export async function ran(
  systems: readonly Scenario[],
  exploration: Exploration,
  measures: readonly DesignRow[],
  options: ExploreOptions,
): Promise<DesignResult> {
  const rows = measures.map(({ name }) => name);
  const design = explorationDesign(systems, exploration, rows, options.replications, (scenario) => scenario);
  const { out, workers, kernel, points, replications } = options;
  const progress = progressBar('Exploring', options.quiet || options.json, 'points');
  const threads = new Threads(workers);
  try {
    return await stoppable(async (signal) => {
      threads.stopWith(signal);
      const folder = out === undefined ? null : await resultsFolder(out, signal);
      let partial: Partial<PointAnswer> | null = null;
      try {
        const asked = JSON.stringify({
          version: VERSION,
          systems,
          rows,
          replications,
          points: exploration.points.map((each) => [...each]),
        });
        partial = out === undefined ? null : await partialResults<PointAnswer>(out, asked);
        if (partial !== null && options.resume && !options.quiet)
          process.stderr.write(`Going on: ${partial.count} of ${points} points are there.\n`);
        progress.step(0, points);
        const result = await runDesign(design, {
          kernel,
          limits: limitsOfEach(options.limits, workers),
          signal,
          elsewhere: {
            most: workers,
            run: (task) => threads.run<PointAnswer>(new URL('./point-thread.ts', import.meta.url), task),
          },
          ...(partial === null ? {} : { kept: options.resume ? partial : { ...partial, has: () => false } }),
          onPoint: progress.step,
        });
        if (folder !== null) {
          const table = pointsTable(systems, exploration, measures, result);
          const csv = await folder.csv('points.csv', table.header);
          await csv.write(table.rows);
          await csv.end();
          await folder.finish({
            version: VERSION,
            command: 'explore',
            seed: design.seed,
            points,
            replications,
          });
        }
        await partial?.clear();
        return result;
      } catch (error) {
        await folder?.abandon();
        if (partial !== null && partial.count > 0)
          process.stderr.write(
            `${partial.count} of ${points} points are kept in ${partial.folder}: the same command with --resume goes on from there.\n`,
          );
        throw signal.aborted ? signal.reason : error;
      }
    });
  } finally {
    progress.stop();
    threads.rest();
  }
}

/** One row a point and replication: the inputs, then what each system gave. */
function pointsTable(
  systems: readonly Scenario[],
  { inputs, points }: Exploration,
  measures: readonly DesignRow[],
  { values }: DesignResult,
) {
  const header = [
    'point',
    'replication',
    ...inputs.map(({ path, after }) => `${path}${after.trim() === '' ? '' : ` (${after.trim()})`}`),
    ...systems.flatMap(({ name }) => measures.map((measure) => `${name}: ${measure.name}`)),
  ];
  const rows = points.flatMap((point, index) =>
    Array.from(values[0][0][index], (_, r) => [
      index + 1,
      r + 1,
      ...point,
      ...values.flatMap((system) => system.map((row) => row[index][r])),
    ]),
  );
  return { header, rows };
}
