import { FREES } from '../kernel/index.ts';
import { EVENT } from './events.ts';
import type { Pool } from './places.ts';
import { OpeningHours } from './plan/opening-hours.ts';
import type { Plan } from './plan/plan.ts';
import type { World } from './world.ts';

/** Null where as many are there at all hours. */
export function placeHoursOf({ scenario, placeHours }: Plan, pool: number): OpeningHours | null {
  const { start, bankHolidays } = scenario.time;
  const hours = placeHours[pool];
  return hours === null ? null : new OpeningHours(hours, start, bankHolidays, 1);
}

/**
 * As many places are there as these hours say, until the next change. Whoever is in a place stays in it: where fewer are
 * there now, none is given until so many have become free.
 */
export function followHours(world: World, pool: Pool): void {
  const { kernel, filling } = world;
  const { hours } = pool;
  pool.changeEvent = -1;
  if (hours === null) return;
  hours.findShift(kernel.now, Number.NEGATIVE_INFINITY);
  const isOpen = hours.from <= kernel.now;
  provide(world, pool, isOpen ? hours.most : 0);
  const next = isOpen ? hours.to : hours.from;
  if (Number.isFinite(next)) pool.changeEvent = kernel.schedule(next, FREES, EVENT.placesChange, pool.number);
  filling.ask(pool);
}

/** The system changes: the hours are those of the plan that holds, or there are none any more. */
export function changePlaceHours(world: World, pool: Pool): void {
  const before = pool.hours;
  if (pool.changeEvent !== -1) world.kernel.cancel(pool.changeEvent);
  pool.hours = placeHoursOf(world.plan, pool.number);
  followHours(world, pool);
  if (pool.hours === null && before !== null) provide(world, pool, pool.places);
}

function provide({ log, steps }: World, pool: Pool, number: number): void {
  pool.places = number;
  const step = steps.find(({ pools }) => pools.includes(pool));
  if (step !== undefined) log.provided(step.team, step.number, Number.isFinite(number) ? number : -1);
}
