import { basename, dirname, relative } from 'node:path';
import type { Argv } from 'yargs';
import {
  Evidence,
  type Fitted,
  fitLike,
  printFitted,
  printProposed,
  proposeStructure,
  rawOfProposed,
  withoutFew,
} from '../fit/index.ts';
import { FEW } from '../logs/few.ts';
import { eachRow } from '../logs/index.ts';
import { withSlashes } from '../report/results/paths-writer.ts';
import { plain } from '../scenario/reading/tree.ts';
import { treeOf } from '../scenario/where.ts';
import { dayAsked } from './day-asked.ts';
import { loadAll } from './load.ts';
import { openLog } from './log-lines.ts';
import { writeNew } from './new-file.ts';
import { CALLED, fault, one } from './options.ts';

export interface FitOptions {
  /** Without it a structure is proposed from the log itself. */
  readonly like: string | undefined;
  readonly out: string | undefined;
  /** Only what comes before is read: what comes later is for `hold --hold-out`. */
  readonly to: string | undefined;
  /** Whether figures that rest on fewer than five are written, too. */
  readonly smallCounts: boolean;
}

export function withFitOptions(yargs: Argv): Argv {
  return yargs
    .positional('log', {
      type: 'string',
      describe:
        'An event log (events.csv, events.jsonl), or a mapping (YAML) of a record system’s own tables',
    })
    .option('like', {
      type: 'string',
      requiresArg: true,
      describe:
        'The scenario whose structure it has: teams, steps and rules [default: proposed from the log itself]',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Write the scenario to this file [default: print it]',
    })
    .option('to', {
      type: 'string',
      requiresArg: true,
      describe: 'Day before which the log ends, for hold --hold-out to predict the rest',
    })
    .option('small-counts', {
      type: 'boolean',
      default: false,
      describe: 'Write figures that rest on fewer than five people or events, too',
    })
    .epilog(
      'Each figure is written with the limits of its 95 % interval as a range, and on how many it rests; what the log cannot tell stays as it is in the other scenario, and is listed with the reason.',
    );
}

export function fitOptions(argv: Record<string, unknown>): FitOptions {
  return {
    like: one(argv, 'like'),
    out: one(argv, 'out'),
    to: one(argv, 'to'),
    smallCounts: argv.smallCounts === true,
  };
}

/** `fit`: the figures of a scenario from a log, for somebody to go on with. */
export async function fitCommand(file: string, { like, out, to, smallCounts }: FitOptions): Promise<void> {
  if (like === undefined) return propose(file, { out, to, smallCounts });
  const [scenario] = loadAll([like], [], true);
  const raw = plain(treeOf(scenario!)!.tree) as Record<string, unknown>;
  const evidence = await evidenceIn(file, to);
  const all = fitLike(raw, evidence);
  const fitted = smallCounts ? all : withoutFew(all);
  const extended = withSlashes(relative(out === undefined ? '.' : dirname(out), like));
  const text = printFitted(fitted, extended, basename(file), `${scenario!.title}, fitted`);
  if (out === undefined) process.stdout.write(text);
  else {
    writeNew(out, text);
    process.stdout.write(`${told(fitted, evidence)}\nWritten: ${out}\n`);
  }
}

/** The same from the log alone: its structure, with the figures in it. */
async function propose(
  file: string,
  { out, to, smallCounts }: Pick<FitOptions, 'out' | 'to' | 'smallCounts'>,
): Promise<void> {
  const evidence = await evidenceIn(file, to);
  const lines = proposeStructure(evidence, smallCounts ? 1 : FEW);
  const all = fitLike(rawOfProposed(lines), evidence);
  const fitted = smallCounts ? all : withoutFew(all);
  const start = new Date((evidence.offset + evidence.begins) * 60_000).toISOString().slice(0, 10);
  const log = basename(file);
  const head = {
    log,
    title: `As ${log} shows it`,
    start,
    weeks: evidence.weeks,
    groups: [...evidence.groups.keys()],
  };
  const text = printProposed(lines, fitted, head);
  if (out === undefined) process.stdout.write(text);
  else {
    writeNew(out, text);
    const { events, people, weeks, teams } = evidence;
    const many = (n: number) => n.toLocaleString('en-GB');
    const assumed = lines.filter(({ why }) => why !== undefined).length;
    process.stdout.write(
      `${many(events)} events of ${many(people)} people in ${weeks.toFixed(0)} weeks: ${teams.size} teams, ${fitted.figures.length} figures fitted, ${assumed} lines that are assumptions or rest on one.\nWritten: ${out}\nRead it, mend it, then: ${CALLED} check ${out}\n`,
    );
  }
}

/** What a log tells, read once. */
async function evidenceIn(file: string, to: string | undefined): Promise<Evidence> {
  const until = dayAsked('to', to);
  const { columns, rows } = await openLog(file);
  let evidence: Evidence | null = null;
  let zero = 0;
  await eachRow(
    { file, columns, rows },
    {
      begin: (start) => {
        zero = Date.parse(`${start}Z`) / 60_000;
        evidence = new Evidence(zero);
      },
      take: (minute, cell) => {
        if (until === null || zero + minute < until) evidence!.take(minute, cell);
      },
    },
  );
  evidence!.end(until === null ? undefined : until - zero);
  if (evidence!.people === 0) throw fault('to', 'no referral comes before that day', 'give a later one');
  return evidence!;
}

function told({ figures, left }: Fitted, { events, people, weeks }: Evidence): string {
  const many = (n: number) => n.toLocaleString('en-GB');
  return `${many(events)} events of ${many(people)} people in ${weeks.toFixed(0)} weeks: ${figures.length} figures fitted, ${left.length} stay as they are.`;
}
