import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReplicationAnswer, ReplicationTask } from './one-replication.ts';

/** Worker threads run compiled code: from `src/` (in tests) that is what the build left in `dist/`. */
const WORKER = import.meta.url.endsWith('.ts') ? '../../dist/experiment/worker.js' : './worker.js';

/**
 * How long a thread rests before it is ended, in milliseconds. Node 20 aborts the whole process when a thread ends
 * while its code is still being compiled in the background; a thread at rest has nothing left to compile.
 */
const REST = 250;

/** Runs tasks on worker threads and gives their answers in the order of the tasks, a few ahead at the most. */
export async function* onThreads(
  tasks: readonly ReplicationTask[],
  workers: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplicationAnswer> {
  const pool = new Piscina({
    filename: fileURLToPath(new URL(WORKER, import.meta.url)),
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: REST,
  });
  const underWay: Promise<ReplicationAnswer>[] = [];
  let next = 0;
  const submit = () => {
    const answer = pool.run(tasks[next++], signal ? { signal } : {}) as Promise<ReplicationAnswer>;
    // Heard when its turn comes; until then a failure must not count as unheard.
    answer.catch(() => undefined);
    underWay.push(answer);
  };
  let finished = false;
  try {
    while (next < tasks.length && underWay.length < 2 * workers) submit();
    while (underWay.length > 0) {
      yield await underWay.shift()!;
      if (next < tasks.length) submit();
    }
    finished = true;
  } finally {
    // Threads that have rested end by themselves, and do not keep the process alive; what was broken off is ended now.
    if (!finished) await pool.destroy();
  }
}
