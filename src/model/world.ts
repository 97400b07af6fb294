import type { Directory } from '../event-log/directory.ts';
import type { Sink } from '../event-log/event.ts';
import { type EventId, type Kernel, later, type Phase } from '../kernel/index.ts';
import type { Streams } from '../random/index.ts';
import { type Sampler, sampler } from '../random/index.ts';
import type { Condition, Scenario } from '../scenario/scenario.ts';
import { Absences } from './absence.ts';
import { Bookings } from './bookings.ts';
import { type Test, testOf } from './condition.ts';
import { directoryOf } from './directory.ts';
import { Draws, type Purposes, purposesOf } from './draws.ts';
import type { Group, Session } from './groups.ts';
import { Loads } from './loads.ts';
import { plansOf } from './make-plan.ts';
import { type Meeting, newMeetings } from './meeting.ts';
import { OpeningHours } from './opening-hours.ts';
import { People } from './people.ts';
import type { Person } from './person.ts';
import type { Plan, RolePlan } from './plan.ts';
import { Posts } from './posts.ts';
import { Recorder } from './recorder.ts';
import { newStarts, type Starts } from './starts.ts';
import { WorkList } from './work-list.ts';
import { Workforce } from './workforce.ts';

/** What the kernel is asked for; the subject of each is in brackets. */
export const EVENT = {
  /** A source refers its next person (source). */
  arrives: 0,
  /** A person comes back (person). */
  returns: 1,
  /** The next contact of a course, or the next attempt, is due (person). */
  due: 2,
  /** Patience has run out (person). */
  givesUp: 3,
  worsens: 4,
  recovers: 5,
  /** The person may go; the worker writes up or is done (worker). */
  contactEnds: 6,
  /** The piece of work is done (worker). */
  workEnds: 7,
  /** Other duties are done (worker). */
  dutiesEnd: 8,
  /** A referral from another team arrives (person). */
  referredOn: 9,
  shiftStarts: 11,
  shiftEnds: 12,
  /** A warm handover is done (worker). */
  introduced: 13,
  /** The system changes (number of the phase that begins). */
  phaseBegins: 14,
  /** The time of a meeting has come; a case is decided; it is over (meeting). */
  meetingIsDue: 15,
  caseIsDone: 16,
  meetingEnds: 17,
  /** A stay is over (person). */
  stayEnds: 18,
  /** Somebody who was at a contact that another leads is free (worker). */
  helperIsFree: 19,
  /** Work of a step begins at this time (step). */
  startsNow: 20,
  /** Urgency rises (person). */
  rises: 22,
  /** Somebody should keep in touch (person). */
  touchDue: 23,
  /** A contact to keep in touch is over (worker). */
  touchEnds: 24,
  /** The time of an appointment has come; it is over; nobody came (person). */
  appointment: 25,
  appointmentEnds: 26,
  appointmentMissed: 27,
  /** The day's appointments of a diary begin (diary). */
  diaryDay: 28,
  /** Somebody gives notice, leaves their post, fills a vacant one (worker). */
  givesNotice: 29,
  leavesPost: 30,
  joinsPost: 31,
  /** Somebody is no longer new in post (role). */
  settled: 32,
  /** A session of supervision is due; time given to one is over (worker). */
  supervision: 33,
  supervisionEnds: 34,
  /** A week is over: turnover follows load (0). */
  loadReview: 35,
  /** The next session of a closed group is due (group). */
  groupDue: 36,
  /** A session of a group is over; one of its people is written up (worker who leads it). */
  sessionEnds: 37,
  writtenUp: 38,
} as const;

/** All that changes during one run. Each file of this room moves one part of it. */
export interface World {
  /** What holds now; one of `plans`. */
  plan: Plan;
  /** One for each phase of the run. */
  readonly plans: readonly Plan[];
  readonly directory: Directory;
  readonly kernel: Kernel;
  readonly people: People;
  readonly log: Recorder;
  readonly draws: Draws;
  purposes: Purposes;
  readonly workforce: Workforce;
  /** Leave and sickness; posts that are left and filled; loads that turnover depends on. Null where there is none. */
  readonly absences: Absences | null;
  readonly posts: Posts | null;
  readonly loads: Loads | null;
  /** Work asked of each role, then of each step that has a list of its own, then of each worker; created when first used. */
  readonly workLists: (WorkList | undefined)[];
  /** People who wait for a place of each pool: a caseload, or places without staff. */
  readonly placeLists: WorkList[];
  /** People whom the workers of each role should call to keep in touch, in the order in which it fell due. */
  readonly touchLists: readonly Set<Person>[];
  /** Places of each pool now: of the posts that are filled, where posts are filled and left. */
  readonly places: Float64Array;
  readonly placesHeld: Int32Array;
  /** What is booked in each diary. */
  readonly bookings: readonly Bookings[];
  /** People on the list of each step. */
  readonly waitingAt: Int32Array;
  readonly meetings: readonly Meeting[];
  /** Workers of each role for whom meetings wait. */
  readonly called: Int32Array;
  /** When work that begins at fixed times begins next, by step; and 1 while it is this time. */
  readonly starts: Starts;
  /** Closed groups under way, by number, and those whose next session is due; sessions, by the worker who leads. */
  readonly groups: (Group | null)[];
  readonly dueGroups: Group[];
  readonly sessions: (Session | null)[];
  /** What is to be filled at this instant, in the order of asking: roles, then (from their number) pools of places; and 1 for each that is asked for. */
  readonly toFill: number[];
  readonly fillAsked: Int8Array;
  /** The condition of each rule, by its number; null: always. */
  tests: readonly (Test | null)[];
  /** The eligibility of each team; null: everyone. */
  accepts: readonly (Test | null)[];
  /** Standard normal quantile. */
  readonly normal: Sampler;
  /** Order of asking. */
  asked: number;
  /** Numbers given out. */
  nextPerson: number;
  nextReferral: number;
  /** The worker whose finished work is being decided on, or -1; a warm handover takes more of their time. */
  decider: number;
}

