import { OUTCOME } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { LEAST_ENGAGEMENT, MOST_ENGAGEMENT } from '../scenario/people/engagement.ts';
import { leaveWorkList } from './asking-for.ts';
import { after, EVENT } from './events.ts';
import { offList } from './on-list.ts';
import { startDrift, stopDrift, stopPatience } from './patience.ts';
import { AT_HOME, AT_WORK, IN_TOUCH, ON_LIST, type Person, REFERRED_ON, WAITS_FOR_PLACE } from './person.ts';
import { letGo } from './places.ts';
import { cancelBooking } from './steps/bookings.ts';
import { finish } from './steps/finish.ts';
import type { World } from './world.ts';

/** How referrals end, and what becomes of the person. */

/** What the referral held is given back: before its last event is written. */
export function giveBack(world: World, person: Person): void {
  if (person.held !== null) letGo(world, person);
  if (person.course !== null) finish(world, person);
}

/** The request for help has ended with this outcome, and the last event is written. */
export function endRequest(world: World, person: Person, outcome: number): void {
  stopPatience(world, person);
  whatNext(world, person, outcome);
}

/** It ended with the person told to ask another team, which they do after so many minutes. */
export function endSignposted(world: World, person: Person, team: number, minutes: number): void {
  stopPatience(world, person);
  endsAs(world, person, OUTCOME.signposted);
  person.returnUrgency = -1;
  comesBack(world, person, person.source, team, minutes);
}

/** The referral ended as a bounce, which wears attendance down. */
export function bounces({ plan }: World, person: Person): void {
  person.bounces++;
  setEngagement(person, plan.kinds[person.kind].engagement.afterBounce);
}

/** Attendance worn down or built up: the product of all factors, kept within its limits. */
export function setEngagement(person: Person, factor: number): void {
  person.engagement = Math.min(MOST_ENGAGEMENT, Math.max(LEAST_ENGAGEMENT, person.engagement * factor));
}

/** The person leaves before the help was finished: from a list, from a course, or when a place comes up. @param rule that says so, or -1 */
export function leave(world: World, person: Person, outcome: number, rule = -1): void {
  const { kernel, log } = world;
  const { number } = person.step;
  leaveLists(world, person);
  if (person.course !== null) finish(world, person);
  if (person.held !== null) letGo(world, person);
  const waited = kernel.now - person.waitingSince;
  if (outcome === OUTCOME.recovered) log.recovered(person, number);
  log.left(person, number, outcome, waited, rule);
  endRequest(world, person, outcome);
}

/** Patience has run out. Whoever is being worked on, or has just been referred on, leaves once that is done. */
export function givesUp(world: World, person: Person): void {
  person.patienceEvent = -1;
  if (cannotLeaveYet(person)) person.leavingAs = OUTCOME.gave_up_waiting;
  else leave(world, person, OUTCOME.gave_up_waiting);
}

/** Better without help: those at home do not come back, those with a referral leave it. */
export function recovers(world: World, person: Person): void {
  person.recoverEvent = -1;
  person.recoverAt = -1;
  if (cannotLeaveYet(person)) person.leavingAs = OUTCOME.recovered;
  else if (person.state === AT_HOME) {
    world.log.recovered(person, -1);
    endJourney(world, person);
  } else leave(world, person, OUTCOME.recovered);
}

function cannotLeaveYet({ state }: Person): boolean {
  return state === AT_WORK || state === IN_TOUCH || state === REFERRED_ON;
}

/** The person asks again later, with the probability of this outcome, or the journey is over. */
function whatNext(world: World, person: Person, outcome: number): void {
  const { plan, draws } = world;
  const kind = plan.kinds[person.kind];
  const count = person.returnCount;
  endsAs(world, person, outcome);
  person.returnUrgency = -1;
  if (!draws.returns.chance(kind.returnsAfter[outcome], person, count)) {
    endJourney(world, person);
    return;
  }
  const { returnDelay, returnDelays } = draws.kinds[person.kind];
  const minutes = (returnDelays[outcome] ?? returnDelay).of(person, count);
  const way = kind.returnWays[outcome];
  let source = kind.returnsThrough === -1 ? person.source : kind.returnsThrough;
  let team = -1;
  if (way !== undefined) {
    if (way.through !== -1) source = way.through;
    team = way.team;
    person.returnUrgency = way.urgency;
  }
  comesBack(world, person, source, team, minutes);
}

function endsAs({ plan, kernel }: World, person: Person, outcome: number): void {
  if (plan.anyReEntry) person.ended = { team: person.team, at: kernel.now, outcome };
}

/** @param team that they will ask, or -1 */
function comesBack(world: World, person: Person, source: number, team: number, minutes: number): void {
  person.returnCount++;
  person.nextTeam = team;
  person.returnSource = source;
  person.state = AT_HOME;
  world.log.willReturn(person, source, team, minutes);
  person.dueEvent = after(world, minutes, ARRIVES, EVENT.returns, person.slot);
  startDrift(world, person);
}

function endJourney(world: World, person: Person): void {
  if (person.dueEvent !== -1) world.kernel.cancel(person.dueEvent);
  stopDrift(world, person);
  world.people.release(person);
}

/** Off the list on which they wait, and no appointment or next attempt is to come. */
export function leaveLists(world: World, person: Person): void {
  offList(world, person);
  if (person.state === ON_LIST) leaveWorkList(world, person);
  else if (person.state === WAITS_FOR_PLACE) person.step.placeList!.remove(person);
  if (person.booking?.isToCome) cancelBooking(person, person.booking);
  if (person.dueEvent !== -1) {
    world.kernel.cancel(person.dueEvent);
    person.dueEvent = -1;
  }
}

/** Whether a person whose place has come up declines it; if so, their referral has ended. */
export function declinesOffer(world: World, person: Person): boolean {
  const { declinesOffer: probability } = world.plan.kinds[person.kind];
  if (!world.draws.offer.chance(probability, person, person.referrals)) return false;
  leave(world, person, OUTCOME.declined_the_offer);
  return true;
}
