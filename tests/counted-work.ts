import { Session } from 'node:inspector';

const OF_THE_PROGRAM = /\/(src|node_modules\/(yaml|zod|csv-parse))\//;

/**
 * How often the functions and blocks of the program are entered while something is done, as the engine counts them: the
 * same on every machine, however busy it is. The least of three: what is made once, at first use, is not counted.
 */
export function workOf(what: () => void): number {
  return Math.min(...[1, 2, 3].map(() => counted(what)));
}

function counted(what: () => void): number {
  const session = new Session();
  session.connect();
  let work = 0;
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    what();
    session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      // Of the program and of what it is made with; not of what runs the tests.
      for (const { functions } of taken.result.filter(({ url }) => OF_THE_PROGRAM.test(url)))
        for (const { ranges } of functions) for (const { count } of ranges) work += count;
    });
  } finally {
    session.post('Profiler.stopPreciseCoverage');
    session.post('Profiler.disable');
    session.disconnect();
  }
  return work;
}
