import { nextCount, reachedOf } from '../experiment/aims.ts';
import { atLeast, runExperiment, tasksOf } from '../experiment/experiment.ts';
import type { NamedRow } from '../experiment/rows.ts';
import { inOrder, type Threads } from '../experiment/thread-pool.ts';
import { type Partial, partialResults } from '../report/results/kept-writer.ts';
import { freePlace } from '../report/results/place-writer.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placed } from '../scenario/where.ts';
import type { aimsOf } from './aims.ts';
import { limitsOfEach } from './limits.ts';
import { isOfPart, type Part, partDone } from './part.ts';
import { progressBar } from './progress.ts';
import { asked, mustBeOfThisRun, thereOf, Unfinished } from './resume.ts';
import type { RunOptions } from './run-options.ts';
import { stoppable } from './stoppable.ts';

/** What a share of a run is of. */
export interface WholeRun {
  readonly scenarios: readonly Scenario[];
  /** Whether what groups gain is wanted. */
  readonly gains: boolean;
  /** Replications that are asked for before anything is known of their answers. */
  readonly first: number;
  readonly rows: readonly NamedRow[];
  readonly aims: ReturnType<typeof aimsOf>;
  /** The results folder, beside which replications are kept. */
  readonly out: string;
}

/**
 * Runs one share of the replications and keeps them, for a run with `--resume` that finds all. Shares may run at the same
 * time, on as many machines as see the folder; each touches its own files only.
 *
 * 1. Refuse, before anything is run, where results could not be written in the end, or something else is kept there.
 * 2. Run those replications of the share that are not there.
 * 3. Where the answer decides how many are run (`--precision`, `--best`), and all of this round are there, go on to the next
 *    round; where others are still at theirs, end: the same command again is of the next round then.
 */
export async function runPart(
  run: WholeRun,
  part: Part,
  options: RunOptions,
  threads: Threads,
): Promise<void> {
  const { scenarios, gains, first, rows, aims, out } = run;
  const key = asked(scenarios, options);
  await stoppable(async (signal) => {
    threads.stopWith(signal);
    // 1
    await freePlace(out);
    let kept = await partialResults(out, key);
    mustBeOfThisRun(kept);
    let [{ replications: wanted }] = scenarios as readonly [Scenario, ...Scenario[]];
    for (;;) {
      // 2
      await runShare(wanted, kept, signal);
      // What others have kept meanwhile is there, too.
      kept = await partialResults(out, key);
      const there = thereOf(kept, wanted);
      const next = there < wanted || aims === null ? wanted : await afterRound(wanted, kept, signal);
      if (next === wanted) {
        if (!options.quiet) process.stdout.write(partDone(part, there, wanted, 'replications', kept.folder));
        return;
      }
      wanted = next;
    }
  });

  async function runShare(wanted: number, kept: Partial, signal: AbortSignal): Promise<void> {
    const all = atLeast(scenarios, wanted);
    const { workers, kernel, people, limits } = options;
    const tasks = tasksOf(all, { kernel, people, gains, limits: limitsOfEach(limits, workers) });
    const mine = tasks.filter(({ replication }) => isOfPart(replication, part));
    const missing = mine.filter(({ replication }) => !kept.has(replication));
    const progress = progressBar('Running', options.quiet || options.json);
    let done = mine.length - missing.length;
    try {
      progress.step(done, mine.length);
      for await (const _ of inOrder(threads, missing, (answer) => kept.keep(answer)))
        progress.step(++done, mine.length);
    } catch (error) {
      const why = signal.aborted ? signal.reason : placed(error, all);
      throw kept.lookAgain() === 0 ? why : new Unfinished(why, kept, wanted, '--part again');
    } finally {
      progress.stop();
    }
  }

  // 3
  async function afterRound(done: number, kept: Partial, signal: AbortSignal): Promise<number> {
    const { workers, kernel, people } = options;
    const result = await runExperiment(atLeast(scenarios, done), {
      workers,
      kernel,
      people,
      rows,
      kept,
      signal,
    });
    return nextCount(reachedOf(result, aims!, first), done, Math.max(options.aims.most, first));
  }
}
