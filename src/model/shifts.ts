import { KIND } from '../event-log/kinds.ts';
import { FREES } from '../kernel/index.ts';
import { IDLE, OFF, OTHER_DUTIES } from './workforce.ts';
import { after, askToServe, EVENT, type World } from './world.ts';

/** Puts every role on duty for the first time: at once where work never stops, else at its first shift. */
export function openAll(world: World): void {
  const { workforce, plan } = world;
  for (let role = 0; role < plan.roles.length; role++) {
    if (workforce.hours[role] === null) startShift(world, role, Number.POSITIVE_INFINITY);
    else scheduleShift(world, role, Number.NEGATIVE_INFINITY);
  }
}

/** The shift found last begins now. */
export function shiftStarts(world: World, role: number): void {
  const hours = world.workforce.hours[role]!;
  const { from, to } = hours;
  world.kernel.schedule(to, FREES, EVENT.shiftEnds, role);
  startShift(world, role, to);
  scheduleShift(world, role, from);
}

export function shiftEnds(world: World, role: number): void {
  const { workforce } = world;
  for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
    workforce.shiftEnd[worker] = -1;
    // Whoever is at work finishes it; the time is owed to them at their next shift.
    if (workforce.doing[worker] === IDLE) workforce.doing[worker] = OFF;
  }
  workforce.onDuty[role] = workforce.idle[role] = 0;
  recordStaff(world, role);
}

/** A worker has finished a job: other duties follow, in proportion to it, then the next job. */
export function jobDone(world: World, worker: number): void {
  const { workforce, plan, kernel } = world;
  const role = workforce.role[worker];
  const now = kernel.now;
  const other = workforce.jobMinutes[worker] * plan.roles[role].otherDuties;
  const free = now + other;
  const end = workforce.shiftEnd[worker];
  workforce.slot[worker] = -1;
  recordOver(world, worker, role);
  if (end < 0) {
    workforce.owed[worker] += other;
    workforce.doing[worker] = OFF;
  } else if (free >= end) {
    workforce.owed[worker] += free - end;
    workforce.doing[worker] = OFF;
  } else if (other > 0) {
    workforce.doing[worker] = OTHER_DUTIES;
    kernel.schedule(free, FREES, EVENT.dutiesEnd, worker);
  } else becomeIdle(world, worker, role);
}

export function dutiesEnd(world: World, worker: number): void {
  if (world.workforce.shiftEnd[worker] > world.kernel.now) {
    becomeIdle(world, worker, world.workforce.role[worker]);
  } else world.workforce.doing[worker] = OFF;
}

function becomeIdle(world: World, worker: number, role: number): void {
  world.workforce.doing[worker] = IDLE;
  world.workforce.idle[role]++;
  askToServe(world, role);
}

function startShift(world: World, role: number, end: number): void {
  const { workforce, kernel } = world;
  for (const worker of workforce.comingToShift(role)) {
    workforce.shiftEnd[worker] = end;
    workforce.onDuty[role]++;
    if (workforce.doing[worker] !== OFF) continue;
    const owed = workforce.owed[worker];
    const spent = Math.min(owed, end - kernel.now);
    workforce.owed[worker] -= spent;
    if (spent > 0) {
      workforce.doing[worker] = OTHER_DUTIES;
      after(world, spent, FREES, EVENT.dutiesEnd, worker);
    } else becomeIdle(world, worker, role);
  }
  recordStaff(world, role);
}

function scheduleShift(world: World, role: number, afterStart: number): void {
  const hours = world.workforce.hours[role]!;
  hours.findShift(world.kernel.now, afterStart);
  if (Number.isFinite(hours.from)) {
    world.kernel.schedule(Math.max(hours.from, world.kernel.now), FREES, EVENT.shiftStarts, role);
  }
}

function recordStaff(world: World, role: number): void {
  const { plan, workforce, kernel, log } = world;
  log.ofStaff(KIND.staffed, kernel.now, plan.roles[role].team, role, -1, workforce.onDuty[role], 0);
}

/** Work that ended after its shift: counted from the end of the shift in which it began. */
function recordOver(world: World, worker: number, role: number): void {
  const { plan, workforce, kernel, log } = world;
  const over = kernel.now - workforce.jobShiftEnd[worker];
  if (over <= 0) return;
  workforce.owed[worker] += over;
  log.ofStaff(KIND.worked_over, kernel.now, plan.roles[role].team, role, worker, 0, over);
}
