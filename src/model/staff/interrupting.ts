import { ON_LIST } from '../person.ts';
import type { WorkList } from '../queue.ts';
import type { World } from '../world.ts';
import type { Role } from './role.ts';
import { DESK, IDLE, type Worker } from './worker.ts';

/** More urgent work waits for a role of which nobody is free: interruptible desk work is pre-empted, and resumed later. */
export function interruptForUrgent(world: World, role: Role): void {
  for (let person = role.firstBooked; person !== null; person = role.firstBooked)
    if (!preempt(world, role, person.list!)) break;
  while (role.list.length > 0 && preempt(world, role, role.list));
}

/** Whether something stopped for the first on the list. */
function preempt(world: World, role: Role, list: WorkList): boolean {
  const worker = leastUrgent(role, list.first!.urgency);
  if (worker === null) return false;
  interrupt(world, worker);
  const person = list.takeFirst();
  person.step.begin(world, worker, person);
  return true;
}

/** The worker at the least urgent interruptible piece below this urgency, of several the one begun last; null: none. */
function leastUrgent({ workers }: Role, below: number): Worker | null {
  let found: Worker | null = null;
  let least = below;
  for (const worker of workers) {
    if (worker.workEvent === -1 || worker.doing !== DESK) continue;
    const { urgency, step } = worker.person!;
    if (!step.interruptible || urgency >= below) continue;
    const later = found !== null && urgency === least && worker.workSince > found.workSince;
    if (urgency < least || later) {
      found = worker;
      least = urgency;
    }
  }
  return found;
}

/** What is left of the piece waits in line, where it was when it was asked for, for any worker of the role. */
function interrupt({ kernel, log }: World, worker: Worker): void {
  const { role } = worker;
  const person = worker.person!;
  const { number, spentOn } = person.step;
  kernel.cancel(worker.workEvent);
  worker.workEvent = -1;
  const left = worker.workUntil - kernel.now;
  log.interrupted(person, number, role.number, worker.number, spentOn, left);
  worker.dutiesLeft += (worker.jobMinutes - left) * role.otherDuties;
  person.workLeft = left;
  person.state = ON_LIST;
  person.list = role.list;
  role.list.add(person, person.asked);
  worker.doing = IDLE;
  role.idle++;
}
