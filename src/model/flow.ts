import { KIND, OUTCOME } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { askForPlace, courseIsOver, finish, planNextContact, reviewIsDue } from './course.ts';
import { book } from './diary.ts';
import { teamThatFits } from './doors.ts';
import { closeReferral, endReferral, leave, setEngagement } from './endings.ts';
import { startWatching } from './on-list.ts';
import type { ActionPlan, ReEntryPlan, StepPlan } from './plan.ts';
import { look } from './seeing.ts';
import { pick } from './shares.ts';
import { changeNeeds, startPatience } from './waiting.ts';
import { ask, dueIn, introduce } from './work.ts';
import type { World } from './world.ts';

/**
 * Who goes where. One referral's way through a team: `refer` opens it at the team's first step; `enterStep` puts
 * the person on that step's list; when its work is done `decide` asks the flow rules, and `apply` does what the
 * first rule that holds says: another step, another team, or the end.
 */

const NO_RULE = -1;

/** Opens a referral to a team. @param source number of the source, or -1 when a team refers. */
export function refer(world: World, slot: number, team: number, source: number): void {
  const { plan, people } = world;
  openReferral(world, slot, team, source);
  const first = plan.steps[plan.teams[team].firstStep];
  people.step[slot] = first.number;
  if (isClosed(world, first)) {
    apply(world, slot, first, NOT_ELIGIBLE, NO_RULE);
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
  log.ofPerson(KIND.re_entered, kernel.now, slot, entry.step, -1, -1, NO_RULE, outcome, -1, since);
  enterStep(world, slot, entry.step, NO_RULE);
}

function openReferral(world: World, slot: number, team: number, source: number): void {
  const { people, kernel, log } = world;
  newReferral(world, slot, team);
  log.ofPerson(KIND.referred, kernel.now, slot, -1, -1, -1, NO_RULE, source, people.class[slot], 0);
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

/** Whether the team's list is so long that whoever would have to wait is turned away. */
function isClosed(world: World, first: StepPlan): boolean {
  const { plan, waitingAt, workforce, placesHeld } = world;
  const { closesAbove } = plan.teams[first.team];
  if (closesAbove === Number.POSITIVE_INFINITY) return false;
  let waiting = 0;
  for (const step of plan.steps) if (step.team === first.team) waiting += waitingAt[step.number];
  if (waiting < closesAbove) return false;
  const free =
    first.kind === 'meeting' || first.diary !== -1 || first.group !== null
      ? 0
      : first.pool !== -1
        ? world.places[first.pool] - placesHeld[first.pool]
        : workforce.idle[first.role];
  return free <= waiting;
}

/** Joins the list of a step; a step that a trusted assessment makes needless is left out, its rules asked at once. */
function enterStep(world: World, slot: number, number: number, rule: number): void {
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
  const { people, kernel, log } = world;
  const { number, role } = step;
  people.counted[slot] = 1;
  people.workLeft[slot] = -1;
  world.waitingAt[number]++;
  if (step.watches) startWatching(world, slot, step, waited);
  log.ofPerson(KIND.waited_for, kernel.now, slot, number, role, -1, rule, -1, -1, waited);
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
  const { people, log, kernel } = world;
  const accepts = world.accepts[step.team];
  if (accepts === null) return true;
  if (!accepts(slot)) {
    apply(world, slot, step, NOT_ELIGIBLE, NO_RULE);
    return false;
  }
  people.accepted[slot] = 1;
  log.ofPerson(KIND.accepted, kernel.now, slot, step.number, -1, -1, NO_RULE, -1, -1, 0);
  return true;
}
const NOT_ELIGIBLE: ActionPlan = { do: 'not_eligible' };

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

/**
 * Does what the first rule that holds says. @param lastResort whether a rule without a condition counts: at the
 * review of a course it does not, and the course goes on. @returns whether a rule decided.
 */
function askRules(world: World, slot: number, step: StepPlan, lastResort: boolean): boolean {
  const { people, plan, draws, purposes } = world;
  for (let index = 0; index < step.rules.length; index++) {
    const rule = step.rules[index];
    const test = world.tests[rule.number];
    if (test === null) {
      if (!lastResort) continue;
    } else if (!test(slot)) continue;
    if (rule.followed < 1) {
      const attempt = people.attempts[slot * plan.steps.length + step.number];
      if (!draws.chance(rule.followed, purposes.steps[step.number].followed[index], slot, attempt)) continue;
    }
    apply(world, slot, step, rule.action, rule.number);
    return true;
  }
  if (lastResort) throw new Error(`no rule of ${step.name} holds: the scenario should have been refused`);
  return false;
}

function apply(world: World, slot: number, step: StepPlan, action: ActionPlan, rule: number): void {
  const { people, plan, draws, purposes } = world;
  const count = people.attempts[slot * plan.steps.length + step.number];
  switch (action.do) {
    case 'go_to':
      if (people.onCourse[slot] === 1) {
        finish(world, slot, step.heldOn);
        startPatience(world, slot);
      }
      enterStep(world, slot, action.step, rule);
      return;
    case 'split': {
      const u = draws.uniform(purposes.steps[step.number].split, slot, count);
      apply(world, slot, step, action.actions[pick(action.upTo, u)], rule);
      return;
    }
    case 'discharge':
      endDischarge(world, slot, action.outcome, action.plan, rule);
      return;
    case 'return_to_referrer':
      endReferral(world, slot, KIND.returned, OUTCOME.returned_to_referrer, -1, rule);
      return;
    case 'signpost': {
      const { signpost } = purposes.steps[step.number];
      // Whoever is told to ask outside the scenario is not seen to ask.
      const goes = action.team !== -1 && draws.chance(action.completes, signpost, slot, 2 * count);
      const delay = goes ? draws.sample(action.delay, signpost, slot, 2 * count + 1) : -1;
      endReferral(world, slot, KIND.signposted, OUTCOME.signposted, action.team, rule, delay);
      return;
    }
    case 'not_eligible':
      people.saidNo[slot * plan.teams.length + step.team] = 1;
      apply(world, slot, step, plan.teams[step.team].notEligible ?? plan.notEligible, rule);
      return;
    case 'pass_on':
      handOver(world, slot, step, action.team, plan.warm, rule, KIND.passed_on);
      return;
    case 'refer_to':
      if (action.urgency > people.urgency[slot]) people.urgency[slot] = action.urgency;
      handOver(world, slot, step, action.team, action.warm, rule, KIND.handed_over);
      return;
  }
}

function endDischarge(world: World, slot: number, outcome: number, withPlan: boolean, rule: number): void {
  const kind = endingOf(outcome);
  const plan = withPlan ? 1 : 0;
  endReferral(world, slot, kind, outcome, kind === KIND.discharged ? plan : -1, rule);
}

/** Declined, returned and told to ask elsewhere are bounces, whichever words a rule uses for them. */
function endingOf(outcome: number): number {
  if (outcome === OUTCOME.declined) return KIND.declined;
  if (outcome === OUTCOME.returned_to_referrer) return KIND.returned;
  if (outcome === OUTCOME.advice_and_signposting) return KIND.signposted;
  return KIND.discharged;
}

/**
 * To another team, warm (introduced, the assessment trusted) or cold; `team` -1: the one that fits, as far as the
 * worker knows. Where there is none, or the person has gone round long enough, back to the referrer.
 */
function handOver(
  world: World,
  slot: number,
  step: StepPlan,
  team: number,
  warm: boolean,
  rule: number,
  coldKind: number,
): void {
  const { people, plan, draws, purposes } = world;
  let to = team;
  if (to === -1) {
    const { knowsOtherTeams } = plan.teams[step.team];
    const knows = draws.chance(knowsOtherTeams, purposes.workerKnows, slot, people.referrals[slot]);
    to = teamThatFits(world, slot, step.team, knows, purposes.workerTries);
  }
  if (to === -1) {
    endReferral(world, slot, KIND.returned, OUTCOME.returned_to_referrer, -1, rule);
    return;
  }
  if (people.hops[slot] >= plan.hopLimit) {
    endReferral(world, slot, KIND.returned, OUTCOME.went_in_circles, -1, rule);
    return;
  }
  const wasOnCourse = people.onCourse[slot] === 1;
  if (wasOnCourse && step.heldOn) finish(world, slot, true);
  // Only the worker who has just met the person can introduce them; a team that sees at once that it does not fit
  // has nobody who has.
  const worker = world.decider;
  world.decider = -1;
  if (warm) {
    if (worker !== -1) introduce(world, worker, slot);
    closeReferral(
      world,
      slot,
      KIND.handed_over,
      coldKind === KIND.passed_on ? WARM_WRONG_DOOR : WARM,
      to,
      rule,
    );
  } else if (coldKind === KIND.handed_over) closeReferral(world, slot, KIND.handed_over, COLD, to, rule);
  else closeReferral(world, slot, KIND.passed_on, OUTCOME.passed_on, to, rule);
  const { afterWarmHandover, afterColdHandover } = plan.kinds[people.kind[slot]].engagement;
  if (warm) setEngagement(world, slot, afterWarmHandover);
  else if (coldKind === KIND.handed_over) setEngagement(world, slot, afterColdHandover);
  const assessedBy = people.assessedBy[slot];
  people.trusted[slot] = assessedBy !== -1 && (warm || plan.teams[to].trusts[assessedBy]) ? 1 : 0;
  if (wasOnCourse) startPatience(world, slot);
  refer(world, slot, to, -1);
}
const WARM = 1;
const WARM_WRONG_DOOR = 2;
const COLD = 0;
