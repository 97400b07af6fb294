import { KIND, OUTCOME } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { askForPlace, courseIsOver, planNextContact, reviewIsDue } from './course.ts';
import { book } from './diary.ts';
import { leave, setEngagement } from './endings.ts';
import { startWatching } from './on-list.ts';
import type { ReEntryPlan, StepPlan } from './plan.ts';
import { apply, askRules, turnAway } from './rules.ts';
import { look } from './seeing.ts';
import { ask } from './serving.ts';
import { canStart } from './together.ts';
import { changeNeeds } from './waiting.ts';
import { dueIn } from './work.ts';
import type { World } from './world.ts';

/**
 * Who goes where. One referral's way through a team: `refer` opens it at the team's first step; `enterStep` puts
 * the person on that step's list; when its work is done `decide` looks, asks for eligibility, and leaves the rest to the
 * flow rules (`rules.ts`): another step, another team, or the end.
 */

const NO_RULE = -1;

/** A referral from another team arrives. */
export function arrivesReferred(world: World, slot: number): void {
  const { people } = world;
  const team = people.nextTeam[slot];
  people.nextTeam[slot] = -1;
  refer(world, slot, team, -1);
}

/** Opens a referral to a team. @param source number of the source, or -1 when a team refers. */
export function refer(world: World, slot: number, team: number, source: number): void {
  const { plan, people } = world;
  openReferral(world, slot, team, source);
  const first = plan.steps[plan.teams[team].firstStep];
  people.step[slot] = first.number;
  if (people.leavingAs[slot] !== -1) {
    leave(world, slot, people.leavingAs[slot]);
    return;
  }
  if (isClosed(world, slot, first)) {
    turnAway(world, slot, first);
    return;
  }
  // A trusted assessment is not repeated, but it shows at once whether this is the team that fits.
  if (people.trusted[slot] === 1 && !isEligible(world, slot, first)) return;
  enterStep(world, slot, first.number, NO_RULE);
}

/** Straight back to a step of the team that discharged the person: nobody asks again whether it is for them. */
export function reEnter(world: World, slot: number, source: number, entry: ReEntryPlan): void {
  const { people, kernel, log } = world;
  const team = people.lastTeam[slot];
  openReferral(world, slot, team, source);
  people.step[slot] = entry.step;
  people.accepted[slot] = 1;
  if (entry.trusted) {
    people.trusted[slot] = 1;
    people.assessedBy[slot] = team;
  }
  const since = kernel.now - people.lastEnded[slot];
  const outcome = people.lastOutcome[slot];
  log.ofPerson(KIND.re_entered, slot, entry.step, -1, -1, NO_RULE, outcome, -1, since);
  enterStep(world, slot, entry.step, NO_RULE);
}

function openReferral(world: World, slot: number, team: number, source: number): void {
  const { people, log } = world;
  newReferral(world, slot, team);
  log.ofPerson(KIND.referred, slot, -1, -1, -1, NO_RULE, source, people.class[slot], 0);
}

/** A referral to the team is open from now on; whoever calls this says so in the log. */
export function newReferral(world: World, slot: number, team: number): void {
  const { plan, people } = world;
  people.referral[slot] = world.nextReferral++;
  people.referrals[slot]++;
  people.hops[slot]++;
  people.team[slot] = team;
  if (plan.teams[team].urgency > people.urgency[slot]) people.urgency[slot] = plan.teams[team].urgency;
  people.accepted[slot] = 0;
  people.missedRun[slot] = people.skipped[slot] = 0;
}

/**
 * Whether the team's list is so long that whoever would have to wait is turned away. Whoever can start at this instant
 * has started, so that all who are on it really wait.
 */
function isClosed(world: World, slot: number, first: StepPlan): boolean {
  const { plan, waitingAt } = world;
  const { closesAbove } = plan.teams[first.team];
  if (closesAbove === Number.POSITIVE_INFINITY) return false;
  let waiting = 0;
  for (const step of plan.steps) if (step.team === first.team) waiting += waitingAt[step.number];
  return waiting >= closesAbove && !canStart(world, slot, first);
}

/** Joins the list of a step; a step that a trusted assessment makes needless is left out, its rules asked at once. */
export function enterStep(world: World, slot: number, number: number, rule: number): void {
  const { people, plan } = world;
  const step = plan.steps[number];
  people.step[slot] = number;
  // Rules that lead round among steps left out would never end: after as many as there are, steps are taken.
  if (step.skipIfTrusted && people.trusted[slot] === 1 && people.skipped[slot] < plan.steps.length) {
    people.skipped[slot]++;
    askRules(world, slot, step, true);
    return;
  }
  joinList(world, slot, step, rule, 0);
  if (step.diary !== -1) book(world, slot);
  else if (step.pool !== -1 && step.group === null) askForPlace(world, slot);
  else if (step.course === null) ask(world, slot);
  else if (!declinesOffer(world, slot)) ask(world, slot);
}

