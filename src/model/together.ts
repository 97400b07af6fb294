import { KIND } from '../event-log/kinds.ts';
import { FREES } from '../kernel/index.ts';
import { firstBooked, isGivenByStaff } from './appointment.ts';
import { firstForPlaces, isReady, meetAgain, startGroup } from './groups.ts';
import { isBefore, type Person } from './person.ts';
import type { StepPlan } from './plan.ts';
import { listOfStep, listOfWorker } from './serving.ts';
import { begin } from './work.ts';
import { IDLE, MISSED, WITH_OTHERS } from './workforce.ts';
import { after, askToServe, EVENT, type World, workList } from './world.ts';

/**
 * Roles that several lists ask for: besides the list of the role (and of its workers), those of steps that need several
 * workers at once, see groups, begin at fixed times, or are booked.
 *
 * The first in line over all these lists is served first; whoever is booked for now is before all others. Whoever needs
 * several workers and is first in line for one of the roles holds its free workers until all are free at once: nobody
 * behind them is served by that role. They hold nobody while too few are on duty. Of two people who wait for each
 * other's workers one is before the other in every line, so nobody waits in a circle.
 *
 * A group stands in line where the first of its people does. Of a closed group that is due, only its own workers are
 * kept from those behind it.
 */
export function serveAllLists(world: World, role: number): void {
  const { workforce, plan, dueGroups } = world;
  while (workforce.idle[role] > 0) {
    const person = firstInLine(world, role);
    if (person === null) return;
    const step = plan.steps[person.step];
    const firstWorker = listOfWorker(world, 0);
    const list = person.list;
    const group = dueGroups.find(({ members }) => members[0] === person);
    if (group !== undefined) {
      const isFirst = (worker: number) => firstInLine(world, workforce.role[worker]) === person;
      if (!group.called.every(isFirst)) return;
      meetAgain(world, group);
    } else if (step.together.length === 0 || list >= firstWorker) {
      if (freeFor(world, role, person) === 0) return;
      workList(world, list).takeFirst();
      begin(world, list >= firstWorker ? list - firstWorker : freeWorker(world, role, person), person);
    } else if (step.together.every((each) => isFreeFor(world, person, each.role, each.workers))) {
      if (step.group !== null) startGroup(world, step);
      else beginTogether(world, step, workList(world, list).takeFirst());
    } else return;
  }
}

/** Who needs several workers has left, or too few of a role are on duty now: nobody is held for them any more. */
export function letOthersThrough(world: World, step: StepPlan): void {
  for (const { role } of step.together) if (world.workforce.idle[role] > 0) askToServe(world, role);
}

function isFreeFor(world: World, person: Person, role: number, workers: number): boolean {
  return freeFor(world, role, person) >= workers && firstInLine(world, role) === person;
}

/** Free workers of a role, without those kept for groups that are before this person in line. */
function freeFor(world: World, role: number, person: Person): number {
  const free = world.workforce.idle[role];
  return world.dueGroups.length === 0 ? free : free - keptFrom(world, role, person).length;
}

function freeWorker(world: World, role: number, person: Person): number {
  const { workforce, dueGroups } = world;
  return workforce.nextIdle(role, dueGroups.length === 0 ? undefined : keptFrom(world, role, person));
}

/** Free workers of a role whose own groups are due, and before this person in line; none while some of a group are off duty. */
function keptFrom({ dueGroups, workforce, plan }: World, role: number, person: Person): number[] {
  // Whoever is booked for now is before every group.
  if (isGivenByStaff(plan.steps[person.step])) return [];
  const kept = new Set<number>();
  for (const { members, called: workers } of dueGroups) {
    if (members[0] === person || !isBefore(members[0], person)) continue;
    if (workers.some((worker) => workforce.shiftEnd[worker] < 0)) continue;
    for (const worker of workers)
      if (workforce.role[worker] === role && workforce.doing[worker] === IDLE) kept.add(worker);
  }
  return [...kept];
}

