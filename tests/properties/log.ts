import type { LogEvent } from '../../src/event-log/event.ts';
import { EVENT_KINDS, type EventKind } from '../../src/event-log/kinds.ts';
import { logOf } from '../../src/experiment/index.ts';
import type { KernelName } from '../../src/kernel/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';

/** One event with its numbers as they stand in the log; see src/event-log/schema.ts. */
export type Row = LogEvent & { readonly event: EventKind };

export function rowsOf(scenario: Scenario, kernel: KernelName = 'calendar'): Row[] {
  return Array.from(logOf(scenario, scenario.seed, 0, kernel), rowOf);
}

/** The rows of some people only, for long runs. */
export function rowsOfPeople(scenario: Scenario, people: ReadonlySet<number>): Row[] {
  const rows: Row[] = [];
  for (const event of logOf(scenario, scenario.seed, 0, 'calendar'))
    if (people.has(event.person)) rows.push(rowOf(event));
  return rows;
}

/** What is made anew for each: a log hands on one object again and again. */
export function rowOf(event: LogEvent): Row {
  return { ...event, event: EVENT_KINDS[event.kind]! };
}

/** The rows of each person, in order; those of staff are left out. */
export function journeysOf(rows: readonly Row[]): Map<number, Row[]> {
  const journeys = new Map<number, Row[]>();
  for (const row of rows) {
    if (row.person === -1) continue;
    const own = journeys.get(row.person);
    if (own) own.push(row);
    else journeys.set(row.person, [row]);
  }
  return journeys;
}

const ENDINGS: readonly EventKind[] = [
  'declined',
  'returned',
  'signposted',
  'advised',
  'passed_on',
  'handed_over',
  'discharged',
  'left',
];

/** Whether a referral is open from this on: made now, or before the run began. */
export function opensReferral({ event }: Row): boolean {
  return event === 'referred' || event === 'was_here';
}

/** Whether a referral ends with this. */
export function endsReferral({ event }: Row): boolean {
  return ENDINGS.includes(event);
}

/** Whether a request for help ends with this: not when a team refers on. */
export function endsRequest(row: Row): boolean {
  return endsReferral(row) && row.event !== 'passed_on' && row.event !== 'handed_over';
}

/** Time of one worker; who is kept waiting waited before. */
export function isTime({ event }: Row): boolean {
  return ['contacted', 'missed', 'desk_worked', 'attended', 'kept_waiting'].includes(event);
}

export function isWork({ event }: Row): boolean {
  return event === 'contacted' || event === 'missed' || event === 'desk_worked' || event === 'kept_in_touch';
}
