import type { EventId, Phase } from '../../kernel/index.ts';
import type { Drawn, Purpose } from '../draws.ts';
import type { Course, Person } from '../person.ts';
import type { Pool } from '../places.ts';
import type { FixedTimes } from '../plan/fixed-times.ts';
import type { StepPlan } from '../plan/plan.ts';
import { WorkList } from '../queue.ts';
import type { Act, Rule } from '../rules.ts';
import type { Role } from '../staff/role.ts';
import type { Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import type { Diary } from './bookings.ts';
import type { DrawnCases } from './cases.ts';

/**
 * What a kind of step does at each stage of somebody's way through it. Lists, flow and staff know of steps only this;
 * a new kind is a file with these and a line in `kinds.ts`.
 */
export interface Stages {
  /** The person counts as waiting for it now: who or what do they wait for? */
  readonly enter: (world: World, person: Person) => void;
  /** The next contact, or the next attempt, is due. */
  readonly due: (world: World, person: Person) => void;
  /** Their turn has come for one of the places that it holds. */
  readonly placeIsFree: (world: World, person: Person, pool: Pool) => void;
  /** Their turn has come with a free worker. */
  readonly begin: (world: World, worker: Worker, person: Person) => void;
  /** The work is done, and the person was there or need not be: what next? */
  readonly done: (world: World, person: Person) => void;
  /** Nobody came, and the time is over: what next? */
  readonly missed: (world: World, person: Person) => void;
}

/** So many workers at once, of one role, or of any of several, the preferred first. */
export interface Together {
  readonly roles: readonly Role[];
  readonly workers: number;
}

/** What only a course has. */
export interface CourseParts {
  readonly contacts: Drawn;
  readonly every: Drawn;
  readonly samePerson: boolean;
  readonly holdsPlace: boolean;
  readonly reviewEvery: number;
}

/** Whose work a course is: of several roles that of which a place is held, or that of the worker who gives it; null: nobody's. */
export function roleOf(
  { roles }: World,
  { worker, place }: Course,
  { role, anyOf, hasChoice }: Step,
): Role | null {
  if (anyOf === null && !hasChoice) return role;
  return place === null ? (worker?.role ?? role) : roles[place.number]!;
}

/**
 * A step of a team's pathway, made once from the plan (`make-steps.ts`) and set anew when the system changes: its list,
 * its draws, its rules, and what its kind does. All kinds are objects of one shape, whose stages are functions in its
 * fields: a call costs the same however many kinds a system has.
 */
export class Step implements Stages {
  readonly number: number;
  readonly team: number;
  /** As the plan that holds has it. */
  plan: StepPlan;
  enter: Stages['enter'];
  due: Stages['due'];
  placeIsFree: Stages['placeIsFree'];
  begin: Stages['begin'];
  done: Stages['done'];
  missed: Stages['missed'];
  /** Null: none is needed. */
  role: Role | null = null;
  /** The list that its people join: its own, or that of its role. */
  list: WorkList;
  readonly own = new WorkList();
  /** People who count as waiting for it. */
  waiting = 0;
  /** Of them those who have waited for a group for long enough. */
  late = 0;
  /** Workers or places take people off its list one by one; a meeting calls for its cases itself, and nobody waits to be routed. */
  servesFromList: boolean;
  watches = false;
  skipIfTrusted = false;
  interruptible = false;
  pauses = false;
  spentOn = 0;
  channel = 0;
  /** Probability that a contact is attended, or null: that of the person. */
  attendance: number | null = null;
  endsIn: Phase = 0;
  rules: readonly Rule[] = [];
  afterMissed!: Act;
  takes!: Drawn;
  attends!: Purpose;
  writingUp: Drawn | null = null;
  timeLost: Drawn | null = null;
  retryAfter!: Drawn;
  stops!: Purpose;
  /** Patience with its list, and what whoever has lost it does; null: only people's own. */
  givesUpAfter: Drawn | null = null;
  givesUp: Act | null = null;
  sees: readonly Drawn[] = [];
  course: CourseParts | null = null;
  /** Length of a stay. */
  lasts: Drawn | null = null;
  /** Pools of places of which a course or a stay holds one, the preferred first; and the list on which people wait for it. */
  pools: readonly Pool[] = [];
  placeList: WorkList | null = null;
  /** The diary that it is booked into. */
  diary: Diary | null = null;
  /** Workers who have to be free at once, those of `role` first; empty: one of `role`, and no group. */
  together: readonly Together[] = [];
  /** Somebody among them may be of any of several roles. */
  hasChoice = false;
  /** Then: the roles whose free workers are kept for the first in line. */
  kept: readonly Role[] = [];
  /** Roles of which one is enough, the preferred first; null: `role`, or all of `together`. */
  anyOf: readonly Role[] | null = null;
  /** Figures that are other in some cases; null: none. */
  by: DrawnCases | null = null;
  /** When work that begins at fixed times begins next, its event, and whether it is this time now. */
  times: FixedTimes | null = null;
  startEvent: EventId = -1;
  isOpen = false;

  constructor(plan: StepPlan, stages: Stages) {
    this.number = plan.number;
    this.team = plan.team;
    this.plan = plan;
    this.enter = stages.enter;
    this.due = stages.due;
    this.placeIsFree = stages.placeIsFree;
    this.begin = stages.begin;
    this.done = stages.done;
    this.missed = stages.missed;
    this.list = this.own;
    this.servesFromList = plan.kind !== 'meeting' && plan.kind !== 'route';
  }
}
