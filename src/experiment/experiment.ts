import type { KernelName, RunLimits } from '../model/index.ts';
import { InputFault } from '../problems/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placed, placeIn } from '../scenario/where.ts';
import { type KeptReplications, type RunTasks, withKept } from './kept.ts';
import type { ReplicationAnswer, ReplicationTask } from './one-replication.ts';
import type { ExperimentResult, ReplicationRecord } from './results.ts';
import { ENOUGH_FOR_A_VERDICT, type NamedRow, rowsOf } from './rows.ts';
import type { Summary } from './summary.ts';

export interface ExperimentOptions {
  /** How many worker threads, where `onThreads` gives any. */
  readonly workers: number;
  readonly kernel: KernelName;
  /** How to use worker threads, where there are any (not in a browser). */
  readonly onThreads?: (
    tasks: readonly ReplicationTask[],
    workers: number,
    signal: AbortSignal | undefined,
    finished: (answer: ReplicationAnswer) => Promise<void>,
  ) => AsyncIterable<ReplicationAnswer>;
  readonly signal?: AbortSignal;
  /** Called for each replication, in order; the table of people is in it when `people` is set. */
  readonly onReplication?: (record: ReplicationRecord, done: number, of: number) => void | Promise<void>;
  readonly people?: boolean;
  /** Whether what groups gain is wanted beside what chance alone gives: then the base is run once more in some replications. */
  readonly gains?: boolean;
  /** The rows of the answer; without them those of the scenarios. */
  readonly rows?: readonly NamedRow[];
  /** What each replication of each system may come to. */
  readonly limits?: RunLimits;
  /** Replications that need not be run again, and where to keep those that are. */
  readonly kept?: KeptReplications;
}

/**
 * Runs one or more systems for the same people and summarises.
 *
 * 1. One task for each replication: every system, with the base's seed, so that twins can be paired at once.
 * 2. The tasks run, on worker threads where there are several, but those whose answers an interrupted run has kept;
 *    answers are taken in the order of replications, so that the result does not depend on who was first.
 * 3. Each answer is added up and let go: memory does not grow with replications.
 * 4. Means, intervals, paired differences, and net gains of groups with what chance alone gives.
 *
 * @throws InputFault when the systems cannot be compared: other start, warm-up or length of run.
 */
export async function runExperiment(
  scenarios: readonly Scenario[],
  options: ExperimentOptions,
): Promise<ExperimentResult> {
  const [base] = scenarios;
  mustBeComparable(scenarios);
  const rows = options.rows ?? rowsOf(scenarios);
  // 1
  const tasks = tasksOf(scenarios, options);
  // 2
  const workers = Math.min(options.workers, tasks.length);
  const { onThreads, signal, kept } = options;
  const run: RunTasks = (some, finished) =>
    onThreads ? onThreads(some, workers, signal, finished) : oneByOne(some, signal, finished);
  const answers = kept ? withKept(tasks, kept, run) : run(tasks, async () => undefined);
  // 3
  let summary: Summary | undefined;
  for await (const answer of withPlaces(answers, scenarios)) {
    // Loaded when threads are at work, so that they need not wait for it.
    summary ??= new (await import('./summary.ts')).Summary(scenarios, rows);
    summary.add(answer);
    const people = answer.systems.map((system) => system.people);
    const done = answer.replication + 1;
    await options.onReplication?.({ replication: answer.replication, people }, done, tasks.length);
  }
  // 4
  return {
    ...summary!.results(),
    seed: base.seed,
    replications: base.replications,
    kernel: options.kernel,
    workers,
    events: summary!.events,
  };
}

/**
 * In how many of the replications the base is run once more under other luck, where what groups gain is wanted: in enough for
 * an interval, since each is of everybody who came. It is the first of them.
 */
export function underOtherLuck(replications: number, gains = false): number {
  return gains ? Math.min(replications, ENOUGH_FOR_A_VERDICT) : 0;
}