/** Whether somebody who came to the step now would be taken at once, by a worker or to a place. */
export function canStart(world: World, person: Person, step: StepPlan): boolean {
  const { places, placesHeld, plan, workforce } = world;
  if (step.kind === 'meeting' || step.startsAt !== null || step.diary !== -1 || step.group !== null)
    return false;
  if (step.pool !== -1)
    return placesHeld[step.pool] < places[step.pool] && firstForPlaces(world, step.pool) === null;
  person.asked = world.asked;
  const isNext = (role: number, workers: number) => {
    if (plan.roles[role].ownSteps.length === 0) return workforce.idle[role] >= workers;
    const first = firstInLine(world, role);
    return freeFor(world, role, person) >= workers && (first === null || isBefore(person, first));
  };
  if (step.together.length === 0) return isNext(step.role, 1);
  return step.together.every(({ role, workers }) => isNext(role, workers));
}

/** Who is served next by a role, over all lists that can be served now; null: nobody. */
function firstInLine(world: World, role: number): Person | null {
  const { plan, workforce, dueGroups } = world;
  const { hasOwnLists, ownSteps, bookedSteps } = plan.roles[role];
  const booked = bookedSteps.length === 0 ? null : firstBooked(world, role);
  if (booked !== null) return booked;
  const shared = workList(world, role);
  let first = shared.first;
  const consider = (person: Person) => {
    if (first === null || isBefore(person, first)) first = person;
  };
  const isFree = (worker: number, person: Person) =>
    workforce.doing[worker] === IDLE &&
    (dueGroups.length === 0 || !keptFrom(world, workforce.role[worker], person).includes(worker));
  if (hasOwnLists) {
    for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
      const own = world.workLists[listOfWorker(world, worker)];
      if (own !== undefined && own.length > 0 && isFree(worker, own.first!)) consider(own.first!);
    }
  }
  for (const number of ownSteps) {
    const list = listOfStep(world, number);
    if (list.length > 0 && canBeServed(world, plan.steps[number], list.first!)) consider(list.first!);
  }
  for (const { members, called: workers } of dueGroups) {
    if (!workers.some((worker) => workforce.role[worker] === role)) continue;
    if (workers.every((worker) => isFree(worker, members[0]))) consider(members[0]);
  }
  return first;
}

/** At fixed times: if everybody is free at this time. Otherwise: while everybody is on duty, free or not. Groups: if enough wait. */
function canBeServed(world: World, step: StepPlan, first: Person): boolean {
  const { starts, workforce } = world;
  const { startsAt, together, number } = step;
  if (step.group !== null && !isReady(world, step)) return false;
  if (startsAt === null) return together.every(({ role, workers }) => workforce.onDuty[role] >= workers);
  return (
    starts.open[number] === 1 && together.every(({ role, workers }) => freeFor(world, role, first) >= workers)
  );
}

/** Workers for a step that needs several, or sees a group, are no longer free: the first leads. */
export function takeTogether(world: World, step: StepPlan, person: Person): number[] {
  const { workforce } = world;
  const taken: number[] = [];
  for (const { role, workers } of step.together) {
    for (let each = 0; each < workers; each++) {
      const worker = freeWorker(world, role, person);
      workforce.idle[role]--;
      workforce.doing[worker] = WITH_OTHERS;
      taken.push(worker);
    }
  }
  return taken;
}

/** The first worker leads, and writes up; the others are there for as long as the contact lasts, or is waited for. */
function beginTogether(world: World, step: StepPlan, person: Person): void {
  const { workforce, log } = world;
  const lead = freeWorker(world, step.role, person);
  begin(world, lead, person);
  const minutes = workforce.jobMinutes[lead];
  const missed = workforce.doing[lead] === MISSED ? 1 : -1;
  for (const { role, workers } of step.together) {
    for (let others = role === step.role ? 1 : 0; others < workers; others++) {
      const worker = freeWorker(world, role, person);
      workforce.idle[role]--;
      workforce.doing[worker] = WITH_OTHERS;
      workforce.jobMinutes[worker] = minutes;
      workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
      log.ofPerson(KIND.attended, person, step.number, role, worker, -1, step.spentOn, missed, minutes);
      after(world, minutes, FREES, EVENT.helperIsFree, worker);
    }
  }
  letOthersThrough(world, step);
}
