/** `warm_up: auto` on the command line. */
import { runExperiment } from '../experiment/experiment.ts';
import { onThreads } from '../experiment/thread-pool.ts';
import { chosenWords, leavesWarmUpOpen, withWarmUp } from '../experiment/warm-up.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunOptions } from './run-options.ts';

export interface ToFindOut {
  readonly workers: number;
  readonly kernel: RunOptions['kernel'];
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
