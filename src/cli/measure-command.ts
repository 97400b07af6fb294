import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Argv } from 'yargs';
import {
  LOG_DIRECTORY,
  type LogFacts,
  type MeasuredLog,
  measureLog,
  readLogFacts,
  withoutFewPeople,
  withoutWords,
} from '../logs/index.ts';
import {
  logCells,
  measuredTable,
  refuseWhatIsThere,
  shownPath,
  whyNull,
  writeTable,
} from '../report/index.ts';
import { freePlace } from '../report/results/place-writer.ts';
import { harmless } from '../text/hidden-characters.ts';
import { couldNotRead } from './could-not-read.ts';
import { isMapping } from './foreign-log.ts';
import { openLog } from './log-lines.ts';
import { VERSION } from './manifest.ts';
import { number, one } from './options.ts';
import { stoppable } from './stoppable.ts';

export interface MeasureOptions {
  readonly directory: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly observeTo: string | undefined;
  readonly standard: number | undefined;
  /** A folder, or a file that ends in .csv. */
  readonly out: string | undefined;
  /** Whether numbers that rest on fewer than five are given, too. */
  readonly smallCounts: boolean;
  readonly json: boolean;
}

export function withMeasureOptions(yargs: Argv): Argv {
  return yargs
    .positional('log', {
      type: 'string',
      describe:
        'An event log: events.csv or events.jsonl, or a mapping (YAML) of a record system’s own tables',
    })
    .option('directory', {
      type: 'string',
      requiresArg: true,
      describe: `What is known of teams and roles [default: ${LOG_DIRECTORY} beside the log]; "none" for only what the log says`,
    })
    .option('from', { type: 'string', requiresArg: true, describe: 'First day to measure, as 2025-04-07' })
    .option('to', { type: 'string', requiresArg: true, describe: 'Day before which measuring ends' })
    .option('observe-to', {
      type: 'string',
      requiresArg: true,
      describe: 'Day before which the people of that time are followed [default: as --to]',
    })
    .option('standard', { type: 'string', requiresArg: true, describe: 'Waiting-time standard in days' })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe:
        'Write tables, pictures and a page to this folder; or, with a name that ends in .csv, every number to that file',
    })
    .option('small-counts', {
      type: 'boolean',
      default: false,
      describe: 'Give numbers that rest on fewer than five people or events, too',
    })
    .option('json', { type: 'boolean', default: false, describe: 'Print every number as JSON' })
    .epilog(
      'A log is a table of events in order of time. Needed are the columns event, person, team, and time (or minute); ' +
        'the more of the others of events.csv there are, the more can be measured. A number that the log cannot give is empty.',
    );
}

export function measureOptions(argv: Record<string, unknown>): MeasureOptions {
  return {
    directory: one(argv, 'directory'),
    from: one(argv, 'from'),
    to: one(argv, 'to'),
    observeTo: one(argv, 'observe-to'),
    standard: number(argv, 'standard', { of: 'days', most: 100_000, example: '28' }),
    out: one(argv, 'out'),
    smallCounts: argv.smallCounts === true,
    json: argv.json === true,
  };
}

/** `measure`: what a run would say of itself, from an event log alone. */
export async function measureCommand(file: string, options: MeasureOptions): Promise<void> {
  const { out } = options;
  const isTable = out?.toLowerCase().endsWith('.csv') === true;
  // Before the work, which may be long: it would be for nothing.
  if (out !== undefined) await (isTable ? refuseWhatIsThere(out) : freePlace(out));
  const { columns, rows } = await openLog(file);
  const facts = factsBeside(file, options.directory);
  const all = await measureLog({
    file,
    columns,
    rows,
    facts,
    ...(options.from === undefined ? {} : { from: options.from }),
    ...(options.to === undefined ? {} : { to: options.to }),
    ...(options.observeTo === undefined ? {} : { observeTo: options.observeTo }),
    ...(options.standard === undefined ? {} : { standardDays: options.standard }),
  });
  const logs = options.smallCounts ? all : all.map(withoutFewPeople);
  if (out !== undefined && isTable) await stoppable((signal) => writeTable(out, logCells(logs), signal));
  else if (out !== undefined) await writeFolder(out, logs, file);
  if (options.json) process.stdout.write(`${JSON.stringify(asJson(logs), null, 2)}\n`);
  else {
    process.stdout.write(`${harmless(measuredTable(logs, process.stdout.columns ?? 100))}\n`);
    if (facts === null) process.stdout.write(`${WITHOUT_DIRECTORY}\n`);
    if (out !== undefined)
      process.stdout.write(`Written: ${isTable ? out : shownPath(join(out, 'report.html'))}\n`);
  }
  for (const log of logs)
    for (const words of withoutWords(log))
      process.stderr.write(`${harmless(log.scenario || file)}: ${words}\n`);
}

async function writeFolder(out: string, logs: readonly MeasuredLog[], file: string): Promise<void> {
  const { writeLogFolder } = await import('../report/logs/log-folder-writer.ts');
  const made = { version: VERSION, finished: new Date().toISOString() };
  await stoppable((signal) => writeLogFolder(out, logs, basename(file), made, signal));
}

const WITHOUT_DIRECTORY =
  'Measured without a directory: all time on duty counts as time for the pathway, costs and caseload places are not known.';

function factsBeside(file: string, said: string | undefined): LogFacts[] | null {
  if (said === 'none') return null;
  if (said === undefined && isMapping(file)) return null;
  const path = said ?? join(dirname(file), LOG_DIRECTORY);
  try {
    return readLogFacts(path, readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    if (said === undefined && code === 'ENOENT') return null;
    throw couldNotRead(path, code);
  }
}

function asJson(logs: readonly MeasuredLog[]): object {
  const number = (value: number) => (Number.isNaN(value) ? null : value);
  return logs.map(({ scenario, title, replications, events, cells }) => ({
    scenario,
    title,
    replications,
    events,
    measures: cells.map(({ cell, estimate: { mean, low, high, n } }) => ({
      measure: cell.measure.name,
      team: cell.team,
      group: cell.group,
      unit: cell.measure.unit,
      mean: number(mean),
      low: number(low),
      high: number(high),
      n,
      ...whyNull(cell.measure, mean),
    })),
  }));
}
