import { KIND, SPENT_ON } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { beyond } from '../random/index.ts';
import type { StartingPerson } from '../scenario/scenario.ts';
import { whoReferred } from './asked-through.ts';
import { askForPlace } from './course.ts';
import { beInPlace, beOnCourse } from './course-start.ts';
import { book } from './diary.ts';
import { joinList, newReferral } from './flow.ts';
import { makePerson } from './make-person.ts';
import type { StepPlan } from './plan.ts';
import { look } from './seeing.ts';
import { ask } from './serving.ts';
import { goOnDrifting, goOnWaiting } from './waiting.ts';
import { dueIn } from './work.ts';
import { after, EVENT, type World } from './world.ts';

const CARE = SPENT_ON.indexOf('care');
/** Counts of the draws of how far somebody is in what they are in. */
const LAST_CONTACT = 0;
const NEXT_CONTACT = 1;
const NO_RULE = -1;

/**
 * People who are there when the run begins: on lists, on caseloads, in places. Their clocks started in the past. What
 * the file is silent about is drawn from streams of their own, and what has begun before is drawn given how long it
 * has lasted.
 *
 * They are numbered in the order of the file as it was read: by referral date.
 */
export function placePeople(world: World): void {
  const { plan, people } = world;
  const here = plan.scenario.startWith ?? [];
  const booking: number[] = [];
  for (let ordinal = 0; ordinal < here.length; ordinal++) {
    const slot = place(world, here[ordinal], ordinal);
    if (here[ordinal].state === 'waiting' && plan.steps[people.step[slot]].diary !== -1) booking.push(slot);
  }
  // Slots in diaries go by urgency, then by referral date, as on any list.
  booking.sort((a, b) => people.urgency[b] - people.urgency[a]);
  for (const slot of booking) book(world, slot);
}

function place(world: World, known: StartingPerson, ordinal: number): number {
  const { people, plan, log, kernel } = world;
  const slot = people.take();
  people.number[slot] = world.nextPerson++;
  people.ordinal[slot] = ordinal;
  people.drawnAs[slot] = plan.sources.length;
  people.source[slot] = whoReferred(world, slot, known.source);
  makePerson(world, slot, known);
  const source = plan.sources[people.source[slot]].source;
  const step = stepOf(world, known);
  people.clockStart[slot] = kernel.now - known.waited;
  people.urgency[slot] = known.urgency ?? source.urgency;
  people.hops[slot] = people.trusted[slot] = 0;
  for (let team = 0; team < plan.teams.length; team++) people.saidNo[slot * plan.teams.length + team] = 0;
  newReferral(world, slot, step.team);
  people.step[slot] = step.number;
  look(world, slot, source.seesErrorSd, world.purposes.letter, 0, false);
  const behind = comeSoFar(world, slot, step);
  const { number, class: classes } = people;
  log.ofPerson(
    KIND.was_here,
    slot,
    step.number,
    -1,
    -1,
    NO_RULE,
    people.source[slot],
    classes[slot],
    known.waited,
  );
  if (number[slot] !== ordinal) throw new Error('people who are there at the start come first');
  if (known.state === 'waiting') waitOn(world, slot, known, step, behind);
  else if (known.state === 'on_caseload') beHelped(world, slot, known, step);
  else stay(world, slot, known, step);
  return slot;
}

function stepOf({ plan }: World, { team, step }: StartingPerson): StepPlan {
  return plan.steps.find(({ name }) => name === `${team}.${step}`)!;
}

/**
 * Whoever is at a step has been through those of the team that are written before it: looked at, assessed, accepted.
 * @returns how many of those are contacts.
 */
function comeSoFar(world: World, slot: number, step: StepPlan): number {
  const { people, plan, purposes } = world;
  let contacts = 0;
  for (let number = plan.teams[step.team].firstStep; number < step.number; number++) {
    const before = plan.steps[number];
    people.attempts[slot * plan.steps.length + number] = 1;
    if (before.kind === 'contact') contacts++;
    if (before.seesErrorSd !== null)
      look(world, slot, before.seesErrorSd, purposes.steps[number].sees, 0, true);
    if (before.assesses) people.assessedBy[slot] = step.team;
    if (before.checksEligibility) people.accepted[slot] = 1;
  }
  return contacts;
}

