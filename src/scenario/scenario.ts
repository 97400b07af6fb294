/**
 * The normalised scenario: one form only, plain JSON all the way. All times are minutes, all rates are per
 * minute, all shares are between 0 and 1. The model reads this and nothing else.
 */

import type { Assumed } from './assumed/index.ts';
import type { Phase } from './changes/changes.ts';
import type { Clock } from './clocks.ts';
import type { Margin } from './headlines.ts';
import type { People } from './people/people.ts';
import type { StartingPerson } from './people-files/starting-row.ts';
import type { Period } from './periods.ts';
import type { Principles } from './principles.ts';
import type { Figure } from './reading/basis.ts';
import type { Source } from './sources.ts';
import type { Team } from './teams.ts';
import type { TimeOfRun } from './time-of-run.ts';

export type { Distribution } from '../random/distribution.ts';
export type { Assumed } from './assumed/index.ts';
export type { AtHours } from './by-hours.ts';
export type { Phase } from './changes/changes.ts';
export type { Clock } from './clocks.ts';
export type { Condition, Value } from './conditions/condition.ts';
export type { FixedTime } from './fixed-times.ts';
export type { GivesUp } from './gives-up.ts';
export type { Margin } from './headlines.ts';
export type { Calendar } from './hours.ts';
export type * from './people/attendance.ts';
export type * from './people/groups.ts';
export type { NeedChange } from './people/need-changes.ts';
export type { Kind, People } from './people/people.ts';
export type { Returns, ReturnWay } from './people/returns.ts';
export type { WhileWaiting } from './people/while-waiting.ts';
export type { KnownPerson } from './people-files/person-fields.ts';
export type { ReplayedReferrals } from './people-files/replayed.ts';
export type { StartingPerson, StartingState } from './people-files/starting-row.ts';
export type { Period } from './periods.ts';
export type { NotEligible, Principles } from './principles.ts';
export type { ReEntry } from './re-entry.ts';
export type { Figure } from './reading/basis.ts';
export type { Role } from './roles.ts';
export type { Action } from './rules/action.ts';
export type { Rule } from './rules/rule.ts';
export type { Arrivals, Source } from './sources.ts';
export type { Case, Cases, Varying } from './steps/cases.ts';
export type { ContactStep } from './steps/contact.ts';
export type { CourseStep } from './steps/course.ts';
export type { DeskStep } from './steps/desk.ts';
export type { Diary } from './steps/diary.ts';
export type { GroupSize } from './steps/group.ts';
export type { MeetingStep } from './steps/meeting.ts';
export type { MissedPolicy } from './steps/missed.ts';
export type { Channel } from './steps/parts.ts';
export type { PlaceKind, StayStep } from './steps/stay.ts';
export type { Step, StepKind, StepOf } from './steps/step.ts';
export type { Attendees } from './steps/workers.ts';
export type { Team } from './teams.ts';
export type { KeepsInTouch } from './waiting-list.ts';
export type { FactName, FlagName } from './words.ts';

export interface Scenario {
  /** File name without its ending: used for the results folder. */
  readonly name: string;
  readonly title: string;
  /** The version of the language by which it was understood. */
  readonly language: number;
  readonly time: TimeOfRun & {
    /** ISO 8601 date and time, local, without zone: minute 0 of the run. */
    readonly start: string;
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
  /**
   * Cost of one hour on duty by band, in the scenario's currency (pounds unless it says otherwise), and what there is for
   * staff in a year, where that is said.
   */
  readonly costs: { readonly perHour: Readonly<Record<string, number>>; readonly budget?: number };
  readonly clocks: readonly Clock[];
  /** The waiting-time standard, in minutes (28 days by default). */
  readonly standard: number;
  /** Stretches of the window that are measured each by itself; not there where none is given. */
  readonly periods?: readonly Period[];
  /** The rows of the answer, by measure, and the smallest differences that matter; not there where it names none. */
  readonly headlines?: readonly string[];
  readonly matters?: Readonly<Record<string, Margin>>;
  /** Every figure of the scenario, with where it comes from. */
  readonly ledger: readonly Figure[];
  /** What it leaves unsaid and changes who is seen or how it ends, with the value taken. */
  readonly assumed: readonly Assumed[];
}
