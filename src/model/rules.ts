import { KIND, OUTCOME } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { finish } from './course.ts';
import { teamThatFits } from './doors.ts';
import { closeReferral, endReferral, setEngagement } from './endings.ts';
import { enterStep } from './flow.ts';
import { type Person, REFERRED_ON } from './person.ts';
import type { ActionPlan, StepPlan } from './plan.ts';
import { pick } from './shares.ts';
import { startPatience } from './waiting.ts';
import { introduce } from './work.ts';
import { EVENT, type World } from './world.ts';

/** What the flow rules of a step say, done: another step, another team (warm or cold), or an ending. */

const NOT_ELIGIBLE: ActionPlan = { do: 'not_eligible' };
const NO_RULE = -1;

/** The team does not take the person: what its policy says happens here and now. */
export function turnAway(world: World, person: Person, step: StepPlan): void {
  apply(world, person, step, NOT_ELIGIBLE, NO_RULE);
}

/**
 * Does what the first rule that holds says. @param lastResort whether a rule without a condition counts: at the
 * review of a course it does not, and the course goes on. @returns whether a rule decided.
 */
export function askRules(world: World, person: Person, step: StepPlan, lastResort: boolean): boolean {
  const { people, plan, draws, purposes } = world;
  for (let index = 0; index < step.rules.length; index++) {
    const rule = step.rules[index];
    const test = world.tests[rule.number];
    if (test === null) {
      if (!lastResort) continue;
    } else if (!test(person)) continue;
    if (rule.followed < 1) {
      const attempt = people.attempts[person.slot * plan.steps.length + step.number];
      if (!draws.chance(rule.followed, purposes.steps[step.number].followed[index], person, attempt))
        continue;
    }
    apply(world, person, step, rule.action, rule.number);
    return true;
  }
  if (lastResort) throw new Error(`no rule of ${step.name} holds: the scenario should have been refused`);
  return false;
}

export function apply(world: World, person: Person, step: StepPlan, action: ActionPlan, rule: number): void {
  const { people, plan, draws, purposes } = world;
  const count = people.attempts[person.slot * plan.steps.length + step.number];
  switch (action.do) {
    case 'go_to':
      if (person.onCourse === 1) {
        finish(world, person, step.heldOn);
        startPatience(world, person);
      }
      enterStep(world, person, action.step, rule);
      return;
    case 'split': {
      const u = draws.uniform(purposes.steps[step.number].split, person, count);
      apply(world, person, step, action.actions[pick(action.upTo, u)], rule);
      return;
    }
    case 'discharge':
      endDischarge(world, person, action.outcome, action.plan, rule);
      return;
    case 'return_to_referrer':
      endReferral(world, person, KIND.returned, OUTCOME.returned_to_referrer, -1, rule);
      return;
    case 'signpost': {
      const { signpost } = purposes.steps[step.number];
      // Whoever is told to ask outside the scenario is not seen to ask.
      const goes = action.team !== -1 && draws.chance(action.completes, signpost, person, 2 * count);
      const delay = goes ? draws.sample(action.delay, signpost, person, 2 * count + 1) : -1;
      endReferral(world, person, KIND.signposted, OUTCOME.signposted, action.team, rule, delay);
      return;
    }
    case 'not_eligible':
      people.saidNo[person.slot * plan.teams.length + step.team] = 1;
      apply(world, person, step, plan.teams[step.team].notEligible ?? plan.notEligible, rule);
      return;
    case 'pass_on':
      handOver(world, person, step, action.team, plan.warm, rule, KIND.passed_on);
      return;
    case 'refer_to':
      if (action.urgency > person.urgency) person.urgency = action.urgency;
      handOver(world, person, step, action.team, action.warm, rule, KIND.handed_over);
      return;
  }
}

function endDischarge(world: World, person: Person, outcome: number, withPlan: boolean, rule: number): void {
  const kind = endingOf(outcome);
  const isBounce = kind === KIND.declined || kind === KIND.returned;
  endReferral(world, person, kind, outcome, isBounce ? -1 : Number(withPlan), rule);
}

/** Declined and returned are bounces, whichever words a rule uses for them; advice is not. */
function endingOf(outcome: number): number {
  if (outcome === OUTCOME.declined) return KIND.declined;
  if (outcome === OUTCOME.returned_to_referrer) return KIND.returned;
  if (outcome === OUTCOME.advice_and_signposting) return KIND.advised;
  return KIND.discharged;
}

/**
 * To another team, warm (introduced, the assessment trusted) or cold; `team` -1: the one that fits, as far as the
 * worker knows. Where there is none, or the person has gone round long enough, back to the referrer.
 */
function handOver(
  world: World,
  person: Person,
  step: StepPlan,
  team: number,
  warm: boolean,
  rule: number,
  coldKind: number,
): void {
  const { plan, kernel, draws, purposes } = world;
  let to = team;
  if (to === -1) {
    const { knowsOtherTeams } = plan.teams[step.team];
    const knows = draws.chance(knowsOtherTeams, purposes.workerKnows, person, person.referrals);
    to = teamThatFits(world, person, step.team, knows, purposes.workerTries);
  }
  if (to === -1) {
    endReferral(world, person, KIND.returned, OUTCOME.returned_to_referrer, -1, rule);
    return;
  }
  if (person.hops >= plan.hopLimit) {
    endReferral(world, person, KIND.returned, OUTCOME.went_in_circles, -1, rule);
    return;
  }
  const wasOnCourse = person.onCourse === 1;
  if (wasOnCourse && step.heldOn) finish(world, person, true);
  // Only the worker who has just met the person can introduce them; a team that sees at once that it does not fit
  // has nobody who has.
  const worker = world.decider;
  world.decider = -1;
  if (warm) {
    if (worker !== -1) introduce(world, worker, person);
    closeReferral(
      world,
      person,
      KIND.handed_over,
      coldKind === KIND.passed_on ? WARM_WRONG_DOOR : WARM,
      to,
      rule,
    );
  } else if (coldKind === KIND.handed_over) closeReferral(world, person, KIND.handed_over, COLD, to, rule);
  else closeReferral(world, person, KIND.passed_on, OUTCOME.passed_on, to, rule);
  const { afterWarmHandover, afterColdHandover } = plan.kinds[person.kind].engagement;
  if (warm) setEngagement(person, afterWarmHandover);
  else if (coldKind === KIND.handed_over) setEngagement(person, afterColdHandover);
  const assessedBy = person.assessedBy;
  person.trusted = assessedBy !== -1 && (warm || plan.teams[to].trusts[assessedBy]) ? 1 : 0;
  if (wasOnCourse) startPatience(world, person);
  // It arrives once whoever can start at this instant has started.
  person.nextTeam = to;
  person.state = REFERRED_ON;
  kernel.schedule(kernel.now, ARRIVES, EVENT.referredOn, person.slot);
}
const WARM = 1;
const WARM_WRONG_DOOR = 2;
const COLD = 0;
