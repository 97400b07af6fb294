import { KIND } from '../event-log/kinds.ts';
import { askToFillPlaces, type World } from './world.ts';

/** Places that stay held after a course or stay is over, until the next step or team takes the person. */

/** @param step the step whose place it is. */
export function holdOn(world: World, slot: number, step: number): void {
  const { people, kernel } = world;
  // Somebody who holds a place already and comes to a second one has let go of the first when the second was given.
  people.heldStep[slot] = step;
  people.heldSince[slot] = kernel.now;
}

/** The person has been taken on, or has left: the place goes to the next. */
export function letGo(world: World, slot: number): void {
  const { people, plan, kernel, log } = world;
  const { number, team, role, pool } = plan.steps[people.heldStep[slot]];
  const minutes = kernel.now - people.heldSince[slot];
  people.heldStep[slot] = -1;
  world.placesHeld[pool]--;
  // The place is that of the team before, whichever team the person is referred to by now.
  const now = people.team[slot];
  people.team[slot] = team;
  log.ofPerson(KIND.released, slot, number, role, -1, -1, -1, -1, minutes);
  people.team[slot] = now;
  askToFillPlaces(world, pool);
}
