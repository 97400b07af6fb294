import type { Directory } from '../event-log/directory.ts';
import {
  type Cell,
  type HistogramKey,
  layoutOf,
  type Measured,
  measure,
  newFold,
  type SeriesKey,
  type Window,
} from '../measures/index.ts';
import { interval } from '../stats/index.ts';
import { type CellOf, LogBlock } from './block.ts';
import { Clock } from './clock.ts';
import { type LogFacts, logFault } from './facts.ts';
import { FoundNames } from './found-names.ts';
import { CellFault, knownNames, type LogNames } from './names.ts';
import { sectionInterval, sectionsOf } from './sections.ts';
import { type LogWeeks, WeeklyCounts } from './weekly.ts';
import { cutOf, logWindow, type WindowSaid } from './window.ts';

export interface LogToMeasure extends WindowSaid {
  /** For messages. */
  readonly file: string;
  readonly columns: readonly string[];
  /** Cells in the order of the columns, with the line that each row stands on. */
  readonly rows: AsyncIterable<LogLine> | Iterable<LogLine>;
  /** What was written beside the log; null: only what the columns say. */
  readonly facts: readonly LogFacts[] | null;
}

export interface LogLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** One number of a log: its value in each replication, and what these come to. */
export interface MeasuredCell {
  readonly cell: Cell;
  readonly values: Float64Array;
  readonly estimate: ReturnType<typeof interval>;
  /** Of how many people, referrals or contacts in all replications together, where that is known. */
  readonly outOf: number;
}

/** For each whole week since minute 0, mean and 95 % interval of the mean over replications: of one log there is none. */
export interface MeasuredSeries {
  readonly key: SeriesKey;
  readonly mean: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly n: number;
}

/** People by whole days, added over replications. */
export interface MeasuredHistogram {
  readonly key: HistogramKey;
  readonly counts: Float64Array;
}

/** The measures of one system's log. */
export interface MeasuredLog {
  readonly scenario: string;
  readonly title: string;
  readonly replications: number;
  readonly directory: Directory;
  readonly window: Window;
  readonly cells: readonly MeasuredCell[];
  readonly series: readonly MeasuredSeries[];
  readonly histograms: readonly MeasuredHistogram[];
  /** Of its first replication. */
  readonly weeks: LogWeeks;
  /** Whether it was written beside the log what its teams and roles are, as a run does; no service's log has that. */
  readonly isOfRun: boolean;
  readonly events: number;
  /** Events of people of whom the log has no referral before them; not measured. */
  readonly leftOut: number;
  /** Endings of referrals that had ended already, or never been made, and count as nothing: how many, and the line of the first. */
  readonly ofNothing: { readonly rows: number; readonly line: number };
  /** Rows that stand in the log twice, and count twice: how many, and the line of the first. */
  readonly twice: { readonly rows: number; readonly line: number };
}

/**
 * Measures a log by the same folds as a run. One block of rows for each replication of each system; rows are read
 * once and kept, because a log without a directory has told all its names only at its end.
 *
 * @throws InputFault with the line of what cannot be read
 */
export async function measureLog(log: LogToMeasure): Promise<MeasuredLog[]> {
  const at = columnsOf(log);
  const systems = new Map<string, System>();
  let current: LogBlock | null = null;
  let key: string | null = null;
  let clock: Clock | null = null;
  for await (const { line, cells } of log.rows) {
    const cell: CellOf = (column) => cells[at.get(column) ?? -1] ?? '';
    try {
      const scenario = cell('scenario');
      const replication = replicationIn(cell);
      clock ??= new Clock(cell, log.facts);
      if (key !== `${scenario}\n${replication}` || current === null) {
        key = `${scenario}\n${replication}`;
        current = blockOf(systems, scenario, replication, clock.start, log);
      }
      current.add(clock.minute(cell), cell, line);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      throw logFault(log.file, line, error.column, error.message, error.hint);
    }
  }
  if (clock === null) throw logFault(log.file, 0, '', 'the log has no events', '');
  const { start } = clock;
  return [...systems].map(([scenario, system]) => answer(scenario, system, start, log));
}

/** Its number as it is written; empty where the log does not say. */
function replicationIn(cell: CellOf): string {
  const text = cell('replication');
  if (text === '' || /^[1-9]\d{0,6}$/.test(text)) return text;
  throw new CellFault(
    'replication',
    `\`${text}\` is not the number of a replication`,
    'write 1, 2, 3 …, or leave the column out: a service’s log is one',
  );
}

interface System {
  readonly facts: LogFacts | null;
  readonly names: LogNames;
  readonly blocks: Map<string, LogBlock>;
}

