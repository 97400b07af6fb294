import { OUTCOME } from '../event-log/kinds.ts';
import { namedSplit } from '../scenario/rules/splits.ts';
import type { Test } from './condition.ts';
import type { Purpose } from './draws.ts';
import { bounces, endRequest, endSignposted, giveBack, leave } from './endings.ts';
import { handOver } from './hand-over.ts';
import { joinList } from './on-list.ts';
import { startPatience } from './patience.ts';
import type { Person } from './person.ts';
import type { ActionPlan, RulePlan } from './plan/plan.ts';
import { pick } from './plan/shares.ts';
import { finish } from './steps/finish.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/** What the flow rules of a step say, done: another step, another team (warm or cold), or an ending. */

/** Does what a rule says for a person at this step. @param rule its number, or -1: no rule decided */
export type Act = (world: World, person: Person, step: Step, rule: number) => void;

/** A flow rule, ready to be asked. */
export interface Rule {
  readonly number: number;
  /** Null: always. */
  readonly test: Test | null;
  readonly followed: number;
  readonly follows: Purpose;
  readonly act: Act;
}

export const NO_RULE = -1;

/** A rule's condition is made by whoever calls this. */
export function ruleOf(world: World, step: Step, plan: RulePlan, test: Test | null): Rule {
  const { number, followed, name, action } = plan;
  const follows = world.names.purpose(`${step.plan.name} follows ${name}`);
  return { number, test, followed, follows, act: actOf(world, step, action) };
}

/**
 * Does what the first rule that holds says. @param lastResort whether a rule without a condition counts: at the
 * review of a course it does not, and the course goes on. @returns whether a rule decided.
 */
export function askRules(world: World, person: Person, step: Step, lastResort: boolean): boolean {
  const { rules } = step;
  for (let index = 0; index < rules.length; index++) {
    const rule = rules[index];
    if (rule.test === null) {
      if (!lastResort) continue;
    } else if (!rule.test(person)) continue;
    if (rule.followed < 1) {
      const attempt = world.people.attemptsOf(person, step.number);
      if (!rule.follows.chance(rule.followed, person, attempt)) continue;
    }
    rule.act(world, person, step, rule.number);
    return true;
  }
  if (lastResort)
    throw new Error(`no rule of ${step.plan.name} holds: the scenario should have been refused`);
  return false;
}

/** Joins the list of a step; a step that a trusted assessment makes needless is left out, its rules asked at once. */
export function enterStep(world: World, person: Person, step: Step, rule: number): void {
  person.step = step;
  // Rules that lead round among steps left out would never end: after as many as there are, steps are taken.
  if (step.skipIfTrusted && person.trusted && person.skipped < world.steps.length) {
    person.skipped++;
    askRules(world, person, step, true);
    return;
  }
  joinList(world, person, step, rule, 0);
  step.enter(world, person);
}

/** The team does not take the person: what its policy says happens here and now. */
export function turnAway(world: World, person: Person, step: Step, rule: number = NO_RULE): void {
  world.people.saysNo(step.team, person);
  world.notEligible[step.team](world, person, step, rule);
}

const returnToReferrer: Act = (world, person, step, rule) => {
  giveBack(world, person);
  world.log.returned(person, step.number, rule, OUTCOME.returned_to_referrer);
  bounces(world, person);
  endRequest(world, person, OUTCOME.returned_to_referrer);
};

/** Under which name an action draws, and by which count of the person. */
export interface Drawing {
  readonly name: string;
  readonly count: (person: Person) => number;
}

/** What an action of the plan does. @param step whose rule it is; its draws have its name unless another is given */
export function actOf(
  world: World,
  step: Step,
  plan: ActionPlan,
  draws: Drawing = {
    name: step.plan.name,
    count: (person) => world.people.attemptsOf(person, step.number),
  },
): Act {
  const { names } = world;
  switch (plan.do) {
    case 'go_to':
      return goTo(world.steps[plan.step]);
    case 'split': {
      const acts = plan.actions.map((each) => actOf(world, step, each, draws));
      if (plan.as !== null) return splitAs(world, step, plan.as, plan.upTo, acts);
      const way = names.purpose(`${draws.name} split`);
      return (world, person, step, rule) => {
        const u = way.uniform(person, draws.count(person));
        acts[pick(plan.upTo, u)](world, person, step, rule);
      };
    }
    case 'discharge':
      return plan.outcome === OUTCOME.gave_up_waiting
        ? (world, person, _, rule) => leave(world, person, OUTCOME.gave_up_waiting, rule)
        : discharge(plan.outcome, plan.plan);
    case 'return_to_referrer':
      return returnToReferrer;
    case 'signpost': {
      const goes = names.purpose(`${draws.name} signpost`);
      const delay = names.drawn(`${draws.name} signpost`, plan.delay);
      return (world, person, step, rule) => {
        const count = draws.count(person);
        // Whoever is told to ask outside the scenario is not seen to ask.
        const asks = plan.team !== -1 && goes.chance(plan.completes, person, 2 * count);
        const minutes = asks ? delay.of(person, 2 * count + 1) : -1;
        giveBack(world, person);
        world.log.signposted(person, step.number, rule, OUTCOME.signposted, plan.team);
        bounces(world, person);
        if (asks) endSignposted(world, person, plan.team, minutes);
        else endRequest(world, person, OUTCOME.signposted);
      };
    }
    case 'not_eligible':
      return turnAway;
    case 'pass_on':
      return (world, person, step, rule) => {
        // A wrong door makes nobody more urgent.
        if (person.urgency === world.plan.teams[step.team].urgency) person.urgency = person.cameAs;
        handOver(world, person, step, plan.team, world.plan.warm, rule, true);
      };
    case 'refer_to':
      return (world, person, step, rule) => {
        if (plan.urgency !== -1) person.urgency = plan.urgency;
        handOver(world, person, step, plan.team, plan.warm, rule, false);
      };
  }
}

/**
 * A split with a name of its own: luck is by person, name, and how often the person has come to it at this step, so that
 * whoever meets it at a second step goes the same way there.
 */
function splitAs(
  { names, splits, people }: World,
  step: Step,
  as: string,
  upTo: Float64Array,
  acts: readonly Act[],
): Act {
  const way = names.purpose(`split as ${as}`);
  const column = splits.get(namedSplit(as, step.plan.name))!;
  return (world, person, at, rule) => {
    const u = way.uniform(person, people.attempt(person, column));
    acts[pick(upTo, u)](world, person, at, rule);
  };
}

function goTo(to: Step): Act {
  return (world, person, step, rule) => {
    if (person.course !== null) {
      finish(world, person, step.plan.heldOn);
      startPatience(world, person);
    }
    enterStep(world, person, to, rule);
  };
}

/** Declined and returned are bounces, whichever words a rule uses for them; advice is not. */
function discharge(outcome: number, withPlan: boolean): Act {
  return (world, person, step, rule) => {
    const { log } = world;
    giveBack(world, person);
    if (outcome === OUTCOME.declined || outcome === OUTCOME.returned_to_referrer) {
      if (outcome === OUTCOME.declined) log.declined(person, step.number, rule, outcome);
      else log.returned(person, step.number, rule, outcome);
      bounces(world, person);
    } else if (outcome === OUTCOME.advice_and_signposting)
      log.advised(person, step.number, rule, outcome, withPlan);
    else log.discharged(person, step.number, rule, outcome, withPlan);
    endRequest(world, person, outcome);
  };
}
