/**
 * The event log in memory: a run of chunks, each a set of typed columns of the same length.
 * Indices point into the Directory; -1 stands for "does not apply".
 */
export interface Chunk {
  /** Rows in use; the arrays may be longer. */
  length: number;
  /** Minutes since the start of the run. */
  readonly time: Float64Array;
  readonly kind: Uint8Array;
  /** Number of the person in this replication, from 0 in the order of their first referrals. */
  readonly person: Int32Array;
  /** Number of the referral in this replication, from 0. */
  readonly referral: Int32Array;
  readonly urgency: Uint8Array;
  readonly team: Int16Array;
  readonly step: Int16Array;
  readonly role: Int16Array;
  /** Number of the worker in this replication. */
  readonly worker: Int16Array;
  /** The flow rule that decided this. */
  readonly rule: Int16Array;
  /** First detail; what it means depends on the kind (see kinds.ts). */
  readonly code: Int16Array;
  /** Second detail; what it means depends on the kind. */
  readonly other: Int32Array;
  /** Minutes of work, of delay, or over; 0 where there are none. */
  readonly minutes: Float64Array;
}

/** Where the events of a run go. A sink must not keep the chunk: it is filled again after `take` returns. */
export interface Sink {
  take(chunk: Chunk): void;
}

export function newChunk(rows: number): Chunk {
  return {
    length: 0,
    time: new Float64Array(rows),
    kind: new Uint8Array(rows),
    person: new Int32Array(rows),
    referral: new Int32Array(rows),
    urgency: new Uint8Array(rows),
    team: new Int16Array(rows),
    step: new Int16Array(rows),
    role: new Int16Array(rows),
    worker: new Int16Array(rows),
    rule: new Int16Array(rows),
    code: new Int16Array(rows),
    other: new Int32Array(rows),
    minutes: new Float64Array(rows),
  };
}
