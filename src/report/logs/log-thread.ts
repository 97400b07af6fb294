import { eachEvent, loggedSystem } from '../../experiment/index.ts';
import { logWriter } from '../../logs/log-writer.ts';
import type { LogTask } from './log-task.ts';

/** What came of it: null, or what the disk said. */
export type Failed = { readonly message: string; readonly code: string; readonly path: string } | null;

/**
 * Runs systems again and writes their events as they happen, to every file at once; on a thread of its own, because
 * model and writers wait for nobody and the program must hear a Ctrl-C. A full disk is an answer, not an exception: an
 * exception would lose its code on the way between threads.
 */
export default function writeEvents(
  { files, scenarios, seed, replication, kernel, written }: LogTask,
  isStopped: () => boolean,
): Failed {
  const events = new Float64Array(written);
  let path = '';
  try {
    const titles = scenarios.map(({ title }) => title);
    const writers = files.map((file) => {
      path = file.path;
      return logWriter(file.format, file.path, titles);
    });
    for (const scenario of scenarios) {
      const system = loggedSystem(scenario, replication);
      const sinks = writers.map((writer) => writer.system(system));
      const sink: Parameters<typeof eachEvent>[4] = {
        take(event) {
          events[0]++;
          for (let index = 0; index < sinks.length; index++) {
            path = files[index].path;
            sinks[index].take(event);
          }
        },
      };
      eachEvent(scenario, seed, replication, kernel, sink, isStopped);
    }
    writers.forEach((writer, index) => {
      path = files[index].path;
      writer.end();
    });
    return null;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { message, code, path };
  }
}
