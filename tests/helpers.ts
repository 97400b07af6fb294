import { KeptEvents } from '../src/event-log/kept-events.ts';
import { EVENT_KINDS, type EventKind } from '../src/event-log/kinds.ts';
import { loggedSystem, logOf } from '../src/experiment/index.ts';
import type { KernelName } from '../src/kernel/index.ts';
import { eventRows } from '../src/logs/index.ts';
import { loadScenario, type Scenario } from '../src/scenario/index.ts';

/**
 * The scenario written in the test. Others that it names (extended files, referrals) are given by name in `files`.
 * Warnings are fine here; errors are not.
 */
export function scenarioOf(
  text: string,
  { files = {}, set = [] }: { files?: Readonly<Record<string, string>>; set?: readonly string[] } = {},
): Scenario {
  const all: Readonly<Record<string, string>> = { 'scenario.yaml': text, ...files };
  const read = (path: string) => {
    if (Object.hasOwn(all, path)) return all[path]!;
    throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
  };
  const { scenario, problems } = loadScenario('scenario.yaml', read, { set });
  if (scenario === null) throw new Error(JSON.stringify(problems, null, 1));
  return scenario;
}

export interface Happening {
  readonly minute: number;
  readonly event: string;
  readonly person: number | '';
  readonly referral: number | '';
  readonly urgency: string;
  readonly kind: string;
  readonly groups: string;
  readonly source: string;
  readonly team: string;
  readonly step: string;
  readonly role: string;
  readonly worker: number | '';
  readonly rule: string;
  readonly detail: string;
  readonly count: number | '';
  readonly minutes: number;
}

/**
 * The log of one replication, row by row, with names in place of numbers. To name everything takes longer than to run
 * it: of a long run, ask for the events that matter `only`.
 */
export function happenings(
  scenario: Scenario,
  {
    kernel = 'calendar',
    replication = 0,
    only = [],
  }: { kernel?: KernelName; replication?: number; only?: readonly string[] } = {},
): Happening[] {
  const all = logOf(scenario, scenario.seed, replication, kernel);
  const log = only.length === 0 ? all : eventsOnly(all, only);
  return [...eventRows(loggedSystem(scenario, replication), log)].map((row) => {
    const [, , minute, , event, person, referral, urgency, kind, groups, source] = row;
    const [team, step, role, worker, rule, detail, count, minutes] = row.slice(11);
    return {
      ...{ minute, event, person, referral, urgency, kind, groups, source },
      ...{ team, step, role, worker, rule, detail, count, minutes },
    } as unknown as Happening;
  });
}

/** Minutes at which each of some kinds of event happens, for runs too long to name all that does. */
export function timesOf(scenario: Scenario, ...kinds: readonly EventKind[]): number[][] {
  const times: number[][] = EVENT_KINDS.map(() => []);
  logOf(scenario, scenario.seed, 0, 'calendar').replay({
    take: ({ kind, time }) => void times[kind]!.push(time),
  });
  return kinds.map((kind) => times[EVENT_KINDS.indexOf(kind)]!);
}

function eventsOnly(log: KeptEvents, kinds: readonly string[]): KeptEvents {
  const isMeant = EVENT_KINDS.map((kind) => kinds.includes(kind));
  const some = new KeptEvents();
  log.replay({ take: (event) => void (isMeant[event.kind] && some.take(event)) });
  return some;
}

/**
 * The log as lines to be read: minute, person, event, where, detail, (count), minutes of work or delay. `only` names
 * the events that a test is about; without it everything is told but the coming and going of staff.
 */
export function story(scenario: Scenario, only: readonly string[] = []): string[] {
  return happenings(scenario, { only })
    .filter(({ event }) => only.length > 0 || event !== 'staffed')
    .map(told);
}

function told({ minute, event, person, team, step, role, detail, count, minutes }: Happening): string {
  return [
    tidy(minute),
    person === '' ? '' : `p${person}`,
    event,
    step || (person === '' ? role : team),
    detail,
    count === '' ? '' : `#${count}`,
    minutes === 0 ? '' : `${tidy(minutes)}m`,
  ]
    .filter((word) => word !== '')
    .join(' ');
}

/** Minutes are sums of floating-point numbers. */
function tidy(minutes: number): string {
  return String(Number(minutes.toFixed(4)));
}

/**
 * A file of referrals on and after Monday 6 January 2025, the first day of scenarios that do not name another: each
 * row a minute of the run and what the columns say.
 */
export function referrals(columns: string, ...rows: readonly (readonly (string | number)[])[]): string {
  const date = (minute: number) =>
    new Date(Date.UTC(2025, 0, 6) + minute * 60_000).toISOString().slice(0, 19).replace('T', ' ');
  const lines = rows.map(([minute, ...fields]) => [date(Number(minute)), ...fields].join(','));
  return [['date', columns].filter((part) => part !== '').join(','), ...lines, ''].join('\n');
}
