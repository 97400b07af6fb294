import type { ExperimentResult } from '../../experiment/results.ts';
import type { Threads } from '../../experiment/thread-pool.ts';
import type { Look } from './frame.ts';
import type { RenderedChart } from './index.ts';

/** What a thread that draws is told. */
export interface DrawTask {
  readonly result: ExperimentResult;
  readonly look: Look;
}

/** Every chart, drawn, with its numbers: PNG on one thread, which takes longer, and all else on another. */
export function drawOnThreads(threads: Threads, task: DrawTask): Promise<RenderedChart[]> {
  const drawn = draw(threads, task);
  // It may fail before whoever writes the results comes to ask for it, and is told of it then.
  drawn.catch(() => undefined);
  return drawn;
}

async function draw(threads: Threads, task: DrawTask): Promise<RenderedChart[]> {
  const [pngs, charts] = await Promise.all([
    threads.run<Uint8Array[]>(new URL('./png-thread.ts', import.meta.url), task),
    threads.run<Omit<RenderedChart, 'png'>[]>(new URL('./svg-thread.ts', import.meta.url), task),
  ]);
  return charts.map((chart, index) => ({ ...chart, png: pngs[index]! }));
}
