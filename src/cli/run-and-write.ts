import { FIRST_LOOK, nextCount, type Reached, reachedOf } from '../experiment/aims.ts';
import { atLeast, mustBeComparable, runExperiment, underOtherLuck } from '../experiment/experiment.ts';
import { interactionsOf } from '../experiment/interactions.ts';
import type { KeptReplications } from '../experiment/kept.ts';
import { movedSplitWarnings } from '../experiment/moved-splits.ts';
import type { ExperimentResult } from '../experiment/results.ts';
import { rowsOf } from '../experiment/rows.ts';
import { inOrder, type Threads } from '../experiment/thread-pool.ts';
import type { PeopleWriter } from '../report/index.ts';
import { type ResultsFolder, resultsFolder } from '../report/results/folder-writer.ts';
import { type Partial, partialResults } from '../report/results/kept-writer.ts';
import { formalOnly, isAsAgreed } from '../scenario/practice.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { aimsOf } from './aims.ts';
import { boardOf, withVariants } from './compared.ts';
import { expected, limitsOfEach } from './limits.ts';
import { loadAll } from './load.ts';
import { tellPlan } from './plan.ts';
import { pace, progressBar } from './progress.ts';
import { asked, begin, Unfinished } from './resume.ts';
import type { Practice, RunOptions } from './run-options.ts';
import { showProblems } from './show-problems.ts';
import { stoppable } from './stoppable.ts';
import { withWarmUpFound } from './warm-up.ts';

/**
 * One system, or several for the same people.
 *
 * 1. Read the scenarios, and say what is to be expected where that is much; nothing is written when anything is wrong
 *    with them, or when they come to more than they may.
 * 2. Open the results folder (a temporary one, until everything is in it), which stops whatever must not begin; then
 *    see what an interrupted run has left. From here on the program listens to whoever wants to stop it, because there
 *    is something to clean up; before, it just ends.
 * 3. Run, with progress; each replication is kept on disk as soon as it is finished. What writes is loaded meanwhile. Where
 *    the answer is to be so sure, or the best is to be selected, more are run until it is.
 * 4. Write, swap the folder in, and let go of what was kept.
 * 5. Print the table and where the files are.
 */
