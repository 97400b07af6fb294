import { type Chunk, newChunk } from '../event-log/columns.ts';
import { countOf, detailOf } from '../event-log/details.ts';
import type { Directory } from '../event-log/directory.ts';
import { EVENT_KINDS, KIND, MEANINGS, URGENCIES } from '../event-log/kinds.ts';
import {
  directoryOf,
  type KernelName,
  newKernel,
  type RunLimits,
  runSystem,
  Streams,
} from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The columns of an event log on disk. */
export const EVENT_COLUMNS = [
  'scenario',
  'replication',
  'minute',
  'time',
  'event',
  'person',
  'referral',
  'urgency',
  'kind',
  'groups',
  'source',
  'team',
  'step',
  'role',
  'worker',
  'rule',
  'detail',
  'count',
  'minutes',
] as const;

export type EventRow = (string | number)[];

/** Names of rules as logs on disk write them: a name that several rules share is told apart by a number, `step down (2)`. */
export function ruleLabels({ rules }: Directory): string[] {
  const used = new Map<string, number>();
  return rules.map(({ name }) => {
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The whole log of one replication, kept in memory as chunks. */
export function logOf(
  scenario: Scenario,
  seed: string,
  replication: number,
  kernel: KernelName,
  limits?: RunLimits,
): Chunk[] {
  const chunks: Chunk[] = [];
  const sink = {
    take: (chunk: Chunk) => {
      chunks.push(copyOf(chunk));
    },
  };
  const own = limits && { ...limits, keepsLog: true };
  runSystem(scenario, new Streams(seed, replication), newKernel(kernel), sink, own);
  return chunks;
}

/** Which events: one replication (counted from 0) of each of these systems. */
export interface EventsAsked {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly replication: number;
  readonly kernel: KernelName;
}

/** Runs one replication and hands over each event as it happens, as a row in the order of EVENT_COLUMNS; keeps none. */
export function eachEvent(
  scenario: Scenario,
  seed: string,
  replication: number,
  kernel: KernelName,
  take: (row: EventRow) => void,
): void {
  runSystem(scenario, new Streams(seed, replication), newKernel(kernel), {
    take: rowsOf(scenario, replication, take),
  });
}

function rowsOf(scenario: Scenario, replication: number, take: (row: EventRow) => void) {
  const directory = directoryOf(scenario);
  const start = Date.parse(`${directory.start}Z`);
  const rules = ruleLabels(directory);
  return (chunk: Chunk): void => {
    for (let row = 0; row < chunk.length; row++)
      take([scenario.name, replication + 1, ...namedRow(directory, rules, start, chunk, row)]);
  };
}

/** Rows with names in place of numbers, in the order of EVENT_COLUMNS. */
export function* eventRows(
  scenario: Scenario,
  replication: number,
  chunks: readonly Chunk[],
): Generator<EventRow> {
  for (const chunk of chunks) {
    const rows: EventRow[] = [];
    rowsOf(scenario, replication, (row) => rows.push(row))(chunk);
    yield* rows;
  }
}

function namedRow(
  directory: Directory,
  rules: readonly string[],
  start: number,
  chunk: Chunk,
  row: number,
): EventRow {
  const kind = chunk.kind[row];
  const { code, other } = MEANINGS[kind];
  const first = other?.is === 'class' ? directory.classes[chunk.other[row]] : null;
  const at = <T>(list: readonly T[], index: number, name: (item: T) => string) =>
    index === -1 ? '' : name(list[index]);
  return [
    chunk.time[row],
    new Date(start + Math.round(chunk.time[row] * 60_000)).toISOString().slice(0, 19),
    EVENT_KINDS[kind],
    chunk.person[row] === -1 ? '' : chunk.person[row] + 1,
    chunk.referral[row] === -1 ? '' : chunk.referral[row] + 1,
    chunk.person[row] === -1 ? '' : URGENCIES[chunk.urgency[row]],
    first === null ? '' : directory.kinds[first.kind],
    first === null
      ? ''
      : first.values
          .map((value, group) => `${directory.groups[group].name}=${directory.groups[group].values[value]}`)
          .join(' '),
    code?.is === 'source' ? at(directory.sources, chunk.code[row], (name) => name) : '',
    at(directory.teams, chunk.team[row], ({ name }) => name),
    at(directory.steps, chunk.step[row], ({ name }) => name),
    at(directory.roles, chunk.role[row], ({ name, team }) =>
      kind === KIND.kept_in_touch && team !== chunk.team[row]
        ? `${directory.teams[team].name}.${name}`
        : name,
    ),
    chunk.worker[row] === -1 ? '' : chunk.worker[row] + 1,
    at(rules, chunk.rule[row], (name) => name),
    detailOf(kind, chunk.code[row], chunk.other[row], (team) => directory.teams[team].name),
    countOf(kind, chunk.other[row]),
    chunk.minutes[row],
  ];
}

function copyOf(chunk: Chunk): Chunk {
  const copy = newChunk(0) as unknown as Record<string, unknown>;
  for (const [name, column] of Object.entries(chunk)) {
    copy[name] = typeof column === 'number' ? column : (column as Float64Array).slice(0, chunk.length);
  }
  return copy as unknown as Chunk;
}
