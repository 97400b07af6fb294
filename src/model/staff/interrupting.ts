import { askAny } from '../filling.ts';
import { firstInLine, freeFor, isReady, shareOut } from '../line.ts';
import { isBefore, ON_LIST, type Person } from '../person.ts';
import type { Group } from '../steps/group.ts';
import type { Step } from '../steps/step.ts';
import { timeOf } from '../steps/work.ts';
import { serveAllLists } from '../together.ts';
import type { World } from '../world.ts';
import type { Role } from './role.ts';
import { DESK, IDLE, type Worker } from './worker.ts';

/**
 * More urgent work waits for a role of which too few are free: interruptible desk work is pre-empted, and resumed later.
 *
 * Those who wait are looked at in their order. For somebody who needs one worker, one at a less urgent piece stops. For
 * somebody who needs several, a group among them, nobody stops before all are free but those who would stop; whoever is
 * behind them in line waits, as everywhere (`line.ts`).
 */
export function interruptForUrgent(world: World, role: Role): void {
  if (role.ownSteps.length > 0 || role.hasOwnLists) while (stopForFirst(world, role));
  else while (role.idle === 0 && role.list.length > 0 && stopFor(world, role, role.list.first!));
}

/** Whether something stopped. */
function stopForFirst(world: World, role: Role): boolean {
  for (const person of whoWaits(world, role)) {
    const { step } = person;
    const group = world.dueGroups.find(({ members }) => members[0] === person);
    const needsSeveral = group === undefined && step.together.length > 0 && person.list === step.own;
    if (group === undefined && !needsSeveral) {
      if (stopFor(world, role, person)) return true;
      continue;
    }
    const workers = group === undefined ? ofRoles(world, step, person) : ofGroup(world, group, person);
    if (workers.length > 0) {
      for (const worker of workers) interrupt(world, worker);
      serveAllLists(world, role);
      return true;
    }
    // Whoever stands in line for several holds those behind them; at fixed times nobody is held.
    if (needsSeveral && step.plan.startsAt === null) return false;
  }
  return false;
}

/** Everybody for whom somebody of the role might stop, in the order of the line: whoever is booked for now first. */
function whoWaits(world: World, role: Role): Person[] {
  const found: Person[] = [];
  if (role.list.first !== null) found.push(role.list.first);
  for (const worker of role.workers) if (worker.list.first !== null) found.push(worker.list.first);
  for (const step of role.ownSteps)
    if (step.diary === null && step.own.first !== null && mayBegin(step)) found.push(step.own.first);
  for (const { members, called } of world.dueGroups)
    if (called.some((worker) => worker.role === role)) found.push(members[0]);
  found.sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const booked = role.bookedSteps.length === 0 ? null : role.firstBooked;
  return booked === null ? found : [booked, ...found];
}

/** It could begin at this instant, if everybody were free. */
function mayBegin(step: Step): boolean {
  if (step.plan.group !== null && !isReady(step)) return false;
  if (step.plan.startsAt !== null && !step.isOpen) return false;
  return shareOut(step.together, ({ onDuty }) => onDuty) !== null;
}

/** One worker is needed. Whether somebody stopped, and has begun with the person. */
function stopFor(world: World, role: Role, person: Person): boolean {
  const list = person.list!;
  const worker = whoStops(world, role, person);
  if (worker === null) return false;
  interrupt(world, worker);
  list.takeFirst();
  person.step.begin(world, worker, person);
  return true;
}

/** The worker who would stop: the one whom the person waits for, or one of the role, of several roles of the preferred; null: nobody. */
function whoStops(world: World, role: Role, person: Person): Worker | null {
  const { urgency, step } = person;
  const { owner } = person.list!;
  if (owner !== null) return isLessUrgent(world, owner, urgency) ? owner : null;
  if (step.anyOf === null || person.list !== step.own) return leastUrgent(world, role, urgency);
  for (const each of step.anyOf) {
    const worker = isNext(world, each, person) ? leastUrgent(world, each, urgency) : null;
    if (worker !== null) return worker;
  }
  return null;
}

