import { availableParallelism } from 'node:os';
import { InputFault } from '../problems/problem.ts';

/** How the command is called in the project's folder: help, hints and messages say it so. */
export const CALLED = 'npx doorways';

/** Options that mean the same wherever they may be given. */
export const SET = {
  type: 'string',
  array: true,
  requiresArg: true,
  nargs: 1,
  describe:
    'One value to change, as path=value; NAME:path=value (or 2:path=value) in that system only; may be given again',
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

export const WORKERS = {
  type: 'string',
  requiresArg: true,
  describe: 'Worker threads [default: one for each processor]',
} as const;
export const ROWS = {
  type: 'string',
  requiresArg: true,
  describe:
    'The rows of the answer: at most eight measures, with commas between them; `leaders`: those that leaders ask for [default: headlines of the scenario]',
} as const;
export const JSON_OUT = {
  type: 'boolean',
  default: false,
  describe: 'Print the summary as JSON in place of the table',
} as const;

/** More threads than this a machine does not start; more than it has processors gain nothing. */
const MOST_WORKERS = 512;

/** @throws InputFault for a number that is none */
export function workersIn(argv: Record<string, unknown>): number {
  const processors = availableParallelism();
  const hint = `this machine has ${processors} ${processors === 1 ? 'processor' : 'processors'}, and more threads than that gain nothing: write --workers ${processors}, or leave it out`;
  const form = { most: MOST_WORKERS, example: String(processors), hint };
  return number(argv, 'workers', form) ?? processors;
}

/** Names of measures; undefined where none are asked for. */
export function rowsIn(argv: Record<string, unknown>): string[] | undefined {
  return one(argv, 'rows')
    ?.split(',')
    .map((name) => name.trim());
}

/** What is set of all systems: by `--set`, and by `--seed`. */
export function settingsIn(argv: Record<string, unknown>): string[] {
  const seed = one(argv, 'seed');
  return [
    ...((argv.set as string[] | undefined) ?? []),
    ...(seed === undefined ? [] : [`seed=${JSON.stringify(seed)}`]),
  ];
}

/** An option that may be given once, as text. */
export function one(argv: Record<string, unknown>, name: string): string | undefined {
  const value = argv[name];
  if (Array.isArray(value)) throw fault(name, `--${name} is given ${value.length} times`, 'give it once');
  return value as string | undefined;
}

/** How people write each sort of number; what is none, or nothing, is 0. */
const SORTS = {
  whole: {
    what: 'a whole number of 1 or more',
    read: (text: string) => (/^\d+$/.test(text) ? Number(text) : 0),
  },
  days: {
    what: 'a number of days above 0',
    read: (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : 0),
  },
  /** So many that they are written in powers of ten, or in groups of three. */
  events: {
    what: 'a number of events, 1 or more',
    read: (text: string) =>
      /^\d[\d_,]*(\.\d+)?(e\d+)?$/i.test(text) ? Math.floor(Number(text.replace(/[_,]/g, ''))) : 0,
  },
  /** In bytes. */
  memory: {
    what: 'an amount of memory',
    read: (text: string) => {
      const [, size = '0', unit = ''] = /^(\d+(?:\.\d+)?) *([MG])B?$/i.exec(text.trim()) ?? [];
      return Number(size) * (unit.toUpperCase() === 'G' ? 1e9 : 1e6);
    },
  },
} as const;

/** What a number of the command line is like. */
interface NumberForm {
  readonly most: number;
  readonly example: string;
  /** Unless said, a whole number. */
  readonly of?: keyof typeof SORTS;
  /** What to do when it is more than the most. */
  readonly hint?: string;
}

/**
 * An option that is a number above zero, as people write it: `20`, `0.5` days, `2e9` events, `8GB`; not `0x10` or
 * nothing at all. All numbers of the command line are read here.
 *
 * @throws InputFault
 */
export function number(argv: Record<string, unknown>, name: string, form: NumberForm): number | undefined {
  const text = one(argv, name);
  if (text === undefined) return undefined;
  const { most, example, of = 'whole', hint } = form;
  const write = `write --${name} ${example}`;
  const { what, read } = SORTS[of];
  const value = read(text);
  if (value === 0) throw fault(name, `--${name} ${JSON.stringify(text)} is not ${what}`, write);
  if (value <= most) return value;
  const limit = of === 'memory' ? `${(most / 1e9).toLocaleString('en-GB')} GB` : most.toLocaleString('en-GB');
  throw fault(name, `--${name} ${text} is more than ${limit}`, hint ?? write);
}

/** More than any question needs: the interval of a million is a thousandth as wide as the spread between replications. */
export const REPLICATIONS: NumberForm = {
  most: 1_000_000,
  example: '20',
  hint: 'the interval narrows with the square root of their number, so that a hundred or a thousand are plenty: write --replications 100',
};

export function fault(option: string, message: string, hint: string): InputFault {
  const place = { file: option === '' ? 'doorways' : `--${option}`, line: 0, column: 0, path: '' };
  return new InputFault([{ severity: 'error', code: 'bad-option', message, hint, place }]);
}
