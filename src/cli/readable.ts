import { ResultsUnreadable } from '../report/index.ts';
import { InputFault } from '../scenario/index.ts';

/** A results folder that cannot be read is the user's to put right, like any other fault in the input. */
export function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ResultsUnreadable)) throw error;
    const place = { file: 'results', line: 0, column: 0, path: '' };
    throw new InputFault([
      { severity: 'error', code: 'results-unreadable', message: error.message, hint: error.hint, place },
    ]);
  }
}
