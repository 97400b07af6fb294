import { leaveDutiesForAppointments } from './appointment.ts';
import { interruptForUrgent } from './interrupting.ts';
import { isBefore, ON_LIST, type Person } from './person.ts';
import type { StepPlan } from './plan.ts';
import { letOthersThrough, serveAllLists } from './together.ts';
import { begin } from './work.ts';
import type { WorkList } from './work-list.ts';
import { IDLE } from './workforce.ts';
import { askToFillPlaces, askToServe, type World, workList } from './world.ts';

/** Who waits for whom, and whom a free worker takes next. What happens at the work itself is in work.ts. */

/** Puts the person on the work list of the step's role, or of the worker who gives their course. */
export function ask(world: World, person: Person): void {
  const { plan, workforce } = world;
  const step = plan.steps[person.step];
  const own = person.ownWorker;
  // While somebody is away for long, their people are seen by any of the role.
  const number = step.ownList
    ? ownListOf(world, step.number)
    : own === -1 || workforce.covered[own] === 1
      ? step.role
      : listOfWorker(world, own);
  person.list = number;
  joinList(world, person, step, world.asked++);
}

/** Back in their place on the list that they were taken off for a while. */
export function backOnList(world: World, person: Person): void {
  const { plan } = world;
  joinList(world, person, plan.steps[person.step], person.asked);
}

function joinList(world: World, person: Person, step: StepPlan, asked: number): void {
  const { plan, workforce } = world;
  person.state = ON_LIST;
  workList(world, person.list).add(person, asked);
  if (step.kind === 'meeting') return;
  if (workforce.idle[step.role] > 0 || plan.roles[step.role].interruptible) askToServe(world, step.role);
}

/** Another worker gives the person's course from now on; a contact that is due is theirs. */
export function takeOver(world: World, person: Person, from: number, to: number): void {
  const { workforce } = world;
  person.ownWorker = to;
  if (person.holdsPlace === 1) {
    workforce.courses[from]--;
    workforce.courses[to]++;
  }
  if (person.state !== ON_LIST || person.list !== listOfWorker(world, from)) return;
  leaveWorkList(world, person);
  person.list = listOfWorker(world, to);
  workList(world, person.list).add(person, person.asked);
  askToServe(world, workforce.role[to]);
}

export function leaveWorkList(world: World, person: Person): void {
  workList(world, person.list).remove(person);
  const step = world.plan.steps[person.step];
  if (step.together.length > 0) letOthersThrough(world, step);
  if (step.group !== null && step.pool !== -1) askToFillPlaces(world, step.pool);
}

/** Free workers take what waits: whoever is booked for now, then the person who comes first by urgency, referral date and order of asking. */
export function serve(world: World, role: number): void {
  const { ownSteps, bookedSteps, interruptible } = world.plan.roles[role];
  if (ownSteps.length > 0) serveAllLists(world, role);
  else serveList(world, role);
  if (bookedSteps.length > 0 && world.workforce.idle[role] === 0) leaveDutiesForAppointments(world, role);
  if (interruptible && world.workforce.idle[role] === 0) interruptForUrgent(world, role);
}

/** The list of the role, and those of its workers. */
function serveList(world: World, role: number): void {
  const { workforce, plan } = world;
  const shared = workList(world, role);
  while (workforce.idle[role] > 0) {
    if (!plan.roles[role].hasOwnLists) {
      if (shared.length === 0) return;
      begin(world, workforce.nextIdle(role), shared.takeFirst());
      continue;
    }
    let person = shared.first;
    let worker = -1;
    for (let each = workforce.firstOfRole[role]; each < workforce.endOfRole[role]; each++) {
      const own = world.workLists[listOfWorker(world, each)];
      if (own === undefined || own.length === 0 || workforce.doing[each] !== IDLE) continue;
      if (person === null || isBefore(own.first!, person)) {
        person = own.first;
        worker = each;
      }
    }
    if (person === null) return;
    workList(world, person.list).takeFirst();
    begin(world, worker === -1 ? workforce.nextIdle(role) : worker, person);
  }
}

/** Number of the list of a step whose people do not wait on the list of its role. */
export function ownListOf({ plan }: World, step: number): number {
  return plan.roles.length + step;
}

export function listOfStep(world: World, step: number): WorkList {
  return workList(world, ownListOf(world, step));
}

/** Number of the list of work asked of one worker in person. */
export function listOfWorker({ plan }: World, worker: number): number {
  return plan.roles.length + plan.steps.length + worker;
}
