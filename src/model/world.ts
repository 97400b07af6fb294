import type { Directory } from '../event-log/directory.ts';
import type { Recorder } from '../event-log/recorder.ts';
import type { Kernel } from '../kernel/index.ts';
import type { Test } from './condition.ts';
import type { Draws, PeopleDraws } from './draws.ts';
import type { Filling } from './filling.ts';
import type { People } from './people.ts';
import type { Pool } from './places.ts';
import type { Plan } from './plan/plan.ts';
import type { Act } from './rules.ts';
import type { Absences } from './staff/absence.ts';
import type { Loads } from './staff/loads.ts';
import type { Posts } from './staff/posts.ts';
import type { Role } from './staff/role.ts';
import type { Worker } from './staff/worker.ts';
import type { Diary } from './steps/bookings.ts';
import type { Group } from './steps/group.ts';
import type { Meeting } from './steps/meeting.ts';
import type { Step } from './steps/step.ts';

/** Meetings call workers away from their work. */
export interface Calls {
  /** The worker, whose role is called, has finished what they were at. */
  readonly answer: (world: World, worker: Worker) => void;
  /** The role is no longer waited for. */
  readonly stop: (world: World, role: Role) => void;
}

/** All that changes during one run; `new-world.ts` makes it, and each file of this room moves one part of it. */
export interface World {
  /** What holds now; one of `plans`. */
  plan: Plan;
  /** One for each phase of the run. */
  readonly plans: readonly Plan[];
  readonly directory: Directory;
  readonly kernel: Kernel;
  readonly log: Recorder;
  readonly people: People;
  /** By name of a split that has one of its own and step: where it is counted how often somebody has come to it there. */
  readonly splits: ReadonlyMap<string, number>;
  /** Draws by name, and those that concern people apart from any step. */
  readonly names: Draws;
  draws: PeopleDraws;
  /** By their numbers. Pools are first the caseloads of the roles, then places without staff. */
  readonly steps: readonly Step[];
  readonly roles: readonly Role[];
  readonly workers: readonly Worker[];
  readonly pools: readonly Pool[];
  readonly diaries: readonly Diary[];
  readonly meetings: readonly Meeting[];
  readonly calls: Calls;
  /** Leave and sickness; posts that are left and filled; loads that turnover depends on. Null where there is none. */
  readonly absences: Absences | null;
  readonly posts: Posts | null;
  readonly loads: Loads | null;
  /** Closed groups under way, by number, and those whose next session is due. */
  readonly groups: (Group | null)[];
  readonly dueGroups: Group[];
  readonly filling: Filling;
  /** By team: its eligibility (null: everyone), and what becomes of whoever is not eligible. */
  accepts: readonly (Test | null)[];
  notEligible: readonly Act[];
  /** Some list is served by the date of joining it. */
  readonly anyByJoining: boolean;
  /** Order of asking. */
  asked: number;
  /** Numbers given out. */
  nextPerson: number;
  nextReferral: number;
  /** The worker whose finished work is being decided on; a warm handover takes more of their time. */
  decider: Worker | null;
}
