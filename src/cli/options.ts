import { InputFault } from '../scenario/problem.ts';

/** Options that mean the same wherever they may be given. */
export const SET = {
  type: 'string',
  array: true,
  requiresArg: true,
  nargs: 1,
  describe: 'One value to change, as path=value; may be given again',
} as const;
export const SEED = {
  type: 'string',
  requiresArg: true,
  describe: 'Other people, other days: any text',
} as const;
export const KERNEL = {
  choices: ['calendar', 'simjs'],
  default: 'calendar',
  describe: 'What keeps time; both give the same results',
} as const;

/** An option that may be given once, as text. */
export function one(argv: Record<string, unknown>, name: string): string | undefined {
  const value = argv[name];
  if (Array.isArray(value)) throw fault(name, `--${name} is given ${value.length} times`, 'give it once');
  return value as string | undefined;
}

/** @throws InputFault */
export function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) {
    throw fault(
      name,
      `--${name} ${JSON.stringify(text)} is not a whole number of 1 or more`,
      `write --${name} 20`,
    );
  }
  return number;
}

export function fault(option: string, message: string, hint: string): InputFault {
  const place = { file: option === '' ? 'doorways' : `--${option}`, line: 0, column: 0, path: '' };
  return new InputFault([{ severity: 'error', code: 'bad-option', message, hint, place }]);
}
