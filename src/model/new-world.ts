import type { Sink } from '../event-log/event.ts';
import { Recorder } from '../event-log/recorder.ts';
import type { Kernel } from '../kernel/index.ts';
import type { Streams } from '../random/index.ts';
import { namedSplits } from '../scenario/rules/splits.ts';
import type { Condition, Scenario } from '../scenario/scenario.ts';
import { testOf } from './condition.ts';
import { Draws, peopleDraws } from './draws.ts';
import { Filling } from './filling.ts';
import { People } from './people.ts';
import { placeHoursOf } from './place-hours.ts';
import { Pool } from './places.ts';
import { directoryOf } from './plan/directory.ts';
import { plansOf } from './plan/make-plan.ts';
import { OpeningHours } from './plan/opening-hours.ts';
import type { Plan, RolePlan } from './plan/plan.ts';
import { actOf } from './rules.ts';
import { givePlaces, servingOf } from './serving.ts';
import { Absences } from './staff/absence.ts';
import { Loads } from './staff/loads.ts';
import { Posts } from './staff/posts.ts';
import { Role } from './staff/role.ts';
import { Worker } from './staff/worker.ts';
import { mostPosts, postsOf } from './staff/workforce.ts';
import { Diary } from './steps/bookings.ts';
import { newSteps, setSteps } from './steps/make-steps.ts';
import { answerCall, newMeetings, stopCalling } from './steps/meeting.ts';
import type { World } from './world.ts';

/** Everything that a run needs, made from the plans: nobody is in it yet, and nobody on duty. */
export function newWorld(scenario: Scenario, streams: Streams, kernel: Kernel, sink: Sink): World {
  const plans = plansOf(scenario);
  const [plan] = plans;
  const names = new Draws(streams, plan);
  const steps = newSteps(plan);
  const splits = namedSplits(scenario);
  const roles = newRoles(plans);
  const workers = roles.flatMap((role) => role.workers);
  const has = (what: (role: RolePlan) => unknown) => plan.roles.some((role) => what(role));
  const world: World = {
    plan,
    plans,
    directory: directoryOf(scenario),
    kernel,
    log: new Recorder(sink, kernel),
    people: new People(plan.needs, plan.steps.length, plan.teams.length, splits.length),
    splits: new Map(splits.map((name, index) => [name, plan.steps.length + index])),
    names,
    draws: peopleDraws(plan, names),
    steps,
    roles,
    workers,
    pools: Array.from(plan.places, (places, pool) => new Pool(pool, places, givePlaces)),
    diaries: plan.diaries.map((diary, number) => new Diary(number, diary)),
    meetings: newMeetings({ plan, steps, roles }),
    calls: { answer: answerCall, stop: stopCalling },
    absences: has(({ staffing }) => staffing?.absence) ? new Absences(plan, streams, workers.length) : null,
    posts: has(({ postsChange }) => postsChange) ? new Posts(plan, streams, workers.length) : null,
    loads: has(({ staffing }) => staffing?.turnover?.withLoad) ? new Loads(plan) : null,
    groups: [],
    dueGroups: [],
    filling: new Filling(kernel),
    accepts: [],
    notEligible: [],
    anyByJoining: plans.some(({ steps }) => steps.some(({ byJoining }) => byJoining)),
    asked: 0,
    nextPerson: 0,
    nextReferral: 0,
    decider: null,
  };
  followPlan(world);
  for (const pool of world.pools) pool.hours = placeHoursOf(plan, pool.number);
  return world;
}

/** Steps, roles and teams are as the plan that holds says: at the start, and when the system changes. */
export function followPlan(world: World): void {
  const { plan, steps, roles, pools } = world;
  const test = (condition: Condition | null) => (condition === null ? null : testOf(world, condition));
  setSteps(world);
  world.accepts = plan.teams.map(({ accepts }) => test(accepts));
  world.notEligible = plan.teams.map(({ firstStep, notEligible }) =>
    actOf(world, steps[firstStep], notEligible ?? plan.notEligible),
  );
  for (const pool of pools) pool.ownSteps = plan.ownStepsOfPool[pool.number].map((number) => steps[number]);
  for (const role of roles) setRole(world, role, plan.roles[role.number]);
}

function setRole({ plan, steps }: World, role: Role, to: RolePlan): void {
  role.plan = to;
  role.otherDuties = to.otherDuties;
  role.mayInterrupt = to.mayInterrupt;
  role.hasOwnLists = to.hasOwnLists;
  role.ownSteps = to.ownSteps.map((number) => steps[number]);
  role.bookedSteps = to.bookedSteps.map((number) => steps[number]);
  role.restsUnseen = restsUnseen(plan, role.number);
  for (const worker of role.workers) worker.pace = to.paces[worker.post] ?? 1;
  role.fill = servingOf(role);
}

/** Whether nobody but those on the lists of the role and of its workers ever looks for who of it is free. */
function restsUnseen({ roles, meetings }: Plan, number: number): boolean {
  const { ownSteps, mayInterrupt, keepsInTouch, supervision } = roles[number];
  return (
    ownSteps.length === 0 &&
    !mayInterrupt &&
    !keepsInTouch &&
    supervision === null &&
    !roles.some((role) => role.supervision?.by === number) &&
    !meetings.some(({ attendedBy }) => attendedBy.some(({ role }) => role === number))
  );
}

function newRoles(plans: readonly Plan[]): Role[] {
  const [plan] = plans;
  const phases = plans.map(({ roles }) => roles);
  let number = 0;
  return plan.roles.map((each, index) => {
    const posts = [
      ...postsOf(each.wte).map((wte) => ({ wte, isFilled: true })),
      ...postsOf(each.vacantWte).map((wte) => ({ wte, isFilled: false })),
    ];
    const role = new Role(index, each, posts.length, hoursOf(plan, each));
    for (let post = 0; post < mostPosts(phases, index, posts.length); post++) {
      // Those that come later by a change are there when it comes, or are recruited to.
      const { wte, isFilled } = posts[post] ?? { wte: 0, isFilled: !each.postsChange };
      role.workers.push(new Worker(number++, role, post, wte, isFilled));
    }
    return role;
  });
}

/** Null where work never stops. */
export function hoursOf({ scenario }: Plan, { hours, dutyShare }: RolePlan): OpeningHours | null {
  const { start, bankHolidays } = scenario.time;
  return hours.kind === 'always' ? null : new OpeningHours(hours, start, bankHolidays, dutyShare);
}
