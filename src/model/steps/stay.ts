import { SPENT_ON } from '../../event-log/kinds.ts';
import { ask, askForPlace } from '../asking-for.ts';
import { after, EVENT } from '../events.ts';
import { changeNeeds } from '../needs.ts';
import { offList } from '../on-list.ts';
import { stopDrift, stopPatience } from '../patience.ts';
import type { Person } from '../person.ts';
import { letGo } from '../places.ts';
import { askRules } from '../rules.ts';
import type { World } from '../world.ts';
import { drawnFor } from './cases.ts';
import { decide, decideAfterMiss } from './decide.ts';
import type { Stages } from './step.ts';

const CARE = SPENT_ON.indexOf('care');

/** A stay: one of the places of a kind is held for a time, and no worker is needed. */
export const STAY_STAGES: Stages = {
  enter: askForPlace,
  due: ask,
  placeIsFree: start,
  begin: () => {
    throw new Error('no worker is needed for a stay');
  },
  done: decide,
  missed: decideAfterMiss,
};

/** The person is cared for from now on, and nobody gives up waiting. */
function start(world: World, person: Person): void {
  const { step } = person;
  const visit = world.people.attempt(person, step.number);
  offList(world, person);
  beInPlace(world, person);
  if (person.held !== null) letGo(world, person);
  stopPatience(world, person);
  stopDrift(world, person);
  const lasts = drawnFor(step.lasts!, step.by?.lasts, person, null).of(person, visit);
  person.dueEvent = after(world, lasts, step.endsIn, EVENT.stayEnds, person.slot);
}

/** In one of the places of a stay from now on; whoever calls this says when it ends. */
export function beInPlace({ log }: World, person: Person): void {
  const { step } = person;
  const [pool] = step.pools;
  person.course = { worker: null, place: pool, planned: 0, kept: 0, group: null };
  person.missedRun = 0;
  pool!.held++;
  log.stayBegan(person, step.number, step.spentOn === CARE);
}

/** The stay is over: the flow rules decide, as after the last contact of a course. */
export function stayEnds(world: World, person: Person): void {
  const { step } = person;
  person.dueEvent = -1;
  changeNeeds(world.people, person, step.plan.stay!.helps);
  askRules(world, person, step, true);
}
