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

/**
 * Runs tasks on worker threads and gives their answers in the order of the tasks, a few ahead at the most. `finished`
 * is called for each as soon as it is done, whoever was first.
 */
export async function* onThreads(
  tasks: readonly ReplicationTask[],
  workers: number,
  signal: AbortSignal | undefined,
  finished: (answer: ReplicationAnswer) => Promise<void>,
): AsyncGenerator<ReplicationAnswer> {
  const pool = new Piscina({
    filename: fileURLToPath(new URL(WORKER, import.meta.url)),
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: REST,
  });
  const underWay: Promise<ReplicationAnswer>[] = [];
  let next = 0;
  const run = async (task: ReplicationTask): Promise<ReplicationAnswer> => {
    const answer = (await pool.run(task, signal ? { signal } : {})) as ReplicationAnswer;
    await finished(answer);
    return answer;
  };
  const submit = () => {
    const answer = run(tasks[next++]);
    // Heard when its turn comes; until then a failure must not count as unheard.
    answer.catch(() => undefined);
    underWay.push(answer);
  };
  let whole = false;
  try {
    while (next < tasks.length && underWay.length < 2 * workers) submit();
    while (underWay.length > 0) {
      yield await underWay.shift()!;
      if (next < tasks.length) submit();
    }
    whole = true;
  } finally {
    // Threads that have rested end by themselves, and do not keep the process alive; what was broken off is ended now.
    if (!whole) await pool.destroy();
  }
}
