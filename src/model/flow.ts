import { leave } from './endings.ts';
import { canStart } from './line.ts';
import type { Person } from './person.ts';
import type { ReEntryPlan } from './plan/plan.ts';
import { enterStep, NO_RULE, turnAway } from './rules.ts';
import { isEligible } from './steps/decide.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/**
 * Who goes where. One referral's way through a team: `refer` opens it at the team's first step; `enterStep` puts
 * the person on that step's list; when its work is done the step decides (`steps/decide.ts`), which looks, asks for
 * eligibility, and leaves the rest to the flow rules (`rules.ts`): another step, another team, or the end.
 */

/** A referral from another team arrives. */
export function arrivesReferred(world: World, person: Person): void {
  const team = person.nextTeam;
  person.nextTeam = -1;
  refer(world, person, team, -1);
}

/** Opens a referral to a team. @param source number of the source, or -1 when a team refers. */
export function refer(world: World, person: Person, team: number, source: number): void {
  openReferral(world, person, team, source);
  const first = world.steps[world.plan.teams[team].firstStep];
  person.step = first;
  if (person.leavingAs !== -1) {
    leave(world, person, person.leavingAs);
    return;
  }
  if (isClosed(world, person, first)) {
    turnAway(world, person, first);
    return;
  }
  // A trusted assessment is not repeated, but it shows at once whether this is the team that fits.
  if (person.trusted && !isEligible(world, person, first)) return;
  enterStep(world, person, first, NO_RULE);
}

/** Straight back to a step of the team that discharged the person: nobody asks again whether it is for them. */
export function reEnter(world: World, person: Person, source: number, entry: ReEntryPlan): void {
  const { kernel, log, steps } = world;
  const { team, at, outcome } = person.ended!;
  openReferral(world, person, team, source);
  person.step = steps[entry.step];
  person.accepted = true;
  if (entry.trusted) {
    person.trusted = true;
    person.assessedBy = team;
  }
  log.reEntered(person, entry.step, outcome, kernel.now - at);
  enterStep(world, person, person.step, NO_RULE);
}

function openReferral(world: World, person: Person, team: number, source: number): void {
  newReferral(world, person, team);
  world.log.referred(person, source, person.class);
}

/** A referral to the team is open from now on; whoever calls this says so in the log. */
export function newReferral(world: World, person: Person, team: number): void {
  const { urgency } = world.plan.teams[team];
  person.referral = world.nextReferral++;
  person.referrals++;
  person.hops++;
  person.team = team;
  person.cameAs = person.urgency;
  if (urgency > person.urgency) person.urgency = urgency;
  person.accepted = false;
  person.missedRun = 0;
  person.skipped = 0;
}

/**
 * Whether the team's list is so long that whoever would have to wait is turned away. Whoever can start at this instant
 * has started, so that all who are on it really wait.
 */
function isClosed(world: World, person: Person, first: Step): boolean {
  const { closesAbove } = world.plan.teams[first.team];
  if (closesAbove === Number.POSITIVE_INFINITY) return false;
  let waiting = 0;
  for (const step of world.steps) if (step.team === first.team) waiting += step.waiting;
  return waiting >= closesAbove && !canStart(world, person, first);
}
