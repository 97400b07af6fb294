import { type Design, type DesignResult, runDesign, Threads } from '../../experiment/index.ts';
import { type DesignAnswer, inParts } from '../../report/designs/index.ts';
import { partsAsText } from '../../report/designs/part.ts';
import { writeDesign } from '../../report/results/design-writer.ts';
import { resultsFolder } from '../../report/results/folder-writer.ts';
import { shownPath } from '../../report/results/paths-writer.ts';
import { type KeptPoints, keptPoints } from '../../report/results/points-writer.ts';
import type { Table } from '../../report/tables.ts';
import { originOf } from '../../report/words/origin.ts';
import { printScenario, type Scenario } from '../../scenario/index.ts';
import { expected } from '../limits.ts';
import { designManifest, VERSION } from '../manifest.ts';
import { progressBar } from '../progress.ts';
import { readableLater } from '../readable.ts';
import { stoppable } from '../stoppable.ts';
import type { DesignOptions } from './options.ts';
import { onThreads } from './points-on-threads.ts';
import { ranPart } from './run-part.ts';

/** Runs a design, or takes its points from where they are kept. */
export type RunPoints = (design: Design) => Promise<DesignResult>;

/** What a command that runs designs is asked. */
export interface Question {
  readonly systems: readonly Scenario[];
  /** The file of each. */
  readonly files: readonly string[];
  readonly replications: number;
  /** How many points it takes, at most. */
  readonly points: number;
  /** What is said with `--plan`. */
  readonly plan: readonly string[];
  /** What is to be done, one design after another. */
  answer(run: RunPoints): Promise<{ readonly answer: DesignAnswer; readonly tables: readonly Table[] }>;
}

/**
 * Answers a question by running designs.
 *
 * 1. With `--plan`, say what would be run.
 * 2. Run, with progress. Points are kept as they are finished, where there is a folder to keep them beside.
 * 3. Write the answer, its tables, its pictures and its points, where a folder is given.
 * 4. Print it.
 */
export async function carryOut(question: Question, options: DesignOptions): Promise<void> {
  const { systems, replications, points, plan } = question;
  // 1
  const planned = systems.map((scenario) => ({ ...scenario, replications }));
  const large = expected(planned, options.workers, options.limits);
  if (options.plan) {
    process.stdout.write(`${plan.join('\n')}\nNothing was run.\n`);
    return;
  }
  if (large !== null && !options.quiet && !options.json)
    process.stderr.write(`${large} There are ${points} points at most.\n`);
  const { part } = options;
  if (part !== undefined) {
    await stoppable((signal) => ranPart(question, part, options, signal));
    return;
  }
  const { answer, written } = await stoppable((signal) => ranAndWritten(question, options, signal));
  // 4
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ version: VERSION, ...answer }, null, 2)}\n`);
    return;
  }
  process.stdout.write(partsAsText(inParts(answer).parts, process.stdout.columns ?? 100));
  if (options.quiet || written.length === 0) return;
  process.stdout.write('\nWritten:\n');
  for (const path of written.filter((each) => !/[\\/]charts[\\/]/.test(each)))
    process.stdout.write(`  ${shownPath(path)}\n`);
}

async function ranAndWritten(question: Question, options: DesignOptions, signal: AbortSignal) {
  const started = new Date();
  const { systems, replications, files } = question;
  const { out, resume, reuse } = options;
  const threads = new Threads(options.workers, signal);
  const folder = out === undefined ? null : await resultsFolder(out, signal);
  let store: KeptPoints | null = null;
  try {
    store = await readableLater(() => keptPoints(out, { version: VERSION, resume, reuse }));
    tellWhatIsLeft(store, options);
    // 2
    const { answer, tables } = await question.answer(runner(question, options, threads, store, signal));
    // 3
    const written =
      folder === null
        ? []
        : await writeDesign(folder, {
            answer,
            tables,
            points: store.text(),
            scenarios: new Map(systems.map((scenario) => [scenario.name, printScenario(scenario)])),
            manifest: designManifest(answer.command, systems, files, replications, started, new Date()),
            charts: options.charts,
            look: {
              style: options.style,
              origin: originOf(
                systems.map(({ name }) => name),
                { replications, seed: systems[0]!.seed, version: VERSION },
              ),
            },
          });
    await store.clear();
    threads.rest();
    return { answer, written };
  } catch (error) {
    await folder?.abandon();
    await threads.breakOff();
    const kept = store?.lookAgain() ?? 0;
    if (store !== null && kept > 0)
      process.stderr.write(
        `${kept} points are kept in ${store.folder}: the same command with --resume goes on from there.\n`,
      );
    throw signal.aborted ? signal.reason : error;
  }
}

function tellWhatIsLeft({ left, folder }: KeptPoints, { resume, quiet }: DesignOptions): void {
  if (left === 0 || quiet) return;
  process.stderr.write(
    resume
      ? `Going on: ${left} points are there.\n`
      : `An interrupted run has left ${left} points in ${folder}: --resume goes on from there.\n`,
  );
}

/** Several designs one after another have one bar. */
function runner(
  question: Question,
  options: DesignOptions,
  threads: Threads,
  store: KeptPoints,
  signal: AbortSignal,
): RunPoints {
  const { quiet, json } = options;
  let before = 0;
  return async (design) => {
    const progress = progressBar('Running', quiet || json, 'points');
    const all = Math.max(question.points, before + design.points);
    try {
      progress.step(before, all);
      const onPoint = (done: number) => progress.step(before + done, all);
      const result = await runDesign(design, { ...onThreads(options, threads, store, signal), onPoint });
      before += design.points;
      return result;
    } finally {
      progress.stop();
    }
  };
}
