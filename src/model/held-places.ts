import { KIND } from '../event-log/kinds.ts';
import type { Person } from './person.ts';
import { askToFillPlaces, type World } from './world.ts';

/** Places that stay held after a course or stay is over, until the next step or team takes the person. */

/** @param step the step whose place it is. */
export function holdOn(world: World, person: Person, step: number): void {
  const { kernel } = world;
  // Somebody who holds a place already and comes to a second one has let go of the first when the second was given.
  person.heldStep = step;
  person.heldSince = kernel.now;
}

/** The person has been taken on, or has left: the place goes to the next. */
export function letGo(world: World, person: Person): void {
  const { plan, kernel, log } = world;
  const { number, team, role, pool } = plan.steps[person.heldStep];
  const minutes = kernel.now - person.heldSince;
  person.heldStep = -1;
  world.placesHeld[pool]--;
  // The place is that of the team before, whichever team the person is referred to by now.
  const now = person.team;
  person.team = team;
  log.ofPerson(KIND.released, person, number, role, -1, -1, -1, -1, minutes);
  person.team = now;
  askToFillPlaces(world, pool);
}
