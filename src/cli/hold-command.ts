import type { Argv } from 'yargs';
import { eachEvent, loggedSystem } from '../experiment/index.ts';
import { type HeldPart, heldAgainst, LEAST_RUNS, Portrait } from '../fit/index.ts';
import { EVENT_COLUMNS, eachRow } from '../logs/index.ts';
import { rowsOf } from '../logs/rows.ts';
import { textTable } from '../report/words/text-table.ts';
import type { Scenario } from '../scenario/index.ts';
import { dayAsked } from './day-asked.ts';
import { loadAll } from './load.ts';
import { openLog } from './log-lines.ts';
import { fault, JSON_OUT, number, one, REPLICATIONS, SET, settingsIn } from './options.ts';

export interface HoldOptions {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly replications: number;
  readonly set: readonly string[];
  readonly json: boolean;
}

/** Minutes of a day and a week, as logs count. */
const DAY = 24 * 60;
const WEEK = 7 * DAY;

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
    .option('to', { type: 'string', requiresArg: true, describe: 'Day before which the log ends' })
    .option('replications', {
      type: 'string',
      requiresArg: true,
      describe: 'Runs of the model [default: 39]',
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
    to: one(argv, 'to'),
    replications: number(argv, 'replications', REPLICATIONS) ?? 39,
    set: settingsIn(argv),
    json: argv.json === true,
  };
}

/** `hold`: a log beside runs of a model, part by part, with what chance alone does. */
export async function holdCommand(file: string, scenarioFile: string, options: HoldOptions): Promise<void> {
  const { replications, set } = options;
  if (replications < LEAST_RUNS)
    throw fault(
      'replications',
      `${replications} runs are too few for a verdict`,
      `give ${LEAST_RUNS} or more`,
    );
  const log = await portraitOfLog(file, options);
  const weeks = log.referrals.length;
  const [scenario] = loadAll([scenarioFile], [...set, `time.run=${weeks} weeks`], true);
  const runs = Array.from({ length: replications }, (_, run) => portraitOfRun(scenario!, run, weeks));
  const parts = heldAgainst(log, runs);
  if (options.json) process.stdout.write(`${JSON.stringify({ weeks, replications, parts }, null, 2)}\n`);
  else process.stdout.write(`${heldTable(parts, weeks, replications, process.stdout.columns ?? 100)}\n`);
}

async function portraitOfLog(file: string, { from, to }: HoldOptions): Promise<Portrait> {
  const { columns, rows } = await openLog(file);
  const seen: { minute: number; cells: Readonly<Record<string, string>> }[] = [];
  let start = '';
  await eachRow(
    { file, columns, rows },
    {
      begin: (said) => {
        start = said;
      },
      take: (minute, cell) => {
        seen.push({ minute, cells: Object.fromEntries(COLUMNS.map((name) => [name, cell(name)])) });
      },
    },
  );
  const zero = Date.parse(`${start}Z`) / 60_000;
  const begins = (dayAsked('from', from) ?? zero) - zero;
  const ends = to === undefined ? seen.at(-1)!.minute : dayAsked('to', to)! - zero;
  if (begins < 0 || ends - begins < 8 * WEEK)
    throw fault('from', 'fewer than eight weeks of the log are left', `it begins on ${start.slice(0, 10)}`);
  const portrait = new Portrait(begins, ends, zero);
  for (const { minute, cells } of seen) portrait.take(minute, (column) => cells[column] ?? '');
  portrait.end();
  return portrait;
}

/** What a portrait asks of a row. */
const COLUMNS = ['event', 'person', 'source', 'detail', 'minutes'] as const;

/** A run, from the end of its warm-up for as long as the log is. */
function portraitOfRun(scenario: Scenario, replication: number, weeks: number): Portrait {
  const { time, seed } = scenario;
  const zero = Date.parse(`${time.start}Z`) / 60_000;
  const portrait = new Portrait(time.warmUp, time.warmUp + weeks * WEEK, zero);
  const at = new Map<string, number>(EVENT_COLUMNS.map((name, index) => [name, index]));
  const rows = rowsOf(loggedSystem(scenario, replication), (row) =>
    portrait.take(Number(row[at.get('minute')!]), (column) => String(row[at.get(column)!] ?? '')),
  );
  eachEvent(scenario, seed, replication, 'calendar', rows);
  portrait.end();
  return portrait;
}

function heldTable(parts: readonly HeldPart[], weeks: number, replications: number, width: number): string {
  const digits = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(1));
  const header = ['', '', 'log', 'model', 'apart', 'by chance', 'verdict'];
  const rows = parts.map(({ name, said, apart, byChance, verdict }) => [
    name,
    said.what,
    digits(said.log),
    digits(said.model),
    digits(apart),
    `up to ${digits(byChance.high)}`,
    verdict === 'apart' ? 'APART' : verdict,
  ]);
  const away = parts.filter(({ verdict }) => verdict === 'apart');
  const verdict =
    away.length === 0
      ? 'In no part does the log lie farther from the model than runs of the model lie from each other.'
      : `The log lies apart in ${away.length} of ${parts.length} parts: look first at ${away[0]!.name.toLowerCase()}. About one in twenty does by chance.`;
  return [
    `${weeks} weeks of the log beside ${replications} runs of the model`,
    '',
    textTable(
      {
        header,
        sections: [{ title: '', rows }],
        align: ['left', 'left', 'right', 'right', 'right', 'right', 'left'],
      },
      Math.max(width, 120),
    ),
    '',
    verdict,
    '',
    ...parts.map(({ name, distance }) => `${name}: ${distance}`),
  ].join('\n');
}
