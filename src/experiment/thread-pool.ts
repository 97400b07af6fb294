import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReplicationAnswer, ReplicationTask } from './one-replication.ts';

/** Worker threads run compiled code: from `src/` (in tests) that is what the build left in `dist/`. */
const WORKER = import.meta.url.endsWith('.ts') ? '../../dist/experiment/worker.js' : './worker.js';

/** Runs tasks on worker threads and gives their answers in the order of the tasks, a few ahead at the most. */
export async function* onThreads(
  tasks: readonly ReplicationTask[],
  workers: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReplicationAnswer> {
  const pool = new Piscina({
    filename: fileURLToPath(new URL(WORKER, import.meta.url)),
    minThreads: workers,
    maxThreads: workers,
  });
  const underWay: Promise<ReplicationAnswer>[] = [];
  let next = 0;
  const submit = () => {
    const answer = pool.run(tasks[next++], signal ? { signal } : {}) as Promise<ReplicationAnswer>;
    // Heard when its turn comes; until then a failure must not count as unheard.
    answer.catch(() => undefined);
    underWay.push(answer);
  };
  try {
    while (next < tasks.length && underWay.length < 2 * workers) submit();
    while (underWay.length > 0) {
      yield await underWay.shift()!;
      if (next < tasks.length) submit();
    }
  } finally {
    await pool.destroy();
  }
}
