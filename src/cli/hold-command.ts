import { basename, join } from 'node:path';
import type { Argv } from 'yargs';
import { heldAgainst, heldWithoutFew, LEAST_RUNS } from '../fit/index.ts';
import type { Held } from '../report/held/held.ts';
import { HELD_COLUMNS, heldRows, heldVerdict, keptBackWords } from '../report/held/held-words.ts';
import { shownPath, wrap } from '../report/index.ts';
import { freePlace } from '../report/results/place-writer.ts';
import { textTable } from '../report/words/text-table.ts';
import type { Scenario } from '../scenario/index.ts';
import { harmless } from '../text/hidden-characters.ts';
import { WEEK } from '../units/minutes.ts';
import { begunWithLists, portraitOfLog, portraitOfRun } from './held-runs.ts';
import { loadAll } from './load.ts';
import { VERSION } from './manifest.ts';
import { fault, JSON_OUT, number, one, REPLICATIONS, SET, settingsIn } from './options.ts';
import { stoppable } from './stoppable.ts';

export interface HoldOptions {
  readonly from: string | undefined;
  /** Whether each run begins with who was open in the log on that day; otherwise with its own warm-up. */
  readonly withLists: boolean;
  readonly to: string | undefined;
  readonly replications: number;
  readonly set: readonly string[];
  /** A folder for tables, pictures and a page. */
  readonly out: string | undefined;
  /** Whether what rests on fewer than five people is given, too. */
  readonly smallCounts: boolean;
  readonly json: boolean;
}

export function withHoldOptions(yargs: Argv): Argv {
  return yargs
    .positional('log', {
      type: 'string',
      describe: 'An event log, or a mapping (YAML) of a record system’s own tables',
    })
    .positional('scenario', { type: 'string', describe: 'The scenario that is held against it' })
    .option('from', {
      type: 'string',
      requiresArg: true,
      describe: 'First day of the log that counts, as 2025-04-07',
    })
    .option('hold-out', {
      type: 'string',
      requiresArg: true,
      describe: 'The day until which the scenario was fitted (fit --to): only what comes later counts',
    })
    .option('settled', {
      type: 'boolean',
      default: false,
      describe: 'With --hold-out: begin each run with its own warm-up, not with who was open on that day',
    })
    .option('to', { type: 'string', requiresArg: true, describe: 'Day before which the log ends' })
    .option('replications', {
      type: 'string',
      requiresArg: true,
      describe: 'Runs of the model [default: 39]',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Write the parts, pictures of the log over the model, and a page to this folder',
    })
    .option('small-counts', {
      type: 'boolean',
      default: false,
      describe: 'Give numbers of the log that rest on fewer than five people or events, too',
    })
    .option('set', SET)
    .option('json', JSON_OUT)
    .epilog(
      'The log is one realisation, as each run is: it lies apart where it is farther from the runs than 95 in 100 of them are from the others.',
    );
}

export function holdOptions(argv: Record<string, unknown>): HoldOptions {
  const [from, held] = [one(argv, 'from'), one(argv, 'hold-out')];
  if (from !== undefined && held !== undefined)
    throw fault(
      'hold-out',
      '--from and --hold-out both say where the log begins to count',
      'give one of them',
    );
  return {
    from: held ?? from,
    withLists: held !== undefined && argv.settled !== true,
    to: one(argv, 'to'),
    replications: number(argv, 'replications', REPLICATIONS) ?? 39,
    set: settingsIn(argv),
    out: one(argv, 'out'),
    smallCounts: argv.smallCounts === true,
    json: argv.json === true,
  };
}

/** `hold`: a log beside runs of a model, part by part, beside how far runs lie from each other. */
export async function holdCommand(file: string, scenarioFile: string, options: HoldOptions): Promise<void> {
  const { replications, set, out } = options;
  if (replications < LEAST_RUNS)
    throw fault(
      'replications',
      `${replications} runs are too few for a verdict`,
      `give ${LEAST_RUNS} or more`,
    );
  // Before the work, which may be long: it would be for nothing.
  if (out !== undefined) await freePlace(out);
  const seen = await portraitOfLog(file, options);
  const { weeks } = seen.portrait;
  const { scenario, words } = options.withLists
    ? begunWithLists(scenarioFile, set, weeks, seen, options.smallCounts)
    : settled(scenarioFile, [...set, `time.run=${weeks} weeks`]);
  const runs = Array.from({ length: replications }, (_, run) => portraitOfRun(scenario, run, weeks));
  const all = heldAgainst(seen.portrait, runs);
  const parts = options.smallCounts ? all : heldWithoutFew(all);
  const held: Held = {
    log: basename(file),
    title: scenario.title,
    from: new Date(seen.from * 60_000).toISOString().slice(0, 10),
    weeks,
    replications,
    begins: words,
    parts,
    smallCounts: options.smallCounts,
  };
  if (out !== undefined) await writeFolder(out, held);
  if (options.json) {
    const told = parts.map(({ curve: _, counts: _of, ...part }) => part);
    process.stdout.write(`${JSON.stringify({ weeks, replications, begins: words, parts: told }, null, 2)}\n`);
    return;
  }
  process.stdout.write(`${harmless(heldTable(held, process.stdout.columns ?? 100))}\n`);
  if (out !== undefined) process.stdout.write(`\nWritten: ${shownPath(join(out, 'report.html'))}\n`);
}

async function writeFolder(out: string, held: Held): Promise<void> {
  const { writeHeldFolder } = await import('../report/held/held-folder-writer.ts');
  const made = { version: VERSION, finished: new Date().toISOString() };
  await stoppable((signal) => writeHeldFolder(out, held, made, signal));
}

function settled(
  file: string,
  set: readonly string[],
): { readonly scenario: Scenario; readonly words: string } {
  const [scenario] = loadAll([file], set, true);
  const { warmUp } = scenario!.time;
  return {
    scenario: scenario!,
    words:
      warmUp > 0
        ? `Each run begins empty, with a warm-up of ${Number((warmUp / WEEK).toFixed(1))} weeks that does not count.`
        : 'Each run begins as the scenario says, without a warm-up.',
  };
}

function heldTable(held: Held, width: number): string {
  const { weeks, replications, begins, parts } = held;
  return [
    ...wrap(`${weeks} weeks of the log beside ${replications} runs of the model. ${begins}`, width),
    '',
    textTable(
      {
        header: HELD_COLUMNS,
        sections: [{ title: '', rows: heldRows(held) }],
        align: ['left', 'left', 'right', 'right', 'right', 'right', 'left'],
      },
      Math.max(width, 120),
    ),
    '',
    heldVerdict(held),
    '',
    ...parts.map(({ name, distance }) => `${name}: ${distance}`),
    ...(keptBackWords(held) === '' ? [] : ['', ...wrap(keptBackWords(held), width)]),
  ].join('\n');
}
