import { KIND, OUTCOME } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { askForPlace, courseIsOver, planNextContact, reviewIsDue } from './course.ts';
import { book } from './diary.ts';
import { leave, setEngagement } from './endings.ts';
import { startWatching } from './on-list.ts';
import type { Person } from './person.ts';
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
export function arrivesReferred(world: World, person: Person): void {
  const team = person.nextTeam;
  person.nextTeam = -1;
  refer(world, person, team, -1);
}

/** Opens a referral to a team. @param source number of the source, or -1 when a team refers. */
export function refer(world: World, person: Person, team: number, source: number): void {
  const { plan } = world;
  openReferral(world, person, team, source);
  const first = plan.steps[plan.teams[team].firstStep];
  person.step = first.number;
  if (person.leavingAs !== -1) {
    leave(world, person, person.leavingAs);
    return;
  }
  if (isClosed(world, person, first)) {
    turnAway(world, person, first);
    return;
  }
  // A trusted assessment is not repeated, but it shows at once whether this is the team that fits.
  if (person.trusted === 1 && !isEligible(world, person, first)) return;
  enterStep(world, person, first.number, NO_RULE);
}

/** Straight back to a step of the team that discharged the person: nobody asks again whether it is for them. */
export function reEnter(world: World, person: Person, source: number, entry: ReEntryPlan): void {
  const { kernel, log } = world;
  const team = person.lastTeam;
  openReferral(world, person, team, source);
  person.step = entry.step;
  person.accepted = 1;
  if (entry.trusted) {
    person.trusted = 1;
    person.assessedBy = team;
  }
  const since = kernel.now - person.lastEnded;
  const outcome = person.lastOutcome;
  log.ofPerson(KIND.re_entered, person, entry.step, -1, -1, NO_RULE, outcome, -1, since);
  enterStep(world, person, entry.step, NO_RULE);
}

function openReferral(world: World, person: Person, team: number, source: number): void {
  const { log } = world;
  newReferral(world, person, team);
  log.ofPerson(KIND.referred, person, -1, -1, -1, NO_RULE, source, person.class, 0);
}

/** A referral to the team is open from now on; whoever calls this says so in the log. */
export function newReferral(world: World, person: Person, team: number): void {
  const { plan } = world;
  person.referral = world.nextReferral++;
  person.referrals++;
  person.hops++;
  person.team = team;
  if (plan.teams[team].urgency > person.urgency) person.urgency = plan.teams[team].urgency;
  person.accepted = 0;
  person.missedRun = person.skipped = 0;
}

/**
 * Whether the team's list is so long that whoever would have to wait is turned away. Whoever can start at this instant
 * has started, so that all who are on it really wait.
 */
function isClosed(world: World, person: Person, first: StepPlan): boolean {
  const { plan, waitingAt } = world;
  const { closesAbove } = plan.teams[first.team];
  if (closesAbove === Number.POSITIVE_INFINITY) return false;
  let waiting = 0;
  for (const step of plan.steps) if (step.team === first.team) waiting += waitingAt[step.number];
  return waiting >= closesAbove && !canStart(world, person, first);
}

/** Joins the list of a step; a step that a trusted assessment makes needless is left out, its rules asked at once. */
export function enterStep(world: World, person: Person, number: number, rule: number): void {
  const { plan } = world;
  const step = plan.steps[number];
  person.step = number;
  // Rules that lead round among steps left out would never end: after as many as there are, steps are taken.
  if (step.skipIfTrusted && person.trusted === 1 && person.skipped < plan.steps.length) {
    person.skipped++;
    askRules(world, person, step, true);
    return;
  }
  joinList(world, person, step, rule, 0);
  if (step.diary !== -1) book(world, person);
  else if (step.pool !== -1 && step.group === null) askForPlace(world, person);
  else if (step.course === null) ask(world, person);
  else if (!declinesOffer(world, person)) ask(world, person);
}

