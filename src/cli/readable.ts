import { ResultsUnreadable } from '../report/index.ts';
import { inputFault } from './input-fault.ts';

/** A results folder that cannot be read is the user's to put right, like any other fault in the input. */
export function readable<T>(read: () => T, folder = 'results'): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ResultsUnreadable)) throw error;
    throw inputFault('bad-results', folder, error.message, error.hint);
  }
}
