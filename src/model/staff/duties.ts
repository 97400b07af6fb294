import { FREES, type Kernel, later } from '../../kernel/index.ts';
import { EVENT } from '../events.ts';
import type { World } from '../world.ts';
import type { Role } from './role.ts';
import { giveSupervision } from './supervision.ts';
import { IDLE, OFF, OTHER_DUTIES, type Worker } from './worker.ts';

/**
 * From the end of a job to the next: other duties in proportion to it, supervision that is owed, being free.
 *
 * The end of other duties is an event only while somebody waits for it. Without one, whoever looks for free workers of
 * the role sees who is free by then (`seeWhoIsFree`); and where nobody is, though somebody waits, the ends become events
 * (`showDuties`), in the place in the order of events that they would have had.
 */

/** A worker has finished a job: other duties follow, in proportion to it, then the next job. */
export function jobDone(world: World, worker: Worker): void {
  const { kernel } = world;
  const { role } = worker;
  const now = kernel.now;
  const other = worker.jobMinutes * role.otherDuties + worker.dutiesLeft;
  const end = worker.shiftEnd;
  worker.person = null;
  if (world.loads !== null) world.loads.worked(role.number, worker.jobMinutes);
  if (now > worker.jobShiftEnd) recordOver(world, worker, now - worker.jobShiftEnd);
  if (end > now) {
    if (role.called > 0) {
      worker.dutiesLeft = other;
      world.calls.answer(world, worker);
      return;
    }
    if (role.bookedSteps.length > 0 && role.firstBooked !== null) {
      // Somebody's appointment is due: other duties follow after it.
      worker.dutiesLeft = other;
      becomeIdle(world, worker);
      return;
    }
  }
  worker.dutiesLeft = 0;
  const free = later(now, other);
  if (end < 0) {
    worker.owed += other;
    worker.doing = OFF;
  } else if (free >= end) {
    worker.owed += free - end;
    worker.doing = OFF;
  } else if (other > 0) takeDuties(world, worker, free);
  else becomeIdle(world, worker);
}

/** Work that ended after its shift: counted from the end of the shift in which it began. */
function recordOver({ log }: World, worker: Worker, over: number): void {
  const { role } = worker;
  worker.owed += over;
  log.workedOver(role.plan.team, role.number, worker.number, over);
}

export function takeDuties({ kernel }: World, worker: Worker, until: number): void {
  const { role } = worker;
  worker.doing = OTHER_DUTIES;
  worker.dutiesUntil = until;
  worker.dutiesOrder = kernel.nextOrder();
  if (role.restsUnseen && role.list.length === 0 && worker.list.length === 0) {
    worker.dutiesEvent = -1;
    role.unseen++;
  } else
    worker.dutiesEvent = kernel.scheduleAs(worker.dutiesOrder, until, FREES, EVENT.dutiesEnd, worker.number);
}

/**
 * When the role would have been asked for somebody who asks it now, if ends of other duties were events: a place in the
 * order of events; Infinity: not at this instant, as nobody is free.
 */
export function whenAsked({ workers, idle }: Role, { now, order }: Kernel): number {
  let first = idle > 0 ? order : Number.POSITIVE_INFINITY;
  for (const worker of workers) {
    if (!isUnseen(worker) || worker.dutiesUntil > now) continue;
    // Whatever frees has freed when an event without a place has its turn.
    const isFree = worker.dutiesUntil < now || order === Number.POSITIVE_INFINITY;
    first = Math.min(first, isFree ? order : worker.dutiesOrder);
  }
  return first;
}

/** Workers of the role whose other duties are over are free. */
export function seeWhoIsFree(role: Role, now: number): void {
  for (const worker of role.workers) {
    if (!isUnseen(worker) || worker.dutiesUntil > now) continue;
    role.unseen--;
    role.idle++;
    worker.doing = IDLE;
  }
}

/** The ends of other duties for which somebody waits, on the list of the role or on the worker's own, are events from now on. */
export function showDuties(world: World, role: Role): void {
  const all = role.list.length > 0;
  for (const worker of role.workers)
    if (isUnseen(worker) && (all || worker.list.length > 0)) show(world, worker);
}

/** Other duties are events from now on, whoever waits. */
export function showAllDuties(world: World, role: Role): void {
  if (role.unseen === 0) return;
  seeWhoIsFree(role, world.kernel.now);
  for (const worker of role.workers) if (isUnseen(worker)) show(world, worker);
}

function isUnseen({ doing, dutiesEvent }: Worker): boolean {
  return doing === OTHER_DUTIES && dutiesEvent === -1;
}

function show({ kernel }: World, worker: Worker): void {
  const { dutiesOrder, dutiesUntil, number, role } = worker;
  role.unseen--;
  worker.dutiesEvent = kernel.scheduleAs(dutiesOrder, dutiesUntil, FREES, EVENT.dutiesEnd, number);
}

/** The worker is wanted elsewhere: what is left of other duties follows later. */
export function cutDutiesShort({ kernel }: World, worker: Worker): void {
  kernel.cancel(worker.dutiesEvent);
  worker.dutiesEvent = -1;
  worker.dutiesLeft += worker.dutiesUntil - kernel.now;
}

export function dutiesEnd(world: World, worker: Worker): void {
  worker.dutiesEvent = -1;
  if (worker.shiftEnd > world.kernel.now) becomeIdle(world, worker);
  else worker.doing = OFF;
}

/** A session is over. Whoever is called to a meeting goes there, as after any work. */
export function supervisionEnds(world: World, worker: Worker): void {
  if (worker.role.called > 0 && worker.shiftEnd > world.kernel.now) world.calls.answer(world, worker);
  else dutiesEnd(world, worker);
}

export function becomeIdle(world: World, worker: Worker): void {
  if (worker.supervisionOwed > 0) {
    giveSupervision(world, worker);
    return;
  }
  worker.doing = IDLE;
  worker.role.idle++;
  world.filling.ask(worker.role);
}
