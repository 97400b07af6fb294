/** What a step is once it is read, and what has to be said of a kind of step. Types only: the kinds are in `index.ts`. */

import type { z } from 'zod';
import type { Path } from '../../problems/problem.ts';
import type { Distribution } from '../../random/distribution.ts';
import type { GivesUp } from '../gives-up.ts';
import type { RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Rule } from '../rules/rule.ts';
import type { Context, Team } from '../teams.ts';
import type { RawStep, RawTeam } from '../written.ts';
import type { Cases } from './cases.ts';
import type { ContactStep } from './contact.ts';
import type { CourseStep } from './course.ts';
import type { DeskStep } from './desk.ts';
import type { MeetingStep } from './meeting.ts';
import type { RouteStep } from './route.ts';
import type { StayStep } from './stay.ts';

export type Step = DeskStep | ContactStep | CourseStep | MeetingStep | StayStep | RouteStep;

export type StepKind = Step['kind'];

export type StepOf<Kind extends StepKind> = Extract<Step, { readonly kind: Kind }>;

export interface StepBase {
  readonly name: string;
  readonly title: string;
  /** The role (in this team) that does it; empty where no staff does. */
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
  /** Its list is served by the date of joining it; not there: by that of the request. */
  readonly byJoining?: true;
  /** Patience with its list; not there: only people's own. */
  readonly givesUp?: GivesUp;
  /** Figures that are other in some cases; not there: none. */
  readonly by?: Cases;
  /** Asked in order: the first that holds decides. The last has no condition. */
  readonly then: readonly Rule[];
}

/** The part of a step that is read in the same way for every kind. */
export type Frame = Omit<StepBase, 'role' | 'takes' | 'by' | 'spentOn' | 'assesses'>;

/**
 * All that this room knows of one kind of step: what can be said of it, the form that it is brought into, what it is held
 * against, and what other checks ask of it. `Said` is what its schema gives. A new kind is one file that says this, its
 * interface in `Step`, and its name in the table of `index.ts`, which is also its key in the language: `desk: nurse`.
 */
export interface StepLanguage<S extends Step, Said> {
  /** What can be written. Its first key is the word of the kind. */
  schema(): z.core.SomeType;
  normalise(said: Said, frame: Frame, context: Context): S;
  /** Where, below the step, the roles are written that do it; null: it needs no staff. */
  readonly staffAt: Path | null;
  /** Holds a step of this kind, as it is written, against the rest of the scenario. */
  check?(step: RawStep, team: RawTeam, scenario: RawMap, report: TreeReport): void;
  /** People may miss it, and its `missed` says what happens then. */
  readonly attended?: true;
  /** It is over at the moment at which it begins, and it begins at once if somebody is free: people can go round in it. */
  takesNoTime(raw: RawMap, people: RawMap): boolean;
  /** What a change within a run may not change, beside what no kind may. */
  fixed(step: S): readonly unknown[];
  /** What whoever is at it holds one of, and how many of these there are; null: nothing, or there is no limit. */
  pool?(step: S, team: Team): { readonly name: string; readonly places: number } | null;
}
