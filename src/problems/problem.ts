/** A fault in the input, as data. Made into text in one place (`cli/show-problems.ts`). */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** A short fixed name, listed in docs/reference/problems.md. */
  readonly code: string;
  /** What is wrong, naming the words that are wrong. */
  readonly message: string;
  /** What was expected, or what to do; may be empty. */
  readonly hint: string;
  readonly place: Place;
}

/** Where: line and column count from 1; 0 when the file as a whole is meant. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Dotted path of the key, as `--set` spells it; empty for the whole file. */
  readonly path: string;
}

/** The one kind of failure that is the user's: carries problems, never a stack to show. */
export class InputFault extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'InputFault';
    this.problems = problems;
  }
}

/**
 * A scenario as it was written: values with the place where each really stands, so that a problem in a merged
 * scenario points into the file that holds the words.
 */

/** Line and column count from 1. */
export interface Spot {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export type Path = readonly (string | number)[];

export function dotted(path: Path): string {
  return path.join('.');
}
