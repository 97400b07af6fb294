import { eachEvent, loggedSystem } from '../experiment/index.ts';
import { OpenRequests, Portrait, printStart, type StructureKnown } from '../fit/index.ts';
import { isFew } from '../logs/few.ts';
import { EVENT_COLUMNS, eachRow } from '../logs/index.ts';
import { rowsOf } from '../logs/rows.ts';
import { InputFault } from '../problems/problem.ts';
import { readUserFile } from '../report/results/user-file-reader.ts';
import type { Scenario } from '../scenario/index.ts';
import { DAY, WEEK } from '../units/minutes.ts';
import { dayAsked } from './day-asked.ts';
import { loadAll } from './load.ts';
import { openLog } from './log-lines.ts';
import { fault } from './options.ts';

/** A log as it is looked at from a day on. */
export interface LogSeen {
  readonly portrait: Portrait;
  readonly open: OpenRequests;
  /** Minute 0 of the log, and where it counts from, in minutes since 1970. */
  readonly zero: number;
  readonly from: number;
}

/** A verdict on fewer weeks of a log would rest on very little. */
const LEAST_WEEKS = 8;

/** Reads the log once; of its rows only those of a week are kept. */
export async function portraitOfLog(
  file: string,
  { from, to }: { readonly from: string | undefined; readonly to: string | undefined },
): Promise<LogSeen> {
  const { columns, rows } = await openLog(file);
  const [begins, ends] = [dayAsked('from', from), dayAsked('to', to)];
  const open = new OpenRequests();
  let [zero, at, last] = [0, 0, 0];
  let portrait: Portrait | null = null;
  await eachRow(
    { file, columns, rows },
    {
      begin: (start) => {
        zero = Date.parse(`${start}Z`) / 60_000;
        at = begins === null ? 0 : begins - zero;
        if (at < 0) throw tooShort(zero);
        portrait = new Portrait(at, zero);
      },
      take: (minute, cell) => {
        if (ends !== null && zero + minute >= ends) return;
        last = minute;
        portrait!.take(minute, cell);
        if (minute < at) open.take(minute, cell);
      },
    },
  );
  portrait!.end(ends === null ? last : ends - zero);
  if (portrait!.weeks < LEAST_WEEKS) throw tooShort(zero);
  return { portrait: portrait!, open, zero, from: zero + at };
}

function tooShort(zero: number): InputFault {
  const begins = new Date(zero * 60_000).toISOString().slice(0, 10);
  return fault('from', 'fewer than eight weeks of the log are left', `it begins on ${begins}`);
}

/** A run, from the end of its warm-up for so many weeks. */
export function portraitOfRun(scenario: Scenario, replication: number, weeks: number): Portrait {
  const { time, seed } = scenario;
  const portrait = new Portrait(time.warmUp, Date.parse(`${time.start}Z`) / 60_000);
  const at = new Map<string, number>(EVENT_COLUMNS.map((name, index) => [name, index]));
  const rows = rowsOf(loggedSystem(scenario, replication), (row) =>
    portrait.take(Number(row[at.get('minute')!]), (column) => String(row[at.get(column)!] ?? '')),
  );
  eachEvent(scenario, seed, replication, 'calendar', rows);
  portrait.end(time.warmUp + weeks * WEEK);
  return portrait;
}

/** A scenario that begins with who was open in the log, and what is to be said of that. */
export interface BegunWithLists {
  readonly scenario: Scenario;
  readonly words: string;
}

const START = 'open-requests-of-the-log.csv';
/** So often somebody may be taken off a caseload that has fewer places than the log held. */
const MOST_MOVES = 40;

/**
 * The scenario from a day of the log on, with the requests that were open then, each where the log has it. More people on
 * a caseload than the scenario has places for wait for one.
 */
export function begunWithLists(
  file: string,
  set: readonly string[],
  weeks: number,
  { open, zero, from }: LogSeen,
  smallCounts: boolean,
): BegunWithLists {
  const [structure] = loadAll([file], set, true);
  const known = structureOf(structure!);
  const { lines, unknown } = open.at(from - zero, known);
  const day = new Date(from * 60_000).toISOString().slice(0, 16);
  const settings = [
    ...set,
    `time.start=${from % DAY === 0 ? day.slice(0, 10) : day}`,
    'time.warm_up=0 days',
    `time.run=${weeks} weeks`,
    ...(lines.length > 0 ? [`start_with=${START}`] : []),
  ];
  let moved = 0;
  for (let attempt = 0; ; attempt++) {
    const text = printStart(lines, [...known.groups.keys()]);
    try {
      const [scenario] = loadAll([file], settings, true, (path, bounds) =>
        path.endsWith(START) ? text : readUserFile(path, bounds),
      );
      return {
        scenario: scenario!,
        words: wordsOf(lines.length, moved, unknown, day.slice(0, 10), smallCounts),
      };
    } catch (error) {
      const line = attempt < MOST_MOVES ? tooMany(error) : null;
      if (line === null) throw error;
      const { team, step, state } = lines[line - 2]!;
      for (let at = line - 2; at < lines.length; at++) {
        const one = lines[at]!;
        if (one.team !== team || one.step !== step || one.state !== state) continue;
        lines[at] = { ...one, state: 'waiting', contactsLeft: null };
        moved++;
      }
    }
  }
}

function wordsOf(people: number, moved: number, unknown: number, day: string, smallCounts: boolean): string {
  const told = (count: number) => (isFew(count) && !smallCounts ? 'fewer than five' : String(count));
  const also = [
    moved > 0
      ? `${told(moved)} of them held a place that the model does not have, and wait for one in it`
      : '',
    unknown > 0 ? `${told(unknown)} more are of teams that the model does not have, and are left out` : '',
  ].filter((words) => words !== '');
  return `Each run begins with the ${told(people)} requests that were open on ${day}, where the log has them${also.length > 0 ? ` (${also.join('; ')})` : ''}.`;
}

/** The line of the first who is too many on a caseload; null for a fault of another kind. */
function tooMany(error: unknown): number | null {
  if (!(error instanceof InputFault)) return null;
  const problem = error.problems.find(({ code }) => code === 'too-many-at-start');
  return problem === undefined ? null : problem.place.line;
}

function structureOf({ teams, sources, people }: Scenario): StructureKnown {
  return {
    teams: new Map(
      teams.map(({ name, steps }) => [
        name,
        steps.map((step) => ({
          name: step.name,
          kind: step.kind,
          isGroup: 'group' in step && step.group !== undefined,
        })),
      ]),
    ),
    sources: new Set(sources.map(({ name }) => name)),
    kinds: new Set(people.kinds.map(({ name }) => name)),
    groups: new Map(
      people.groups.map(({ name, values }) => [name, new Set(values.map((value) => value.name))]),
    ),
  };
}
