import { KIND } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { startCourse, startStay } from './course-start.ts';
import { firstForPlaces, groupIsOver, leaveGroup } from './groups.ts';
import { holdOn } from './held-places.ts';
import { BETWEEN, type Person, WAITS_FOR_PLACE } from './person.ts';
import { ask } from './serving.ts';
import { letOthersThrough } from './together.ts';
import { startDrift } from './waiting.ts';
import { dueIn } from './work.ts';
import { askToFillPlaces, type World } from './world.ts';

/** A course: contacts one after another, often with a caseload place held from the first to the last. */

/** Waits for a place of the step's pool: a caseload, or places without staff. */
export function askForPlace(world: World, person: Person): void {
  const { plan, placeLists } = world;
  const step = plan.steps[person.step];
  person.state = WAITS_FOR_PLACE;
  placeLists[step.pool].add(person, world.asked++);
  askToFillPlaces(world, step.pool);
}

export function leavePlaceList(world: World, person: Person): void {
  const { plan, placeLists } = world;
  placeLists[plan.steps[person.step].pool].remove(person);
}

/**
 * Gives free places of a pool to those who wait, in order.
 * @param declines is asked of each person whose turn it is, and ends the referral of those who decline.
 */
export function fillPlaces(world: World, pool: number, declines: (person: Person) => boolean): void {
  const { plan, placeLists, placesHeld } = world;
  const list = placeLists[pool];
  const limit = world.places[pool];
  while (list.length > 0) {
    if (placesHeld[pool] >= limit) break;
    if (plan.groupsOfPool[pool].length > 0 && firstForPlaces(world, pool) !== list.first) break;
    const person = list.takeFirst();
    person.state = BETWEEN;
    if (declines(person)) continue;
    if (plan.steps[person.step].stay !== null) startStay(world, person);
    else {
      startCourse(world, person);
      ask(world, person);
    }
  }
  for (const step of plan.groupsOfPool[pool]) letOthersThrough(world, plan.steps[step]);
}

/**
 * Ends a course or stay under way: the place goes to the next person, and nobody helps from now on.
 * @param heldOn the place stays held until the next step or team takes the person.
 */
export function finish(world: World, person: Person, heldOn = false): void {
  const { plan, workforce, log } = world;
  const step = plan.steps[person.step];
  const worker = person.ownWorker;
  const code = heldOn ? 1 : -1;
  const { number, role, pool } = step;
  log.ofPerson(KIND.finished, person, number, role, worker, -1, code, person.kept, 0);
  if (person.holdsPlace === 1) {
    if (worker !== -1) workforce.courses[worker]--;
    if (heldOn) holdOn(world, person, number);
    else {
      world.placesHeld[pool]--;
      askToFillPlaces(world, pool);
    }
  }
  if (person.group !== -1) leaveGroup(world, person);
  person.ownWorker = -1;
  person.onCourse = person.holdsPlace = person.missedRun = 0;
  startDrift(world, person);
}

/** Whether all planned contacts have been kept; those of a group are over for all at once. */
export function courseIsOver(world: World, person: Person): boolean {
  if (person.group !== -1) return groupIsOver(world, person);
  return person.kept >= person.planned;
}

/** Whether the contact just kept is one after which the course is reviewed. */
export function reviewIsDue(world: World, person: Person): boolean {
  const { plan } = world;
  const { reviewEvery } = plan.steps[person.step].course!;
  return reviewEvery > 0 && person.kept % reviewEvery === 0;
}

export function planNextContact(world: World, person: Person): void {
  const { people, plan, draws, purposes } = world;
  if (person.group !== -1) {
    person.state = BETWEEN; // the group has its own next session
    return;
  }
  const step = plan.steps[person.step];
  const attempt = people.attempts[person.slot * plan.steps.length + step.number];
  const minutes = draws.sample(step.course!.every, purposes.steps[step.number].every, person, attempt);
  dueIn(world, person, minutes, ARRIVES);
}
