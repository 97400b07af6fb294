import { KIND } from '../event-log/kinds.ts';
import { offList } from './waiting.ts';
import type { World } from './world.ts';

/**
 * A course starts: with a caseload place when the place is given, without one at the first contact that is kept.
 * Until that contact nobody has helped, so patience and the clocks of worsening and recovery run on.
 */
export function startCourse(world: World, slot: number): void {
  const { people, plan, workforce, kernel, draws, purposes, log } = world;
  const step = plan.steps[people.step[slot]];
  const course = step.course!;
  const visit = people.attempts[slot * plan.steps.length + step.number];
  const drawn = draws.sample(course.contacts, purposes.steps[step.number].contacts, slot, visit);
  const planned = Math.max(1, Math.round(drawn));
  offList(world, slot);
  people.onCourse[slot] = 1;
  people.kept[slot] = people.missedRun[slot] = 0;
  people.planned[slot] = planned;
  if (course.holdsPlace) {
    people.holdsPlace[slot] = 1;
    world.placesHeld[step.role]++;
    if (course.samePerson) {
      const worker = workforce.withMostRoom(step.role);
      people.ownWorker[slot] = worker;
      workforce.courses[worker]++;
    }
  }
  const worker = people.ownWorker[slot];
  log.ofPerson(KIND.started, kernel.now, slot, step.number, step.role, worker, -1, -1, planned, 0);
}
