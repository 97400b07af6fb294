/** `warm_up: auto` on the command line. */
import { runExperiment } from '../experiment/experiment.ts';
import { onThreads } from '../experiment/thread-pool.ts';
import { leavesWarmUpOpen, withWarmUp } from '../experiment/warm-up.ts';
import type { KernelName } from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { WEEK } from '../units/minutes.ts';

export interface ToFindOut {
  readonly workers: number;
  readonly kernel: KernelName;
  readonly quiet: boolean;
}

/**
 * The systems with their warm-up, found out where one of them says `auto`, and said on stderr.
 * @throws InputFault where none is enough
 */
export async function withWarmUpFound(
  scenarios: readonly Scenario[],
  { workers, kernel, quiet }: ToFindOut,
): Promise<readonly Scenario[]> {
  if (!leavesWarmUpOpen(scenarios)) return scenarios;
  const found = await withWarmUp(scenarios, (systems) =>
    runExperiment(systems, { workers, kernel, onThreads }),
  );
  if (!quiet) process.stderr.write(`${chosenWords(found[0]!)}\n`);
  return found;
}

/** `A warm-up of 45 weeks (auto): …`. */
function chosenWords({ time: { warmUp, warmUpChosen } }: Scenario): string {
  const { by, weeks, replications } = warmUpChosen!;
  const what = by === '' ? 'nothing is long enough to need one' : `${by} takes longest`;
  return `A warm-up of ${warmUp / WEEK} weeks (auto): ${what}, in ${replications} replications of ${weeks} weeks from empty (MSER-5).`;
}
