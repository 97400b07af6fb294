import type { Argv } from 'yargs';
import type { HouseStyle } from '../../report/house-style.ts';
import { styleOption, withStyle } from '../house-style.ts';
import { type Limits, limitsFrom, withLimits } from '../limits.ts';
import {
  fault,
  JSON_OUT,
  KERNEL,
  number,
  one,
  ROWS,
  rowsIn,
  SEED,
  SET,
  settingsIn,
  WORKERS,
  workersIn,
} from '../options.ts';
import { PART, type Part, partIn } from '../part.ts';

/** What all commands have in common that run designs. */
export interface DesignOptions {
  readonly out: string | undefined;
  /** Folders of finished designs whose points are taken. */
  readonly reuse: readonly string[];
  readonly replications: number | undefined;
  readonly rows: readonly string[] | undefined;
  readonly set: readonly string[];
  readonly kernel: 'calendar' | 'simjs';
  readonly workers: number;
  readonly limits: Limits;
  readonly charts: boolean;
  readonly style: HouseStyle | undefined;
  readonly resume: boolean;
  /** The share of the points that is run, and kept; undefined: all of them. */
  readonly part: Part | undefined;
  readonly plan: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

export function withDesignOptions(yargs: Argv): Argv {
  return withLimits(withStyle(yargs))
    .option('rows', ROWS)
    .option('replications', {
      type: 'string',
      requiresArg: true,
      describe: 'Replications at each point, 2 or more',
    })
    .option('out', { type: 'string', requiresArg: true, describe: 'Folder for the results' })
    .option('reuse', {
      type: 'string',
      array: true,
      requiresArg: true,
      nargs: 1,
      describe: 'A folder of results whose points need not be run again; may be given again',
    })
    .option('seed', SEED)
    .option('set', SET)
    .option('workers', WORKERS)
    .option('kernel', KERNEL)
    .option('charts', { type: 'boolean', default: true, describe: 'Draw the charts (--no-charts for none)' })
    .option('resume', {
      type: 'boolean',
      default: false,
      describe: 'Go on from the points that an interrupted run has left',
    })
    .option('part', PART)
    .option('plan', {
      type: 'boolean',
      default: false,
      describe: 'Say what would be run and how much it is, and run nothing',
    })
    .option('json', JSON_OUT)
    .option('quiet', { type: 'boolean', default: false, describe: 'No progress, no warnings' });
}

/** @throws InputFault for an option that cannot be read */
export function designOptions(argv: Record<string, unknown>): DesignOptions {
  const replications = number(argv, 'replications', { most: 10_000, example: '4' });
  if (replications === 1)
    throw fault(
      'replications',
      'one replication at each point cannot tell chance from all else',
      'write --replications 2 or more',
    );
  for (const name of ['resume', 'part'])
    if (argv[name] !== undefined && argv[name] !== false && argv.out === undefined)
      throw fault(
        name,
        'points are kept beside a folder of results, and there is none',
        'write --out FOLDER, the same for all runs of the same work',
      );
  return {
    out: one(argv, 'out'),
    reuse: (argv.reuse as string[] | undefined) ?? [],
    replications,
    rows: rowsIn(argv),
    set: settingsIn(argv),
    kernel: one(argv, 'kernel') as DesignOptions['kernel'],
    workers: workersIn(argv),
    limits: limitsFrom(argv),
    charts: argv.charts !== false,
    style: styleOption(argv),
    resume: argv.resume === true,
    part: partIn(argv),
    plan: argv.plan === true,
    quiet: argv.quiet === true,
    json: argv.json === true,
  };
}

/** `--others 20%`: by how much of themselves figures without a range are varied. */
export const OTHERS = {
  type: 'string',
  requiresArg: true,
  describe: 'Vary figures without a range too, by so much of themselves to either side: 20%',
} as const;

/** @throws InputFault for what is no share between 0 and 1 */
export function othersIn(argv: Record<string, unknown>): number | undefined {
  const text = one(argv, 'others');
  if (text === undefined) return undefined;
  const found = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
  const share = found === null ? 0 : Number(found[1]) / 100;
  if (share > 0 && share < 1) return share;
  throw fault('others', `--others ${JSON.stringify(text)} is not a share`, 'write for example --others 20%');
}
