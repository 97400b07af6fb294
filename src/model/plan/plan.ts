/**
 * The scenario with numbers in place of names, each given once: objects of the run are made from it. Nothing is decided
 * here that the scenario does not say. Numbers agree with the Directory.
 */
import type { Phase } from '../../kernel/index.ts';
import type { Distribution } from '../../random/index.ts';
import type {
  Calendar,
  Condition,
  FixedTime,
  GroupSize,
  Kind,
  NeedChange,
  Scenario,
  Source,
  Step,
  Varying,
} from '../../scenario/scenario.ts';
import type { Staffing } from '../../scenario/staffing/staffing.ts';

export interface Plan {
  readonly scenario: Scenario;
  readonly needs: number;
  readonly kinds: readonly KindPlan[];
  readonly sources: readonly SourcePlan[];
  /** For each group, the cumulative shares of its values. */
  readonly groupShares: readonly Float64Array[];
  readonly teams: readonly TeamPlan[];
  readonly steps: readonly StepPlan[];
  readonly roles: readonly RolePlan[];
  readonly meetings: readonly MeetingPlan[];
  readonly diaries: readonly DiaryPlan[];
  /** Places of each pool: first the caseload of each role, then each kind of place without staff. Infinity: unlimited. */
  readonly places: Float64Array;
  /** When how many are there, by pool, where that varies with the hours; null: always all. */
  readonly placeHours: readonly (Extract<Calendar, { kind: 'weekly' }> | null)[];
  /** Steps whose people wait for the places of each pool on lists of their own: groups, those for whom any of several pools will do, and stays that begin at set times. */
  readonly ownStepsOfPool: readonly (readonly number[])[];
  /** Team that all referrals go to, or -1: best fit. */
  readonly frontDoor: number;
  readonly notEligible: ActionPlan;
  readonly warm: boolean;
  readonly handoverTakes: Distribution;
  readonly hopLimit: number;
  readonly anyReEntry: boolean;
}

export interface KindPlan extends Pick<Kind, 'engagement' | 'declinesOffer' | 'stopsAfterMissed'> {
  /** Probability that a contact is attended: by number of the channel; of the first, or null where that makes no difference. */
  readonly attendance: Float64Array;
  readonly firstAttendance: number | null;
  readonly needs: readonly Distribution[];
  readonly patience: Distribution | null;
  readonly worsens: { readonly every: Distribution; readonly then: readonly NeedChange[] } | null;
  readonly recoversAfter: Distribution | null;
  /** Probability of asking again, by number of outcome. */
  readonly returnsAfter: Float64Array;
  readonly returnDelay: Distribution;
  /** What is other after an outcome, by its number. */
  readonly returnWays: readonly (ReturnWayPlan | undefined)[];
  /** Source through which they come back, or -1: the one they came through. */
  readonly returnsThrough: number;
}

export interface ReturnWayPlan {
  readonly delay: Distribution | null;
  /** Source, team and urgency, each -1 where it is as usual. */
  readonly through: number;
  readonly team: number;
  readonly urgency: number;
}

export interface SourcePlan {
  readonly source: Source;
  readonly refersTo: number;
  /** How many come together; null: one. */
  readonly batch: Distribution | null;
  /** Cumulative shares of kinds. */
  readonly kinds: Float64Array;
}

export interface TeamPlan {
  readonly firstStep: number;
  readonly accepts: Condition | null;
  readonly notEligible: ActionPlan | null;
  readonly door: boolean;
  readonly urgency: number;
  /** Infinity: the list never closes. */
  readonly closesAbove: number;
  readonly knowsOtherTeams: number;
  readonly touch: TouchPlan | null;
  readonly reEntry: ReEntryPlan | null;
  /** By number of team: whether this team trusts its assessments. */
  readonly trusts: readonly boolean[];
}

/** Somebody keeps in touch with people on the lists of the team. */
export interface TouchPlan {
  /** Any of them does it, the preferred first. */
  readonly roles: readonly number[];
  readonly from: Distribution;
  readonly every: Distribution;
  readonly takes: Distribution;
  readonly channel: number;
  readonly attendance: number | null;
  readonly spentOn: number;
  /** Factor on the patience that is left, or null: it starts afresh. */
  readonly patience: number | null;
  readonly helps: readonly NeedChange[];
}

export interface ReEntryPlan {
  readonly within: number;
  /** By number of outcome. */
  readonly after: readonly boolean[];
  readonly step: number;
  readonly trusted: boolean;
}

export interface RolePlan {
  /** `team.role`. */
  readonly name: string;
  readonly team: number;
  /** Posts that are filled at the start, and vacant ones that will be. */
  readonly wte: number;
  readonly vacantWte: number;
  readonly fundedWte: number;
  readonly otherDuties: number;
  /** Caseload places for so many WTE in post. */
  readonly placesOf: (wte: number) => number;
  /** Some of its work is asked of one worker in person. */
  readonly hasOwnLists: boolean;
  /** Numbers of the steps with lists of their own, meetings apart, that need it. */
  readonly ownSteps: readonly number[];
  /** Numbers of those of them that are booked into a diary. */
  readonly bookedSteps: readonly number[];
  /** Some of its work, or of that of roles with which it works together or takes turns, stops for more urgent work. */
  readonly mayInterrupt: boolean;
  /** Some of it keeps in touch with people on lists. */
  readonly keepsInTouch: boolean;
  readonly hours: Calendar;
  /** Pace of each post, from the first; whoever is not in it works at 1. */
  readonly paces: readonly number[];
  /** Share of the shifts that one post works. */
  readonly dutyShare: number;
  /** Whole-time equivalents in one post: 1, but for posts that are on duty whenever the team is open. */
  readonly wtePerPost: number;
  readonly staffing: Staffing | null;
  /** Posts are filled or left during the run. */
  readonly postsChange: boolean;
  /** Numbers of the roles that new people come from; the last part of the shares is from outside. */
  readonly nextDoor: { readonly roles: readonly number[]; readonly upTo: Float64Array } | null;
  /** `by`: number of the supervisor's role. */
  readonly supervision: { readonly every: number; readonly takes: number; readonly by: number } | null;
}

