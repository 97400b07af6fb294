import { basename } from 'node:path';
import { type EventsAsked, onOneThread } from '../../experiment/index.ts';
import { LOG_DIRECTORY } from '../../logs/index.ts';
import type { LogFormat } from '../../logs/log-to-write.ts';
import { told } from '../results/faults.ts';
import type { ResultsFolder } from '../results/folder-writer.ts';
import type { LogTask } from './log-task.ts';
import type { Failed } from './log-thread.ts';

/** How often whoever watches is told, in milliseconds. */
const TELL = 200;

/**
 * Writes `events.*` in each format asked for, and beside them the directory that `doorways measure` needs to give
 * the numbers of the run. The events are not kept: they are written while they happen.
 *
 * @param onEvents called now and then with how many events have been written
 * @throws CouldNotWrite, or the signal's reason
 */
export async function writeLogs(
  folder: ResultsFolder,
  formats: readonly LogFormat[],
  asked: EventsAsked,
  directory: string,
  { signal, onEvents }: { readonly signal?: AbortSignal; readonly onEvents?: (events: number) => void } = {},
): Promise<void> {
  if (formats.length === 0) return;
  const files = await Promise.all(
    [...new Set(formats)].map(async (format) => ({ format, path: await folder.path(`events.${format}`) })),
  );
  const written = new SharedArrayBuffer(8);
  const events = new Float64Array(written);
  const timer = setInterval(() => onEvents?.(events[0]!), TELL);
  try {
    const task: LogTask = { ...asked, files, written };
    const failed = await onOneThread<Failed>(new URL('./log-thread.ts', import.meta.url), task, signal);
    if (failed !== null) {
      const error = Object.assign(new Error(failed.message), { code: failed.code, syscall: 'write' });
      throw told(error, basename(failed.path));
    }
  } finally {
    clearInterval(timer);
  }
  await folder.put(LOG_DIRECTORY, directory);
}
