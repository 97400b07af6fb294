import type { Chunk } from '../../src/event-log/columns.ts';
import { EVENT_KINDS, type EventKind } from '../../src/event-log/kinds.ts';
import { logOf } from '../../src/experiment/index.ts';
import type { KernelName } from '../../src/kernel/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';

/** One event with its numbers as they stand in the log; see src/event-log/kinds.ts. */
export interface Row {
  readonly time: number;
  readonly event: EventKind;
  readonly person: number;
  readonly referral: number;
  readonly urgency: number;
  readonly team: number;
  readonly step: number;
  readonly role: number;
  readonly worker: number;
  readonly rule: number;
  readonly code: number;
  readonly other: number;
  readonly minutes: number;
}

export function rowsOf(scenario: Scenario, kernel: KernelName = 'calendar'): Row[] {
  return logOf(scenario, scenario.seed, 0, kernel).flatMap((chunk) =>
    Array.from({ length: chunk.length }, (_, row) => rowIn(chunk, row)),
  );
}

/** The rows of some people only, for long runs. */
export function rowsOfPeople(scenario: Scenario, people: ReadonlySet<number>): Row[] {
  return logOf(scenario, scenario.seed, 0, 'calendar').flatMap((chunk) => {
    const rows: Row[] = [];
    for (let row = 0; row < chunk.length; row++)
      if (people.has(chunk.person[row]!)) rows.push(rowIn(chunk, row));
    return rows;
  });
}

function rowIn(chunk: Chunk, row: number): Row {
  return {
    time: chunk.time[row]!,
    event: EVENT_KINDS[chunk.kind[row]!]!,
    person: chunk.person[row]!,
    referral: chunk.referral[row]!,
    urgency: chunk.urgency[row]!,
    team: chunk.team[row]!,
    step: chunk.step[row]!,
    role: chunk.role[row]!,
    worker: chunk.worker[row]!,
    rule: chunk.rule[row]!,
    code: chunk.code[row]!,
    other: chunk.other[row]!,
    minutes: chunk.minutes[row]!,
  };
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
