import type { Argv } from 'yargs';
import { number, one, REPLICATIONS } from './options.ts';

/** What the command line says of how many replications there are to be. */
export interface AimOptions {
  /** `helped_within_12_weeks: 1 point`. */
  readonly precision: readonly string[];
  /** The row by which the best system is to be selected. */
  readonly best: string | undefined;
  readonly most: number;
}

const MOST = 500;

export function withPrecision(yargs: Argv): Argv {
  return yargs
    .option('precision', {
      type: 'string',
      array: true,
      requiresArg: true,
      nargs: 1,
      describe: `Run as many replications as it takes to know a row to within so much, such as "helped_within_12_weeks: 1 point" (Stein 1945; the first 10 or more decide); may be given again`,
    })
    .option('limit-replications', {
      type: 'string',
      requiresArg: true,
      describe: `Most replications that --precision or --best may take [default: ${MOST}]`,
    });
}

export function withBest(yargs: Argv): Argv {
  return yargs.option('best', {
    type: 'string',
    requiresArg: true,
    describe:
      'Run as many replications as it takes to select the best system by a row, right with 95 % where it is ahead by what matters (Kim and Nelson 2001)',
  });
}

export function aimOptions(argv: Record<string, unknown>): AimOptions {
  return {
    precision: (argv.precision as string[] | undefined) ?? [],
    best: one(argv, 'best'),
    most: number(argv, 'limit-replications', { ...REPLICATIONS, example: String(MOST) }) ?? MOST,
  };
}
