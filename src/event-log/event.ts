/**
 * One event, as numbers. Those of teams, steps, roles, rules and so on are places in the Directory's lists; -1 stands
 * for "does not apply".
 */
export interface LogEvent {
  /** Minutes since the start of the run. */
  readonly time: number;
  /** See kinds.ts. */
  readonly kind: number;
  /** Number of the person in this replication, from 0 in the order of their first referrals. */
  readonly person: number;
  /** Number of the referral in this replication, from 0. */
  readonly referral: number;
  /**
   * Which request of the person it belongs to. A run gives nobody a second request before the first has ended, and always
   * says `OWN_REQUEST`; of somebody with several open at once, those beside the first have numbers from 1.
   */
  readonly request: number;
  readonly urgency: number;
  readonly team: number;
  readonly step: number;
  readonly role: number;
  /** Number of the worker in this replication. */
  readonly worker: number;
  /** The flow rule that decided this. */
  readonly rule: number;
  /** First detail; what it means depends on the kind (see schema.ts). */
  readonly code: number;
  /** Second detail; what it means depends on the kind. */
  readonly other: number;
  /** Minutes of work, of delay, or over; 0 where there are none. */
  readonly minutes: number;
}

/** The request that a person has had open first; when it has ended, the next that they make. */
export const OWN_REQUEST = -1;
/** A request that has ended, and after which the person has made others. */
export const PAST_REQUEST = 0;

/** Where the events of a run go, in the order in which they happen. */
export interface Sink {
  /** @param event not to be kept: it is the next event when this returns. `KeptEvents` keeps events. */
  take(event: LogEvent): void;
}

/** An event that can be written to. The two that are no whole numbers begin as such, or V8 would lay them out twice. */
export class EventRecord implements LogEvent {
  time = Number.NaN;
  minutes = Number.NaN;
  kind = 0;
  person = -1;
  referral = -1;
  request = OWN_REQUEST;
  urgency = 0;
  team = -1;
  step = -1;
  role = -1;
  worker = -1;
  rule = -1;
  code = -1;
  other = -1;
}
