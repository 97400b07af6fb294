import { fillPlaces } from './course.ts';
import { declinesOffer } from './flow.ts';
import { keepInTouch } from './keeping-in-touch.ts';
import { serve } from './serving.ts';
import { startsNoMore } from './starts.ts';
import type { World } from './world.ts';

/**
 * Starts whoever can start now: the workers of each role that was asked for take what waits, free places go to who waits
 * for them. Times at which work begins are over when that is done: whoever comes to its list later at this instant
 * waits for the next time.
 */
export function fill(world: World): void {
  const { toFill, starts } = world;
  if (toFill.length === 0 && starts.opened.length === 0) return;
  do {
    for (let next = 0; next < toFill.length; next++) fillOne(world, toFill[next]);
    toFill.length = 0;
    for (const step of starts.opened.splice(0)) startsNoMore(world, step);
  } while (toFill.length > 0);
}

function fillOne(world: World, which: number): void {
  const { plan, fillAsked } = world;
  const roles = plan.roles.length;
  fillAsked[which] = 0;
  if (which >= roles) fillPlaces(world, which - roles, (person) => declinesOffer(world, person));
  else {
    serve(world, which);
    if (plan.roles[which].keepsInTouch) keepInTouch(world, which);
  }
}
