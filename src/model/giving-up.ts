import { leaveLists } from './endings.ts';
import { AT_WORK, BETWEEN, IN_TOUCH, type Person } from './person.ts';
import { NO_RULE } from './rules.ts';
import type { World } from './world.ts';

/**
 * Patience with a list has run out. Whoever is being called to keep in touch, or waits at a meeting for their case,
 * stays until that is over: if they are back on the list then, they give it up.
 */
export function givesUpList(world: World, person: Person): void {
  const onList = person.onList!;
  onList.givesUpEvent = -1;
  if (person.state === IN_TOUCH || person.state === AT_WORK) onList.hasGivenUp = true;
  else goElsewhere(world, person);
}

/** @returns whether the person, who would be back on the list now, has given it up meanwhile */
export function hasGivenUp(world: World, person: Person): boolean {
  if (!person.onList?.hasGivenUp || person.step.givesUp === null) return false;
  goElsewhere(world, person);
  return true;
}

/** Off the list, and to what the list says of those who give up. */
function goElsewhere(world: World, person: Person): void {
  const { step } = person;
  const { since } = person.onList!;
  // The system has changed, and nobody gives up this list any more.
  if (step.givesUp === null) return;
  world.log.gaveUp(person, step.number, world.kernel.now - since);
  leaveLists(world, person);
  person.state = BETWEEN;
  step.givesUp(world, person, step, NO_RULE);
}
