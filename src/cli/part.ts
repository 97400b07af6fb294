import { fault, one } from './options.ts';

/** A share of the work, for one of several machines or tasks: `--part 3/40`. */
export interface Part {
  /** Counted from 1. */
  readonly part: number;
  readonly of: number;
}

export const PART = {
  type: 'string',
  requiresArg: true,
  describe:
    'Run one share of the work, such as 3/40 (the third of forty), and keep it for the run that puts all together with --resume',
} as const;

/** So many shares are as many as anybody has tasks. */
const MOST_PARTS = 100_000;

/** @throws InputFault for what is no share, or is said beside what it cannot go with */
export function partIn(argv: Record<string, unknown>): Part | undefined {
  const text = one(argv, 'part');
  if (text === undefined) return undefined;
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim());
  const [part, of] = found === null ? [0, 0] : [Number(found[1]), Number(found[2])];
  if (part < 1 || part > of || of > MOST_PARTS)
    throw fault(
      'part',
      `--part ${JSON.stringify(text)} is no share of the work`,
      'write for example --part 3/40 for the third of forty shares, counted from 1',
    );
  if (argv.resume === true)
    throw fault(
      'part',
      'a share goes on from whatever is there, and writes no results',
      'leave --resume out, or leave --part out to put all shares together',
    );
  return { part, of };
}

/** Every `of`th from the `part`th on: what one share has of any number of replications or points, counted from 0. */
export function isOfPart(index: number, { part, of }: Part): boolean {
  return index % of === part - 1;
}

/** What is said when a share is done. @param what replications, or points */
export function partDone(
  { part, of }: Part,
  there: number,
  all: number,
  what: string,
  folder: string,
): string {
  const left =
    there < all
      ? `When the other parts are done, the same command with --resume in place of --part puts all together.`
      : `All are there: the same command with --resume in place of --part puts them together.`;
  return `Part ${part} of ${of} is done: ${there} of ${all} ${what} are there, in ${folder}.\n${left}\n`;
}
