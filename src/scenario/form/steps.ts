/** What teams do: desk work, contacts, courses, meetings and stays. */
import type { Distribution } from '../../random/distribution.ts';
import type { NeedChange } from './people.ts';
import type { Action, Rule } from './rules.ts';

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
