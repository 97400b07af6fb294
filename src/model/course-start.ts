import { KIND } from '../event-log/kinds.ts';
import { letGo } from './held-places.ts';
import type { Person } from './person.ts';
import { offList, stopDrift, stopPatience } from './waiting.ts';
import { after, EVENT, type World } from './world.ts';

/**
 * A course starts: with a caseload place when the place is given, without one at the first contact that is kept.
 * Until that contact nobody has helped, so patience and the clocks of worsening and recovery run on.
 */
export function startCourse(world: World, person: Person): void {
  const { people, plan, draws, purposes } = world;
  const step = plan.steps[person.step];
  const course = step.course!;
  const visit = people.attempts[person.slot * plan.steps.length + step.number];
  const drawn = draws.sample(course.contacts, purposes.steps[step.number].contacts, person, visit);
  const planned = Math.max(1, Math.round(drawn));
  offList(world, person);
  beOnCourse(world, person, planned, 0);
}

/** On a course from now on, with so many contacts planned and kept already. */
export function beOnCourse(world: World, person: Person, planned: number, kept: number): void {
  const { plan, workforce, log } = world;
  const step = plan.steps[person.step];
  const course = step.course!;
  person.onCourse = 1;
  person.kept = kept;
  person.missedRun = 0;
  person.planned = planned;
  if (course.holdsPlace) {
    person.holdsPlace = 1;
    world.placesHeld[step.pool]++;
    if (person.heldStep !== -1) letGo(world, person);
    if (course.samePerson) {
      const worker = workforce.withMostRoom(step.role);
      person.ownWorker = worker;
      workforce.courses[worker]++;
    }
  }
  const worker = person.ownWorker;
  log.ofPerson(KIND.started, person, step.number, step.role, worker, -1, -1, planned, 0);
}

/** A stay starts: the person is cared for from now on, and nobody gives up waiting. */
export function startStay(world: World, person: Person): void {
  const { people, plan, draws, purposes } = world;
  const { number, stay, endsIn } = plan.steps[person.step];
  const visit = people.attempts[person.slot * plan.steps.length + number]++;
  offList(world, person);
  beInPlace(world, person);
  if (person.heldStep !== -1) letGo(world, person);
  stopPatience(world, person);
  stopDrift(world, person);
  const minutes = draws.sample(stay!.lasts, purposes.steps[number].lasts, person, visit);
  person.dueEvent = after(world, minutes, endsIn, EVENT.stayEnds, person.slot);
}

/** In one of the places of a stay from now on; whoever calls this says when it ends. */
export function beInPlace({ plan, log, placesHeld }: World, person: Person): void {
  const { number, pool } = plan.steps[person.step];
  person.onCourse = person.holdsPlace = 1;
  person.kept = person.missedRun = 0;
  placesHeld[pool]++;
  log.ofPerson(KIND.started, person, number, -1, -1, -1, -1, 0, 0);
}
