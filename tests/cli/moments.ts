/** Moments within a run, for tests that do something to it then: what is asserted holds whichever moment it is. */

/** How long something takes here and now, in milliseconds. */
export async function lengthOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

export const pause = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));

/** JavaScript for a program whose threads are each ended after so long. */
export const endsThreads = (ms: number): string => `
  import threads from 'node:worker_threads';
  import { syncBuiltinESMExports } from 'node:module';
  const { Worker } = threads;
  threads.Worker = class extends Worker {
    constructor(...given) { super(...given); setTimeout(() => this.terminate(), ${ms}).unref(); }
  };
  syncBuiltinESMExports();
`;

/** JavaScript for a program whose threads have so much memory, in megabytes. */
export const threadsWith = (megabytes: number): string => `
  import threads from 'node:worker_threads';
  import { syncBuiltinESMExports } from 'node:module';
  const { Worker } = threads;
  const resourceLimits = { maxOldGenerationSizeMb: ${megabytes}, maxYoungGenerationSizeMb: 1 };
  threads.Worker = class extends Worker {
    constructor(file, given) { super(file, { ...given, resourceLimits }); }
  };
  syncBuiltinESMExports();
`;
