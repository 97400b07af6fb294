import { KIND } from '../event-log/kinds.ts';
import { FREES, later } from '../kernel/index.ts';
import { staysAway } from './absence.ts';
import { firstBooked } from './appointment.ts';
import { answerCall, stopCalling } from './meeting.ts';
import type { OpeningHours } from './opening-hours.ts';
import { giveSupervision } from './supervision.ts';
import { letOthersThrough } from './together.ts';
import { IDLE, OFF, OTHER_DUTIES } from './workforce.ts';
import { askToServe, EVENT, type World } from './world.ts';

/** Puts every role on duty for the first time: at once where work never stops, else at its first shift. */
export function openAll(world: World): void {
  for (let role = 0; role < world.plan.roles.length; role++) open(world, role);
}

function open(world: World, role: number): void {
  if (world.workforce.hours[role] === null) startShift(world, role, Number.POSITIVE_INFINITY);
  else scheduleShift(world, role, Number.NEGATIVE_INFINITY);
}

/** A role has other working hours from now on: whoever is within them is there at once. */
export function changeHours(world: World, role: number, hours: OpeningHours | null): void {
  const { workforce, kernel } = world;
  for (const events of [workforce.startEvent, workforce.endEvent]) {
    if (events[role] !== -1) kernel.cancel(events[role]);
    events[role] = -1;
  }
  if (workforce.openUntil[role] >= 0) goOff(world, role);
  workforce.hours[role] = hours;
  open(world, role);
  if (world.called[role] > 0 && workforce.openUntil[role] < 0) stopCalling(world, role);
}

/** A role has other posts from now on: within hours new workers are there at once, surplus ones go when they are free. */
export function changePosts(world: World, role: number, wte: number): void {
  const { workforce } = world;
  const until = workforce.openUntil[role];
  if (until >= 0) goOff(world, role);
  workforce.setPosts(role, wte);
  if (world.called[role] > 0) stopCalling(world, role);
  if (until < 0) return;
  workforce.repeatShift(role);
  startShift(world, role, until);
}

/** The shift found last begins now. */
export function shiftStarts(world: World, role: number): void {
  const hours = world.workforce.hours[role]!;
  const { from, to } = hours;
  world.workforce.startEvent[role] = -1;
  world.workforce.endEvent[role] = world.kernel.schedule(to, FREES, EVENT.shiftEnds, role);
  startShift(world, role, to);
  scheduleShift(world, role, from);
}

export function shiftEnds(world: World, role: number): void {
  world.workforce.endEvent[role] = -1;
  goOff(world, role);
  recordStaff(world, role);
  if (world.called[role] > 0) stopCalling(world, role);
}

function goOff(world: World, role: number): void {
  const { workforce } = world;
  workforce.openUntil[role] = -1;
  for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
    workforce.shiftEnd[worker] = -1;
    // Whoever is at work finishes it; the time is owed to them at their next shift.
    if (workforce.doing[worker] === IDLE) workforce.doing[worker] = OFF;
  }
  workforce.onDuty[role] = workforce.idle[role] = 0;
  for (const step of world.plan.roles[role].ownSteps) letOthersThrough(world, world.plan.steps[step]);
}

/** A worker has finished a job: other duties follow, in proportion to it, then the next job. */
export function jobDone(world: World, worker: number): void {
  const { workforce, plan, kernel } = world;
  const role = workforce.role[worker];
  const now = kernel.now;
  const other = workforce.jobMinutes[worker] * plan.roles[role].otherDuties + workforce.dutiesLeft[worker];
  const free = later(now, other);
  const end = workforce.shiftEnd[worker];
  workforce.person[worker] = null;
  if (world.loads !== null) world.loads.worked(role, workforce.jobMinutes[worker]);
  recordOver(world, worker, role);
  if (world.called[role] > 0 && end > now) {
    workforce.dutiesLeft[worker] = other;
    answerCall(world, worker, role);
    return;
  }
  if (plan.roles[role].bookedSteps.length > 0 && end > now && firstBooked(world, role) !== null) {
    // Somebody's appointment is due: other duties follow after it.
    workforce.dutiesLeft[worker] = other;
    becomeIdle(world, worker, role);
    return;
  }
  workforce.dutiesLeft[worker] = 0;
  if (end < 0) {
    workforce.owed[worker] += other;
    workforce.doing[worker] = OFF;
  } else if (free >= end) {
    workforce.owed[worker] += free - end;
    workforce.doing[worker] = OFF;
  } else if (other > 0) {
    takeDuties(world, worker, free);
  } else becomeIdle(world, worker, role);
}

