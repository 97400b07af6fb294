import { BEGINS } from '../../kernel/index.ts';
import { EVENT } from '../events.ts';
import { FixedTimes } from '../plan/fixed-times.ts';
import type { World } from '../world.ts';
import type { Step } from './step.ts';

/** Work that begins only at fixed times: at each of them its list is open for an instant, and is served as far as workers are free. */

export function scheduleStarts(world: World): void {
  for (const step of world.steps) setTimes(world, step);
}

/** The system changes: the work may begin at other times from now on. */
export function changeStarts(world: World): void {
  for (const step of world.steps) {
    if (step.startEvent !== -1) world.kernel.cancel(step.startEvent);
    step.startEvent = -1;
    setTimes(world, step);
  }
}

function setTimes(world: World, step: Step): void {
  const { startsAt } = step.plan;
  step.times = startsAt === null ? null : new FixedTimes(startsAt, world.plan.scenario.time.start);
  scheduleStart(world, step);
}

function scheduleStart({ kernel }: World, step: Step): void {
  if (step.times === null) return;
  step.startEvent = kernel.schedule(step.times.next(kernel.now), BEGINS, EVENT.startsNow, step.number);
}

/** The list is served at this instant; who asks from now on waits for the next time. */
export function startsNow(world: World, step: Step): void {
  const { filling } = world;
  scheduleStart(world, step);
  if (step.own.length === 0 && (step.placeList === null || step.placeList.length === 0)) return;
  filling.openNow(step);
  for (const pool of step.pools) filling.ask(pool);
  for (const { roles } of step.together) for (const role of roles) filling.ask(role);
  for (const role of step.anyOf ?? []) filling.ask(role);
  if (step.role !== null) filling.ask(step.role);
}