export async function runAndWrite(
  command: string,
  files: readonly string[],
  options: RunOptions,
  threads: Threads,
): Promise<void> {
  const started = new Date();
  // 1
  const loaded = loadAll(files, options.set, options.quiet);
  const { systems: asWritten, makes } =
    command === 'compare' ? withVariants(loaded, options) : { systems: loaded };
  const systems = await withWarmUpFound(asWritten, { ...options, quiet: options.quiet || options.json });
  const practised = asPractised(systems, options.practice);
  mustBeComparable(practised);
  if (options.practice !== 'on' && !options.quiet) tellAsAgreed(systems, options.practice);
  if (command === 'compare' && !options.quiet) tellMovedSplits(practised);
  const rows = rowsOf(practised, options.rows);
  const board = boardOf(options, rows, makes);
  const aims = aimsOf(options.aims, rows, practised.length);
  const scenarios = aims === null ? practised : atLeast(practised, FIRST_LOOK);
  // Whoever compares is told what groups gain.
  const gains = scenarios.length > 1;
  if (options.plan) {
    tellPlan(scenarios, options, gains);
    return;
  }
  const large = expected(scenarios, options.workers, options.limits, gains);
  const say = large === null || options.quiet || options.json ? () => undefined : tellSize;
  say(large ?? '');
  const name = folderName(scenarios.map((scenario) => scenario.name));
  const out = options.out ?? `results/${name}`;
  const [{ replications }] = scenarios;
  if (options.part !== undefined) {
    const { runPart } = await import('./run-part.ts');
    await runPart({ scenarios, gains, first: replications, rows, aims, out }, options.part, options, threads);
    return;
  }
  // 2
  const toWrite = () => import('./write-and-tell.ts');
  const { result, written, reached } = await stoppable(async (signal) => {
    threads.stopWith(signal);
    const folder = await resultsFolder(out, signal);
    try {
      const partial = await partialResults(out, asked(scenarios, options));
      const kept = await begin(partial, replications, options);
      return await run(folder, partial, kept, signal);
    } catch (error) {
      await folder.abandon();
      throw error;
    }
  });
  // 5
  (await toWrite()).tellAll(result, written, options, { reached, first: replications });

  async function run(folder: ResultsFolder, partial: Partial, kept: KeptReplications, signal: AbortSignal) {
    try {
      const finished = await runInto(folder, partial, kept, signal);
      await partial.clear();
      return finished;
    } catch (error) {
      const why = signal.aborted ? signal.reason : error;
      throw partial.lookAgain() === 0 ? why : new Unfinished(why, partial, replications);
    }
  }

  async function runInto(
    folder: ResultsFolder,
    partial: Partial,
    kept: KeptReplications,
    signal: AbortSignal,
  ) {
    // 3
    const people = options.people ? await (await toWrite()).openPeople(folder, scenarios) : null;
    let [all, result] = [scenarios, await runStage(scenarios, people, 0, kept, signal)];
    let reached: readonly Reached[] = [];
    while (aims !== null) {
      reached = reachedOf(result, aims, replications);
      const done = result.replications;
      const next = nextCount(reached, done, Math.max(options.aims.most, replications));
      if (next === done) break;
      all = atLeast(scenarios, next);
      const there = { ...partial, has: (replication: number) => replication < done || kept.has(replication) };
      result = await runStage(all, people, done, there, signal);
    }
    await people?.end();
    // 4
    const { writeAll } = await toWrite();
    // A variant stands in the file of its base.
    const fileOf = systems.map((_, index) => files[index] ?? files[0]);
    const inputs = options.practice === 'both' ? fileOf.flatMap((file) => [file, file]) : fileOf;
    const written = await writeAll(
      folder,
      { command, inputs, scenarios: all, result, reached, first: replications, started },
      options,
      threads,
      signal,
    );
    return { result, written, reached };
  }

  /** Of the replications that are wanted now; those before `known` have been told of. */
  async function runStage(
    wanted: readonly Scenario[],
    people: PeopleWriter | null,
    known: number,
    kept: KeptReplications,
    signal: AbortSignal,
  ): Promise<ExperimentResult> {
    const [{ replications }] = wanted as readonly [Scenario, ...Scenario[]];
    // The first replications take longer, where the base is run once more.
    const runs = (some: number) => some * wanted.length + underOtherLuck(some, gains);
    const progress = progressBar(
      command === 'run' ? 'Running' : 'Comparing',
      options.quiet || options.json,
      'replications',
      runs,
    );
    try {
      progress.step(0, replications);
      const begun = performance.now();
      const running = runExperiment(wanted, {
        workers: options.workers,
        kernel: options.kernel,
        onThreads: (tasks, _workers, _signal, finished) => inOrder(threads, tasks, finished),
        signal,
        kept,
        limits: limitsOfEach(options.limits, Math.min(options.workers, replications)),
        people: options.people,
        gains,
        rows,
        onReplication: async (record, done, of) => {
          if (people !== null && record.replication >= known) await people.take(record);
          progress.step(done, of);
          if (done === 1 && known === 0)
            say(timeOfAll((performance.now() - begun) / 1000, of, options.workers, runs));
        },
      });
      const [result] = await Promise.all([running, toWrite()]);
      if (board === undefined) return result;
      return { ...result, board, ...(board.makes && { interactions: interactionsOf(result, board.makes) }) };
    } finally {
      progress.stop();
    }
  }
}

/** Of the results, where the user gives none: no disk takes a name of any length. */
function folderName(names: readonly string[]): string {
  const all = names.join('-and-');
  return all.length <= 100 ? all : `${names[0]!.slice(0, 80)}-and-${names.length - 1}-others`;
}

function tellMovedSplits([base, ...others]: readonly Scenario[]): void {
  const problems = others.flatMap((other) => movedSplitWarnings(base!, other));
  if (problems.length > 0) process.stderr.write(`${showProblems(problems)}\n`);
}

function tellSize(text: string): void {
  if (text !== '') process.stderr.write(`${text}\n`);
}

/** How long all will take, once the first replication has run; nothing where that was kept by an earlier run. */
function timeOfAll(
  seconds: number,
  replications: number,
  workers: number,
  runs: (replications: number) => number,
): string {
  if (seconds < AT_ONCE || replications === 1) return '';
  const all = Math.max(runs(replications) / workers, runs(1));
  return `The first replication has taken ${pace(1, 1, seconds).left}; all will take about ${pace(runs(1), all, seconds).left}.`;
}
const AT_ONCE = 0.05;

/** Leaving out habits changes nothing where there are none. */
function tellAsAgreed(scenarios: readonly Scenario[], practice: Practice): void {
  for (const scenario of scenarios.filter(isAsAgreed))
    process.stderr.write(
      `${scenario.name}: no rule is \`informal\`, and all are always followed: with --practice ${practice} nothing of it is other than without\n`,
    );
}

/** With `both`, each system with formal rules only comes before itself as practised. */
function asPractised(scenarios: readonly Scenario[], practice: Practice): readonly Scenario[] {
  switch (practice) {
    case 'on':
      return scenarios;
    case 'off':
      return scenarios.map(formalOnly);
    case 'both':
      return scenarios.flatMap((scenario) => [formalOnly(scenario), scenario]);
  }
}
