import { standInLine } from './on-list.ts';
import { isBefore, type Person } from './person.ts';
import type { Pool } from './places.ts';
import { seeWhoIsFree } from './staff/duties.ts';
import type { Role } from './staff/role.ts';
import { IDLE, type Worker } from './staff/worker.ts';
import type { Step, Together } from './steps/step.ts';
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

/**
 * Who is served next by a role, over all lists that can be served now; null: nobody.
 * @param before whom: only those who come earlier count
 */
export function firstInLine(world: World, role: Role, before: Person | null = null): Person | null {
  const { dueGroups } = world;
  const booked = role.bookedSteps.length === 0 ? null : role.firstBooked;
  if (booked !== null) return booked;
  let first = before;
  const consider = (person: Person) => {
    if (first === null || isBefore(person, first)) first = person;
  };
  if (role.list.first !== null) consider(role.list.first);
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
    if (waits === null || (first !== null && !isBefore(waits, first))) continue;
    if (canBeServed(world, role, step, waits)) first = waits;
  }
  for (const { members, called } of dueGroups) {
    if (!called.some((worker) => worker.role === role)) continue;
    if (called.every((worker) => isFree(worker, members[0]))) consider(members[0]);
  }
  return first === before ? null : first;
}

/** At fixed times: if everybody is free at this time. Otherwise: while everybody is on duty, free or not. Groups: if enough wait. */
function canBeServed(world: World, role: Role, step: Step, first: Person): boolean {
  const { together, plan } = step;
  if (plan.group !== null && !isReady(step)) return false;
  if (together.length === 0) return plan.startsAt === null || step.isOpen;
  const free = freeOf(world, step, first);
  if (plan.startsAt !== null) {
    const roles = step.isOpen ? shareOut(together, free) : null;
    return roles !== null && (!step.hasChoice || roles.includes(role));
  }
  if (shareOut(together, ({ onDuty }) => onDuty) === null) return false;
  return !step.hasChoice || keptFor(world, step, first).includes(role);
}

/** How many of a role are free for the first in line of a step; where others may do it too, none of whom somebody before them is served by. */
function freeOf(world: World, { hasChoice }: Step, first: Person): (role: Role) => number {
  return (role) => (hasChoice && firstInLine(world, role, first) !== null ? 0 : freeFor(world, role, first));
}

/** The roles whose free workers are for the first in line of a step that leaves a choice: those who will do it, or who are kept until all are free. */
export function keptFor(world: World, step: Step, first: Person): readonly Role[] {
  const free = freeOf(world, step, first);
  return shareOut(step.together, free) ?? heldBy(step.together, free);
}

/** Which role gives each of the workers whom the person needs at once, if all are free for them now; null: not all are. */
export function rolesFor(world: World, { together }: Step, person: Person): readonly Role[] | null {
  return shareOut(together, (role) =>
    firstInLine(world, role, person) === null ? freeFor(world, role, person) : 0,
  );
}

/**
 * A role for each of the workers who are needed at once: the preferred one that leaves enough for the others; null: they
 * are not all there. Those of one role alone leave no choice, and are few.
 * @param free how many of a role there are
 */
export function shareOut(
  needs: readonly Together[],
  free: (role: Role) => number,
  chosen: readonly Role[] = [],
): readonly Role[] | null {
  const need = needs[chosen.length];
  if (need === undefined) return chosen;
  for (const role of need.roles) {
    if (free(role) - takenOf(role, needs, chosen) < need.workers) continue;
    const all = shareOut(needs, free, [...chosen, role]);
    if (all !== null) return all;
  }
  return null;
}

function takenOf(role: Role, needs: readonly Together[], chosen: readonly (Role | null)[]): number {
  return chosen.reduce((sum, each, index) => (each === role ? sum + needs[index]!.workers : sum), 0);
}

/** While not all are free: the roles whose free workers are kept for them, and all roles of those for whom nobody is yet. */
function heldBy(needs: readonly Together[], free: (role: Role) => number): Role[] {
  // Those who leave no choice are kept first.
  const inOrder = [...needs].sort((a, b) => a.roles.length - b.roles.length);
  const chosen: (Role | null)[] = [];
  for (const { roles, workers } of inOrder)
    chosen.push(roles.find((role) => free(role) - takenOf(role, inOrder, chosen) >= workers) ?? null);
  return chosen.flatMap((role, index) => (role === null ? inOrder[index]!.roles : [role]));
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
export function isReady(step: Step): boolean {
  const {
    own,
    pools: [pool],
  } = step;
  const needed = peopleNeeded(step);
  if (own.length < needed) return false;
  if (pool === undefined) return true;
  return pool.places - pool.held >= needed && firstForPlaces(pool) === own.first;
}

/** With how many people a group starts: with whoever is there, once somebody has waited for long enough. */
function peopleNeeded({ late, plan: { group } }: Step): number {
  return late > 0 ? 1 : group!.startsWith;
}

/** Who is next in line for the places of a pool: somebody alone, or the first of enough people for a group; null: nobody. */
export function firstForPlaces({ list, ownSteps }: Pool): Person | null {
  let { first } = list;
  for (const step of ownSteps) {
    const { placeList, plan, isOpen } = step;
    if (plan.stay !== null && plan.startsAt !== null && !isOpen) continue;
    if (plan.group !== null && placeList!.length < peopleNeeded(step)) continue;
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
  return shareOut(together, (role) => (isNext(role, 1) ? freeFor(world, role, person) : 0)) !== null;
}
