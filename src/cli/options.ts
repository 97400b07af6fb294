import { InputFault } from '../scenario/problem.ts';

/** How the command is called in the project's folder: help, hints and messages say it so. */
export const CALLED = 'npx doorways';

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

/** What a number of the command line is like. */
interface NumberForm {
  readonly most: number;
  readonly example: string;
  /** Of what it is a number; a number of days need not be whole. */
  readonly of?: 'days';
  /** What to do when it is more than the most. */
  readonly hint?: string;
}

/**
 * An option that is a number above zero, as people write it: `20` or, where it need not be whole, `0.5`; not `1e3`,
 * `0x10` or nothing at all. All numbers of the command line are read here.
 *
 * @throws InputFault
 */
export function number(argv: Record<string, unknown>, name: string, form: NumberForm): number | undefined {
  const text = one(argv, name);
  if (text === undefined) return undefined;
  const { most, example, of, hint } = form;
  const write = `write --${name} ${example}`;
  const value = (of === 'days' ? /^\d+(\.\d+)?$/ : /^\d+$/).test(text) ? Number(text) : 0;
  if (value === 0) {
    const what = of === 'days' ? 'a number of days above 0' : 'a whole number of 1 or more';
    throw fault(name, `--${name} ${JSON.stringify(text)} is not ${what}`, write);
  }
  if (value <= most) return value;
  throw fault(name, `--${name} ${text} is more than ${most.toLocaleString('en-GB')}`, hint ?? write);
}

export function fault(option: string, message: string, hint: string): InputFault {
  const place = { file: option === '' ? 'doorways' : `--${option}`, line: 0, column: 0, path: '' };
  return new InputFault([{ severity: 'error', code: 'bad-option', message, hint, place }]);
}
