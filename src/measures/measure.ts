import type { WayOut } from './collectors/ways-out.ts';

/** The questions a log can answer. What a measure is; `catalogue.ts` lists them all. */
export interface Measure {
  /** Snake-case name, the same in every file: `wait_to_first_contact_mean`. */
  readonly name: string;
  readonly family: Family;
  readonly unit: Unit;
  /** Short words for a table: "Wait to first contact, mean". */
  readonly label: string;
  /** One sentence. */
  readonly definition: string;
  /** Which way is better for people or for staff; 'neither' when it depends. */
  readonly better: 'less' | 'more' | 'neither';
  /** Said where it is empty because the system or the log does not say what it rests on. */
  readonly whyUnknown?: string;
  /** Said where it is empty for another reason. */
  readonly whyEmpty?: string;
  /** Breakdowns that it is available in, besides overall. */
  readonly by: readonly Breakdown[];
}

export const FAMILIES = [
  'waits',
  'journeys',
  'bounce-arounds',
  'drop-outs',
  'endings',
  'staff load',
  'places',
  'slots',
  'people reached',
  'equity',
  'rules',
] as const;
export type Family = (typeof FAMILIES)[number];

export type Breakdown =
  | 'team'
  | 'role'
  | 'list'
  | 'kind'
  | 'group'
  | 'kind of place'
  | 'number of places'
  | 'pair of teams'
  | 'rule'
  | 'source and team'
  | 'team and ending';

export type Unit =
  | 'minutes'
  | 'days'
  | 'people'
  | 'referrals'
  | 'contacts'
  | 'hours'
  | 'share'
  | 'per person'
  | 'per week'
  | 'ratio'
  | 'pounds'
  | 'count';

/** One number to report: a measure for one place in the system and one group of people. */
export interface Cell {
  readonly measure: Measure;
  /**
   * Team, `team.role`, `team.step` (a list), `team -> team`, `source -> team`, `team -> outcome` or a rule's name; empty for the whole
   * system.
   */
  readonly team: string;
  /** `kind=psychosis`, `deprivation=others`; empty for everyone. */
  readonly group: string;
}

/** A weekly series: one value for each whole week from minute 0, warm-up included. */
export interface SeriesKey {
  /**
   * `waiting` (people on the list at the end of the week), `utilisation` (share), `caseload` (places held), `wte_in_post` (at the
   * end of the week), `wait_to_…` (mean of the waits that ended in the week).
   */
  readonly name:
    | 'waiting'
    | 'utilisation'
    | 'caseload'
    | 'wte_in_post'
    | `wait_to_${'first_contact' | 'help'}`;
  readonly unit: Unit;
  /** Team (waiting), or `team.role` (utilisation, caseload, wte_in_post); empty for the whole system. */
  readonly team: string;
}

/** Counts of people by whole days waited, for one clock. The last count holds all longer waits. */
export interface HistogramKey {
  readonly name: 'wait_to_first_contact' | 'wait_to_help' | 'help_of_all' | `out_${WayOut}`;
  readonly unit: 'days';
  /** Number of bins, each one day wide. */
  readonly bins: number;
}

/** What measuring one replication gives: numbers in the order of the layout's keys. NaN: nothing to measure. */
export interface Measured {
  readonly values: Float64Array;
  /** For each value, of how many people, referrals or contacts it is a share or a mean; NaN: a share of time, or not said. */
  readonly outOf: Float64Array;
  /** Series after series, `weeks` values each. */
  readonly series: Float64Array;
  /** Histogram after histogram. */
  readonly histograms: Float64Array;
}

/** What `Measured` holds, in order; a pure function of the directory and the window. */
export interface Layout {
  readonly cells: readonly Cell[];
  readonly series: readonly SeriesKey[];
  readonly weeks: number;
  readonly histograms: readonly HistogramKey[];
}

/** One row for each person first referred within the window, in columns. -1 or NaN: has not happened. */
export interface PeopleTable {
  readonly length: number;
  /** Index of the source of the first referral, and ordinal among those of that source: with them a person is found again in another system. */
  readonly source: Int16Array;
  readonly ordinal: Int32Array;
  /** Number of the person in the log. */
  readonly person: Int32Array;
  /** Index into Directory.classes. */
  readonly class: Int16Array;
  /** Minutes since the start of the run. */
  readonly firstReferred: Float64Array;
  /** Days from the first referral. */
  readonly waitToFirstContact: Float64Array;
  readonly waitToHelp: Float64Array;
  readonly referrals: Int16Array;
  readonly bounces: Int16Array;
  readonly moves: Int16Array;
  readonly teamsMet: Int16Array;
  readonly assessments: Int16Array;
  readonly contacts: Int16Array;
  /** Index into OUTCOMES of the last ended referral; -1 while the journey is open. */
  readonly outcome: Int8Array;
  /** 1 when any referral ended as helped or partly helped. */
  readonly helped: Uint8Array;
}