/** One task for each replication of the base, in order. */
export function tasksOf(
  scenarios: readonly Scenario[],
  {
    kernel,
    people = false,
    limits,
    gains,
  }: Pick<ExperimentOptions, 'kernel' | 'people' | 'limits' | 'gains'>,
): ReplicationTask[] {
  const [{ seed, replications }] = scenarios;
  return Array.from({ length: replications }, (_, replication) => ({
    scenarios,
    seed,
    replication,
    kernel,
    people,
    limits,
    // Of one system alone nobody gains.
    otherLuck: scenarios.length > 1 && replication < underOtherLuck(replications, gains),
  }));
}

/** The same systems with at least so many replications. */
export function atLeast(scenarios: readonly Scenario[], replications: number): readonly Scenario[] {
  return scenarios.map((scenario) => ({
    ...scenario,
    replications: Math.max(scenario.replications, replications),
  }));
}

/** What a replication finds wrong is told at its line. */
async function* withPlaces(
  answers: AsyncIterable<ReplicationAnswer>,
  scenarios: readonly Scenario[],
): AsyncGenerator<ReplicationAnswer> {
  try {
    yield* answers;
  } catch (error) {
    throw placed(error, scenarios);
  }
}

async function* oneByOne(
  tasks: readonly ReplicationTask[],
  signal: AbortSignal | undefined,
  finished: (answer: ReplicationAnswer) => Promise<void>,
): AsyncGenerator<ReplicationAnswer> {
  const { oneReplication } = await import('./one-replication.ts');
  for (const task of tasks) {
    // Lets a Ctrl-C or a screen be heard between two replications: a resolved promise alone would not.
    await new Promise((resolve) => setTimeout(resolve));
    signal?.throwIfAborted();
    const answer = oneReplication(task);
    await finished(answer);
    yield answer;
  }
}

/** @throws InputFault when the people of the systems cannot be paired. */
export function mustBeComparable([base, ...others]: readonly Scenario[]): void {
  mustHaveWarmUp([base, ...others]);
  for (const other of others) {
    mustShareTime(base, other);
    mustStartAlike(base, other);
  }
}

/** `warm_up: auto` has to be found out first (`withWarmUp`): otherwise the run would begin counting at once. */
function mustHaveWarmUp(scenarios: readonly Scenario[]): void {
  const open = scenarios.find(({ time }) => time.isWarmUpOpen === true);
  if (open === undefined) return;
  throw new InputFault([
    {
      severity: 'error',
      code: 'auto-warm-up',
      message: `${open.name} leaves its warm-up open (\`warm_up: auto\`), and nobody has found it out`,
      hint: 'write how long it is, or let `run` or `compare` find it out',
      place: placeIn(open, 'time.warm_up'),
    },
  ]);
}

function mustShareTime(base: Scenario, other: Scenario): void {
  const differs = (['start', 'warmUp', 'run', 'followUp'] as const).filter(
    (key) => base.time[key] !== other.time[key],
  );
  if (differs.length === 0) return;
  const words = { start: 'start', warmUp: 'warm_up', run: 'run', followUp: 'follow_up' };
  throw new InputFault([
    {
      severity: 'error',
      code: 'cannot-compare',
      message: `${other.name} and ${base.name} differ in time.${words[differs[0]]}, so their people cannot be paired`,
      hint: 'give both the same time: start, warm_up, run and follow_up, for instance by letting both extend one file',
      place: { file: other.name, line: 0, column: 0, path: `time.${words[differs[0]]}` },
    },
  ]);
}

/** The same people have to be there at the start, wherever the systems have them. */
function mustStartAlike(base: Scenario, other: Scenario): void {
  const [here, there] = [base.startWith ?? [], other.startWith ?? []];
  const same =
    here.length === there.length && here.every(({ waited }, index) => waited === there[index].waited);
  if (same) return;
  const count = (people: readonly unknown[]) => (people.length === 0 ? 'nobody' : `${people.length} people`);
  throw new InputFault([
    {
      severity: 'error',
      code: 'cannot-compare',
      message:
        here.length === there.length
          ? `${other.name} and ${base.name} start with people who were referred at other times, so they cannot be paired`
          : `${other.name} starts with ${count(there)}, ${base.name} with ${count(here)}`,
      hint: 'both need the same people at the start: one file for both, or files with the same people in the same order (teams and steps may differ)',
      place: { file: other.name, line: 0, column: 0, path: 'start_with' },
    },
  ]);
}
