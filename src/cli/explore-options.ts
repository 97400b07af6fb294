import { availableParallelism } from 'node:os';
import type { Argv } from 'yargs';
import { type Limits, limitsFrom, withLimits } from './limits.ts';
import { fault, KERNEL, number, one, SEED, SET } from './options.ts';

export interface ExploreOptions {
  readonly points: number;
  readonly replications: number;
  /** Share of itself by which a figure without a range is varied. */
  readonly others: number | undefined;
  readonly rows: readonly string[];
  readonly set: readonly string[];
  readonly kernel: 'calendar' | 'simjs';
  readonly workers: number;
  readonly limits: Limits;
  readonly out: string | undefined;
  readonly resume: boolean;
  readonly plan: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
}

export function withExploreOptions(yargs: Argv): Argv {
  return withLimits(yargs)
    .positional('base', { type: 'string', describe: 'A scenario with ranges' })
    .positional('other', { type: 'string', describe: 'Another, to see whether the difference holds' })
    .option('points', {
      type: 'string',
      requiresArg: true,
      describe: 'How many points of the ranges; powers of two fill them most evenly [default: 64]',
    })
    .option('replications', {
      type: 'string',
      requiresArg: true,
      describe: 'Replications at each point [default: 2]',
    })
    .option('others', {
      type: 'string',
      requiresArg: true,
      describe: 'Vary figures without a range too, by so much of themselves to either side: 20%',
    })
    .option('row', {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'A measure to look at, by its name in summary.csv; may be given again',
    })
    .option('out', { type: 'string', requiresArg: true, describe: 'Folder for points.csv' })
    .option('seed', SEED)
    .option('set', SET)
    .option('workers', {
      type: 'string',
      requiresArg: true,
      describe: 'Worker threads [default: one for each processor]',
    })
    .option('kernel', KERNEL)
    .option('resume', {
      type: 'boolean',
      default: false,
      describe: 'Go on from the points that an interrupted exploration has left',
    })
    .option('plan', {
      type: 'boolean',
      default: false,
      describe: 'Say what would be varied, and run nothing',
    })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Print the answer as JSON in place of the table',
    })
    .option('quiet', { type: 'boolean', default: false, describe: 'No progress, no warnings' });
}

/** @throws InputFault for an option that cannot be read */
export function exploreOptions(argv: Record<string, unknown>): ExploreOptions {
  const seed = one(argv, 'seed');
  const points = number(argv, 'points', { most: 100_000, example: '64' }) ?? 64;
  if (points < 2) throw fault('points', `--points ${points} is no exploration`, 'write --points 64');
  const replications = number(argv, 'replications', { most: 10_000, example: '2' }) ?? 2;
  if (replications < 2)
    throw fault(
      'replications',
      'one replication at each point cannot tell chance from what is not known',
      'write --replications 2 or more',
    );
  if (argv.resume === true && argv.out === undefined)
    throw fault(
      'resume',
      'points are kept beside a folder of results, and there is none',
      'write --out FOLDER, as for the run that was interrupted',
    );
  return {
    points,
    replications,
    others: percentIn(one(argv, 'others')),
    rows: (argv.row as string[] | undefined) ?? [],
    set: [
      ...((argv.set as string[] | undefined) ?? []),
      ...(seed === undefined ? [] : [`seed=${JSON.stringify(seed)}`]),
    ],
    kernel: one(argv, 'kernel') as ExploreOptions['kernel'],
    workers: number(argv, 'workers', { most: 512, example: '2' }) ?? availableParallelism(),
    limits: limitsFrom(argv),
    out: one(argv, 'out'),
    resume: argv.resume === true,
    plan: argv.plan === true,
    quiet: argv.quiet === true,
    json: argv.json === true,
  };
}

function percentIn(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const found = /^(\d+(?:\.\d+)?)\s*%$/.exec(text.trim());
  const share = found === null ? 0 : Number(found[1]) / 100;
  if (share > 0 && share < 1) return share;
  throw fault('others', `--others ${JSON.stringify(text)} is not a share`, 'write for example --others 20%');
}
