import { defineConfig } from 'vitest/config';

/**
 * Tests that share no modules with the rest: that put another module in a module's place, or count how often the engine
 * enters the functions of all that is loaded, which takes the longer the more there is.
 */
const ALONE = ['tests/cli/full-disk.test.ts', 'tests/scenario/work-of-reading.test.ts'];

/**
 * In milliseconds; for every test, every hook and the end of a process. It is there for what hangs: however slow or
 * busy a machine is, nothing that goes on comes near to it. No test has a limit of its own (tests/no-clock.test.ts).
 */
const HANGS = 3_600_000;

/** `npm run docs` and `npm run verify`: said here, because a variable before a command is nothing that Windows knows. */
const BY_SCRIPT: Readonly<Record<string, Record<string, string>>> = {
  docs: { DOORWAYS_WRITE_DOCS: '1' },
  verify: { DOORWAYS_VERIFY: '1' },
};
const env = BY_SCRIPT[process.env.npm_lifecycle_event ?? ''] ?? {};

const limits = { testTimeout: HANGS, hookTimeout: HANGS, teardownTimeout: HANGS };

export default defineConfig({
  test: {
    globalSetup: ['tests/build-once.ts', 'tests/own-temp.ts'],
    pool: 'forks',
    // All processors of a small machine: the default leaves one of two idle.
    maxWorkers: 2,
    ...limits,
    env,
    projects: [
      // Files of one process share what they have loaded: loading and compiling it again costs a third of the time.
      {
        extends: true,
        test: { name: 'all', include: ['tests/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
