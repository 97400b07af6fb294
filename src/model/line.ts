import { standInLine } from './on-list.ts';
import { isBefore, type Person } from './person.ts';
import type { Pool } from './places.ts';
import { seeWhoIsFree } from './staff/duties.ts';
import type { Role } from './staff/role.ts';
import { IDLE, type Worker } from './staff/worker.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/**
 * Who stands in line for a role that several lists ask for: besides the list of the role (and of its workers), those of
 * steps that need several workers at once, see groups, begin at fixed times, or are booked.
 *
 * Whoever is booked for now is before all others. Whoever needs several workers and is first in line for one of the
 * roles holds its free workers until all are free at once: nobody behind them is served by that role. They hold nobody
 * while too few are on duty. Of two people who wait for each other's workers one is before the other in every line, so
 * nobody waits in a circle.
 *
 * A group stands in line where the first of its people does. Of a closed group that is due, only its own workers are
 * kept from those behind it.
 */

/** Who is served next by a role, over all lists that can be served now; null: nobody. */
export function firstInLine(world: World, role: Role): Person | null {
  const { dueGroups } = world;
  const booked = role.bookedSteps.length === 0 ? null : role.firstBooked;
  if (booked !== null) return booked;
  let first = role.list.first;
  const consider = (person: Person) => {
    if (first === null || isBefore(person, first)) first = person;
  };
  const isFree = (worker: Worker, person: Person) =>
    worker.doing === IDLE &&
    (dueGroups.length === 0 || !keptFrom(world, worker.role, person).includes(worker));
  if (role.hasOwnLists) {
    for (const worker of role.workers) {
      const own = worker.list.first;
      if (own !== null && isFree(worker, own)) consider(own);
    }
  }
  for (const step of role.ownSteps) {
    const waits = step.own.first;
    if (waits !== null && canBeServed(world, step, waits)) consider(waits);
  }
  for (const { members, called } of dueGroups) {
    if (!called.some((worker) => worker.role === role)) continue;
    if (called.every((worker) => isFree(worker, members[0]))) consider(members[0]);
  }
  return first;
}

/** At fixed times: if everybody is free at this time. Otherwise: while everybody is on duty, free or not. Groups: if enough wait. */
function canBeServed(world: World, step: Step, first: Person): boolean {
  if (step.plan.group !== null && !isReady(step)) return false;
  if (step.plan.startsAt === null) return step.together.every(({ role, workers }) => role.onDuty >= workers);
  return step.isOpen && step.together.every(({ role, workers }) => freeFor(world, role, first) >= workers);
}

export function isFreeFor(world: World, person: Person, role: Role, workers: number): boolean {
  return freeFor(world, role, person) >= workers && firstInLine(world, role) === person;
}

/** Which of the roles that may serve the person does: the first with somebody free, for whom nobody is before them. @param here one that does */
export function preferred(world: World, roles: readonly Role[], here: Role, person: Person): Role {
  for (const role of roles) {
    if (role === here) break;
    if (freeFor(world, role, person) > 0 && firstInLine(world, role) === person) return role;
  }
  return here;
}

/** Free workers of a role, without those kept for groups that are before this person in line. */
export function freeFor(world: World, role: Role, person: Person): number {
  return world.dueGroups.length === 0 ? role.idle : role.idle - keptFrom(world, role, person).length;
}

export function freeWorker(world: World, role: Role, person: Person): Worker {
  return role.nextIdle(world.dueGroups.length === 0 ? undefined : keptFrom(world, role, person));
}

/** Free workers of a role whose own groups are due, and before this person in line; none while some of a group are off duty. */
function keptFrom({ dueGroups }: World, role: Role, person: Person): Worker[] {
  // Whoever is booked for now is before every group.
  if (person.step.diary !== null && person.step.role !== null) return [];
  const kept = new Set<Worker>();
  for (const { members, called } of dueGroups) {
    if (members[0] === person || !isBefore(members[0], person)) continue;
    if (called.some(({ shiftEnd }) => shiftEnd < 0)) continue;
    for (const worker of called) if (worker.role === role && worker.doing === IDLE) kept.add(worker);
  }
  return [...kept];
}

/** Whether so many people wait, with so many places, that a group could start. */
export function isReady({ own, pools: [pool], plan: { group } }: Step): boolean {
  if (own.length < group!.startsWith) return false;
  if (pool === undefined) return true;
  return pool.places - pool.held >= group!.startsWith && firstForPlaces(pool) === own.first;
}

/** Who is next in line for the places of a pool: somebody alone, or the first of enough people for a group; null: nobody. */
export function firstForPlaces({ list, ownSteps }: Pool): Person | null {
  let { first } = list;
  for (const { placeList, plan } of ownSteps) {
    if (plan.group !== null && placeList!.length < plan.group.startsWith) continue;
    const waits = placeList!.first;
    if (waits !== null && (first === null || isBefore(waits, first))) first = waits;
  }
  return first;
}

/** Whether somebody who came to the step now would be taken at once, by a worker or to a place. */
export function canStart(world: World, person: Person, step: Step): boolean {
  const { plan, pools, together } = step;
  if (!step.servesFromList || plan.startsAt !== null || step.diary !== null || plan.group !== null)
    return false;
  if (pools.length > 0) return pools.some((pool) => pool.held < pool.places && firstForPlaces(pool) === null);
  person.asked = world.asked;
  if (world.anyByJoining) standInLine(world, person, step, 0);
  const isNext = (role: Role, workers: number) => {
    if (role.unseen > 0) seeWhoIsFree(role, world.kernel.now);
    if (role.ownSteps.length === 0) return role.idle >= workers;
    const first = firstInLine(world, role);
    return freeFor(world, role, person) >= workers && (first === null || isBefore(person, first));
  };
  if (step.anyOf !== null) return step.anyOf.some((role) => isNext(role, 1));
  if (together.length === 0) return isNext(step.role!, 1);
  return together.every(({ role, workers }) => isNext(role, workers));
}
