import { InputFault } from '../problems/problem.ts';

/** One fault in a file that a command was given; `line` 0: the file as a whole. */
export function inputFault(
  code: string,
  file: string,
  message: string,
  hint: string,
  line = 0,
  column = line > 0 ? 1 : 0,
): InputFault {
  return new InputFault([
    { severity: 'error', code, message, hint, place: { file, line, column, path: '' } },
  ]);
}