/** Several are needed, and with those who would stop all would be free: who stops; none where that is not enough. */
function ofRoles(world: World, { together }: Step, person: Person): Worker[] {
  const stop: Worker[] = [];
  const mayStop = (role: Role) =>
    role.workers.filter((worker) => isLessUrgent(world, worker, person.urgency)).length;
  const roles = shareOut(together, (role) =>
    isNext(world, role, person) ? freeFor(world, role, person) + mayStop(role) : 0,
  );
  if (roles === null) return [];
  const free = new Map(roles.map((role) => [role, freeFor(world, role, person)]));
  for (const [index, { workers }] of together.entries()) {
    const role = roles[index]!;
    const here = Math.min(workers, free.get(role)!);
    free.set(role, free.get(role)! - here);
    for (let left = workers - here; left > 0; left--) {
      const worker = leastUrgent(world, role, person.urgency, stop);
      if (worker === null) return [];
      stop.push(worker);
    }
  }
  return stop;
}

/** Likewise of a closed group, which meets with its own workers. */
function ofGroup(world: World, { called }: Group, person: Person): Worker[] {
  const stop: Worker[] = [];
  for (const worker of called) {
    if (!isNext(world, worker.role, person)) return [];
    if (worker.doing === IDLE) continue;
    if (!isLessUrgent(world, worker, person.urgency)) return [];
    stop.push(worker);
  }
  return stop;
}

/** Nobody who can be served now is before the person in line for the role. */
function isNext(world: World, role: Role, person: Person): boolean {
  const first = firstInLine(world, role);
  return first === null || first === person || isBefore(person, first);
}

/** The worker at the least urgent interruptible piece below this urgency, of several the one begun last; null: none. */
function leastUrgent(
  world: World,
  { workers }: Role,
  below: number,
  but: readonly Worker[] = [],
): Worker | null {
  let found: Worker | null = null;
  let least = below;
  for (const worker of workers) {
    if (!isLessUrgent(world, worker, below) || but.includes(worker)) continue;
    const { urgency } = worker.person!;
    const later = found !== null && urgency === least && worker.workSince > found.workSince;
    if (urgency < least || later) {
      found = worker;
      least = urgency;
    }
  }
  return found;
}

/** At an interruptible piece below this urgency, and on duty: whose shift is over finishes it and begins nothing new. */
function isLessUrgent({ kernel }: World, worker: Worker, below: number): boolean {
  if (worker.workEvent === -1 || worker.doing !== DESK || worker.shiftEnd <= kernel.now) return false;
  const { urgency, step } = worker.person!;
  return step.interruptible && urgency < below;
}

/** The shift is over: work that may be put down is, and goes on when somebody of the role, or of those that may do it, is there. */
export function putDown(world: World, worker: Worker): void {
  if (worker.workEvent === -1 || worker.doing !== DESK || !worker.person!.step.pauses) return;
  // What ends at this very moment is done.
  if (worker.workUntil <= world.kernel.now) return;
  interrupt(world, worker, true);
  worker.person = null;
  // Colleagues who stay on may go on with it.
  world.filling.ask(worker.role);
}

/** What is left of the piece waits in line, where it was when it was asked for, for any worker of the role, or of those that may do it. */
function interrupt(world: World, worker: Worker, atClosing = false): void {
  const { kernel, log, people, filling } = world;
  const { role } = worker;
  const person = worker.person!;
  const { number, spentOn, anyOf, own } = person.step;
  kernel.cancel(worker.workEvent);
  worker.workEvent = -1;
  const left = worker.workUntil - kernel.now;
  log.interrupted(person, number, role.number, worker.number, spentOn, left, atClosing);
  worker.dutiesLeft += (worker.jobMinutes - left) * role.otherDuties;
  // Whoever goes on with it may take longer, or not as long: then it is a share that is left.
  const attempt = people.attemptsOf(person, number) - 1;
  person.workLeft = anyOf === null ? left : left / timeOf(world, worker, person, attempt);
  person.state = ON_LIST;
  person.list = anyOf === null ? role.list : own;
  person.list.add(person, person.asked);
  worker.doing = IDLE;
  role.idle++;
  if (anyOf !== null) askAny(filling, anyOf);
}
