import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import type { ReplicationAnswer, ReplicationTask } from './one-replication.ts';

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
    filename: compiled(new URL('./worker.ts', import.meta.url)),
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

/** Runs one task on a thread of its own: `module` is a file of ours whose default export takes the task. */
export async function onOneThread<Answer>(
  module: URL,
  task: object,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const pool = new Piscina({
    filename: compiled(module),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: REST,
  });
  try {
    return (await pool.run(task, signal ? { signal } : {})) as Answer;
  } catch (error) {
    // What it was writing can be cleared away only when it has ended.
    await pool.destroy();
    throw error;
  }
}

/** Worker threads run compiled code: of a file in `src/` (in tests) what the build made of it in `dist/`. */
function compiled(module: URL): string {
  const below = module.href.slice(ROOM.href.length).replace(/\.ts$/, '.js');
  return fileURLToPath(new URL(FROM_SOURCE ? `../dist/${below}` : below, ROOM));
}

const ROOM = new URL('..', import.meta.url);
const FROM_SOURCE = import.meta.url.endsWith('.ts');
