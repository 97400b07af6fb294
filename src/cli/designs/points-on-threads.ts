import type { PointAnswer, DesignOptions as Running, Threads } from '../../experiment/index.ts';
import type { KeptPoints } from '../../report/results/points-writer.ts';
import { limitsOfEach } from '../limits.ts';
import type { DesignOptions } from './options.ts';

/** How points are run, whoever asks for them. */
export function onThreads(
  { workers, kernel, limits }: DesignOptions,
  threads: Threads,
  store: KeptPoints,
  signal: AbortSignal,
): Running {
  return {
    kernel,
    limits: limitsOfEach(limits, workers),
    signal,
    store,
    elsewhere: {
      most: workers,
      run: (task) => threads.run<PointAnswer>(new URL('./point-thread.ts', import.meta.url), task),
    },
  };
}
