import type { ReplicationAnswer, ReplicationTask } from './one-replication.ts';

/** Finished replications on disk: those that an interrupted run has left, and a place for those of this one. */
export interface KeptReplications<Answer extends { readonly replication: number } = ReplicationAnswer> {
  /** Whether this replication (counted from 0) is there and whole. */
  has(replication: number): boolean;
  /** Null when it has gone since. */
  read(replication: number): Promise<Answer | null>;
  /** Resolves when it is on disk. */
  keep(answer: Answer): Promise<void>;
}

/** Runs tasks and gives their answers in the order of the tasks; `finished` is waited for as soon as each is done, in any order. */
export type RunTasks = (
  tasks: readonly ReplicationTask[],
  finished: (answer: ReplicationAnswer) => Promise<void>,
) => AsyncIterable<ReplicationAnswer>;

/** The answers in the order of the tasks: what is kept is read, what is missing is run, and kept as soon as it is done. */
export async function* withKept(
  tasks: readonly ReplicationTask[],
  kept: KeptReplications,
  run: RunTasks,
): AsyncGenerator<ReplicationAnswer> {
  const missing = tasks.filter(({ replication }) => !kept.has(replication));
  const toRun = new Set(missing);
  const fresh = run(missing, (answer) => kept.keep(answer))[Symbol.asyncIterator]();
  try {
    for (const task of tasks) {
      if (toRun.has(task)) yield (await fresh.next()).value as ReplicationAnswer;
      else yield (await kept.read(task.replication)) ?? (await again(task));
    }
  } finally {
    await fresh.return?.();
  }
}

/** What could be read a moment ago and now cannot. */
async function again(task: ReplicationTask): Promise<ReplicationAnswer> {
  return (await import('./one-replication.ts')).oneReplication(task);
}
