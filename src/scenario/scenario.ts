/**
 * The normalised scenario: one form only, plain JSON all the way. All times are minutes, all rates are per
 * minute, all shares are between 0 and 1. The model reads this and nothing else.
 */
import type { Distribution } from '../random/distribution.ts';
import type { Moment, Pause } from './clock-moments.ts';
import type { Staffing } from './staffing.ts';

export interface Scenario {
  /** File name without its ending: used for the results folder. */
  readonly name: string;
  readonly title: string;
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

// --- Clocks -----------------------------------------------------------------------------------------------

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

// --- People -----------------------------------------------------------------------------------------------

export interface People {
  /** Names of the needs, in the order in which `Kind.needs` lists their distributions. */
  readonly needs: readonly string[];
  readonly kinds: readonly Kind[];
  readonly groups: readonly Group[];
}

/** One kind of person, with every setting that the general ones and its own give it. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly share: number;
  /** One distribution for each need; values drawn are kept within 0 to 10. */
  readonly needs: readonly Distribution[];
  /** Minutes waiting without a contact before giving up; null: never gives up. */
  readonly patience: Distribution | null;
  readonly attendance: Attendance;
  readonly engagement: Engagement;
  readonly whileWaiting: WhileWaiting;
  readonly returns: Returns;
  /** Probability of declining a course when its place comes up. */
  readonly declinesOffer: number;
  /** Probability of not coming any more, after each missed contact of a course. */
  readonly stopsAfterMissed: number;
}

/** Probability that a contact is attended, by channel; `firstContact` overrides the channel until one was kept. */
export interface Attendance {
  readonly phone: number;
  readonly video: number;
  readonly face_to_face: number;
  readonly group: number;
  readonly firstContact: number | null;
}

/** Factors on a person's attendance, applied each time the thing happens; the product stays within 0.1 to 1.25. */
export interface Engagement {
  readonly afterBounce: number;
  readonly afterWarmHandover: number;
  readonly afterColdHandover: number;
  readonly afterMissedContact: number;
}

export interface WhileWaiting {
  readonly worsens: { readonly every: Distribution; readonly then: readonly NeedChange[] } | null;
  readonly recovers: { readonly after: Distribution } | null;
}

/** `need` is an index into People.needs. */
export interface NeedChange {
  readonly need: number;
  readonly by: number;
}

export interface Returns {
  /** Probability of asking again, by the outcome of the referral that ended. */
  readonly after: Readonly<Partial<Record<string, number>>>;
  /** What is other after some of these outcomes; null: as in general. */
  readonly ways: Readonly<Partial<Record<string, ReturnWay>>>;
  readonly delay: Distribution;
  /** The source through which they come back; null: the one they first came through. */
  readonly through: string | null;
}

export interface ReturnWay {
  readonly delay: Distribution | null;
  readonly through: string | null;
  readonly to: string | null;
  /** Index into URGENCIES. */
  readonly urgency: number | null;
}

export interface Group {
  readonly name: string;
  readonly values: readonly GroupValue[];
}

export interface GroupValue {
  readonly name: string;
  readonly share: number;
  /** Factor on attendance. */
  readonly attendance: number;
  /** Factor on patience. */
  readonly patience: number;
  /** Added to needs. */
  readonly needs: readonly NeedChange[];
}

// --- Sources ----------------------------------------------------------------------------------------------

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

// --- Principles and teams -----------------------------------------------------------------------------------

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

// --- Steps --------------------------------------------------------------------------------------------------

export type Step = DeskStep | ContactStep | CourseStep | MeetingStep | StayStep;

interface StepBase {
  readonly name: string;
  readonly title: string;
  /** The role (in this team) that does it; empty for a stay. */
  readonly role: string;
  /** Minutes of a worker, with or without the person. */
  readonly takes: Distribution;
  readonly spentOn: 'sorting' | 'understanding' | 'care' | 'admin';
  /** Standard error of what is seen of each need; null: nobody looks. */
  readonly seesErrorSd: number | null;
  /** The person tells their story here. */
  readonly assesses: boolean;
  /** After looking, the team asks whether the person is eligible, before the flow rules. */
  readonly checksEligibility: boolean;
  /** Urgency rises after so many minutes on the list of this step; `to` is an index into URGENCIES. In rising order. */
  readonly urgencyRises: readonly { readonly after: number; readonly to: number }[];
  /** Asked in order: the first that holds decides. The last has no condition. */
  readonly then: readonly Rule[];
}

export interface DeskStep extends StepBase {
  readonly kind: 'desk';
  readonly startsAt: readonly FixedTime[] | null;
  /** Stops for more urgent work, and goes on later. */
  readonly interruptible: boolean;
}

export type Channel = 'phone' | 'video' | 'face_to_face' | 'group';

