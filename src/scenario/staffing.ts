/** Staff as people who come and go: the normalised form. All times are minutes, all rates are per minute. */
import type { Distribution } from '../random/distribution.ts';

/** What is said of one role; null: it does not happen here. */
export interface Staffing {
  readonly absence: Absence | null;
  readonly turnover: Turnover | null;
  readonly recruitment: Recruitment | null;
  readonly supervision: Supervision | null;
}

/** Why somebody who is in post does not come to a shift. Whole shifts only. */
export interface Absence {
  /** Share of weeks that each worker is on leave. */
  readonly leaveShare: number;
  /** Share of time that each worker is ill, and how long each time; null: nobody is ever ill. */
  readonly sickness: { readonly share: number; readonly spell: Distribution } | null;
  /** Minutes away after which others see the worker's people; Infinity: they always wait. */
  readonly coveredAfter: number;
}

export interface Turnover {
  /** Probability of leaving per minute, for each person in post. */
  readonly rate: number;
  /** The rate is multiplied by 1 + slope × (load − above), where the load over the last so many minutes is above. */
  readonly withLoad: { readonly slope: number; readonly above: number; readonly over: number } | null;
  /** Minutes worked after giving notice. */
  readonly notice: number;
}

export interface Recruitment {
  /** Minutes from notice (or from the start of the run) to the first day of the next person. */
  readonly takes: Distribution;
  /** Roles next door from which people come, each with its share of the posts filled. */
  readonly from: readonly { readonly team: string; readonly role: string; readonly share: number }[];
  /** Work takes 1 / pace times as long in the first minutes in post; null: the pace is full from the first day. */
  readonly startsSlowly: { readonly lasts: number; readonly pace: number } | null;
}

export interface Supervision {
  readonly every: number;
  readonly takes: number;
  /** The supervisor's team and role. */
  readonly team: string;
  readonly role: string;
}