/** Counts as waiting for the step. @param waited minutes for which the person was on the list before the run began. */
export function joinList(world: World, person: Person, step: StepPlan, rule: number, waited: number): void {
  const { log } = world;
  const { number, role } = step;
  person.counted = 1;
  person.workLeft = -1;
  world.waitingAt[number]++;
  if (step.watches) startWatching(world, person, step, waited);
  log.ofPerson(KIND.waited_for, person, number, role, -1, rule, -1, -1, waited);
}

/** Whether a person whose place has come up declines it; if so, their referral has ended. */
export function declinesOffer(world: World, person: Person): boolean {
  const { plan, draws, purposes } = world;
  const { declinesOffer: probability } = plan.kinds[person.kind];
  if (!draws.chance(probability, purposes.offer, person, person.referrals)) return false;
  leave(world, person, OUTCOME.declined_the_offer);
  return true;
}

/** The work of a step is done and the person was there (or need not be): what next? */
export function decide(world: World, person: Person): void {
  const { plan } = world;
  const step = plan.steps[person.step];
  if (person.leavingAs !== -1) {
    leave(world, person, person.leavingAs);
    return;
  }
  if (step.course !== null) {
    const over = courseIsOver(world, person);
    if (!over && !reviewIsDue(world, person)) {
      planNextContact(world, person);
      return;
    }
    see(world, person, step);
    if (!askRules(world, person, step, over)) planNextContact(world, person);
    return;
  }
  see(world, person, step);
  if (step.checksEligibility && person.accepted === 0 && !isEligible(world, person, step)) return;
  askRules(world, person, step, true);
}

/** A stay is over: the flow rules decide, as after the last contact of a course. */
export function stayEnds(world: World, person: Person): void {
  const { plan } = world;
  const step = plan.steps[person.step];
  person.dueEvent = -1;
  changeNeeds(world, person, step.stay!.helps);
  askRules(world, person, step, true);
}

/** Asks the team's eligibility of what is seen; whoever is not eligible is turned away here and now. */
function isEligible(world: World, person: Person, step: StepPlan): boolean {
  const { log } = world;
  const accepts = world.accepts[step.team];
  if (accepts === null) return true;
  if (!accepts(person)) {
    turnAway(world, person, step);
    return false;
  }
  person.accepted = 1;
  log.ofPerson(KIND.accepted, person, step.number, -1, -1, NO_RULE, -1, -1, 0);
  return true;
}

/** A contact was missed: the person stops coming, is asked again, or is treated as the policy says. */
export function decideAfterMiss(world: World, person: Person): void {
  const { people, plan, draws, purposes } = world;
  const step = plan.steps[person.step];
  const kind = plan.kinds[person.kind];
  const attempt = people.attempts[person.slot * plan.steps.length + step.number];
  setEngagement(person, kind.engagement.afterMissedContact);
  if (person.leavingAs !== -1) leave(world, person, person.leavingAs);
  else if (
    person.onCourse === 1 &&
    draws.chance(kind.stopsAfterMissed, purposes.steps[step.number].stops, person, attempt)
  ) {
    leave(world, person, OUTCOME.stopped_coming);
  } else if (person.missedRun >= step.missed.attempts) {
    person.missedRun = 0;
    apply(world, person, step, step.missed.then, NO_RULE);
  } else if (person.group !== -1) {
    if (courseIsOver(world, person)) askRules(world, person, step, true);
    else planNextContact(world, person);
  } else {
    const { retryAfter } = purposes.steps[step.number];
    dueIn(world, person, draws.sample(step.missed.retryAfter, retryAfter, person, attempt), ARRIVES);
  }
}

function see(world: World, person: Person, step: StepPlan): void {
  const { people, plan, purposes } = world;
  const count = people.attempts[person.slot * plan.steps.length + step.number];
  if (step.seesErrorSd !== null) {
    const keepSharper = step.course === null && (person.trusted === 1 || person.assessedBy === step.team);
    look(world, person, step.seesErrorSd, purposes.steps[step.number].sees, count, keepSharper);
  }
  if (step.assesses) person.assessedBy = step.team;
}
