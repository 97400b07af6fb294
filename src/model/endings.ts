import { KIND, OUTCOME } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { finish, leavePlaceList } from './course.ts';
import { cancelBooking } from './diary.ts';
import { letGo } from './held-places.ts';
import { AT_HOME, AT_WORK, IN_TOUCH, ON_LIST, type Person, REFERRED_ON, WAITS_FOR_PLACE } from './person.ts';
import { leaveWorkList } from './serving.ts';
import { offList, startDrift, stopDrift, stopPatience } from './waiting.ts';
import { after, EVENT, type World } from './world.ts';

/** How referrals end, and what becomes of the person. */

/**
 * Ends the referral. The person asks again later, with the probability of this outcome, or the journey is over.
 * @param signposted minutes until the person, told to ask elsewhere, does so; -1: they do not, or were not told.
 */
export function endReferral(
  world: World,
  person: Person,
  kind: number,
  outcome: number,
  other: number,
  rule: number,
  signposted = -1,
): void {
  if (person.heldStep !== -1) letGo(world, person);
  closeReferral(world, person, kind, outcome, other, rule);
  stopPatience(world, person);
  whatNext(world, person, outcome, signposted >= 0 ? other : -1, signposted);
}

/** The person leaves before the help was finished: from a list, from a course, or when a place comes up. */
export function leave(world: World, person: Person, outcome: number): void {
  const { kernel, log } = world;
  const step = person.step;
  leaveLists(world, person);
  if (person.onCourse === 1) finish(world, person);
  if (person.heldStep !== -1) letGo(world, person);
  const waited = kernel.now - person.waitingSince;
  if (outcome === OUTCOME.recovered) log.ofPerson(KIND.recovered, person, step, -1, -1, -1, -1, -1, 0);
  log.ofPerson(KIND.left, person, step, -1, -1, -1, outcome, -1, waited);
  stopPatience(world, person);
  whatNext(world, person, outcome, -1, -1);
}

/** Patience has run out. Whoever is being worked on, or has just been referred on, leaves once that is done. */
export function givesUp(world: World, person: Person): void {
  person.patienceEvent = -1;
  if (cannotLeaveYet(person.state)) person.leavingAs = OUTCOME.gave_up_waiting;
  else leave(world, person, OUTCOME.gave_up_waiting);
}

function cannotLeaveYet(state: number): boolean {
  return state === AT_WORK || state === IN_TOUCH || state === REFERRED_ON;
}

/** Better without help: those at home do not come back, those with a referral leave it. */
export function recovers(world: World, person: Person): void {
  const { log } = world;
  person.recoverEvent = person.recoverAt = -1;
  if (cannotLeaveYet(person.state)) {
    person.leavingAs = OUTCOME.recovered;
    return;
  }
  if (person.state === AT_HOME) {
    log.ofPerson(KIND.recovered, person, -1, -1, -1, -1, -1, -1, 0);
    endJourney(world, person);
  } else leave(world, person, OUTCOME.recovered);
}

/** The referral's last event; the person is free for the next referral, or for what comes after. */
export function closeReferral(
  world: World,
  person: Person,
  kind: number,
  code: number,
  other: number,
  rule: number,
): void {
  const { plan, log } = world;
  const step = person.step;
  if (person.onCourse === 1) finish(world, person);
  log.ofPerson(kind, person, step, -1, -1, rule, code, other, 0);
  // Advice is no bounce.
  if (kind === KIND.discharged || kind === KIND.advised || kind === KIND.handed_over) return;
  person.bounces++;
  setEngagement(person, plan.kinds[person.kind].engagement.afterBounce);
}

/** Attendance worn down or built up: the product of all factors, kept within 0.1 to 1.25. */
export function setEngagement(person: Person, factor: number): void {
  person.engagement = Math.min(1.25, Math.max(0.1, person.engagement * factor));
}

function whatNext(world: World, person: Person, outcome: number, signpostTeam: number, delay: number): void {
  const { plan, draws, purposes, kernel, log } = world;
  const kind = plan.kinds[person.kind];
  const count = person.returnCount;
  if (plan.anyReEntry) {
    person.lastTeam = person.team;
    person.lastEnded = kernel.now;
    person.lastOutcome = outcome;
  }
  person.returnUrgency = -1;
  let team = signpostTeam;
  let minutes = delay;
  let source = person.source;
  if (minutes < 0) {
    if (!draws.chance(kind.returnsAfter[outcome], purposes.returns, person, count)) {
      endJourney(world, person);
      return;
    }
    const way = kind.returnWays[outcome];
    minutes = draws.sample(way?.delay ?? kind.returnDelay, purposes.returnDelay, person, count);
    if (kind.returnsThrough !== -1) source = kind.returnsThrough;
    if (way !== undefined) {
      if (way.through !== -1) source = way.through;
      team = way.team;
      person.returnUrgency = way.urgency;
    }
  }
  person.returnCount++;
  person.nextTeam = team;
  person.returnSource = source;
  person.state = AT_HOME;
  log.ofPerson(KIND.will_return, person, -1, -1, -1, -1, source, team, minutes);
  person.dueEvent = after(world, minutes, ARRIVES, EVENT.returns, person.slot);
  startDrift(world, person);
}

function endJourney(world: World, person: Person): void {
  const { people, kernel } = world;
  if (person.dueEvent !== -1) kernel.cancel(person.dueEvent);
  stopDrift(world, person);
  people.release(person);
}

function leaveLists(world: World, person: Person): void {
  const { kernel } = world;
  offList(world, person);
  if (person.state === ON_LIST) leaveWorkList(world, person);
  else if (person.state === WAITS_FOR_PLACE) leavePlaceList(world, person);
  if (person.bookedIn !== -1) cancelBooking(world, person);
  if (person.dueEvent !== -1) {
    kernel.cancel(person.dueEvent);
    person.dueEvent = -1;
  }
}
