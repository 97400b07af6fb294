import { basename, dirname, relative } from 'node:path';
import type { Argv } from 'yargs';
import { Evidence, type Fitted, fitLike, printFitted, withoutFew } from '../fit/index.ts';
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
  readonly like: string;
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
      describe: 'The scenario whose structure it has: teams, steps and rules',
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
  const like = one(argv, 'like');
  if (like === undefined)
    throw fault(
      'like',
      'whose structure the log has is not said',
      `write ${CALLED} fit LOG --like SCENARIO.yaml`,
    );
  return { like, out: one(argv, 'out'), to: one(argv, 'to'), smallCounts: argv.smallCounts === true };
}

/** `fit`: the figures of a scenario from a log, for somebody to go on with. */
export async function fitCommand(file: string, { like, out, to, smallCounts }: FitOptions): Promise<void> {
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
