/**
 * The normalised scenario: one form only, plain JSON all the way. All times are minutes, all rates are per
 * minute, all shares are between 0 and 1. The model reads this and nothing else.
 */
import type { Moment, Pause } from './clock-moments.ts';
import type { People } from './form/people.ts';
import type { Source, StartingPerson } from './form/sources.ts';
import type { Principles, Team } from './form/teams.ts';

export * from './form/conditions.ts';
export type * from './form/people.ts';
export type * from './form/rules.ts';
export type * from './form/sources.ts';
export type * from './form/steps.ts';
export type * from './form/teams.ts';

export interface Scenario {
  /** File name without its ending: used for the results folder. */
  readonly name: string;
  readonly title: string;
  /** The version of the language by which it was understood. */
  readonly language: number;
  readonly time: {
    /** ISO 8601 date and time, local, without zone: minute 0 of the run. */
    readonly start: string;
    readonly warmUp: number;
    readonly run: number;
    /** Days closed to every calendar that keeps bank holidays, as whole days since minute 0. */
    readonly bankHolidays: readonly number[];
  };
  readonly replications: number;
  readonly seed: string;
  readonly people: People;
  readonly sources: readonly Source[];
  readonly principles: Principles;
  readonly teams: readonly Team[];
  /** What changes within the run, in order of time; not there where nothing does. */
  readonly phases?: readonly Phase[];
  /** Who is there at minute 0, the earliest referral first; not there where the system begins empty. */
  readonly startWith?: readonly StartingPerson[];
  /** Cost of one hour on duty by band, in the scenario's currency (pounds unless it says otherwise). */
  readonly costs: { readonly perHour: Readonly<Record<string, number>> };
  readonly clocks: readonly Clock[];
  /** The waiting-time standard, in minutes (28 days by default). */
  readonly standard: number;
  /** Every figure of the scenario, with where it comes from. */
  readonly ledger: readonly Figure[];
}

/**
 * The system from a moment on, until the next phase begins: whole, with all earlier changes in it. Names, order, roles
 * and kinds of everything are those of the scenario.
 */
export interface Phase {
  /** Minutes since the start of the run. */
  readonly from: number;
  /** What the scenario says of it, in its own words: `teams.core.staff.practitioner.wte` becomes `18`. */
  readonly said: readonly { readonly path: string; readonly becomes: string }[];
  readonly people: People;
  readonly sources: readonly Source[];
  readonly principles: Principles;
  readonly teams: readonly Team[];
  /** As in `time`. */
  readonly bankHolidays: readonly number[];
}

/** One figure and its basis. `path` is dotted, as `--set` spells it; `basis` is empty when the scenario is silent. */
export interface Figure {
  readonly path: string;
  readonly value: string;
  readonly basis: 'source' | 'assumption' | 'unmarked';
  readonly note: string;
}

/** A waiting-time definition. Teams and steps (`team.step`) by name. */
export interface Clock {
  readonly name: string;
  readonly title: string;
  readonly from: Moment;
  readonly to: Moment;
  /** Bank holidays as whole days since minute 0, where working days are counted; null: all days count. */
  readonly closedDays: readonly number[] | null;
  readonly pauses: readonly Pause[];
  /** Minutes; where working days are counted, 1440 for each. */
  readonly standard: number;
  /** What the person has to be, by what is asked (urgency, kind, referred_by, a group): any of the values. */
  readonly only: Readonly<Record<string, readonly string[]>>;
}
