import { basename, dirname, relative } from 'node:path';
import type { Argv } from 'yargs';
import { Evidence, type Fitted, fitLike, printFitted } from '../fit/index.ts';
import { eachRow } from '../logs/index.ts';
import { withSlashes } from '../report/results/paths-writer.ts';
import { plain } from '../scenario/reading/tree.ts';
import { treeOf } from '../scenario/where.ts';
import { loadAll } from './load.ts';
import { openLog } from './log-lines.ts';
import { writeNew } from './new-file.ts';
import { CALLED, fault, one } from './options.ts';

export interface FitOptions {
  readonly like: string;
  readonly out: string | undefined;
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
  return { like, out: one(argv, 'out') };
}

/** `fit`: the figures of a scenario from a log, for somebody to go on with. */
export async function fitCommand(file: string, { like, out }: FitOptions): Promise<void> {
  const [scenario] = loadAll([like], [], true);
  const raw = plain(treeOf(scenario!)!.tree) as Record<string, unknown>;
  const evidence = await evidenceIn(file);
  const fitted = fitLike(raw, evidence);
  const extended = withSlashes(relative(out === undefined ? '.' : dirname(out), like));
  const text = printFitted(fitted, extended, basename(file), `${scenario!.title}, fitted`);
  if (out === undefined) process.stdout.write(text);
  else {
    writeNew(out, text);
    process.stdout.write(`${told(fitted, evidence)}\nWritten: ${out}\n`);
  }
}

/** What a log tells, read once. */
export async function evidenceIn(file: string): Promise<Evidence> {
  const { columns, rows } = await openLog(file);
  let evidence: Evidence | null = null;
  await eachRow(
    { file, columns, rows },
    {
      begin: (start) => {
        evidence = new Evidence(Date.parse(`${start}Z`) / 60_000);
      },
      take: (minute, cell) => evidence!.take(minute, cell),
    },
  );
  evidence!.end();
  return evidence!;
}

function told({ figures, left }: Fitted, { events, people, weeks }: Evidence): string {
  const many = (n: number) => n.toLocaleString('en-GB');
  return `${many(events)} events of ${many(people)} people in ${weeks.toFixed(0)} weeks: ${figures.length} figures fitted, ${left.length} stay as they are.`;
}