function takeDuties(world: World, worker: number, until: number): void {
  const { workforce, kernel } = world;
  workforce.doing[worker] = OTHER_DUTIES;
  workforce.dutiesUntil[worker] = until;
  workforce.dutiesEvent[worker] = kernel.schedule(until, FREES, EVENT.dutiesEnd, worker);
}

/** The worker is wanted at a meeting: what is left of other duties follows later. */
export function cutDutiesShort(world: World, worker: number): void {
  const { workforce, kernel } = world;
  kernel.cancel(workforce.dutiesEvent[worker]);
  workforce.dutiesEvent[worker] = -1;
  workforce.dutiesLeft[worker] += workforce.dutiesUntil[worker] - kernel.now;
}

export function dutiesEnd(world: World, worker: number): void {
  world.workforce.dutiesEvent[worker] = -1;
  if (world.workforce.shiftEnd[worker] > world.kernel.now) {
    becomeIdle(world, worker, world.workforce.role[worker]);
  } else world.workforce.doing[worker] = OFF;
}

/** A session is over. Whoever is called to a meeting goes there, as after any work. */
export function supervisionEnds(world: World, worker: number): void {
  const { workforce, kernel } = world;
  const role = workforce.role[worker];
  if (world.called[role] > 0 && workforce.shiftEnd[worker] > kernel.now) answerCall(world, worker, role);
  else dutiesEnd(world, worker);
}

function becomeIdle(world: World, worker: number, role: number): void {
  if (world.workforce.supervisionOwed[worker] > 0) {
    giveSupervision(world, worker);
    return;
  }
  world.workforce.doing[worker] = IDLE;
  world.workforce.idle[role]++;
  askToServe(world, role);
}

function startShift(world: World, role: number, end: number): void {
  const { workforce } = world;
  workforce.openUntil[role] = end;
  const shift = workforce.shiftBegins(role);
  const first = workforce.firstOfRole[role];
  for (let worker = first; worker < first + workforce.posts[role]; worker++) {
    if (!workforce.comesTo(shift, worker) || workforce.filled[worker] === 0) continue;
    if (!staysAway(world, worker, role, end)) begins(world, worker, role, end);
  }
  recordStaff(world, role);
}

function begins(world: World, worker: number, role: number, end: number): void {
  const { workforce, kernel } = world;
  workforce.shiftEnd[worker] = end;
  workforce.onDuty[role]++;
  if (workforce.doing[worker] !== OFF) return;
  const owed = workforce.owed[worker];
  const spent = Math.min(owed, end - kernel.now);
  workforce.owed[worker] -= spent;
  if (spent > 0) takeDuties(world, worker, kernel.now + spent);
  else becomeIdle(world, worker, role);
}

/** One worker comes on duty now, until `end`. */
export function comeOnDuty(world: World, worker: number, end: number): void {
  const role = world.workforce.role[worker];
  begins(world, worker, role, end);
  recordStaff(world, role);
}

/** One worker goes off duty now; whoever is at work finishes it, and no meeting waits for the role any longer. */
export function goOffDuty(world: World, worker: number): void {
  const { workforce } = world;
  const role = workforce.role[worker];
  if (workforce.shiftEnd[worker] < 0) return;
  if (world.called[role] > 0) stopCalling(world, role);
  workforce.shiftEnd[worker] = -1;
  workforce.onDuty[role]--;
  if (workforce.doing[worker] === IDLE) {
    workforce.doing[worker] = OFF;
    workforce.idle[role]--;
  }
  for (const step of world.plan.roles[role].ownSteps) letOthersThrough(world, world.plan.steps[step]);
  recordStaff(world, role);
}

function scheduleShift(world: World, role: number, afterStart: number): void {
  const hours = world.workforce.hours[role]!;
  hours.findShift(world.kernel.now, afterStart);
  if (Number.isFinite(hours.from)) {
    const from = Math.max(hours.from, world.kernel.now);
    world.workforce.startEvent[role] = world.kernel.schedule(from, FREES, EVENT.shiftStarts, role);
  }
}

function recordStaff(world: World, role: number): void {
  const { plan, workforce, kernel, log, loads } = world;
  if (loads !== null) loads.onDuty(role, workforce.onDuty[role], kernel.now);
  log.ofStaff(KIND.staffed, plan.roles[role].team, role, -1, workforce.onDuty[role], 0);
}

/** Work that ended after its shift: counted from the end of the shift in which it began. */
function recordOver(world: World, worker: number, role: number): void {
  const { plan, workforce, kernel, log } = world;
  const over = kernel.now - workforce.jobShiftEnd[worker];
  if (over <= 0) return;
  workforce.owed[worker] += over;
  log.ofStaff(KIND.worked_over, plan.roles[role].team, role, worker, 0, over);
}