function blockOf(
  systems: Map<string, System>,
  scenario: string,
  replication: string,
  start: string,
  log: LogToMeasure,
): LogBlock {
  const { facts } = log;
  let system = systems.get(scenario);
  if (system === undefined) {
    const own = facts?.find((each) => each.scenario === scenario) ?? null;
    if (facts !== null && own === null)
      throw new CellFault(
        'scenario',
        `\`${scenario}\` is not in the directory of this log`,
        'give the right one with --directory FILE, or none with --directory none',
      );
    system = {
      facts: own,
      names: own === null ? new FoundNames() : knownNames(own.directory),
      blocks: new Map(),
    };
    systems.set(scenario, system);
  }
  const block =
    system.blocks.get(replication) ??
    new LogBlock(
      system.names,
      cutOf(system.facts, system.facts?.directory.start ?? start, log),
      log.columns.includes('source'),
    );
  system.blocks.set(replication, block);
  return block;
}

function answer(
  scenario: string,
  { facts, names, blocks }: System,
  start: string,
  log: LogToMeasure,
): MeasuredLog {
  const directory = facts?.directory ?? (names as FoundNames).directory(start);
  const all = [...blocks.values()];
  const window = logWindow(facts, directory.start, Math.max(...all.map(({ last }) => last)), log);
  const measured = (block: LogBlock, within: Window) => {
    const fold = newFold(directory, within);
    block.events.replay(fold);
    return measure(fold, directory, within);
  };
  const found = all.map((block) => measured(block, window));
  const layout = layoutOf(directory, window);
  // A short stretch is not asked everything that the whole is: numbers are found by their names.
  const valuesIn = (section: Window) => {
    const { values } = measured(all[0], section);
    return new Map(layoutOf(directory, section).cells.map((cell, index) => [nameOf(cell), values[index]]));
  };
  // Of a run the replications say how sure a number is; a service's log is one.
  const sections =
    facts === null && all.length === 1 ? sectionsOf(window).map((section) => valuesIn(section)) : [];
  return {
    scenario,
    title: facts?.title ?? (scenario === '' ? log.file : scenario),
    replications: all.length,
    directory,
    window,
    isOfRun: facts !== null,
    cells: layout.cells.map((cell, index): MeasuredCell => {
      const each = Float64Array.from(found, ({ values }) => values[index]);
      const estimate =
        sections.length === 0
          ? interval(each)
          : sectionInterval(
              cell.measure,
              each[0],
              sections.map((one) => one.get(nameOf(cell)) ?? Number.NaN),
            );
      const outOf = found.reduce((sum, one) => sum + one.outOf[index], 0);
      return { cell, values: each, estimate, outOf };
    }),
    series: layout.series.map((key, index) => weekly(key, index, layout.weeks, found)),
    histograms: histogramsIn(layout.histograms, found),
    weeks: weeksOf(all[0], layout.weeks),
    events: all.reduce((sum, { events }) => sum + events.length, 0),
    leftOut: all.reduce((sum, block) => sum + block.leftOut, 0),
    ofNothing: counted(all.map(({ ofNothing }) => ofNothing)),
    twice: counted(all.map(({ twice }) => twice)),
  };
}

const nameOf = ({ measure: { name }, team, group }: Cell) => `${name}|${team}|${group}`;

function weeksOf({ events }: LogBlock, weeks: number): LogWeeks {
  const counts = new WeeklyCounts(weeks);
  events.replay(counts);
  return counts.finish();
}

function weekly(
  key: SeriesKey,
  index: number,
  weeks: number,
  found: readonly Pick<Measured, 'series'>[],
): MeasuredSeries {
  const each = Array.from({ length: weeks }, (_, week) =>
    interval(Float64Array.from(found, ({ series }) => series[index * weeks + week])),
  );
  return {
    key,
    mean: Float64Array.from(each, ({ mean }) => mean),
    low: Float64Array.from(each, ({ low }) => low),
    high: Float64Array.from(each, ({ high }) => high),
    n: found.length,
  };
}

function histogramsIn(
  keys: readonly HistogramKey[],
  found: readonly Pick<Measured, 'histograms'>[],
): MeasuredHistogram[] {
  let at = 0;
  return keys.map((key) => {
    const counts = new Float64Array(key.bins);
    for (const { histograms } of found)
      for (let bin = 0; bin < key.bins; bin++) counts[bin] += histograms[at + bin];
    at += key.bins;
    return { key, counts };
  });
}

function counted(each: readonly MeasuredLog['twice'][]): MeasuredLog['twice'] {
  return {
    rows: each.reduce((sum, { rows }) => sum + rows, 0),
    line: each.find(({ rows }) => rows > 0)?.line ?? 0,
  };
}

export function columnsOf({
  file,
  columns,
}: Pick<LogToMeasure, 'file' | 'columns'>): ReadonlyMap<string, number> {
  const at = new Map(columns.map((name, index) => [name, index]));
  const missing = ['event', 'person', 'team'].filter((name) => !at.has(name));
  if (!at.has('minute') && !at.has('time')) missing.unshift('time');
  if (missing.length === 0) return at;
  const words = `${missing.length === 1 ? 'the column' : 'the columns'} ${missing.join(', ')}`;
  throw logFault(
    file,
    1,
    '',
    `this is no event log: ${words} ${missing.length === 1 ? 'is' : 'are'} missing`,
    'the first line names the columns: time, event, person, team and as many of the others as there are',
  );
}
