import { declinesOffer } from './endings.ts';
import type { Fills } from './filling.ts';
import { exemptFrom, fillPreferred } from './filling.ts';
import { firstForPlaces } from './line.ts';
import { BETWEEN, isBefore } from './person.ts';
import type { Pool } from './places.ts';
import { cutDutiesShort, seeWhoIsFree, showDuties } from './staff/duties.ts';
import { interruptForUrgent } from './staff/interrupting.ts';
import { keepInTouch } from './staff/keeping-in-touch.ts';
import type { Role } from './staff/role.ts';
import { IDLE, OTHER_DUTIES, type Worker } from './staff/worker.ts';
import { serveAllLists } from './together.ts';
import type { World } from './world.ts';

/**
 * Free workers take what waits: whoever is booked for now, then the person who comes first by urgency, referral date and
 * order of asking. What happens then is for the step of that person.
 */

/** How a role is served: what it can do without is left out once, and not each time. */
export function servingOf(role: Role): Fills['fill'] {
  const { keepsInTouch } = role.plan;
  const lists = role.ownSteps.length > 0 ? serveAllLists : role.hasOwnLists ? serveOwnLists : serveList;
  if (role.bookedSteps.length === 0 && !role.mayInterrupt && !keepsInTouch)
    return (world) => lists(world, role);
  return (world) => {
    lists(world, role);
    if (role.bookedSteps.length > 0 && role.idle === 0) leaveDutiesForAppointments(world, role);
    if (role.mayInterrupt) interruptForUrgent(world, role);
    if (keepsInTouch) keepInTouch(world, role);
  };
}

/** The list of the role. */
function serveList(world: World, role: Role): void {
  const { list } = role;
  if (list.length === 0) return;
  if (role.unseen > 0) seeWhoIsFree(role, world.kernel.now);
  while (role.idle > 0 && list.length > 0) {
    const worker = role.nextIdle();
    const person = list.takeFirst();
    person.step.begin(world, worker, person);
  }
  if (role.unseen > 0) showDuties(world, role);
}

/** The list of the role, and those of its workers. */
function serveOwnLists(world: World, role: Role): void {
  const { list } = role;
  if (role.unseen > 0) seeWhoIsFree(role, world.kernel.now);
  while (role.idle > 0) {
    const by = firstWithOwnWork(role);
    if (by !== null) {
      const person = by.list.takeFirst();
      person.step.begin(world, by, person);
    } else if (list.length > 0) {
      const worker = role.nextIdle();
      const person = list.takeFirst();
      person.step.begin(world, worker, person);
    } else break;
  }
  if (role.unseen > 0) showDuties(world, role);
}

/** The free worker for whom somebody waits who comes before all others, those on the list of the role among them; null: none. */
function firstWithOwnWork({ list, workers, idle }: Role): Worker | null {
  let first = list.first;
  let by: Worker | null = null;
  let left = idle;
  for (const worker of workers) {
    if (worker.doing !== IDLE) continue;
    const own = worker.list.first;
    if (own !== null && (first === null || isBefore(own, first))) {
      first = own;
      by = worker;
    }
    if (--left === 0) break;
  }
  return by;
}

/** With nobody free, whoever is at other duties leaves them for an appointment that is due: they follow after it. */
function leaveDutiesForAppointments(world: World, role: Role): void {
  const isAtDuties = role.workers.filter(
    ({ doing, shiftEnd }) => doing === OTHER_DUTIES && shiftEnd > world.kernel.now,
  );
  for (const worker of isAtDuties) {
    const person = role.firstBooked;
    // Somebody of another role who may see them is free, and takes them.
    if (person === null || person.step.anyOf?.some(({ idle }) => idle > 0)) return;
    cutDutiesShort(world, worker);
    worker.doing = IDLE;
    role.idle++;
    person.list!.takeFirst();
    person.step.begin(world, worker, person);
  }
}

/**
 * Gives free places of a pool to those who wait, in order; those who decline them are gone. A group takes its places
 * itself, when its workers are free. For whom a place of any of several pools will do, the preferred are given first.
 */
export function givePlaces(world: World, pool: Pool): void {
  const { ownSteps } = pool;
  for (const { pools } of ownSteps) fillPreferred(world, pools, pool);
  while (pool.held < pool.places) {
    const person = firstForPlaces(pool);
    if (person === null || person.step.plan.group !== null) break;
    person.step.placeList!.remove(person);
    person.state = BETWEEN;
    if (!declinesOffer(world, person)) person.step.placeIsFree(world, person, pool);
  }
  for (const step of ownSteps) exemptFrom(world, step);
}
