import { dirname } from 'node:path';
import {
  directoryOf,
  type ExperimentResult,
  printLogFacts,
  type Reached,
  type Threads,
} from '../experiment/index.ts';
import {
  comparisonTables,
  drawOnThreads,
  originOf,
  overview,
  type PeopleWriter,
  peopleWriter,
  type ResultsFolder,
  runTable,
  type Story,
  shownPath,
  wrap,
  writeLogs,
  writeResults,
} from '../report/index.ts';
import { printScenario, type Scenario } from '../scenario/index.ts';
import { aimWords } from './aim-words.ts';
import { asJson } from './as-json.ts';
import { manifestOf, VERSION } from './manifest.ts';
import { eventCount } from './progress.ts';
import type { RunOptions } from './run-options.ts';
import { areTold, type StoryTask } from './stories.ts';

/** What was run. */
export interface Finished {
  readonly command: string;
  /** The file of each system. */
  readonly inputs: readonly string[];
  readonly scenarios: readonly Scenario[];
  readonly result: ExperimentResult;
  /** What has come of what was wanted of the number of replications, and how many were run first. */
  readonly reached: readonly Reached[];
  readonly first: number;
  readonly started: Date;
}

/** `people.csv`, which grows while replications run. */
export function openPeople(folder: ResultsFolder, scenarios: readonly Scenario[]): Promise<PeopleWriter> {
  return peopleWriter(
    folder,
    scenarios.map((scenario) => ({ scenario, directory: directoryOf(scenario) })),
  );
}

/** Writes everything and swaps the folder in; the paths written. Charts are drawn and stories told on threads meanwhile. */
export async function writeAll(
  folder: ResultsFolder,
  { command, inputs, scenarios, result, reached, first, started }: Finished,
  options: RunOptions,
  threads: Threads,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { style, kernel } = options;
  const origin = originOf(
    scenarios.map(({ name }) => name),
    { ...result, version: VERSION },
  );
  const charts = options.charts && drawOnThreads(threads, { result, look: { style, origin } });
  const stories =
    options.stories && areTold(result, scenarios)
      ? tellOnThread(threads, { scenarios, seed: result.seed, kernel })
      : [];
  await writeFirstLogs(scenarios, options, folder, signal);
  return writeResults(
    folder,
    {
      result,
      scenarios: scenarios.map(printScenario),
      manifest: {
        ...manifestOf(command, result, inputs, started, new Date()),
        ...(reached.length > 0 && { howMany: aimWords(result, reached, first) }),
      },
      charts,
      stories,
    },
    signal,
  );
}

function tellOnThread(threads: Threads, task: StoryTask): Promise<Story[]> {
  return threads.run(new URL('./story-thread.ts', import.meta.url), task);
}

/** Prints the answer and where the files are. */
export function tellAll(
  result: ExperimentResult,
  written: readonly string[],
  options: RunOptions,
  { reached, first }: Pick<Finished, 'reached' | 'first'>,
): void {
  const words = aimWords(result, reached, first);
  if (options.json) {
    const aims = reached.map((one, index) => ({ ...one, words: words[index] }));
    const said = aims.length === 0 ? asJson(result) : { ...asJson(result), aims };
    process.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
    return;
  }
  const width = process.stdout.columns ?? 100;
  process.stdout.write(`${tablesOf(result, options.tables, width)}\n`);
  for (const line of words.flatMap((sentence) => wrap(sentence, width))) process.stdout.write(`${line}\n`);
  if (options.quiet) return;
  process.stdout.write('\nWritten:\n');
  for (const line of fileLines(written)) process.stdout.write(`  ${line}\n`);
}

/** From this many other systems on, they are shown at a glance, and their tables only when asked for. */
const MANY = 3;

function tablesOf(result: ExperimentResult, all: boolean, width: number): string {
  if (result.systems.length === 1) return runTable(result, width);
  if (result.comparisons.length < MANY) return comparisonTables(result, width);
  return [overview(result, width), ...(all ? [comparisonTables(result, width)] : [])].join('\n');
}

/** Every file, but the many of a subfolder in one line: `results/x/charts/ (42 files)`. */
function fileLines(written: readonly string[]): string[] {
  const folders = written.map((path) => dirname(shownPath(path)));
  const top = folders[0];
  const lines = written.map((path, index) =>
    folders[index] === top
      ? shownPath(path)
      : `${folders[index]}/ (${folders.filter((folder) => folder === folders[index]).length} files)`,
  );
  return [...new Set(lines)];
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
