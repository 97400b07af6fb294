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
import type { Person } from './person.ts';
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
  const { plan } = world;
  const here = plan.scenario.startWith ?? [];
  const booking: Person[] = [];
  for (let ordinal = 0; ordinal < here.length; ordinal++) {
    const person = place(world, here[ordinal], ordinal);
    if (here[ordinal].state === 'waiting' && plan.steps[person.step].diary !== -1) booking.push(person);
  }
  // Slots in diaries go by urgency, then by referral date, as on any list.
  booking.sort((a, b) => b.urgency - a.urgency);
  for (const person of booking) book(world, person);
}

function place(world: World, known: StartingPerson, ordinal: number): Person {
  const { people, plan, log, kernel } = world;
  const person = people.take();
  person.number = world.nextPerson++;
  person.ordinal = ordinal;
  person.drawnAs = plan.sources.length;
  person.source = whoReferred(world, person, known.source);
  makePerson(world, person, known);
  const source = plan.sources[person.source].source;
  const step = stepOf(world, known);
  person.clockStart = kernel.now - known.waited;
  person.urgency = known.urgency ?? source.urgency;
  person.hops = person.trusted = 0;
  for (let team = 0; team < plan.teams.length; team++)
    people.saidNo[person.slot * plan.teams.length + team] = 0;
  newReferral(world, person, step.team);
  person.step = step.number;
  look(world, person, source.seesErrorSd, world.purposes.letter, 0, false);
  const behind = comeSoFar(world, person, step);
  log.ofPerson(
    KIND.was_here,
    person,
    step.number,
    -1,
    -1,
    NO_RULE,
    person.source,
    person.class,
    known.waited,
  );
  if (person.number !== ordinal) throw new Error('people who are there at the start come first');
  if (known.state === 'waiting') waitOn(world, person, known, step, behind);
  else if (known.state === 'on_caseload') beHelped(world, person, known, step);
  else stay(world, person, known, step);
  return person;
}

function stepOf({ plan }: World, { team, step }: StartingPerson): StepPlan {
  return plan.steps.find(({ name }) => name === `${team}.${step}`)!;
}

/**
 * Whoever is at a step has been through those of the team that are written before it: looked at, assessed, accepted.
 * @returns how many of those are contacts.
 */
function comeSoFar(world: World, person: Person, step: StepPlan): number {
  const { people, plan, purposes } = world;
  let contacts = 0;
  for (let number = plan.teams[step.team].firstStep; number < step.number; number++) {
    const before = plan.steps[number];
    people.attempts[person.slot * plan.steps.length + number] = 1;
    if (before.kind === 'contact') contacts++;
    if (before.seesErrorSd !== null)
      look(world, person, before.seesErrorSd, purposes.steps[number].sees, 0, true);
    if (before.assesses) person.assessedBy = step.team;
    if (before.checksEligibility) person.accepted = 1;
  }
  return contacts;
}

/** On the list of a step, as long as the file says. @param behind contacts at the steps before, if it is silent. */
function waitOn(world: World, person: Person, known: StartingPerson, step: StepPlan, behind: number): void {
  const { draws, purposes } = world;
  const { waited, hereFor } = known;
  const contacts = known.contactsSoFar ?? (known.lastContact === null ? behind : Math.max(1, behind));
  person.contacts = contacts;
  const since =
    contacts === 0
      ? waited
      : (known.lastContact ?? hereFor ?? waited * draws.uniform(purposes.soFar, person, LAST_CONTACT));
  if (contacts > 0) tellContacts(world, person, -1, person.assessedBy === -1 ? 0 : 1, since);
  goOnWaiting(world, person, since);
  goOnDrifting(world, person, since);
  joinList(world, person, step, NO_RULE, hereFor ?? since);
  if (step.diary !== -1) return;
  if (step.pool !== -1 && step.group === null) askForPlace(world, person);
  else ask(world, person);
}

/** A course under way: its place is held, and the next contact is due within one interval. */
function beHelped(world: World, person: Person, known: StartingPerson, step: StepPlan): void {
  const { people, plan, draws, purposes } = world;
  const { waited, contactsSoFar, contactsLeft, lastContact } = known;
  const { contacts, every } = step.course!;
  const u = draws.uniform(purposes.steps[step.number].contacts, person, 0);
  // Rounded, and more than were kept; a course longer than courses can be has one contact left.
  const drawn = Math.round(
    contactsLeft === null ? beyond(contacts, contactsSoFar! + 0.5, u, 0) : contacts(u, 0),
  );
  const kept = contactsSoFar ?? Math.max(1, drawn - contactsLeft!);
  const planned = contactsLeft === null ? Math.max(drawn || 0, kept + 1) : kept + contactsLeft;
  person.accepted = 1;
  person.contacts = kept;
  people.attempts[person.slot * plan.steps.length + step.number] = kept;
  if (kept === 0) {
    // The place is given, the first contact is still to come.
    goOnWaiting(world, person, waited);
    goOnDrifting(world, person, waited);
    beOnCourse(world, person, planned, 0);
    ask(world, person);
    return;
  }
  const purpose = purposes.steps[step.number].every;
  const whole = lastContact === null ? draws.sample(every, purpose, person, kept) : NaN;
  const gone = lastContact ?? Math.min(waited, whole * draws.uniform(purposes.soFar, person, NEXT_CONTACT));
  const left =
    lastContact === null
      ? whole - gone
      : beyond(every, gone, draws.uniform(purpose, person, kept), kept) - gone;
  tellContacts(
    world,
    person,
    step.number,
    step.spentOn === CARE ? 2 : person.assessedBy === -1 ? 0 : 1,
    gone,
  );
  person.waitingSince = world.kernel.now - gone;
  beOnCourse(world, person, planned, kept);
  if (left > 0) dueIn(world, person, left, ARRIVES);
  else ask(world, person);
}

/** In a place: the stay ends when it would have, given how long it has lasted; one that is overdue ends at once. */
function stay(world: World, person: Person, known: StartingPerson, step: StepPlan): void {
  const { people, plan, draws, purposes } = world;
  const { number } = step;
  const gone = known.hereFor ?? known.waited * draws.uniform(purposes.soFar, person, LAST_CONTACT);
  person.accepted = 1;
  person.contacts = known.contactsSoFar ?? 0;
  people.attempts[person.slot * plan.steps.length + number] = 1;
  person.waitingSince = world.kernel.now - gone;
  tellContacts(world, person, number, 2, gone);
  beInPlace(world, person);
  const left =
    beyond(step.stay!.lasts, gone, draws.uniform(purposes.steps[number].lasts, person, 0), 0) - gone;
  person.dueEvent = after(world, left || 0, step.endsIn, EVENT.stayEnds, person.slot);
}

/** @param what 0, 1 has been assessed, 2 help has begun. @param since minutes since the last contact. */
function tellContacts(world: World, person: Person, step: number, what: number, since: number): void {
  const { log } = world;
  log.ofPerson(KIND.had_contacts, person, step, -1, -1, NO_RULE, what, person.contacts, since);
}
