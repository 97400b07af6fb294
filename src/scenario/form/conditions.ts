/** Conditions of rules and of eligibility, as trees. */

export type Condition =
  | { readonly op: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'always'; readonly is: boolean }
  | { readonly op: 'flag'; readonly name: FlagName }
  | {
      readonly op: 'compare';
      readonly by: '<' | '<=' | '>' | '>=' | '==' | '!=';
      readonly left: Value;
      readonly right: Value;
    }
  /** kind, source, urgency, weekday or a group, compared with one of its names. */
  | { readonly op: 'is'; readonly what: string; readonly name: string; readonly negated: boolean };

export type Value =
  /** `written` where minutes alone would not be understood: a date. */
  | { readonly is: 'number'; readonly value: number; readonly written?: string }
  /** A need as seen; `need` is an index into People.needs. */
  | { readonly is: 'need'; readonly need: number }
  | { readonly is: 'fact'; readonly name: FactName }
  /** waiting(step or team): people on the list; caseload(role): share of places held; load(role): share of workers on duty who are busy. */
  | { readonly is: 'gauge'; readonly gauge: 'waiting' | 'caseload' | 'load'; readonly of: string }
  | {
      readonly is: 'arithmetic';
      readonly by: '+' | '-' | '*' | '/' | '^';
      readonly left: Value;
      readonly right: Value;
    };

export const FLAG_NAMES = [
  'has_been_assessed',
  'assessed_here',
  'assessment_trusted',
  'has_returned',
] as const;
export type FlagName = (typeof FLAG_NAMES)[number];

/**
 * waited: minutes since the clock started; time: minutes since the start of the run; contacts: kept since the
 * clock started; missed: missed one after another; bounces, referrals: since the person first asked; date: as time,
 * compared with dates; week: whole weeks gone by since the start of the run; hour: of the day, 0 to 23.
 */
export const FACT_NAMES = [
  'waited',
  'time',
  'contacts',
  'missed',
  'bounces',
  'referrals',
  'date',
  'week',
  'hour',
] as const;
export type FactName = (typeof FACT_NAMES)[number];
