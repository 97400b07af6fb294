import { defineConfig } from 'vitest/config';
import { COMPILED, fromDist } from './tests/from-dist.ts';

/**
 * Shares no modules with the rest: it counts how often the engine enters the functions of all that is loaded, which takes
 * the longer the more there is.
 */
const ALONE = ['tests/scenario/work-of-reading.test.ts'];

/**
 * In milliseconds; for every test, every hook and the end of a process. It is there for what hangs: however slow or
 * busy a machine is, nothing that goes on comes near to it. No test has a limit of its own (tests/no-clock.test.ts).
 */
const HANGS = 3_600_000;

/** `npm run docs`, `npm run verify` and the like: said here, because a variable before a command is nothing that Windows knows. */
const BY_SCRIPT: Readonly<Record<string, Record<string, string>>> = {
  docs: { DOORWAYS_WRITE_DOCS: '1' },
  'docs:short': { DOORWAYS_RENEW: '1' },
  verify: { DOORWAYS_VERIFY: '1' },
  fuzz: { DOORWAYS_FUZZ: '1' },
};
/** Whoever watches tests changes `src/` meanwhile, and is given that. */
const WATCHES = !process.argv.some((word) => word === 'run' || word === '--run');
const env = {
  ...BY_SCRIPT[process.env.npm_lifecycle_event ?? ''],
  DOORWAYS_TESTED: WATCHES ? 'src' : 'dist',
};

const limits = { testTimeout: HANGS, hookTimeout: HANGS, teardownTimeout: HANGS };

export default defineConfig({
  plugins: WATCHES ? [] : [fromDist()],
  test: {
    globalSetup: ['tests/build-once.ts', 'tests/own-temp.ts'],
    setupFiles: ['tests/v8.ts'],
    pool: 'forks',
    // All processors of a small machine: the default leaves one of two idle.
    maxWorkers: 2,
    // Room for what is soon thrown away, in megabytes: collecting it is one part in seven of the suite without that.
    execArgv: ['--max-semi-space-size=128'],
    ...limits,
    env,
    server: { deps: { external: [COMPILED] } },
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
