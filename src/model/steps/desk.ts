import { later } from '../../kernel/index.ts';
import { ask } from '../asking-for.ts';
import { after, EVENT } from '../events.ts';
import type { Person } from '../person.ts';
import { DESK, type Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { decide, decideAfterMiss } from './decide.ts';
import type { Stages } from './step.ts';
import { seize, timeOf } from './work.ts';

/** Desk work about a person, who need not be there. */
export const DESK_STAGES: Stages = {
  enter: ask,
  due: ask,
  placeIsFree: ask,
  begin,
  done: decide,
  missed: decideAfterMiss,
};

function begin(world: World, worker: Worker, person: Person): void {
  const { people, kernel, log } = world;
  const { step } = person;
  // What is left of a piece that was interrupted: no attempt of its own.
  const mayStop = step.interruptible || step.pauses;
  const isLeft = mayStop && person.workLeft >= 0;
  const minutes = !isLeft
    ? timeOf(world, worker, person, people.attempt(person, step.number))
    : step.anyOf === null
      ? person.workLeft
      : person.workLeft * timeOf(world, worker, person, people.attemptsOf(person, step.number) - 1);
  seize(world, worker, person);
  person.workLeft = -1;
  worker.doing = DESK;
  worker.jobMinutes = minutes;
  log.deskWorked(person, step.number, worker.role.number, worker.number, step.spentOn, minutes);
  const event = after(world, minutes, step.endsIn, EVENT.workEnds, worker.number);
  if (!mayStop) return;
  worker.workEvent = event;
  worker.workSince = kernel.now;
  worker.workUntil = later(kernel.now, minutes);
}
