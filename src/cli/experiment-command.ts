import { dirname, relative } from 'node:path';
import {
  directoryOf,
  type ExperimentResult,
  type KeptReplications,
  mustBeComparable,
  onThreads,
  printLogFacts,
  runExperiment,
} from '../experiment/index.ts';
import {
  comparisonTables,
  partialResults,
  peopleWriter,
  type ResultsFolder,
  resultsFolder,
  runTable,
  worthALook,
  writeLogs,
  writeResults,
} from '../report/index.ts';
import { formalOnly, printScenario, type Scenario } from '../scenario/index.ts';
import { asJson } from './as-json.ts';
import { loadAll } from './load.ts';
import { manifestOf } from './manifest.ts';
import { eventCount, progressBar } from './progress.ts';
import { asked, begin, Unfinished } from './resume.ts';
import type { Practice, RunOptions } from './run-options.ts';
import { pickedStories } from './stories.ts';

export { runOptions, withRunOptions } from './run-options.ts';

/**
 * `run` and `compare`: one system, or several for the same people.
 *
 * 1. Read the scenarios; nothing is written when anything is wrong with them.
 * 2. Open the results folder (a temporary one, until everything is in it), and see what an interrupted run has left.
 * 3. Run, with progress; each replication is kept on disk as soon as it is finished.
 * 4. Write, swap the folder in, and let go of what was kept.
 * 5. Print the table and where the files are.
 */
export async function experimentCommand(
  command: string,
  files: readonly string[],
  options: RunOptions,
  signal: AbortSignal,
): Promise<void> {
  const started = new Date();
  // 1
  const scenarios = asPractised(loadAll(files, options.set, options.quiet), options.practice);
  mustBeComparable(scenarios);
  const name = scenarios.map((scenario) => scenario.name).join('-and-');
  // 2
  const out = options.out ?? `results/${name}`;
  const partial = await partialResults(out, asked(scenarios, options));
  const [{ replications }] = scenarios;
  const kept = await begin(partial, replications, options);
  const folder = await resultsFolder(out, signal);
  let result: ExperimentResult;
  let written: readonly string[];
  try {
    // 3
    result = await runAll(command, scenarios, options, folder, kept, signal);
    // 4
    await writeFirstLogs(scenarios, options, folder, signal);
    written = await writeResults(
      folder,
      {
        result,
        scenarios: scenarios.map(printScenario),
        manifest: manifestOf(command, result, filesOf(files, options.practice), started, new Date()),
        charts: options.charts,
        style: options.style,
        stories: options.stories ? pickedStories(result, options.kernel) : [],
      },
      signal,
    );
    await partial.clear();
  } catch (error) {
    await folder.abandon();
    throw partial.count === 0 ? error : new Unfinished(error, partial, replications);
  }
  // 5
  if (options.json) {
    process.stdout.write(`${JSON.stringify(asJson(result), null, 2)}\n`);
    return;
  }
  const width = process.stdout.columns ?? 100;
  process.stdout.write(
    `${result.systems.length === 1 ? runTable(result, width) : comparisonTables(result, width)}\n`,
  );
  if (options.quiet) return;
  const notes = worthALook(result);
  if (notes.length > 0)
    process.stdout.write(`\nWorth a look:\n${notes.map((note) => `  - ${note}\n`).join('')}`);
  process.stdout.write('\nWritten:\n');
  for (const line of fileLines(written)) process.stdout.write(`  ${line}\n`);
}

async function runAll(
  command: string,
  scenarios: readonly Scenario[],
  options: RunOptions,
  folder: ResultsFolder,
  kept: KeptReplications,
  signal: AbortSignal,
): Promise<ExperimentResult> {
  const progress = progressBar(command === 'run' ? 'Running' : 'Comparing', options.quiet || options.json);
  const systems = scenarios.map((scenario) => ({ scenario, directory: directoryOf(scenario) }));
  try {
    const people = options.people ? await peopleWriter(folder, systems) : null;
    progress.step(0, scenarios[0].replications);
    const result = await runExperiment(scenarios, {
      workers: options.workers,
      kernel: options.kernel,
      onThreads,
      signal,
      kept,
      people: options.people,
      onReplication: async (record, done, of) => {
        if (people !== null) await people.take(record);
        progress.step(done, of);
      },
    });
    await people?.end();
    return result;
  } finally {
    progress.stop();
  }
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

/** Every file, but the many of a subfolder in one line: `results/x/charts/ (42 files)`. */
function fileLines(written: readonly string[]): string[] {
  const folders = written.map((path) => dirname(relative('.', path) || path));
  const top = folders[0];
  const lines = written.map((path, index) =>
    folders[index] === top
      ? relative('.', path) || path
      : `${folders[index]}/ (${folders.filter((folder) => folder === folders[index]).length} files)`,
  );
  return [...new Set(lines)];
}

/** The file of each system. */
function filesOf(files: readonly string[], practice: Practice): readonly string[] {
  return practice === 'both' ? files.flatMap((file) => [file, file]) : files;
}

/** The first replication of every system is run again, and its events written as they happen. */
async function writeFirstLogs(
  scenarios: readonly Scenario[],
  { log, kernel, quiet, json }: RunOptions,
  folder: ResultsFolder,
  signal: AbortSignal,
): Promise<void> {
  const progress = eventCount('Writing events', quiet || json);
  const asked = { scenarios, seed: scenarios[0].seed, replication: 0, kernel };
  try {
    await writeLogs(folder, log, asked, printLogFacts(scenarios), { signal, onEvents: progress.step });
  } finally {
    progress.stop();
  }
}
