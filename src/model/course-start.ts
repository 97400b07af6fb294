import { KIND } from '../event-log/kinds.ts';
import { letGo } from './held-places.ts';
import { offList, stopDrift, stopPatience } from './waiting.ts';
import { after, EVENT, type World } from './world.ts';

/**
 * A course starts: with a caseload place when the place is given, without one at the first contact that is kept.
 * Until that contact nobody has helped, so patience and the clocks of worsening and recovery run on.
 */
export function startCourse(world: World, slot: number): void {
  const { people, plan, draws, purposes } = world;
  const step = plan.steps[people.step[slot]];
  const course = step.course!;
  const visit = people.attempts[slot * plan.steps.length + step.number];
  const drawn = draws.sample(course.contacts, purposes.steps[step.number].contacts, slot, visit);
  const planned = Math.max(1, Math.round(drawn));
  offList(world, slot);
  beOnCourse(world, slot, planned, 0);
}

/** On a course from now on, with so many contacts planned and kept already. */
export function beOnCourse(world: World, slot: number, planned: number, kept: number): void {
  const { people, plan, workforce, log } = world;
  const step = plan.steps[people.step[slot]];
  const course = step.course!;
  people.onCourse[slot] = 1;
  people.kept[slot] = kept;
  people.missedRun[slot] = 0;
  people.planned[slot] = planned;
  if (course.holdsPlace) {
    people.holdsPlace[slot] = 1;
    world.placesHeld[step.pool]++;
    if (people.heldStep[slot] !== -1) letGo(world, slot);
    if (course.samePerson) {
      const worker = workforce.withMostRoom(step.role);
      people.ownWorker[slot] = worker;
      workforce.courses[worker]++;
    }
  }
  const worker = people.ownWorker[slot];
  log.ofPerson(KIND.started, slot, step.number, step.role, worker, -1, -1, planned, 0);
}

/** A stay starts: the person is cared for from now on, and nobody gives up waiting. */
export function startStay(world: World, slot: number): void {
  const { people, plan, draws, purposes } = world;
  const { number, stay, endsIn } = plan.steps[people.step[slot]];
  const visit = people.attempts[slot * plan.steps.length + number]++;
  offList(world, slot);
  beInPlace(world, slot);
  if (people.heldStep[slot] !== -1) letGo(world, slot);
  stopPatience(world, slot);
  stopDrift(world, slot);
  const minutes = draws.sample(stay!.lasts, purposes.steps[number].lasts, slot, visit);
  people.dueEvent[slot] = after(world, minutes, endsIn, EVENT.stayEnds, slot);
}

/** In one of the places of a stay from now on; whoever calls this says when it ends. */
export function beInPlace({ people, plan, log, placesHeld }: World, slot: number): void {
  const { number, pool } = plan.steps[people.step[slot]];
  people.onCourse[slot] = people.holdsPlace[slot] = 1;
  people.kept[slot] = people.missedRun[slot] = 0;
  placesHeld[pool]++;
  log.ofPerson(KIND.started, slot, number, -1, -1, -1, -1, 0, 0);
}
