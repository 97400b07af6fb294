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

/** A cell for each of them; empty where it does not apply. */
export type EventRow = (string | number)[];