/** Counts as waiting for the step. @param waited minutes for which the person was on the list before the run began. */
export function joinList(world: World, slot: number, step: StepPlan, rule: number, waited: number): void {
  const { people, log } = world;
  const { number, role } = step;
  people.counted[slot] = 1;
  people.workLeft[slot] = -1;
  world.waitingAt[number]++;
  if (step.watches) startWatching(world, slot, step, waited);
  log.ofPerson(KIND.waited_for, slot, number, role, -1, rule, -1, -1, waited);
}

/** Whether a person whose place has come up declines it; if so, their referral has ended. */
export function declinesOffer(world: World, slot: number): boolean {
  const { people, plan, draws, purposes } = world;
  const { declinesOffer: probability } = plan.kinds[people.kind[slot]];
  if (!draws.chance(probability, purposes.offer, slot, people.referrals[slot])) return false;
  leave(world, slot, OUTCOME.declined_the_offer);
  return true;
}

/** The work of a step is done and the person was there (or need not be): what next? */
export function decide(world: World, slot: number): void {
  const { people, plan } = world;
  const step = plan.steps[people.step[slot]];
  if (people.leavingAs[slot] !== -1) {
    leave(world, slot, people.leavingAs[slot]);
    return;
  }
  if (step.course !== null) {
    const over = courseIsOver(world, slot);
    if (!over && !reviewIsDue(world, slot)) {
      planNextContact(world, slot);
      return;
    }
    see(world, slot, step);
    if (!askRules(world, slot, step, over)) planNextContact(world, slot);
    return;
  }
  see(world, slot, step);
  if (step.checksEligibility && people.accepted[slot] === 0 && !isEligible(world, slot, step)) return;
  askRules(world, slot, step, true);
}

/** A stay is over: the flow rules decide, as after the last contact of a course. */
export function stayEnds(world: World, slot: number): void {
  const { people, plan } = world;
  const step = plan.steps[people.step[slot]];
  people.dueEvent[slot] = -1;
  changeNeeds(world, slot, step.stay!.helps);
  askRules(world, slot, step, true);
}

/** Asks the team's eligibility of what is seen; whoever is not eligible is turned away here and now. */
function isEligible(world: World, slot: number, step: StepPlan): boolean {
  const { people, log } = world;
  const accepts = world.accepts[step.team];
  if (accepts === null) return true;
  if (!accepts(slot)) {
    turnAway(world, slot, step);
    return false;
  }
  people.accepted[slot] = 1;
  log.ofPerson(KIND.accepted, slot, step.number, -1, -1, NO_RULE, -1, -1, 0);
  return true;
}

/** A contact was missed: the person stops coming, is asked again, or is treated as the policy says. */
export function decideAfterMiss(world: World, slot: number): void {
  const { people, plan, draws, purposes } = world;
  const step = plan.steps[people.step[slot]];
  const kind = plan.kinds[people.kind[slot]];
  const attempt = people.attempts[slot * plan.steps.length + step.number];
  setEngagement(world, slot, kind.engagement.afterMissedContact);
  if (people.leavingAs[slot] !== -1) leave(world, slot, people.leavingAs[slot]);
  else if (
    people.onCourse[slot] === 1 &&
    draws.chance(kind.stopsAfterMissed, purposes.steps[step.number].stops, slot, attempt)
  ) {
    leave(world, slot, OUTCOME.stopped_coming);
  } else if (people.missedRun[slot] >= step.missed.attempts) {
    people.missedRun[slot] = 0;
    apply(world, slot, step, step.missed.then, NO_RULE);
  } else if (people.group[slot] !== -1) {
    if (courseIsOver(world, slot)) askRules(world, slot, step, true);
    else planNextContact(world, slot);
  } else {
    const { retryAfter } = purposes.steps[step.number];
    dueIn(world, slot, draws.sample(step.missed.retryAfter, retryAfter, slot, attempt), ARRIVES);
  }
}

function see(world: World, slot: number, step: StepPlan): void {
  const { people, plan, purposes } = world;
  const count = people.attempts[slot * plan.steps.length + step.number];
  if (step.seesErrorSd !== null) {
    const keepSharper =
      step.course === null && (people.trusted[slot] === 1 || people.assessedBy[slot] === step.team);
    look(world, slot, step.seesErrorSd, purposes.steps[step.number].sees, count, keepSharper);
  }
  if (step.assesses) people.assessedBy[slot] = step.team;
}
