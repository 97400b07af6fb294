import { Threads } from '../experiment/thread-pool.ts';
import type { RunOptions } from './run-options.ts';

/** `run` and `compare`. A thread loads what replications need while this one loads the rest and reads the scenarios. */
export async function experimentCommand(
  command: string,
  files: readonly string[],
  options: RunOptions,
): Promise<void> {
  const threads = new Threads(options.workers);
  threads.startAhead();
  try {
    const { runAndWrite } = await import('./run-and-write.ts');
    await runAndWrite(command, files, options, threads);
  } catch (error) {
    await threads.breakOff();
    throw error;
  }
  threads.rest();
}
