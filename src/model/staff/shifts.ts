import { FREES } from '../../kernel/index.ts';
import { EVENT } from '../events.ts';
import { exemptFrom } from '../filling.ts';
import type { OpeningHours } from '../plan/opening-hours.ts';
import type { World } from '../world.ts';
import { staysAway } from './absence.ts';
import { becomeIdle, showAllDuties, takeDuties } from './duties.ts';
import { putDown } from './interrupting.ts';
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
  const wasOpen = role.openUntil >= 0;
  if (wasOpen) goOff(world, role, Number.POSITIVE_INFINITY);
  for (const worker of role.workers) cutShift(world, worker);
  role.hours = hours;
  role.most = Number.POSITIVE_INFINITY;
  open(world, role);
  // Whoever was there has gone, and nobody comes at this instant.
  if (wasOpen && hours !== null && hours.from > kernel.now) recordStaff(world, role);
  if (role.called > 0 && role.openUntil < 0) world.calls.stop(world, role);
}

/** A role has other posts from now on: within hours new workers are there at once, surplus ones go when they are free. */
export function changePosts(world: World, role: Role, wte: number): void {
  const until = role.openUntil;
  if (until >= 0) goOff(world, role, Number.POSITIVE_INFINITY);
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
  const { from, to, most } = hours;
  role.startEvent = -1;
  role.most = most;
  role.endEvent = world.kernel.schedule(to, FREES, EVENT.shiftEnds, role.number);
  startShift(world, role, to);
  scheduleShift(world, role, hours, from);
}

export function shiftEnds(world: World, role: Role): void {
  role.endEvent = -1;
  const { now } = world.kernel;
  // Not where a change ends the shift: others go on with it at once, or those who are there finish.
  for (const worker of role.workers) if (worker.shiftEnd === now) putDown(world, worker);
  goOff(world, role, now);
  recordStaff(world, role);
  if (role.called > 0) world.calls.stop(world, role);
}

/** Everybody goes whose shift ends by then. */
function goOff(world: World, role: Role, by: number): void {
  showAllDuties(world, role);
  role.openUntil = -1;
  for (const worker of role.workers) {
    if (worker.shiftEnd < 0 || worker.shiftEnd > by) continue;
    worker.shiftEnd = -1;
    role.onDuty--;
    // Whoever is at work finishes it; the time is owed to them at their next shift.
    if (worker.doing !== IDLE) continue;
    worker.doing = OFF;
    role.idle--;
  }
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
  const there = Math.min(role.posts, role.most);
  for (let post = 0; post < there; post++) {
    const worker = role.workers[post];
    // Where how many are there varies with the hours, some go on from the hours before.
    if (worker.shiftEnd > world.kernel.now || !role.comesTo(shift, worker) || !worker.isFilled) continue;
    const until = role.hours === null ? end : role.hours.endFor(post, end);
    if (!staysAway(world, worker, until)) begins(world, worker, until);
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
