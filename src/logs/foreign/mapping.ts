/**
 * How a foreign log is read: the tables that a service's record system gives out, and what their columns and words mean.
 *
 * A referrals table has a row for each referral, with the dates of what became of it; a contacts table a row for each
 * appointment, joined to the first by the referral's number. Each date is an event: `{at: Date of referral, is: referred}`.
 * Where a word of another column decides which, the words are listed with what they mean.
 *
 *     tables:
 *       referrals.csv:
 *         dates: dd/mm/yyyy
 *         columns: {person: Client, referral: Referral ID, team: Team, source: Source}
 *         events:
 *           - {at: Date of referral, is: referred}
 *           - at: Date of discharge
 *             by: Reason
 *             is: {Treatment completed: helped, Did not engage: discharged_after_missed_contacts, Open: nothing}
 *
 * From there on a foreign log is as any other: rows in the columns of `events.csv`, in order of time (`translate.ts`).
 */
import type { Spot } from '../../problems/problem.ts';
import type { DateForm } from './dates.ts';

export interface Mapping {
  readonly file: string;
  readonly tables: readonly TableMapping[];
}

export interface TableMapping {
  /** The name of its file, beside the mapping. */
  readonly file: string;
  readonly at: Spot;
  readonly separator: ',' | ';' | '\t';
  readonly encoding: Encoding;
  readonly dates: DateForm;
  /** Rows that cannot be read: a problem, or left out and counted. */
  readonly leavesOutUnread: boolean;
  /** Which column holds what. */
  readonly columns: Readonly<Partial<Record<Field, Named>>>;
  /** Which columns are groups for equity, by the name of the group. */
  readonly groups: Readonly<Record<string, Named>>;
  /** What is the same for every row: `always: {team: hub}`. */
  readonly always: Readonly<Partial<Record<Field, string>>>;
  /** What the words of a column are in ours; of a field that is not here each word is made into a name. */
  readonly words: Readonly<Partial<Record<Field, ReadonlyMap<string, string>>>>;
  readonly events: readonly EventMapping[];
}

/** A name that was written in the mapping, and where. */
export interface Named {
  readonly name: string;
  readonly at: Spot;
}

export interface EventMapping {
  readonly at: Spot;
  /** The column of the date, or those of a date and a time of day. Empty cells: it did not happen. */
  readonly time: readonly Named[];
  /** What happened; or what each word of the column `by` means. */
  readonly is: string | { readonly by: Named; readonly words: ReadonlyMap<string, string> };
  /** How long it took, in minutes; or the columns of when it ended. */
  readonly minutes: Named | null;
  readonly until: readonly Named[];
}

/** What a column may hold. */
export const FIELDS = [
  'person',
  'referral',
  'team',
  'source',
  'urgency',
  'kind',
  'step',
  'role',
  'spent_on',
  'to',
] as const;
export type Field = (typeof FIELDS)[number];

export const ENCODINGS = ['utf-8', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];
export const SEPARATORS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** What is not counted as anything, by will. */
export const NOTHING = 'nothing';
