/** Principles of the whole system; teams with their staff, places and diaries. */
import type { Distribution } from '../../random/distribution.ts';
import type { Staffing } from '../staffing.ts';
import type { Condition } from './conditions.ts';
import type { NeedChange } from './people.ts';
import type { Channel, Step } from './steps.ts';

export interface Principles {
  /** A team's name, or null: best fit, the door that the referrer thinks right. */
  readonly referralsGoTo: string | null;
  readonly notEligible: NotEligible;
  /** Who trusts whose assessments: receiving team to the teams that it trusts ('all' or 'none' expanded). */
  readonly assessmentsTrusted: Readonly<Record<string, readonly string[]>>;
  readonly handover: 'warm' | 'cold';
  /** Minutes that a warm handover takes of a worker of the handing team. */
  readonly handoverTakes: Distribution;
  /** Probability that a worker knows which other team fits. */
  readonly knowsOtherTeams: number;
  /** Most referrals from one request for help, the first included; the next one is returned to the referrer and counted. */
  readonly hopLimit: number;
}

export type NotEligible =
  | { readonly do: 'return_to_referrer' }
  | { readonly do: 'pass_on' }
  | { readonly do: 'refer_to'; readonly team: string };

export interface Team {
  readonly name: string;
  readonly title: string;
  readonly sector: string;
  readonly hours: Calendar;
  readonly roles: readonly Role[];
  /** Places without staff; not there where the team has none. */
  readonly places?: readonly PlaceKind[];
  readonly diaries?: readonly Diary[];
  /** Whom the team is for, on what is seen; null: everyone. */
  readonly accepts: Condition | null;
  /** Overrides the principle for this team; null: the principle. */
  readonly notEligible: NotEligible | null;
  /** May be chosen by a referrer or a worker who looks for the team that fits. */
  readonly door: boolean;
  /** Referrals to this team are at least this urgent; index into URGENCIES. */
  readonly urgency: number;
  /** Overrides the principle for this team's workers. */
  readonly knowsOtherTeams: number | null;
  /** People waiting at the team's steps from which on a new referral that would have to wait is turned away; null: never. */
  readonly closesAbove: number | null;
  readonly keepsInTouch: KeepsInTouch | null;
  readonly reEntry: ReEntry | null;
  /** Steps left out for a person whose assessment this team trusts. */
  readonly skipIfTrusted: readonly string[];
  /** The first step is where a referral enters. */
  readonly steps: readonly Step[];
}

/** Somebody calls people who are on a list of the team. Minutes. */
export interface KeepsInTouch {
  /** The role that does it, perhaps of another team. */
  readonly team: string;
  readonly role: string;
  readonly from: Distribution;
  readonly every: Distribution;
  readonly takes: Distribution;
  readonly channel: Channel;
  /** Overrides people's attendance. */
  readonly attendance: number | null;
  readonly spentOn: 'sorting' | 'understanding' | 'care' | 'admin';
  /** Factor on the patience that is left to whoever is reached; null: it starts afresh. */
  readonly patience: number | null;
  readonly helps: readonly NeedChange[];
}

/** People discharged by the team with one of these outcomes who ask again within so many minutes come to this step. */
export interface ReEntry {
  readonly within: number;
  readonly after: readonly string[];
  readonly to: string;
  readonly trusted: boolean;
}

/** Opening hours. Minutes run from Monday 00:00 (0) to Sunday 24:00 (10080); intervals are sorted and apart. */
export type Calendar =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'weekly';
      readonly open: readonly { readonly from: number; readonly to: number }[];
      readonly closedOnBankHolidays: boolean;
    };

/** Appointment slots. Days are whole days since the start of the run. */
export interface Diary {
  readonly name: string;
  /** Slots from Monday to Sunday, and on dates of their own. */
  readonly weekdays: readonly number[];
  readonly dates: readonly { readonly day: number; readonly slots: number }[];
  /** Minutes since midnight. */
  readonly at: number;
  /** By urgency: days from the day of asking to the first that may be booked. */
  readonly notice: readonly { readonly days: number; readonly working: boolean }[];
  /** Share of each day's slots (rounded) for people who are at least so urgent; null: none. */
  readonly carveOut: { readonly share: number; readonly urgency: number } | null;
  /** Diaries that it is pooled with, `team.diary`. */
  readonly pooledWith: readonly string[];
}

export interface PlaceKind {
  readonly name: string;
  /** Null: as many as are wanted. */
  readonly number: number | null;
  /** Numbers of occupied places that are reported one by one. */
  readonly report: readonly number[];
}

export interface Role {
  readonly name: string;
  readonly title: string;
  /** Whole-time equivalents funded. */
  readonly wte: number;
  /** Share of them vacant: for good, or (with recruitment) until they are filled. */
  readonly vacancy: number;
  readonly band: string;
  /** Share of time on duty for work in the pathway: each hour of it is followed by (1 - share) / share hours of other duties. */
  readonly clinicalShare: number;
  /** Caseload places for each WTE in post; null: the role holds no caseload. */
  readonly caseloadPerWte: number | null;
  /** Overrides the team's hours. */
  readonly hours: Calendar | null;
  /** How people of the role come and go; null: they are always there. */
  readonly staffing: Staffing | null;
}
