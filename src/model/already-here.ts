import { SPENT_ON } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { beyond } from '../random/index.ts';
import type { StartingPerson } from '../scenario/scenario.ts';
import { whoReferred } from './asked-through.ts';
import { ask, askForPlace, dueIn } from './asking-for.ts';
import { after, EVENT } from './events.ts';
import { newReferral } from './flow.ts';
import { makePerson } from './make-person.ts';
import { look } from './needs.ts';
import { joinList } from './on-list.ts';
import { goOnDrifting, goOnWaiting } from './patience.ts';
import type { Person } from './person.ts';
import type { Pool } from './places.ts';
import { drawnFor } from './steps/cases.ts';
import { beOnCourse } from './steps/course-start.ts';
import { book } from './steps/diary.ts';
import { beInPlace } from './steps/stay.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

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
    if (here[ordinal].state === 'waiting' && person.step.diary !== null) booking.push(person);
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
  person.clockStart = person.standsBy = kernel.now - known.waited;
  person.urgency = known.urgency ?? source.urgency;
  person.hops = 0;
  person.trusted = false;
  people.askAfresh(person);
  newReferral(world, person, step.team);
  person.step = step;
  look(people, person, source.seesErrorSd, world.draws.letter, 0, false);
  const behind = comeSoFar(world, person, step);
  log.wasHere(person, step.number, person.source, person.class, known.waited);
  if (person.number !== ordinal) throw new Error('people who are there at the start come first');
  if (known.state === 'waiting') waitOn(world, person, known, step, behind);
  else if (known.state === 'on_caseload') beHelped(world, person, known, step);
  else stay(world, person, known, step);
  return person;
}

function stepOf({ steps }: World, { team, step }: StartingPerson): Step {
  return steps.find(({ plan }) => plan.name === `${team}.${step}`)!;
}

/**
 * Whoever is at a step has been through those of the team that are written before it: looked at, assessed, accepted.
 * @returns how many of those are contacts.
 */
function comeSoFar(world: World, person: Person, step: Step): number {
  const { people, plan, steps } = world;
  let contacts = 0;
  for (let number = plan.teams[step.team].firstStep; number < step.number; number++) {
    const { plan: before, sees } = steps[number];
    people.setAttempts(person, number, 1);
    if (before.kind === 'contact') contacts++;
    if (before.seesErrorSd !== null) look(people, person, before.seesErrorSd, sees, 0, true);
    if (before.assesses) person.assessedBy = step.team;
    if (before.checksEligibility) person.accepted = true;
  }
  return contacts;
}

/** On the list of a step, as long as the file says. @param behind contacts at the steps before, if it is silent. */
function waitOn(world: World, person: Person, known: StartingPerson, step: Step, behind: number): void {
  const { draws } = world;
  const { waited, hereFor } = known;
  const contacts = known.contactsSoFar ?? (known.lastContact === null ? behind : Math.max(1, behind));
  person.contacts = contacts;
  const since =
    contacts === 0
      ? waited
      : (known.lastContact ?? hereFor ?? waited * draws.soFar.uniform(person, LAST_CONTACT));
  if (contacts > 0) tellContacts(world, person, -1, person.assessedBy === -1 ? 0 : 1, since);
  goOnWaiting(world, person, since);
  goOnDrifting(world, person, since);
  joinList(world, person, step, NO_RULE, hereFor ?? since);
  if (step.diary !== null) return;
  if (step.pools.length > 0 && step.plan.group === null) askForPlace(world, person);
  else ask(world, person);
}

/** A course under way: its place is held, and the next contact is due within one interval. */
function beHelped(world: World, person: Person, known: StartingPerson, step: Step): void {
  const { people, draws } = world;
  const { waited, contactsSoFar, contactsLeft, lastContact } = known;
  const place = placeOf(step);
  // Whose caseload it is, is not known of those who have been there before: figures by role are the usual ones.
  const contacts = drawnFor(step.course!.contacts, step.by?.contacts, person, null);
  const every = drawnFor(step.course!.every, step.by?.every, person, null);
  const u = contacts.uniform(person, 0);
  // Rounded, and more than were kept; a course longer than courses can be has one contact left.
  const drawn = Math.round(
    contactsLeft === null ? beyond(contacts.sampler, contactsSoFar! + 0.5, u, 0) : contacts.sampler(u, 0),
  );
  const kept = contactsSoFar ?? Math.max(1, drawn - contactsLeft!);
  const planned = contactsLeft === null ? Math.max(drawn || 0, kept + 1) : kept + contactsLeft;
  person.accepted = true;
  person.contacts = kept;
  people.setAttempts(person, step.number, kept);
  if (kept === 0) {
    // The place is given, the first contact is still to come.
    goOnWaiting(world, person, waited);
    goOnDrifting(world, person, waited);
    beOnCourse(world, person, planned, 0, null, place);
    ask(world, person);
    return;
  }
  const whole = lastContact === null ? every.of(person, kept) : NaN;
  const gone = lastContact ?? Math.min(waited, whole * draws.soFar.uniform(person, NEXT_CONTACT));
  const left =
    lastContact === null
      ? whole - gone
      : beyond(every.sampler, gone, every.uniform(person, kept), kept) - gone;
  tellContacts(
    world,
    person,
    step.number,
    step.spentOn === CARE ? 2 : person.assessedBy === -1 ? 0 : 1,
    gone,
  );
  person.waitingSince = world.kernel.now - gone;
  beOnCourse(world, person, planned, kept, null, place);
  if (left > 0) dueIn(world, person, left, ARRIVES);
  else ask(world, person);
}

/** Whose caseload they are on: of several roles the first with room. */
function placeOf({ pools }: Step): Pool | null {
  return pools.find(({ held, places }) => held < places) ?? pools[0] ?? null;
}

/** In a place: the stay ends when it would have, given how long it has lasted; one that is overdue ends at once. */
function stay(world: World, person: Person, known: StartingPerson, step: Step): void {
  const { people, draws } = world;
  const { number } = step;
  const lasts = drawnFor(step.lasts!, step.by?.lasts, person, null);
  const gone = known.hereFor ?? known.waited * draws.soFar.uniform(person, LAST_CONTACT);
  person.accepted = true;
  person.contacts = known.contactsSoFar ?? 0;
  people.setAttempts(person, number, 1);
  person.waitingSince = world.kernel.now - gone;
  tellContacts(world, person, number, step.spentOn === CARE ? 2 : 0, gone);
  beInPlace(world, person);
  const left = beyond(lasts.sampler, gone, lasts.uniform(person, 0), 0) - gone;
  person.dueEvent = after(world, left || 0, step.endsIn, EVENT.stayEnds, person.slot);
}

/** @param what 0, 1 has been assessed, 2 help has begun. @param since minutes since the last contact. */
function tellContacts(world: World, person: Person, step: number, what: number, since: number): void {
  const { log } = world;
  log.hadContacts(person, step, what, person.contacts, since);
}
