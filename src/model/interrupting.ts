import { KIND } from '../event-log/kinds.ts';
import { firstBooked } from './appointment.ts';
import { ON_LIST } from './person.ts';
import { begin } from './work.ts';
import type { WorkList } from './work-list.ts';
import { DESK, IDLE } from './workforce.ts';
import { type World, workList } from './world.ts';

/** More urgent work waits for a role of which nobody is free: interruptible desk work stops for it, and goes on later. */
export function interruptForUrgent(world: World, role: number): void {
  if (world.plan.roles[role].bookedSteps.length > 0) {
    for (let person = firstBooked(world, role); person !== null; person = firstBooked(world, role)) {
      if (!interruptFor(world, role, workList(world, person.list))) break;
    }
  }
  const list = workList(world, role);
  while (list.length > 0 && interruptFor(world, role, list));
}

/** Whether something stopped for the first on the list. */
function interruptFor(world: World, role: number, list: WorkList): boolean {
  const worker = leastUrgent(world, role, list.first!.urgency);
  if (worker === -1) return false;
  interrupt(world, worker, role);
  begin(world, worker, list.takeFirst());
  return true;
}

/** The worker at the least urgent interruptible piece below this urgency, of several the one begun last; -1: none. */
function leastUrgent(world: World, role: number, below: number): number {
  const { workforce, plan } = world;
  let found = -1;
  for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
    const person = workforce.person[worker]!;
    if (workforce.workEvent[worker] === -1 || workforce.doing[worker] !== DESK) continue;
    if (!plan.steps[person.step].interruptible || person.urgency >= below) continue;
    const urgency = person.urgency;
    const best = found === -1 ? Number.POSITIVE_INFINITY : workforce.person[found]!.urgency;
    const later = found !== -1 && workforce.workSince[worker] > workforce.workSince[found];
    if (urgency < best || (urgency === best && later)) found = worker;
  }
  return found;
}

/** What is left of the piece waits in line, where it was when it was asked for, for any worker of the role. */
function interrupt(world: World, worker: number, role: number): void {
  const { workforce, plan, kernel, log } = world;
  const person = workforce.person[worker]!;
  const step = plan.steps[person.step];
  kernel.cancel(workforce.workEvent[worker]);
  workforce.workEvent[worker] = -1;
  const left = workforce.workUntil[worker] - kernel.now;
  log.ofPerson(KIND.interrupted, person, step.number, role, worker, -1, step.spentOn, -1, left);
  workforce.dutiesLeft[worker] += (workforce.jobMinutes[worker] - left) * plan.roles[role].otherDuties;
  person.workLeft = left;
  person.state = ON_LIST;
  person.list = role;
  workList(world, role).add(person, person.asked);
  workforce.doing[worker] = IDLE;
  workforce.idle[role]++;
}
