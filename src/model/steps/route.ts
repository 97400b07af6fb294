import { dueIn } from '../asking-for.ts';
import { offList } from '../on-list.ts';
import type { Person } from '../person.ts';
import { askRules } from '../rules.ts';
import type { World } from '../world.ts';
import type { Stages } from './step.ts';

/** A routing step: the flow rules are asked in the next round of the same instant, and nobody works or waits for it. */
export const ROUTE_STAGES: Stages = {
  enter,
  due: (world, person) => {
    person.dueEvent = -1;
    askRules(world, person, person.step, true);
  },
  placeIsFree: never,
  begin: never,
  done: never,
  missed: never,
};

/** By way of the kernel, so that people who go round without time passing are seen by the watch. */
function enter(world: World, person: Person): void {
  offList(world, person);
  world.people.attempt(person, person.step.number);
  dueIn(world, person, 0, person.step.endsIn);
}

function never(): void {
  throw new Error('nobody is needed for a routing step');
}
