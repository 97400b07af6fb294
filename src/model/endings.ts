import { KIND, OUTCOME } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { finish, leavePlaceList } from './course.ts';
import { cancelBooking } from './diary.ts';
import { letGo } from './held-places.ts';
import { AT_HOME, AT_WORK, IN_TOUCH, ON_LIST, REFERRED_ON, WAITS_FOR_PLACE } from './people.ts';
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
  slot: number,
  kind: number,
  outcome: number,
  other: number,
  rule: number,
  signposted = -1,
): void {
  const { people } = world;
  if (people.heldStep[slot] !== -1) letGo(world, slot);
  closeReferral(world, slot, kind, outcome, other, rule);
  stopPatience(world, slot);
  whatNext(world, slot, outcome, signposted >= 0 ? other : -1, signposted);
}

/** The person leaves before the help was finished: from a list, from a course, or when a place comes up. */
export function leave(world: World, slot: number, outcome: number): void {
  const { people, kernel, log } = world;
  const step = people.step[slot];
  leaveLists(world, slot);
  if (people.onCourse[slot] === 1) finish(world, slot);
  if (people.heldStep[slot] !== -1) letGo(world, slot);
  const waited = kernel.now - people.waitingSince[slot];
  if (outcome === OUTCOME.recovered) log.ofPerson(KIND.recovered, slot, step, -1, -1, -1, -1, -1, 0);
  log.ofPerson(KIND.left, slot, step, -1, -1, -1, outcome, -1, waited);
  stopPatience(world, slot);
  whatNext(world, slot, outcome, -1, -1);
}

/** Patience has run out. Whoever is being worked on, or has just been referred on, leaves once that is done. */
export function givesUp(world: World, slot: number): void {
  const { people } = world;
  people.patienceEvent[slot] = -1;
  if (cannotLeaveYet(people.state[slot])) people.leavingAs[slot] = OUTCOME.gave_up_waiting;
  else leave(world, slot, OUTCOME.gave_up_waiting);
}

function cannotLeaveYet(state: number): boolean {
  return state === AT_WORK || state === IN_TOUCH || state === REFERRED_ON;
}

/** Better without help: those at home do not come back, those with a referral leave it. */
export function recovers(world: World, slot: number): void {
  const { people, log } = world;
  people.recoverEvent[slot] = people.recoverAt[slot] = -1;
  if (cannotLeaveYet(people.state[slot])) {
    people.leavingAs[slot] = OUTCOME.recovered;
    return;
  }
  if (people.state[slot] === AT_HOME) {
    log.ofPerson(KIND.recovered, slot, -1, -1, -1, -1, -1, -1, 0);
    endJourney(world, slot);
  } else leave(world, slot, OUTCOME.recovered);
}

/** The referral's last event; the person is free for the next referral, or for what comes after. */
export function closeReferral(
  world: World,
  slot: number,
  kind: number,
  code: number,
  other: number,
  rule: number,
): void {
  const { people, plan, log } = world;
  const step = people.step[slot];
  if (people.onCourse[slot] === 1) finish(world, slot);
  log.ofPerson(kind, slot, step, -1, -1, rule, code, other, 0);
  if (kind === KIND.discharged || kind === KIND.handed_over) return;
  people.bounces[slot]++;
  setEngagement(world, slot, plan.kinds[people.kind[slot]].engagement.afterBounce);
}

/** Attendance worn down or built up: the product of all factors, kept within 0.1 to 1.25. */
export function setEngagement(world: World, slot: number, factor: number): void {
  const { engagement } = world.people;
  engagement[slot] = Math.min(1.25, Math.max(0.1, engagement[slot] * factor));
}

function whatNext(world: World, slot: number, outcome: number, signpostTeam: number, delay: number): void {
  const { people, plan, draws, purposes, kernel, log } = world;
  const kind = plan.kinds[people.kind[slot]];
  const count = people.returnCount[slot];
  if (plan.anyReEntry) {
    people.lastTeam[slot] = people.team[slot];
    people.lastEnded[slot] = kernel.now;
    people.lastOutcome[slot] = outcome;
  }
  people.returnUrgency[slot] = -1;
  let team = signpostTeam;
  let minutes = delay;
  let source = people.source[slot];
  if (minutes < 0) {
    if (!draws.chance(kind.returnsAfter[outcome], purposes.returns, slot, count)) {
      endJourney(world, slot);
      return;
    }
    const way = kind.returnWays[outcome];
    minutes = draws.sample(way?.delay ?? kind.returnDelay, purposes.returnDelay, slot, count);
    if (kind.returnsThrough !== -1) source = kind.returnsThrough;
    if (way !== undefined) {
      if (way.through !== -1) source = way.through;
      team = way.team;
      people.returnUrgency[slot] = way.urgency;
    }
  }
  people.returnCount[slot]++;
  people.nextTeam[slot] = team;
  people.returnSource[slot] = source;
  people.state[slot] = AT_HOME;
  log.ofPerson(KIND.will_return, slot, -1, -1, -1, -1, source, team, minutes);
  people.dueEvent[slot] = after(world, minutes, ARRIVES, EVENT.returns, slot);
  startDrift(world, slot);
}

function endJourney(world: World, slot: number): void {
  const { people, kernel } = world;
  if (people.dueEvent[slot] !== -1) kernel.cancel(people.dueEvent[slot]);
  stopDrift(world, slot);
  people.release(slot);
}

function leaveLists(world: World, slot: number): void {
  const { people, kernel } = world;
  offList(world, slot);
  if (people.state[slot] === ON_LIST) leaveWorkList(world, slot);
  else if (people.state[slot] === WAITS_FOR_PLACE) leavePlaceList(world, slot);
  if (people.bookedIn[slot] !== -1) cancelBooking(world, slot);
  if (people.dueEvent[slot] !== -1) {
    kernel.cancel(people.dueEvent[slot]);
    people.dueEvent[slot] = -1;
  }
}
