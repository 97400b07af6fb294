import type { Phase } from '../kernel/index.ts';
import { after, EVENT } from './events.ts';
import { askAny, exemptFrom } from './filling.ts';
import { BETWEEN, ON_LIST, type Person, WAITS_FOR_PLACE } from './person.ts';
import { whenAsked } from './staff/duties.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/** On which list a person waits, and off it. Who is taken next is in `serving.ts`. */

/** On the list of the step, of its role, or of the worker who gives their course. */
export function ask(world: World, person: Person): void {
  const { step, course } = person;
  const own = course === null ? null : course.worker;
  // While somebody is away for long, their people are seen by any of the role.
  person.list = own === null || own.isCovered || inTurn(step) ? step.list : own.list;
  join(world, person, step, world.asked++);
}

/** Who waits for it is on its own list even if one worker gives it: a group is. */
function inTurn({ list, own, anyOf }: Step): boolean {
  return list === own && anyOf === null;
}

/** Back in their place on the list that they were taken off for a while. */
export function backOnList(world: World, person: Person): void {
  join(world, person, person.step, person.asked);
}

function join(world: World, person: Person, step: Step, asked: number): void {
  const { filling, kernel } = world;
  person.state = ON_LIST;
  person.list!.add(person, asked);
  if (!step.servesFromList) return;
  if (step.anyOf !== null) {
    askAny(filling, step.anyOf);
    return;
  }
  if (step.hasChoice) {
    exemptFrom(world, step);
    return;
  }
  const role = step.role!;
  if (role.unseen > 0) filling.askAsOf(whenAsked(role, kernel), role);
  else if (role.idle > 0 || role.mayInterrupt) filling.ask(role);
}

export function leaveWorkList(world: World, person: Person): void {
  const { step } = person;
  person.list!.remove(person);
  if (step.together.length > 0) exemptFrom(world, step);
  if (step.plan.group !== null) for (const pool of step.pools) world.filling.ask(pool);
}

/** Waits for a place of the step's pool, or of any of several: caseloads, or places without staff. */
export function askForPlace(world: World, person: Person): void {
  waitForPlace(world, person, world.asked++);
}

export function waitForPlace({ filling }: World, person: Person, asked: number): void {
  const { placeList, pools } = person.step;
  person.state = WAITS_FOR_PLACE;
  placeList!.add(person, asked);
  for (const pool of pools) filling.ask(pool);
}

/** Nothing is asked for until the given time has passed: the next contact of a course, or another attempt. */
export function dueIn(world: World, person: Person, minutes: number, phase: Phase): void {
  person.state = BETWEEN;
  person.dueEvent = after(world, minutes, phase, EVENT.due, person.slot);
}
