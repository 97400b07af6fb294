import { defineConfig } from 'vitest/config';

/** Tests that put another module in a module's place: they must not share modules with the rest. */
const ALONE = ['tests/cli/full-disk.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['tests/build-once.ts'],
    pool: 'forks',
    // All processors of a small machine: the default leaves one of two idle.
    maxWorkers: 2,
    projects: [
      // Files of one process share what they have loaded: loading and compiling it again costs a third of the time.
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: ALONE,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, testTimeout: 60_000 } },
    ],
  },
});