export function newWorld(scenario: Scenario, streams: Streams, kernel: Kernel, sink: Sink): World {
  const plans = plansOf(scenario);
  const plan = plans[0];
  const people = new People(plan.needs, plan.steps.length, plan.teams.length);
  const draws = new Draws(streams, plan);
  const workforce = new Workforce(
    plans.map(({ roles }) => roles),
    plan.roles.map((role) => hoursOf(plan, role)),
  );
  const world: World = {
    plan,
    plans,
    directory: directoryOf(scenario),
    kernel,
    people,
    log: new Recorder(sink, kernel),
    draws,
    purposes: purposesOf(plan, draws),
    workforce,
    absences: plan.roles.some(({ staffing }) => staffing?.absence)
      ? new Absences(plan, streams, workforce.firstOfRole, workforce.wte.length)
      : null,
    posts: plan.roles.some(({ postsChange }) => postsChange)
      ? new Posts(plan, streams, workforce.wte.length)
      : null,
    loads: plan.roles.some(({ staffing }) => staffing?.turnover?.withLoad) ? new Loads(plan) : null,
    workLists: new Array(plan.roles.length + plan.steps.length + workforce.wte.length).fill(undefined),
    placeLists: Array.from(plan.places, () => new WorkList()),
    places: plan.places.slice(),
    placesHeld: new Int32Array(plan.places.length),
    touchLists: plan.roles.map(() => new Set<Person>()),
    bookings: plan.diaries.map(() => new Bookings()),
    waitingAt: new Int32Array(plan.steps.length),
    meetings: newMeetings(plan),
    called: new Int32Array(plan.roles.length),
    starts: newStarts(plan),
    groups: [],
    dueGroups: [],
    sessions: new Array(workforce.wte.length).fill(null),
    toFill: [],
    fillAsked: new Int8Array(plan.roles.length + plan.places.length),
    normal: sampler({ kind: 'normal', mean: 0, sd: 1 }),
    asked: 0,
    nextPerson: 0,
    nextReferral: 0,
    decider: -1,
    tests: [],
    accepts: [],
  };
  setTests(world);
  return world;
}

/** Makes the conditions of the plan that holds ready to be asked. */
export function setTests(world: World): void {
  const { plan } = world;
  const test = (condition: Condition | null) => (condition === null ? null : testOf(world, condition));
  const tests: (Test | null)[] = [];
  for (const step of plan.steps) for (const rule of step.rules) tests[rule.number] = test(rule.if);
  world.tests = tests;
  world.accepts = plan.teams.map((team) => test(team.accepts));
}

/** Null where work never stops. */
export function hoursOf(plan: Plan, role: RolePlan): OpeningHours | null {
  const { start, bankHolidays } = plan.scenario.time;
  return role.hours.kind === 'always'
    ? null
    : new OpeningHours(role.hours, start, bankHolidays, role.dutyShare);
}

export function after(world: World, minutes: number, phase: Phase, event: number, subject: number): EventId {
  return world.kernel.schedule(later(world.kernel.now, minutes), phase, event, subject);
}

/** The list of a role, or (from `plan.roles.length`) of one worker; created when first used. */
export function workList(world: World, number: number): WorkList {
  const list = world.workLists[number] ?? new WorkList();
  world.workLists[number] = list;
  return list;
}

/** Asks for the queue of a role to be served at this instant, once what frees has been freed. */
export function askToServe(world: World, role: number): void {
  askToFill(world, role);
}

export function askToFillPlaces(world: World, pool: number): void {
  askToFill(world, world.plan.roles.length + pool);
}

function askToFill({ fillAsked, toFill }: World, which: number): void {
  if (fillAsked[which] === 1) return;
  fillAsked[which] = 1;
  toFill.push(which);
}