export interface ContactStep extends StepBase {
  readonly kind: 'contact';
  /** The diary (of this team) that it is booked into; `role` is empty where nobody else is needed. */
  readonly diary?: string;
  readonly startsAt: readonly FixedTime[] | null;
  /** Workers who have to be free at once, those of `role` first; empty: one of `role`. */
  readonly together: readonly Attendees[];
  /** Several people at once; not there: one. */
  readonly group?: GroupSize;
  readonly channel: Channel;
  /** Minutes of desk work straight after, by the same worker; the flow rules are asked when it is done. */
  readonly writingUp: Distribution | null;
  /** Overrides people's attendance. */
  readonly attendance: number | null;
  readonly missed: MissedPolicy;
}

/** A group of at most `of` people starts when `startsWith` wait. */
export interface GroupSize {
  readonly of: number;
  readonly startsWith: number;
}

export interface CourseStep extends StepBase {
  readonly kind: 'course';
  /** A closed group that starts and ends together; not there: each person alone. */
  readonly group?: GroupSize;
  /** Only with a group: workers of each session, those of `role` first; not there: one of `role`. */
  readonly together?: readonly Attendees[];
  readonly channel: Channel;
  readonly writingUp: Distribution | null;
  readonly attendance: number | null;
  readonly missed: MissedPolicy;
  /** Contacts planned: rounded, at least 1. */
  readonly contacts: Distribution;
  /** Minutes from one contact to the next being due. */
  readonly every: Distribution;
  /** All contacts with the worker who gave the first. */
  readonly samePerson: boolean;
  /** A caseload place of the role is held from start to end. */
  readonly holdsPlace: boolean;
  /** The place stays held until the next step or team takes the person; not there: it does not. */
  readonly heldOn?: true;
  /** Change of needs with each contact kept. */
  readonly helps: readonly NeedChange[];
  /** After every so many contacts the conditional flow rules are asked; null: only at the end. */
  readonly reviewEvery: number | null;
}

/** People from several roles decide on several cases at once. `takes` is the time of one case; `role` the first that attends. */
export interface MeetingStep extends StepBase {
  readonly kind: 'meeting';
  readonly times: readonly FixedTime[];
  readonly attendedBy: readonly Attendees[];
  /** Most cases of one meeting. */
  readonly takesUpTo: number;
  /** Minutes; 0: it is over with the last case. */
  readonly lastsAtLeast: number;
}

/** So many workers of a role of this or another team. */
export interface Attendees {
  readonly team: string;
  readonly role: string;
  readonly workers: number;
}

/** A time that comes again: `at` minutes after Monday 00:00, every so many weeks, counted from the first at or after the start of the run. */
export interface FixedTime {
  readonly everyWeeks: number;
  readonly at: number;
}

/** A place held for a while, without any staff: `role` is empty, and `takes` is nothing. */
export interface StayStep extends StepBase {
  readonly kind: 'stay';
  /** The kind of place (in this team). */
  readonly place: string;
  /** Minutes. */
  readonly lasts: Distribution;
  /** Change of needs at its end. */
  readonly helps: readonly NeedChange[];
  readonly heldOn?: true;
}

export interface MissedPolicy {
  /** Contacts that may be missed one after another, the first included. */
  readonly attempts: number;
  /** Minutes until the next attempt is asked for. */
  readonly retryAfter: Distribution;
  /** Minutes of the worker lost by a miss; null: as long as the contact would have taken. */
  readonly timeLost: Distribution | null;
  /** What happens after the last attempt. */
  readonly then: Action;
}

// --- Flow rules -----------------------------------------------------------------------------------------------

export interface Rule {
  /** Given name, or one made from team, step and number. */
  readonly name: string;
  readonly formal: boolean;
  /** Probability that the rule is followed when it holds. */
  readonly followed: number;
  readonly if: Condition | null;
  readonly action: Action;
  /** The rule as a sentence. */
  readonly text: string;
}

export type Action =
  | { readonly do: 'go_to'; readonly step: string }
  | {
      readonly do: 'refer_to';
      /** null: the team that fits, as far as the worker knows. */
      readonly team: string | null;
      /** Index into URGENCIES; null: unchanged. */
      readonly urgency: number | null;
      /** null: as the principles say. */
      readonly handover: 'warm' | 'cold' | null;
    }
  | { readonly do: 'discharge'; readonly outcome: string; readonly plan: boolean }
  /** Turned away: as the team or the principles say for people who are not eligible. */
  | { readonly do: 'not_eligible' }
  | { readonly do: 'return_to_referrer' }
  | { readonly do: 'pass_on' }
  | {
      /** Told to ask elsewhere: the person does with probability `completes`, after `delay`. */
      readonly do: 'signpost';
      readonly team: string | null;
      readonly completes: number;
      readonly delay: Distribution;
    }
  | { readonly do: 'split'; readonly ways: readonly { readonly share: number; readonly action: Action }[] };

// --- Conditions -----------------------------------------------------------------------------------------------

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
