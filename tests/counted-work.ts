import { Session } from 'node:inspector';

const OF_THE_PROGRAM = /\/(dist|src|node_modules\/(yaml|zod|csv-parse))\//;

/**
 * How often the functions and blocks of the program are entered while each of these is done, as the engine counts them:
 * the same on every machine, however busy it is. Each is done once before: what is made at first use is not counted.
 * The engine counts for everything that the process has loaded, so tests that ask for it have a process to themselves.
 */
export function workOf(...whats: readonly (() => void)[]): number[] {
  for (const what of whats) what();
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    return whats.map((what) => {
      taken(session); // Counts begin anew whenever they are taken.
      what();
      return taken(session);
    });
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.post('Profiler.disable');
    session.disconnect();
  }
}

/** Of the program and of what it is made with; not of what runs the tests. */
function taken(session: Session): number {
  let work = 0;
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error) throw error;
    for (const { functions } of result.filter(({ url }) => OF_THE_PROGRAM.test(url)))
      for (const { ranges } of functions) for (const { count } of ranges) work += count;
  });
  return work;
}
