import { KIND } from '../event-log/kinds.ts';
import { FREES } from '../kernel/index.ts';
import type { StepPlan } from './plan.ts';
import { begin, listOfStep, listOfWorker } from './work.ts';
import { IDLE, MISSED, WITH_OTHERS } from './workforce.ts';
import { after, askToServe, EVENT, type World, workList } from './world.ts';

/**
 * Roles that several lists ask for: besides the list of the role (and of its workers), those of steps that need several
 * workers at once, or begin at fixed times.
 *
 * The first in line over all these lists is served first. Whoever needs several workers and is first in line for one
 * of the roles holds its free workers until all are free at once: nobody behind them is served by that role. They hold
 * nobody while too few are on duty. Of two people who wait for each other's workers one is before the other in every
 * line, so nobody waits in a circle.
 */
export function serveAllLists(world: World, role: number): void {
  const { workforce, people, plan } = world;
  while (workforce.idle[role] > 0) {
    const slot = firstInLine(world, role);
    if (slot === -1) return;
    const step = plan.steps[people.step[slot]];
    const firstWorker = listOfWorker(world, 0);
    const list = people.list[slot];
    if (step.together.length === 0 || list >= firstWorker) {
      workList(world, list).takeFirst();
      begin(world, list >= firstWorker ? list - firstWorker : workforce.nextIdle(role), slot);
    } else if (step.together.every((each) => isFreeFor(world, slot, each.role, each.workers))) {
      beginTogether(world, step, workList(world, list).takeFirst());
    } else return;
  }
}

/** Who needs several workers has left, or too few of a role are on duty now: nobody is held for them any more. */
export function letOthersThrough(world: World, step: StepPlan): void {
  for (const { role } of step.together) if (world.workforce.idle[role] > 0) askToServe(world, role);
}

function isFreeFor(world: World, slot: number, role: number, workers: number): boolean {
  return world.workforce.idle[role] >= workers && firstInLine(world, role) === slot;
}

/** Who is served next by a role, over all lists that can be served now; -1: nobody. */
function firstInLine(world: World, role: number): number {
  const { plan, workforce } = world;
  const shared = workList(world, role);
  let first = shared.length > 0 ? shared.first : -1;
  const consider = (slot: number) => {
    if (first === -1 || shared.before(slot, first)) first = slot;
  };
  const { hasOwnLists, ownSteps } = plan.roles[role];
  if (hasOwnLists) {
    for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
      const own = world.workLists[listOfWorker(world, worker)];
      if (own !== undefined && own.length > 0 && workforce.doing[worker] === IDLE) consider(own.first);
    }
  }
  for (const number of ownSteps) {
    const list = listOfStep(world, number);
    if (list.length > 0 && canBeServed(world, plan.steps[number])) consider(list.first);
  }
  return first;
}

/** At fixed times: if everybody is free at this time. Otherwise: while everybody is on duty, free or not. */
function canBeServed({ starts, workforce }: World, { number, startsAt, together }: StepPlan): boolean {
  if (startsAt === null) return together.every(({ role, workers }) => workforce.onDuty[role] >= workers);
  return starts.open[number] === 1 && together.every(({ role, workers }) => workforce.idle[role] >= workers);
}

/** The first worker leads, and writes up; the others are there for as long as the contact lasts, or is waited for. */
function beginTogether(world: World, step: StepPlan, slot: number): void {
  const { workforce, log, kernel } = world;
  const lead = workforce.nextIdle(step.role);
  begin(world, lead, slot);
  const minutes = workforce.jobMinutes[lead];
  const missed = workforce.doing[lead] === MISSED ? 1 : -1;
  for (const { role, workers } of step.together) {
    for (let others = role === step.role ? 1 : 0; others < workers; others++) {
      const worker = workforce.nextIdle(role);
      workforce.idle[role]--;
      workforce.doing[worker] = WITH_OTHERS;
      workforce.jobMinutes[worker] = minutes;
      workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
      log.ofPerson(
        KIND.attended,
        kernel.now,
        slot,
        step.number,
        role,
        worker,
        -1,
        step.spentOn,
        missed,
        minutes,
      );
      after(world, minutes, FREES, EVENT.helperIsFree, worker);
    }
  }
  letOthersThrough(world, step);
}
