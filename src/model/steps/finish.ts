import { startDrift } from '../patience.ts';
import type { Person } from '../person.ts';
import { holdOn } from '../places.ts';
import type { World } from '../world.ts';
import { leaveGroup } from './group.ts';
import { roleOf } from './step.ts';

/**
 * Ends a course or stay under way: the place goes to the next person, and nobody helps from now on.
 * @param heldOn the place stays held until the next step or team takes the person.
 */
export function finish(world: World, person: Person, heldOn = false): void {
  const { step } = person;
  const { worker, place, group, kept } = person.course!;
  const role = roleOf(world, person.course!, step);
  world.log.finished(
    person,
    step.number,
    role === null ? -1 : role.number,
    worker === null ? -1 : worker.number,
    kept,
    heldOn,
  );
  if (place !== null) {
    if (worker !== null) worker.courses--;
    if (heldOn) holdOn(world, person, place);
    else {
      place.held--;
      world.filling.ask(place);
    }
  }
  if (group !== null) leaveGroup(world, person, group);
  person.course = null;
  person.missedRun = 0;
  startDrift(world, person);
}
