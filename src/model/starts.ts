import { BEGINS, type EventId } from '../kernel/index.ts';
import { FixedTimes } from './fixed-times.ts';
import type { Plan } from './plan.ts';
import { listOfStep } from './serving.ts';
import { letOthersThrough } from './together.ts';
import { askToServe, EVENT, type World } from './world.ts';

/** Work that begins only at fixed times: at each of them its list is open for an instant, and is served as far as workers are free. */
export interface Starts {
  readonly times: (FixedTimes | null)[];
  readonly event: EventId[];
  readonly open: Int8Array;
  /** Those that are open now. */
  readonly opened: number[];
}

export function newStarts(plan: Plan): Starts {
  const { start } = plan.scenario.time;
  return {
    times: plan.steps.map(({ startsAt }) => (startsAt === null ? null : new FixedTimes(startsAt, start))),
    event: plan.steps.map(() => -1),
    open: new Int8Array(plan.steps.length),
    opened: [],
  };
}

export function scheduleStarts(world: World): void {
  for (const { number } of world.plan.steps) scheduleStart(world, number);
}

/** The system changes: the work may begin at other times from now on. */
export function changeStarts(world: World): void {
  const { starts, plan, kernel } = world;
  const changed = newStarts(plan);
  for (const { number } of plan.steps) {
    if (starts.event[number] !== -1) kernel.cancel(starts.event[number]);
    starts.event[number] = -1;
    starts.times[number] = changed.times[number];
    scheduleStart(world, number);
  }
}

function scheduleStart({ starts, kernel }: World, step: number): void {
  const times = starts.times[step];
  if (times === null) return;
  starts.event[step] = kernel.schedule(times.next(kernel.now), BEGINS, EVENT.startsNow, step);
}

/** The list is served at this instant; who asks from now on waits for the next time. */
export function startsNow(world: World, number: number): void {
  scheduleStart(world, number);
  if (listOfStep(world, number).length === 0) return;
  const step = world.plan.steps[number];
  world.starts.open[number] = 1;
  world.starts.opened.push(number);
  for (const { role } of step.together) askToServe(world, role);
  askToServe(world, step.role);
}

/** The time is over: whoever was held for it, and not needed, does other work. */
export function startsNoMore(world: World, number: number): void {
  const step = world.plan.steps[number];
  world.starts.open[number] = 0;
  letOthersThrough(world, step);
}
