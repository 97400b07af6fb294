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
  const { worker, holdsPlace, group, kept } = person.course!;
  const { role, pool, number } = step;
  world.log.finished(
    person,
    number,
    role === null ? -1 : roleOf(step, worker).number,
    worker === null ? -1 : worker.number,
    kept,
    heldOn,
  );
  if (holdsPlace) {
    if (worker !== null) worker.courses--;
    if (heldOn) holdOn(world, person, step);
    else {
      pool!.held--;
      world.filling.ask(pool!);
    }
  }
  if (group !== null) leaveGroup(world, person, group);
  person.course = null;
  person.missedRun = 0;
  startDrift(world, person);
}
