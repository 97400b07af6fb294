import { offList } from '../on-list.ts';
import type { Course, Person } from '../person.ts';
import { letGo, type Pool } from '../places.ts';
import type { Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { drawnFor } from './cases.ts';
import { roleOf } from './step.ts';

/**
 * The place of a course is given, or, where it has none, its first contact is kept, with which a course begins.
 * Until that contact nobody has helped, so patience and the clocks of worsening and recovery run on.
 * @param worker who gives it, where that is known already
 * @param place the pool of which a place is given
 */
export function startCourse(world: World, person: Person, worker: Worker | null, place: Pool | null): void {
  const { step } = person;
  const role = place === null ? (worker === null ? null : worker.role) : world.roles[place.number]!;
  const contacts = drawnFor(step.course!.contacts, step.by?.contacts, person, role);
  const drawn = contacts.of(person, world.people.attemptsOf(person, step.number));
  offList(world, person);
  beOnCourse(world, person, Math.max(1, Math.round(drawn)), 0, worker, place);
}

/** On a course from now on, with so many contacts planned and kept already. */
export function beOnCourse(
  world: World,
  person: Person,
  planned: number,
  kept: number,
  worker: Worker | null,
  place: Pool | null,
): void {
  const { step } = person;
  let by = worker;
  person.missedRun = 0;
  if (place !== null) {
    place.held++;
    if (person.held !== null) letGo(world, person);
    if (step.course!.samePerson) {
      // Whoever has most room; the post is there, though nobody may be in it.
      by = world.roles[place.number]!.withMostRoom();
      if (by !== null) by.courses++;
    }
  }
  const course: Course = { worker: by, place, planned, kept, group: null };
  person.course = course;
  world.log.started(
    person,
    step.number,
    roleOf(world, course, step)!.number,
    by === null ? -1 : by.number,
    planned,
  );
}
