/** Who refers, when and where to; people who are known by row of a file. */
import type { Distribution } from '../../random/distribution.ts';

export interface Source {
  readonly name: string;
  readonly title: string;
  readonly arrivals: Arrivals;
  /** People who come together each time: rounded, at least 1. */
  readonly batch: Distribution;
  /** Index into URGENCIES of the event log: 0 routine, 1 urgent, 2 emergency. */
  readonly urgency: number;
  /** Probability that the referrer picks the door that fits. */
  readonly knowsTheSystem: number;
  /** Standard error of what the referral letter says about each need. */
  readonly seesErrorSd: number;
  /** The team that this source refers to; null: as the principles say. */
  readonly refersTo: string | null;
  /** Shares of kinds, in the order of People.kinds, where they differ from the general ones. */
  readonly kindShares: readonly number[] | null;
}

export type Arrivals =
  | {
      /** Non-homogeneous Poisson: `rate` per minute times the factors. */
      readonly kind: 'poisson';
      readonly rate: number;
      /** Factor for Monday to Sunday, mean 1 over the week. */
      readonly weekdays: readonly number[];
      /** Factor for January to December. */
      readonly months: readonly number[];
      /** Factor for each hour of the day, from midnight; mean 1. */
      readonly hours: readonly number[];
      /** Factor on the rate for each year that has gone by, day by day: 1.05 is a growth of 5 % a year. */
      readonly yearly: number;
      /** Factors that hold for a while, in minutes since the start of the run. */
      readonly surges: readonly { readonly from: number; readonly to: number; readonly times: number }[];
    }
  | { readonly kind: 'intervals'; readonly interval: Distribution }
  | { readonly kind: 'replay'; readonly referrals: readonly ReplayedReferral[] };

/** What a file says of a person; what it is silent about is drawn. */
export interface KnownPerson {
  readonly kind: string | null;
  readonly urgency: number | null;
  readonly groups: Readonly<Record<string, string>>;
  readonly needs: Readonly<Record<string, number>>;
}

/** A real referral. Sorted by time. */
export interface ReplayedReferral extends KnownPerson {
  readonly at: number;
  readonly team: string | null;
}

/** Somebody who is on a list, on a caseload or in a place when the run begins. Times are minutes before it. */
export interface StartingPerson extends KnownPerson {
  readonly state: StartingState;
  readonly team: string;
  readonly step: string;
  /** Since asking for help. */
  readonly waited: number;
  /** Since the last contact; null: unknown, or none yet. */
  readonly lastContact: number | null;
  /** Since joining this list or coming into this place; null: unknown. */
  readonly hereFor: number | null;
  readonly source: string | null;
  /** Contacts kept: in the course under way, or since asking for those who wait. */
  readonly contactsSoFar: number | null;
  readonly contactsLeft: number | null;
}

export type StartingState = 'waiting' | 'on_caseload' | 'in_place';
