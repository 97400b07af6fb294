import { statSync } from 'node:fs';
import type { Argv } from 'yargs';
import { type Manifest, readResults } from '../report/index.ts';
import { LANGUAGE, type Scenario } from '../scenario/index.ts';
import { inputFault } from './input-fault.ts';
import { type Limits, limitsFrom, withLimits } from './limits.ts';
import { loadAll } from './load.ts';
import { VERSION } from './manifest.ts';
import { fault, KERNEL, number, one, SEED, SET } from './options.ts';
import { readable } from './readable.ts';
import { withWarmUpFound } from './warm-up.ts';

/** What people are followed in: scenario files, or the scenarios that a results folder keeps as they were run. */
export interface SystemsToFollow {
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  /** Of the first scenario, for all: so that the same people come. */
  readonly seed: string;
  /** As the user would give them to `trace`. */
  readonly named: string;
  readonly folder: string | null;
}

export interface FollowOptions {
  readonly against: string | undefined;
  readonly seed: string | undefined;
  readonly set: readonly string[];
  /** Counted from 1. */
  readonly replication: number;
  readonly kernel: 'calendar' | 'simjs';
  readonly limits: Limits;
}

export function withFollowOptions(yargs: Argv): Argv {
  return withLimits(yargs)
    .option('against', {
      type: 'string',
      requiresArg: true,
      describe: 'The other system: a scenario file, or its name in the results',
    })
    .option('replication', { type: 'string', requiresArg: true, describe: 'Which replication [default: 1]' })
    .option('seed', SEED)
    .option('set', SET)
    .option('kernel', KERNEL);
}

export function followOptions(argv: Record<string, unknown>): FollowOptions {
  return {
    against: one(argv, 'against'),
    seed: one(argv, 'seed'),
    set: (argv.set as string[] | undefined) ?? [],
    replication: number(argv, 'replication', { most: 1_000_000, example: '1' }) ?? 1,
    kernel: one(argv, 'kernel') as FollowOptions['kernel'],
    limits: limitsFrom(argv),
  };
}

/** @throws InputFault */
export async function systemsToFollow(path: string, options: FollowOptions): Promise<SystemsToFollow> {
  return isFolder(path) ? fromResults(path, options) : fromFiles(path, options);
}

async function fromFiles(
  path: string,
  { against, seed, set, replication, kernel }: FollowOptions,
): Promise<SystemsToFollow> {
  const settings = [...set, ...(seed === undefined ? [] : [`seed=${JSON.stringify(seed)}`])];
  const files = against === undefined ? [path] : [path, against];
  const [base, ...others] = await withWarmUpFound(loadAll(files, settings, true), {
    workers: 1,
    kernel,
    quiet: true,
  });
  if (base === undefined) throw new Error(`${path} gave no scenario and no problem`);
  for (const other of others) mustShareTime(base, other);
  const given = [
    ...(against === undefined ? [] : [`--against ${quoted(against)}`]),
    ...(seed === undefined ? [] : [`--seed ${quoted(seed)}`]),
    ...set.map((each) => `--set ${quoted(each)}`),
    ...(replication === 1 ? [] : [`--replication ${replication}`]),
  ];
  const named = [quoted(path), ...given].join(' ');
  return { scenarios: [base, ...others], seed: base.seed, named, folder: null };
}

function fromResults(path: string, { against, seed, set, replication }: FollowOptions): SystemsToFollow {
  if (set.length > 0 || seed !== undefined)
    throw fault(
      set.length > 0 ? 'set' : 'seed',
      'results are followed as they were run',
      'give the scenario file in place of the results to change anything',
    );
  const { result, manifest } = readable(() => readResults(path));
  refuseOtherLanguage(path, manifest);
  const all = result.systems.map(({ scenario }) => scenario);
  const names = all.map(({ name }) => name);
  if (replication > result.replications)
    throw fault(
      'replication',
      `${path} has ${result.replications} replications, not ${replication}`,
      'give a smaller number',
    );
  const base = all[0]!;
  const other = against === undefined ? all[1] : all.find(({ name }) => name === against);
  if (against !== undefined && other === undefined)
    throw fault('against', `${path} has no system \`${against}\``, `it has ${names.join(', ')}`);
  const named = [
    quoted(path),
    ...(against === undefined ? [] : [`--against ${against}`]),
    ...(replication === 1 ? [] : [`--replication ${replication}`]),
  ].join(' ');
  return {
    scenarios: other === undefined || other === base ? [base] : [base, other],
    seed: result.seed,
    named,
    folder: path,
  };
}

/** People are followed by running their replication again: in another language they would have other journeys. */
function refuseOtherLanguage(path: string, { language, version }: Manifest): void {
  if (language !== LANGUAGE)
    throw inputFault(
      'bad-results',
      path,
      `these results are of language ${language}, by Doorways ${version}; people would be followed in language ${LANGUAGE}, where other things may happen to them`,
      'run the scenarios again with this version of Doorways',
    );
  if (version !== VERSION)
    process.stderr.write(
      `These results are by Doorways ${version}, and people are followed with ${VERSION}: what is told may not be what was counted.\n`,
    );
}

/** Otherwise people come on other dates, and nobody has a twin. */
function mustShareTime(base: Scenario, other: Scenario): void {
  if (base.time.start === other.time.start) return;
  throw fault(
    'against',
    `${other.name} and ${base.name} do not begin on the same day`,
    'give both the same time.start',
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function quoted(text: string): string {
  if (/^[\w./=:@%+,-]+$/.test(text)) return text;
  return process.platform === 'win32' ? `"${text}"` : `'${text.replaceAll("'", "'\\''")}'`;
}
