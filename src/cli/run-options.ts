import type { Argv } from 'yargs';
import { LOG_FORMATS, type LogFormat } from '../logs/log-to-write.ts';
import type { HouseStyle } from '../report/house-style.ts';
import { type AimOptions, aimOptions, withBest, withPrecision } from './aim-options.ts';
import { styleOption, withStyle } from './house-style.ts';
import { type Limits, limitsFrom, withLimits } from './limits.ts';
import {
  JSON_OUT,
  KERNEL,
  number,
  one,
  REPLICATIONS,
  ROWS,
  rowsIn,
  SEED,
  SET,
  settingsIn,
  WORKERS,
  workersIn,
} from './options.ts';
import { PART, type Part, partIn } from './part.ts';

/** The system as practised, as agreed (formal rules only), or the one beside the other. */
const PRACTICE = ['on', 'off', 'both'] as const;
export type Practice = (typeof PRACTICE)[number];

/** What `run` and `compare` have in common. */
export interface RunOptions {
  readonly out: string | undefined;
  readonly workers: number;
  readonly kernel: 'calendar' | 'simjs';
  readonly set: readonly string[];
  /** What to try against the base. */
  readonly try: readonly string[];
  readonly factorial: boolean;
  /** The row by which many systems are sorted. */
  readonly sort: string | undefined;
  /** Say what would be run, and run nothing. */
  readonly plan: boolean;
  readonly practice: Practice;
  readonly people: boolean;
  readonly log: readonly LogFormat[];
  readonly charts: boolean;
  /** A table for each other system, also where there are many. */
  readonly tables: boolean;
  readonly stories: boolean;
  /** Of the charts. */
  readonly style: HouseStyle | undefined;
  readonly limits: Limits;
  readonly resume: boolean;
  /** The share of the replications that is run, and kept; undefined: all of them, and results are written. */
  readonly part: Part | undefined;
  readonly aims: AimOptions;
  readonly quiet: boolean;
  readonly json: boolean;
  /** The rows of the answer; without them those of the scenario, or the usual ones. */
  readonly rows: readonly string[] | undefined;
}

export function withRunOptions(yargs: Argv): Argv {
  return withPrecision(withLimits(withStyle(yargs)))
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Folder for the results [default: results/NAME]',
    })
    .option('replications', {
      type: 'string',
      requiresArg: true,
      describe: 'Runs of each system, in place of what the scenario says',
    })
    .option('seed', SEED)
    .option('set', SET)
    .option('workers', WORKERS)
    .option('kernel', KERNEL)
    .option('practice', {
      choices: PRACTICE,
      default: 'on' as const,
      describe: 'Informal rules too (on), formal rules only (off), or each system both ways (both)',
    })
    .option('rows', ROWS)
    .option('plan', {
      type: 'boolean',
      default: false,
      describe: 'Say what would be run and how much it is, and run nothing',
    })
    .option('people', {
      type: 'boolean',
      default: false,
      describe: 'Write people.csv: one row for each person',
    })
    .option('log', {
      choices: LOG_FORMATS,
      array: true,
      nargs: 1,
      describe: 'Write the events of the first replication as events.FORMAT; may be given again',
    })
    .option('charts', { type: 'boolean', default: true, describe: 'Draw the charts (--no-charts for none)' })
    .option('resume', {
      type: 'boolean',
      default: false,
      describe: 'Go on with an interrupted run from the replications it has left',
    })
    .option('part', PART)
    .option('stories', {
      type: 'boolean',
      default: true,
      describe: 'Pick people to follow and keep their stories (--no-stories for none)',
    })
    .option('json', JSON_OUT)
    .option('tables', {
      type: 'boolean',
      default: false,
      describe: 'Print every table also where three or more systems are compared with the base',
    })
    .option('quiet', {
      type: 'boolean',
      default: false,
      describe: 'No progress, no warnings, no list of files',
    });
}

/** What `compare` has besides. */
export function withTryOptions(yargs: Argv): Argv {
  return withBest(withRunOptions(yargs))
    .option('try', {
      type: 'string',
      array: true,
      requiresArg: true,
      nargs: 1,
      describe:
        'A change to the base as one more system, as "title: path=value; path=value"; may be given again',
    })
    .option('factorial', {
      type: 'boolean',
      default: false,
      describe: 'Every combination of what is tried, and how they work on each other',
    })
    .option('sort', {
      type: 'string',
      requiresArg: true,
      describe: 'The row by which many systems are sorted, the best first [default: as they are given]',
    });
}

/** Reads the options that yargs leaves as text. @throws InputFault for a number that is none. */
export function runOptions(argv: Record<string, unknown>): RunOptions {
  const replications = number(argv, 'replications', REPLICATIONS);
  const set = settingsIn(argv);
  if (replications !== undefined) set.push(`replications=${replications}`);
  return {
    out: one(argv, 'out'),
    workers: workersIn(argv),
    kernel: one(argv, 'kernel') as RunOptions['kernel'],
    set,
    try: (argv.try as string[] | undefined) ?? [],
    factorial: argv.factorial === true,
    sort: one(argv, 'sort'),
    plan: argv.plan === true,
    practice: one(argv, 'practice') as Practice,
    people: argv.people === true,
    log: (argv.log as LogFormat[] | undefined) ?? [],
    charts: argv.charts !== false,
    tables: argv.tables === true,
    stories: argv.stories !== false,
    style: styleOption(argv),
    limits: limitsFrom(argv),
    resume: argv.resume === true,
    part: partIn(argv),
    aims: aimOptions(argv),
    quiet: argv.quiet === true,
    json: argv.json === true,
    rows: rowsIn(argv),
  };
}
