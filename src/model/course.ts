import { KIND } from '../event-log/kinds.ts';
import { ARRIVES } from '../kernel/index.ts';
import { startCourse, startStay } from './course-start.ts';
import { firstForPlaces, groupIsOver, leaveGroup } from './groups.ts';
import { holdOn } from './held-places.ts';
import { BETWEEN, WAITS_FOR_PLACE } from './people.ts';
import { ask } from './serving.ts';
import { letOthersThrough } from './together.ts';
import { startDrift } from './waiting.ts';
import { dueIn } from './work.ts';
import { askToFillPlaces, type World } from './world.ts';

/** A course: contacts one after another, often with a caseload place held from the first to the last. */

/** Waits for a place of the step's pool: a caseload, or places without staff. */
export function askForPlace(world: World, slot: number): void {
  const { people, plan, placeLists } = world;
  const step = plan.steps[people.step[slot]];
  people.state[slot] = WAITS_FOR_PLACE;
  placeLists[step.pool].add(slot, world.asked++);
  askToFillPlaces(world, step.pool);
}

export function leavePlaceList(world: World, slot: number): void {
  const { people, plan, placeLists } = world;
  placeLists[plan.steps[people.step[slot]].pool].remove(slot);
}

/**
 * Gives free places of a pool to those who wait, in order.
 * @param declines is asked of each person whose turn it is, and ends the referral of those who decline.
 */
export function fillPlaces(world: World, pool: number, declines: (slot: number) => boolean): void {
  const { plan, placeLists, placesHeld, people } = world;
  const list = placeLists[pool];
  const limit = world.places[pool];
  while (list.length > 0) {
    if (placesHeld[pool] >= limit) break;
    if (plan.groupsOfPool[pool].length > 0 && firstForPlaces(world, pool) !== list.first) break;
    const slot = list.takeFirst();
    people.state[slot] = BETWEEN;
    if (declines(slot)) continue;
    if (plan.steps[people.step[slot]].stay !== null) startStay(world, slot);
    else {
      startCourse(world, slot);
      ask(world, slot);
    }
  }
  for (const step of plan.groupsOfPool[pool]) letOthersThrough(world, plan.steps[step]);
}

/**
 * Ends a course or stay under way: the place goes to the next person, and nobody helps from now on.
 * @param heldOn the place stays held until the next step or team takes the person.
 */
export function finish(world: World, slot: number, heldOn = false): void {
  const { people, plan, workforce, log } = world;
  const step = plan.steps[people.step[slot]];
  const worker = people.ownWorker[slot];
  const code = heldOn ? 1 : -1;
  const { number, role, pool } = step;
  log.ofPerson(KIND.finished, slot, number, role, worker, -1, code, people.kept[slot], 0);
  if (people.holdsPlace[slot] === 1) {
    if (worker !== -1) workforce.courses[worker]--;
    if (heldOn) holdOn(world, slot, number);
    else {
      world.placesHeld[pool]--;
      askToFillPlaces(world, pool);
    }
  }
  if (people.group[slot] !== -1) leaveGroup(world, slot);
  people.ownWorker[slot] = -1;
  people.onCourse[slot] = people.holdsPlace[slot] = people.missedRun[slot] = 0;
  startDrift(world, slot);
}

/** Whether all planned contacts have been kept; those of a group are over for all at once. */
export function courseIsOver(world: World, slot: number): boolean {
  if (world.people.group[slot] !== -1) return groupIsOver(world, slot);
  return world.people.kept[slot] >= world.people.planned[slot];
}

/** Whether the contact just kept is one after which the course is reviewed. */
export function reviewIsDue(world: World, slot: number): boolean {
  const { people, plan } = world;
  const { reviewEvery } = plan.steps[people.step[slot]].course!;
  return reviewEvery > 0 && people.kept[slot] % reviewEvery === 0;
}

export function planNextContact(world: World, slot: number): void {
  const { people, plan, draws, purposes } = world;
  if (people.group[slot] !== -1) {
    people.state[slot] = BETWEEN; // the group has its own next session
    return;
  }
  const step = plan.steps[people.step[slot]];
  const attempt = people.attempts[slot * plan.steps.length + step.number];
  const minutes = draws.sample(step.course!.every, purposes.steps[step.number].every, slot, attempt);
  dueIn(world, slot, minutes, ARRIVES);
}
