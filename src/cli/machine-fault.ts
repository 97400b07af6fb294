import { reasonOf } from '../report/results/faults.ts';

/** Calls that fail like this were made wrongly: by us. */
const OURS = new Set(['EBADF', 'EINVAL', 'EFAULT', 'ENOTSOCK', 'ERR_INVALID_ARG_TYPE']);
/** How Node says that memory has run out. */
const NO_MEMORY = /ERR_WORKER_OUT_OF_MEMORY|ERR_STRING_TOO_LONG|ERR_BUFFER_TOO_LARGE|ENOMEM/;
const NO_ROOM =
  /Array buffer allocation failed|Invalid typed array length|Set maximum size|Map maximum size|out of memory/i;

/**
 * What the machine, and neither Doorways nor the user, has failed at, in words; null for anything else. A refused call of
 * the system carries its name (`syscall`) and a code; want of memory comes in several forms.
 */
export function machineFault(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code = '', syscall, path } = error as NodeJS.ErrnoException;
  const { message } = error;
  if (NO_MEMORY.test(code) || (error instanceof RangeError && NO_ROOM.test(message)))
    return 'The machine has no memory left for this. Ask for less at once: --workers 1, fewer people, or a shorter run.';
  // A thread that could not be started says why in its message alone.
  const why = code === 'ERR_WORKER_INIT_FAILED' ? (/E[A-Z]{3,}/.exec(message)?.[0] ?? '') : code;
  if (why === 'EMFILE' || why === 'ENFILE')
    return `The machine did not let this go on: ${reasonOf(why)}. Close something, raise the limit (ulimit -n), or ask for fewer threads: --workers 1.`;
  if (why === 'ERR_THREAD_LOST')
    return 'The machine has ended a thread of this program in the middle of its work. Ask for fewer at once: --workers 1.';
  if (why === 'EAGAIN') return 'The machine could not start another thread. Ask for fewer: --workers 1.';
  if (syscall === undefined || !/^E[A-Z0-9]+$/.test(why) || OURS.has(why)) return null;
  return `The machine did not let this go on: ${reasonOf(why)} (${syscall}${path === undefined ? '' : ` ${path}`}).`;
}
