import { FREES } from '../../kernel/index.ts';
import { EVENT } from '../events.ts';
import { exemptFrom } from '../filling.ts';
import type { OpeningHours } from '../plan/opening-hours.ts';
import type { World } from '../world.ts';
import { staysAway } from './absence.ts';
import { becomeIdle, showAllDuties, takeDuties } from './duties.ts';
import type { Role } from './role.ts';
import { IDLE, OFF, type Worker } from './worker.ts';

/** Who is on duty, and until when. */

/** Puts every role on duty for the first time: at once where work never stops, else at its first shift. */
export function openAll(world: World): void {
  for (const role of world.roles) open(world, role);
}

function open(world: World, role: Role): void {
  if (role.hours === null) startShift(world, role, Number.POSITIVE_INFINITY);
  else scheduleShift(world, role, role.hours, Number.NEGATIVE_INFINITY);
}

/** A role has other working hours from now on: whoever is within them is there at once. */
export function changeHours(world: World, role: Role, hours: OpeningHours | null): void {
  const { kernel } = world;
  for (const event of [role.startEvent, role.endEvent]) if (event !== -1) kernel.cancel(event);
  role.startEvent = role.endEvent = -1;
  if (role.openUntil >= 0) goOff(world, role);
  for (const worker of role.workers) cutShift(world, worker);
  role.hours = hours;
  open(world, role);
  if (role.called > 0 && role.openUntil < 0) world.calls.stop(world, role);
}

/** A role has other posts from now on: within hours new workers are there at once, surplus ones go when they are free. */
export function changePosts(world: World, role: Role, wte: number): void {
  const until = role.openUntil;
  if (until >= 0) goOff(world, role);
  for (const worker of role.workers) cutShift(world, worker);
  role.setPosts(wte);
  if (role.called > 0) world.calls.stop(world, role);
  if (until < 0) return;
  role.repeatShift();
  startShift(world, role, until);
}

/** The shift found last begins now. */
export function shiftStarts(world: World, role: Role): void {
  const hours = role.hours!;
  const { from, to } = hours;
  role.startEvent = -1;
  role.endEvent = world.kernel.schedule(to, FREES, EVENT.shiftEnds, role.number);
  startShift(world, role, to);
  scheduleShift(world, role, hours, from);
}

export function shiftEnds(world: World, role: Role): void {
  role.endEvent = -1;
  goOff(world, role);
  recordStaff(world, role);
  if (role.called > 0) world.calls.stop(world, role);
}

function goOff(world: World, role: Role): void {
  showAllDuties(world, role);
  role.openUntil = -1;
  for (const worker of role.workers) {
    worker.shiftEnd = -1;
    // Whoever is at work finishes it; the time is owed to them at their next shift.
    if (worker.doing === IDLE) worker.doing = OFF;
  }
  role.onDuty = role.idle = 0;
  for (const step of role.ownSteps) exemptFrom(world, step);
}

/** The shift in which the job at hand began ends here and now: whatever of it is still to come is worked over. */
function cutShift({ kernel }: World, worker: Worker): void {
  if (worker.jobShiftEnd <= kernel.now) return;
  worker.jobShiftEnd = kernel.now;
  worker.cutAt = kernel.now;
}

function startShift(world: World, role: Role, end: number): void {
  role.openUntil = end;
  const shift = role.shiftBegins();
  for (let post = 0; post < role.posts; post++) {
    const worker = role.workers[post];
    if (!role.comesTo(shift, worker) || !worker.isFilled) continue;
    if (!staysAway(world, worker, end)) begins(world, worker, end);
  }
  recordStaff(world, role);
}

function begins(world: World, worker: Worker, end: number): void {
  const { now } = world.kernel;
  worker.shiftEnd = end;
  worker.role.onDuty++;
  // The shift that was cut goes on, perhaps to another end: the job at hand is still within it.
  if (worker.cutAt === now) worker.jobShiftEnd = end;
  if (worker.doing !== OFF) return;
  const spent = Math.min(worker.owed, end - now);
  worker.owed -= spent;
  if (spent > 0) takeDuties(world, worker, now + spent);
  else becomeIdle(world, worker);
}

/** One worker comes on duty now, until `end`. */
export function comeOnDuty(world: World, worker: Worker, end: number): void {
  begins(world, worker, end);
  recordStaff(world, worker.role);
}

/** One worker goes off duty now; whoever is at work finishes it, and no meeting waits for the role any longer. */
export function goOffDuty(world: World, worker: Worker): void {
  const { role } = worker;
  if (worker.shiftEnd < 0) return;
  showAllDuties(world, role);
  if (role.called > 0) world.calls.stop(world, role);
  cutShift(world, worker);
  worker.shiftEnd = -1;
  role.onDuty--;
  if (worker.doing === IDLE) {
    worker.doing = OFF;
    role.idle--;
  }
  for (const step of role.ownSteps) exemptFrom(world, step);
  recordStaff(world, role);
}

function scheduleShift({ kernel }: World, role: Role, hours: OpeningHours, afterStart: number): void {
  hours.findShift(kernel.now, afterStart);
  if (!Number.isFinite(hours.from)) return;
  const from = Math.max(hours.from, kernel.now);
  role.startEvent = kernel.schedule(from, FREES, EVENT.shiftStarts, role.number);
}

function recordStaff({ kernel, log, loads }: World, role: Role): void {
  if (loads !== null) loads.onDuty(role.number, role.onDuty, kernel.now);
  log.staffed(role.plan.team, role.number, role.onDuty);
}