/** On the list of a step, as long as the file says. @param behind contacts at the steps before, if it is silent. */
function waitOn(world: World, slot: number, known: StartingPerson, step: StepPlan, behind: number): void {
  const { people, draws, purposes } = world;
  const { waited, hereFor } = known;
  const contacts = known.contactsSoFar ?? (known.lastContact === null ? behind : Math.max(1, behind));
  people.contacts[slot] = contacts;
  const since =
    contacts === 0
      ? waited
      : (known.lastContact ?? hereFor ?? waited * draws.uniform(purposes.soFar, slot, LAST_CONTACT));
  if (contacts > 0) tellContacts(world, slot, -1, people.assessedBy[slot] === -1 ? 0 : 1, since);
  goOnWaiting(world, slot, since);
  goOnDrifting(world, slot, since);
  joinList(world, slot, step, NO_RULE, hereFor ?? since);
  if (step.diary !== -1) return;
  if (step.pool !== -1 && step.group === null) askForPlace(world, slot);
  else ask(world, slot);
}

/** A course under way: its place is held, and the next contact is due within one interval. */
function beHelped(world: World, slot: number, known: StartingPerson, step: StepPlan): void {
  const { people, plan, draws, purposes } = world;
  const { waited, contactsSoFar, contactsLeft, lastContact } = known;
  const { contacts, every } = step.course!;
  const u = draws.uniform(purposes.steps[step.number].contacts, slot, 0);
  // Rounded, and more than were kept; a course longer than courses can be has one contact left.
  const drawn = Math.round(
    contactsLeft === null ? beyond(contacts, contactsSoFar! + 0.5, u, 0) : contacts(u, 0),
  );
  const kept = contactsSoFar ?? Math.max(1, drawn - contactsLeft!);
  const planned = contactsLeft === null ? Math.max(drawn || 0, kept + 1) : kept + contactsLeft;
  people.accepted[slot] = 1;
  people.contacts[slot] = kept;
  people.attempts[slot * plan.steps.length + step.number] = kept;
  if (kept === 0) {
    // The place is given, the first contact is still to come.
    goOnWaiting(world, slot, waited);
    goOnDrifting(world, slot, waited);
    beOnCourse(world, slot, planned, 0);
    ask(world, slot);
    return;
  }
  const purpose = purposes.steps[step.number].every;
  const whole = lastContact === null ? draws.sample(every, purpose, slot, kept) : NaN;
  const gone = lastContact ?? Math.min(waited, whole * draws.uniform(purposes.soFar, slot, NEXT_CONTACT));
  const left =
    lastContact === null
      ? whole - gone
      : beyond(every, gone, draws.uniform(purpose, slot, kept), kept) - gone;
  tellContacts(
    world,
    slot,
    step.number,
    step.spentOn === CARE ? 2 : people.assessedBy[slot] === -1 ? 0 : 1,
    gone,
  );
  people.waitingSince[slot] = world.kernel.now - gone;
  beOnCourse(world, slot, planned, kept);
  if (left > 0) dueIn(world, slot, left, ARRIVES);
  else ask(world, slot);
}

/** In a place: the stay ends when it would have, given how long it has lasted; one that is overdue ends at once. */
function stay(world: World, slot: number, known: StartingPerson, step: StepPlan): void {
  const { people, plan, draws, purposes } = world;
  const { number } = step;
  const gone = known.hereFor ?? known.waited * draws.uniform(purposes.soFar, slot, LAST_CONTACT);
  people.accepted[slot] = 1;
  people.contacts[slot] = known.contactsSoFar ?? 0;
  people.attempts[slot * plan.steps.length + number] = 1;
  people.waitingSince[slot] = world.kernel.now - gone;
  tellContacts(world, slot, number, 2, gone);
  beInPlace(world, slot);
  const left = beyond(step.stay!.lasts, gone, draws.uniform(purposes.steps[number].lasts, slot, 0), 0) - gone;
  people.dueEvent[slot] = after(world, left || 0, step.endsIn, EVENT.stayEnds, slot);
}

/** @param what 0, 1 has been assessed, 2 help has begun. @param since minutes since the last contact. */
function tellContacts(world: World, slot: number, step: number, what: number, since: number): void {
  const { people, log } = world;
  log.ofPerson(KIND.had_contacts, slot, step, -1, -1, NO_RULE, what, people.contacts[slot], since);
}
