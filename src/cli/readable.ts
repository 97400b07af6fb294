import { ResultsUnreadable } from '../report/index.ts';
import { inputFault } from './input-fault.ts';

/** A results folder that cannot be read is the user's to put right, like any other fault in the input. */
export function readable<T>(read: () => T, folder = 'results'): T {
  try {
    return read();
  } catch (error) {
    throw asFault(error, folder);
  }
}

/** The same of what takes its time. */
export async function readableLater<T>(read: () => Promise<T>, folder = 'results'): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw asFault(error, folder);
  }
}

function asFault(error: unknown, folder: string): unknown {
  return error instanceof ResultsUnreadable
    ? inputFault('bad-results', folder, error.message, error.hint)
    : error;
}
