import { countOf, detailOf } from '../event-log/details.ts';
import type { Directory } from '../event-log/directory.ts';
import type { LogEvent } from '../event-log/event.ts';
import { KeptEvents } from '../event-log/kept-events.ts';
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

/** The whole log of one replication, kept in memory. */
export function logOf(
  scenario: Scenario,
  seed: string,
  replication: number,
  kernel: KernelName,
  limits?: RunLimits,
): KeptEvents {
  const log = new KeptEvents();
  const own = limits && { ...limits, keepsLog: true };
  runSystem(scenario, new Streams(seed, replication), newKernel(kernel), log, own);
  return log;
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
  return (event: LogEvent): void =>
    take([scenario.name, replication + 1, ...namedRow(directory, rules, start, event)]);
}

/** Rows with names in place of numbers, in the order of EVENT_COLUMNS. */
export function eventRows(scenario: Scenario, replication: number, log: KeptEvents): EventRow[] {
  const rows: EventRow[] = [];
  log.replay({ take: rowsOf(scenario, replication, (row) => rows.push(row)) });
  return rows;
}

function namedRow(directory: Directory, rules: readonly string[], start: number, event: LogEvent): EventRow {
  const { kind } = event;
  const { code, other } = MEANINGS[kind];
  const first = other?.is === 'class' ? directory.classes[event.other] : null;
  const at = <T>(list: readonly T[], index: number, name: (item: T) => string) =>
    index === -1 ? '' : name(list[index]);
  return [
    event.time,
    new Date(start + Math.round(event.time * 60_000)).toISOString().slice(0, 19),
    EVENT_KINDS[kind],
    event.person === -1 ? '' : event.person + 1,
    event.referral === -1 ? '' : event.referral + 1,
    event.person === -1 ? '' : URGENCIES[event.urgency],
    first === null ? '' : directory.kinds[first.kind],
    first === null
      ? ''
      : first.values
          .map((value, group) => `${directory.groups[group].name}=${directory.groups[group].values[value]}`)
          .join(' '),
    code?.is === 'source' ? at(directory.sources, event.code, (name) => name) : '',
    at(directory.teams, event.team, ({ name }) => name),
    at(directory.steps, event.step, ({ name }) => name),
    at(directory.roles, event.role, ({ name, team }) =>
      kind === KIND.kept_in_touch && team !== event.team ? `${directory.teams[team].name}.${name}` : name,
    ),
    event.worker === -1 ? '' : event.worker + 1,
    at(rules, event.rule, (name) => name),
    detailOf(kind, event.code, event.other, (team) => directory.teams[team].name),
    countOf(kind, event.other),
    event.minutes,
  ];
}
