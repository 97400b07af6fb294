import type { Meaning } from './meaning.ts';
import { type EventKind, SCHEMA } from './schema.ts';
import { numbersOf } from './words.ts';

export type { EventKind } from './schema.ts';
export * from './words.ts';

export const EVENT_KINDS = Object.keys(SCHEMA) as readonly EventKind[];

/** The number of each kind: `KIND.referred` is 0. */
export const KIND = numbersOf(EVENT_KINDS);

/** By number of the kind. */
export const MEANINGS: readonly Meaning[] = Object.values(SCHEMA);

/** By number of the kind, 1 where it ends a request for help. */
export const ENDS_REQUEST = Uint8Array.from(MEANINGS, ({ ends }) => (ends === 'request' ? 1 : 0));
