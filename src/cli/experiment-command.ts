import { relative } from 'node:path';
import {
  directoryOf,
  EVENT_COLUMNS,
  type EventRow,
  type ExperimentResult,
  eventRows,
  logOf,
  onThreads,
  runExperiment,
} from '../experiment/index.ts';
import {
  comparisonTables,
  peopleWriter,
  resultsFolder,
  runTable,
  worthALook,
  writeResults,
} from '../report/index.ts';
import { printScenario, type Scenario } from '../scenario/index.ts';
import { asJson } from './as-json.ts';
import { loadAll } from './load.ts';
import { manifestOf } from './manifest.ts';
import type { RunOptions } from './options.ts';
import { progressBar } from './progress.ts';

/**
 * `run` and `compare`: one system, or several for the same people.
 *
 * 1. Read the scenarios; nothing is written when anything is wrong with them.
 * 2. Open the results folder (a temporary one, until everything is in it).
 * 3. Run, with progress.
 * 4. Write, and swap the folder in.
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
  const scenarios = loadAll(files, options.set, options.quiet);
  const name = scenarios.map((scenario) => scenario.name).join('-and-');
  // 2
  const folder = await resultsFolder(options.out ?? `results/${name}`, signal);
  const progress = progressBar(command === 'run' ? 'Running' : 'Comparing', options.quiet || options.json);
  let result: ExperimentResult;
  try {
    // 3
    const people = options.people
      ? await peopleWriter(
          folder,
          scenarios.map((scenario) => ({ scenario, directory: directoryOf(scenario) })),
        )
      : null;
    progress.step(0, scenarios[0].replications);
    result = await runExperiment(scenarios, {
      workers: options.workers,
      kernel: options.kernel,
      onThreads,
      signal,
      people: options.people,
      onReplication: async (record, done, of) => {
        if (people !== null) await people.take(record);
        progress.step(done, of);
      },
    });
    await people?.end();
  } catch (error) {
    await folder.abandon();
    throw error;
  } finally {
    progress.stop();
  }
  // 4
  const written = await writeResults(
    folder,
    {
      result,
      scenarios: scenarios.map(printScenario),
      manifest: manifestOf(command, result, files, started, new Date()),
      charts: options.charts,
      ...(options.log.includes('csv')
        ? { events: { header: EVENT_COLUMNS, rows: allEvents(scenarios, options) } }
        : {}),
    },
    signal,
  );
  // 5
  if (options.json) {
    process.stdout.write(`${JSON.stringify(asJson(result), null, 2)}\n`);
    return;
  }
  const width = process.stdout.columns ?? 100;
  process.stdout.write(`${command === 'run' ? runTable(result, width) : comparisonTables(result, width)}\n`);
  if (options.quiet) return;
  const notes = worthALook(result);
  if (notes.length > 0)
    process.stdout.write(`\nWorth a look:\n${notes.map((note) => `  - ${note}\n`).join('')}`);
  process.stdout.write('\nWritten:\n');
  for (const path of written) process.stdout.write(`  ${relative('.', path) || path}\n`);
}

/** The first replication of every system, one after another. */
function* allEvents(scenarios: readonly Scenario[], options: RunOptions): Generator<EventRow> {
  for (const scenario of scenarios) {
    yield* eventRows(scenario, 0, logOf(scenario, scenarios[0].seed, 0, options.kernel));
  }
}
