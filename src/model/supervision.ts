import { KIND } from '../event-log/kinds.ts';
import { FREES } from '../kernel/index.ts';
import { IDLE, SUPERVISION } from './workforce.ts';
import { after, EVENT, type World } from './world.ts';

/**
 * Supervision: every so often a worker and a supervisor both owe the length of a session, and give it at their next
 * free moment, each on their own; what does not fit into a shift is given at the start of the next.
 */

/** The first session of each post, spread evenly so that not all fall due at once. */
export function openSupervision(world: World): void {
  const { plan, workforce } = world;
  plan.roles.forEach(({ supervision }, role) => {
    if (supervision === null) return;
    const first = workforce.firstOfRole[role];
    const posts = workforce.endOfRole[role] - first;
    for (let post = 0; post < posts; post++) {
      after(world, (supervision.every * (post + 0.5)) / posts, FREES, EVENT.supervision, first + post);
    }
  });
}

/** A session falls due; a post that is vacant or not there has none, and without a supervisor there is none. */
export function supervisionDue(world: World, worker: number): void {
  const { plan, workforce } = world;
  const supervision = plan.roles[workforce.role[worker]].supervision!;
  after(world, supervision.every, FREES, EVENT.supervision, worker);
  if (workforce.filled[worker] === 0 || workforce.wte[worker] === 0) return;
  const supervisor = workforce.nextInPost(supervision.by, worker);
  if (supervisor === -1) return;
  owe(world, worker, supervision.takes);
  owe(world, supervisor, supervision.takes);
}

function owe(world: World, worker: number, minutes: number): void {
  const { workforce } = world;
  workforce.supervisionOwed[worker] += minutes;
  if (workforce.doing[worker] !== IDLE) return;
  workforce.idle[workforce.role[worker]]--;
  giveSupervision(world, worker);
}

/** The worker is free and on duty, and gives what is owed as far as the shift allows. */
export function giveSupervision(world: World, worker: number): void {
  const { workforce, plan, kernel, log, loads } = world;
  const role = workforce.role[worker];
  const minutes = Math.min(workforce.supervisionOwed[worker], workforce.shiftEnd[worker] - kernel.now);
  workforce.supervisionOwed[worker] -= minutes;
  workforce.doing[worker] = SUPERVISION;
  log.ofStaff(KIND.supervised, plan.roles[role].team, role, worker, -1, minutes);
  if (loads !== null) loads.supervised(role, minutes);
  after(world, minutes, FREES, EVENT.supervisionEnds, worker);
}