/** Ways to meet, by number. */
export const CHANNELS = ['phone', 'video', 'face_to_face', 'group'] as const;

export interface StepPlan {
  readonly number: number;
  readonly name: string;
  readonly team: number;
  readonly kind: Step['kind'];
  /** -1: none is needed. */
  readonly role: number;
  /** Who waits for it is on a list of the step's own, not on that of the role. */
  readonly ownList: boolean;
  /** People who are seen at once; null: one. */
  readonly group: GroupSize | null;
  /** Workers who have to be free at once, those of `role` first, each of one role or of any of several; empty: one of `role`, and no group. */
  readonly together: readonly { readonly roles: readonly number[]; readonly workers: number }[];
  /** Roles of which one is enough, the preferred first; empty: `role`, or all of `together`. */
  readonly anyOf: readonly number[];
  /** Figures that are other in some cases; null: none. */
  readonly by: CasesPlan | null;
  /** The work begins only at these times. */
  readonly startsAt: readonly FixedTime[] | null;
  readonly interruptible: boolean;
  /** It is put down at the end of a shift. */
  readonly pauses: boolean;
  readonly takes: Distribution;
  readonly writingUp: Distribution | null;
  readonly spentOn: number;
  readonly seesErrorSd: number | null;
  readonly assesses: boolean;
  readonly checksEligibility: boolean;
  readonly skipIfTrusted: boolean;
  /** Its number. */
  readonly channel: number;
  readonly attendance: number | null;
  readonly missed: MissedPlan;
  readonly course: CoursePlan | null;
  readonly stay: StayPlan | null;
  /** Number of the diary that it is booked into, or -1. */
  readonly diary: number;
  /** Pools of places of which a course or a stay holds one, the preferred first; empty: none. */
  readonly pools: readonly number[];
  /** The place stays held until the next step or team takes the person. */
  readonly heldOn: boolean;
  readonly rules: readonly RulePlan[];
  /** When its work ends: decisions that depend on how many wait, or how busy staff are, are made once whoever can start has started. */
  readonly endsIn: Phase;
  /** Urgency rises after so many minutes on the list. */
  readonly rises: readonly { readonly after: number; readonly to: number }[];
  /** Its list is served by the date of joining it, not by that of the request. */
  readonly byJoining: boolean;
  /** Patience with its list, and what whoever has lost it does; null: only people's own. */
  readonly givesUp: { readonly after: Distribution; readonly then: ActionPlan } | null;
  /** Something happens to people while they are on the list: urgency rises, somebody keeps in touch, they give it up. */
  readonly watches: boolean;
}

/** Role -1: whoever does it; no condition: whoever it is for. */
export type CasesPlan = {
  readonly [Figure in Varying]?: readonly {
    readonly role: number;
    readonly if: Condition | null;
    readonly value: Distribution;
  }[];
};

export interface CoursePlan {
  readonly contacts: Distribution;
  readonly every: Distribution;
  readonly samePerson: boolean;
  readonly holdsPlace: boolean;
  readonly helps: readonly NeedChange[];
  readonly reviewEvery: number;
}

/** A step that is a meeting. Each role attends once in the list. */
export interface MeetingPlan {
  readonly step: StepPlan;
  readonly times: readonly FixedTime[];
  readonly attendedBy: readonly { readonly role: number; readonly workers: number }[];
  readonly takesUpTo: number;
  readonly lastsAtLeast: number;
}

export interface DiaryPlan {
  readonly team: number;
  readonly weekdays: readonly number[];
  /** Slots on days of their own; days without, by whole day since the start. */
  readonly dates: ReadonlyMap<number, number>;
  readonly closed: ReadonlySet<number>;
  /** Weekday of the first day of the run, from Monday. */
  readonly weekday: number;
  /** Minutes since midnight. */
  readonly at: number;
  readonly notice: readonly { readonly days: number; readonly working: boolean }[];
  readonly keptShare: number;
  /** Least urgency for which slots are kept. */
  readonly keptFor: number;
  /** Diaries into which people who ask here may be booked, this one among them, in the order of the scenario. */
  readonly pool: readonly number[];
}

export interface StayPlan {
  readonly lasts: Distribution;
  readonly helps: readonly NeedChange[];
}

export interface MissedPlan {
  readonly attempts: number;
  readonly retryAfter: Distribution;
  readonly timeLost: Distribution | null;
  readonly then: ActionPlan;
}

export interface RulePlan {
  readonly number: number;
  readonly name: string;
  readonly followed: number;
  readonly if: Condition | null;
  readonly action: ActionPlan;
}

export type ActionPlan =
  | { readonly do: 'go_to'; readonly step: number }
  | { readonly do: 'refer_to'; readonly team: number; readonly urgency: number; readonly warm: boolean }
  | { readonly do: 'discharge'; readonly outcome: number; readonly plan: boolean }
  | { readonly do: 'not_eligible' | 'return_to_referrer' }
  /** To the given team, or (-1) to the one that fits as far as the worker knows. */
  | { readonly do: 'pass_on'; readonly team: number }
  | {
      readonly do: 'signpost';
      readonly team: number;
      readonly completes: number;
      readonly delay: Distribution;
    }
  | {
      readonly do: 'split';
      /** The name of its own; null: it draws by the name of its step. */
      readonly as: string | null;
      readonly upTo: Float64Array;
      readonly actions: readonly ActionPlan[];
    };
