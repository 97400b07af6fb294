import { testOf } from '../condition.ts';
import { type Draws, looks } from '../draws.ts';
import { joinedBefore } from '../on-list.ts';
import type { Plan, StepPlan } from '../plan/plan.ts';
import { WorkList } from '../queue.ts';
import { actOf, type Drawing, ruleOf } from '../rules.ts';
import type { World } from '../world.ts';
import { casesOf } from './cases.ts';
import { stagesOf } from './kinds.ts';
import { type CourseParts, Step } from './step.ts';

/** The steps of a plan, in their order; `setSteps` gives them what they know of the rest of the system. */
export function newSteps({ steps }: Plan): Step[] {
  return steps.map((plan) => new Step(plan, stagesOf(plan)));
}

/** Every step as the plan that holds has it: at the start, and when the system changes. */
export function setSteps(world: World): void {
  world.steps.forEach((step) => {
    const plan = world.plan.steps[step.number];
    setWhere(world, step, plan);
    setDraws(world.names, world.plan.scenario.people.needs, step, plan);
    step.plan = plan;
    step.watches = plan.watches;
    step.skipIfTrusted = plan.skipIfTrusted;
    step.interruptible = plan.interruptible;
    step.pauses = plan.pauses;
    step.spentOn = plan.spentOn;
    step.channel = plan.channel;
    step.attendance = plan.attendance;
    step.endsIn = plan.endsIn;
  });
  // Conditions ask for other steps.
  for (const step of world.steps) {
    step.rules = step.plan.rules.map((rule) =>
      ruleOf(world, step, rule, rule.if === null ? null : testOf(world, rule.if)),
    );
    step.by = casesOf(world, step.plan);
    step.afterMissed = actOf(world, step, step.plan.missed.then);
    step.givesUp =
      step.plan.givesUp === null ? null : actOf(world, step, step.plan.givesUp.then, givingUp(step));
  }
}

/** Whoever gives up goes a way of their own each time. */
function givingUp({ plan, number }: Step): Drawing {
  return { name: `${plan.name} gives up`, count: (person) => joinedBefore(person, number) };
}

function setWhere({ roles, pools, diaries }: World, step: Step, plan: StepPlan): void {
  step.role = plan.role === -1 ? null : roles[plan.role];
  step.list = plan.ownList || step.role === null ? step.own : step.role.list;
  step.pools = plan.pools.map((pool) => pools[pool]);
  step.placeList = placeListOf(step, plan);
  step.diary = plan.diary === -1 ? null : diaries[plan.diary];
  step.anyOf = plan.anyOf.length === 0 ? null : plan.anyOf.map((role) => roles[role]);
  step.together = plan.together.map(({ roles: numbers, workers }) => ({
    roles: numbers.map((role) => roles[role]),
    workers,
  }));
  step.hasChoice = step.together.some(({ roles }) => roles.length > 1);
}

/** Who waits for places of one pool is on its list; a group is made from the list of its step, and so is whoever takes a place of any of several, or at set times. */
function placeListOf(step: Step, { group, pools, stay, startsAt }: StepPlan): WorkList | null {
  if (group !== null) return pools.length === 0 ? null : step.own;
  if (pools.length <= 1 && (stay === null || startsAt === null)) return step.pools[0]?.list ?? null;
  return step.placeList ?? new WorkList();
}

function setDraws(names: Draws, needs: readonly string[], step: Step, plan: StepPlan): void {
  const { name, writingUp, missed, course, stay, givesUp } = plan;
  step.takes = names.drawn(`${name} takes`, plan.takes);
  step.attends = names.purpose(`${name} attends`);
  step.writingUp = writingUp === null ? null : names.drawn(`${name} writing up`, writingUp);
  step.timeLost = missed.timeLost === null ? null : names.drawn(`${name} time lost`, missed.timeLost);
  step.retryAfter = names.drawn(`${name} retry after`, missed.retryAfter);
  step.givesUpAfter = givesUp === null ? null : names.drawn(`${name} gives up`, givesUp.after);
  step.stops = names.purpose(`${name} stops coming`);
  step.sees = looks(names, needs, (need) => `${name} sees ${need}`);
  step.lasts = stay === null ? null : names.drawn(`${name} lasts`, stay.lasts);
  step.course = course === null ? null : coursePartsOf(names, plan, course);
}

function coursePartsOf(
  names: Draws,
  { name }: StepPlan,
  { contacts, every, samePerson, holdsPlace, reviewEvery }: NonNullable<StepPlan['course']>,
): CourseParts {
  return {
    contacts: names.drawn(`${name} contacts`, contacts),
    every: names.drawn(`${name} every`, every),
    samePerson,
    holdsPlace,
    reviewEvery,
  };
}
