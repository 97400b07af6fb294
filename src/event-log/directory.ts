import type { SpentOn } from './kinds.ts';

/** The names behind the numbers in a log, and the few facts about teams and roles that measures need. */
export interface Directory {
  /** The calendar date and time at minute 0, ISO 8601 without zone (local time). */
  readonly start: string;
  readonly sources: readonly string[];
  readonly teams: readonly { readonly name: string; readonly title: string; readonly sector: string }[];
  readonly steps: readonly StepEntry[];
  readonly roles: readonly RoleEntry[];
  readonly rules: readonly RuleEntry[];
  readonly kinds: readonly string[];
  readonly groups: readonly {
    readonly name: string;
    readonly values: readonly string[];
    /** Shares of the population, in the order of `values`; not there unless all say theirs. */
    readonly ofPopulation?: readonly number[];
  }[];
  /** How many live where people ask from; not there where nobody says. */
  readonly population?: number;
  /** Pounds a year that there are for staff; not there where nobody says. */
  readonly budget?: number;
  /** Every combination of kind and group values; `referred` events name the person's class. */
  readonly classes: readonly { readonly kind: number; readonly values: readonly number[] }[];
  readonly uses: readonly Use[];
  /** What the log says nothing of, where it may not: what is measured of it is unknown. */
  readonly silent?: readonly Silence[];
  /** The waiting-time definitions that the scenario gives. */
  readonly clocks: readonly ClockEntry[];
  /** Facts about roles from a moment on, in order of time; not there where nothing changes within the run. */
  readonly phases?: readonly DirectoryPhase[];
  /** Places without staff; not there where no team has any. */
  readonly places?: readonly PlaceEntry[];
  /** Which of these happen to any role; not there where none does. */
  readonly staffing?: { readonly absence: boolean; readonly posts: boolean; readonly supervision: boolean };
}

/** Of what a log may say nothing: `measures/silence.ts` has it in words. */
export const SILENCES = [
  'plans',
  'minutes',
  'purposes',
  'help',
  'lists',
  'duty',
  'sorting',
  'missed',
  'lost',
  'needs',
  'rules',
] as const;
export type Silence = (typeof SILENCES)[number];

export interface PlaceEntry {
  readonly name: string;
  readonly team: number;
  /** How many there are at the start of the run; null: as many as are wanted. */
  readonly number: number | null;
  /** Numbers of occupied places that are reported one by one. */
  readonly report: readonly number[];
}

/** What only some systems do: measures of it are asked only of them. */
export const USES = ['urgency_rises', 'keeps_in_touch', 're_entry'] as const;
export type Use = (typeof USES)[number];

/** A waiting-time definition: it runs once at most in each request for help. Indices are of this directory. */
export interface ClockEntry {
  readonly name: string;
  readonly title: string;
  readonly from: ClockMoment;
  readonly to: ClockMoment;
  /** Days closed besides weekends, as whole days since minute 0, where working days are counted; null: all days count. */
  readonly closedDays: readonly number[] | null;
  readonly pausesAfterMissed: boolean;
  /** Steps on whose lists the clock stands still. */
  readonly pausesOnLists: readonly number[];
  /** Minutes; where working days are counted, a whole day for each. */
  readonly standard: number;
  /** Whom it is for; null: everyone. Urgency is that of the moment at which the clock stops. */
  readonly urgencies: readonly number[] | null;
  readonly sources: readonly number[] | null;
  readonly classes: readonly number[] | null;
}

/** `of`: a team (referral_to) or a step (list_of, step), else -1. */
export interface ClockMoment {
  readonly at:
    | 'referral'
    | 'acceptance'
    | 'first_contact'
    | 'second_contact'
    | 'assessment'
    | 'start_of_help'
    | 'ending'
    | 'referral_to'
    | 'list_of'
    | 'step';
  readonly of: number;
}

export interface DirectoryPhase {
  /** Minutes since the start of the run. */
  readonly from: number;
  /** In the order of `roles`, and with their meaning. */
  readonly roles: readonly Pick<RoleEntry, 'wte' | 'places' | 'placesPerWte'>[];
  /** How many places of each kind, in the order of `places`. */
  readonly places?: readonly (number | null)[];
}

export interface StepEntry {
  readonly name: string;
  readonly team: number;
  readonly does: 'desk' | 'contact' | 'course' | 'meeting' | 'stay' | 'route';
  /** Index of the kind of place that a stay holds. */
  readonly place?: number;
  /** Whoever is on the course holds a caseload place of the role. */
  readonly holdsPlace?: true;
  /** A contact that is booked into a diary. */
  readonly booked?: true;
  /** Most people at once, for a contact or course of a group. */
  readonly group?: number;
  /** Its appointments need a worker, and may begin late. */
  readonly seenByStaff?: true;
  /** The person tells their story here. */
  readonly assesses: boolean;
  readonly spentOn: SpentOn;
  /** Its work stops for more urgent work. */
  readonly interruptible?: true;
  /** Most cases of one meeting, for a step that is one. */
  readonly takesUpTo?: number;
}

export interface RoleEntry {
  readonly name: string;
  readonly team: number;
  readonly band: string;
  /** Whole-time equivalents in post (vacancies taken off), at the start of the run. */
  readonly wte: number;
  /** Share of time on duty that is for work in the pathway. */
  readonly clinicalShare: number;
  /** Places on caseloads for the whole role (where it is recruited to: with all posts filled), or 0, at the start of the run. */
  readonly places: number;
  /** Caseload places for each WTE in post, where posts are filled and left: there are whole places, and one at least while anybody is. */
  readonly placesPerWte?: number;
  /** Cost of an hour on duty, or 0 when the scenario gives none. */
  readonly costPerHour: number;
}

export interface RuleEntry {
  readonly name: string;
  readonly team: number;
  /** The step whose flow rules it belongs to, or -1 for a rule of the whole team or of the principles. */
  readonly step: number;
  readonly formal: boolean;
  /** The rule as a sentence, for tables. */
  readonly text: string;
}
