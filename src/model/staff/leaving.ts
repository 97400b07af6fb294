import { FREES } from '../../kernel/index.ts';
import { after, EVENT } from '../events.ts';
import type { World } from '../world.ts';
import { handOverPeople } from './own-work.ts';
import { recordPosts, recruit, setPlaces, stopRecruiting } from './posts.ts';
import type { Role } from './role.ts';
import { goOffDuty } from './shifts.ts';
import { stopTurnover } from './turnover.ts';
import type { Worker } from './worker.ts';
import { postsOf } from './workforce.ts';

/** How posts become vacant: notice and the last day, a move next door, less money. */

/** Where people come from and go to. */
export const FROM_OUTSIDE = 0;
export const NEXT_DOOR = 1;

/** The person in post gives notice; the next one is looked for from now on. */
export function givesNotice(world: World, worker: Worker): void {
  const posts = world.posts!;
  const { notice } = worker.role.plan.staffing!.turnover!;
  posts.noticeEvent[worker.number] = -1;
  if (notice > 0)
    posts.lastDayEvent[worker.number] = after(world, notice, FREES, EVENT.leavesPost, worker.number);
  recruit(world, worker, notice);
  if (notice === 0) leavesPost(world, worker);
}

/** The notice is over. */
export function lastDay(world: World, worker: Worker): void {
  world.posts!.lastDayEvent[worker.number] = -1;
  leavesPost(world, worker);
}

/** The last day. Their people go to colleagues; places that others fill stay filled, and no new ones are given. */
export function leavesPost(world: World, worker: Worker, to: number = FROM_OUTSIDE): void {
  const { role } = worker;
  stopTurnover(world, worker);
  world.log.resigned(role.plan.team, role.number, worker.number, to);
  worker.isFilled = worker.isCovered = false;
  worker.supervisionOwed = 0;
  if (world.absences !== null) world.absences.awaySince[worker.number] = -1;
  goOffDuty(world, worker);
  setPlaces(world, world.pools[role.number]);
  recordPosts(world, role);
  handOverPeople(world, worker);
}

/**
 * The role is funded for more or fewer posts from now on. New ones are vacant, and recruited to; of fewer, the last
 * ones go, and whoever is in them leaves. How many are filled is told by whoever asks for this (`recordPosts`).
 */
export function changeFunded(world: World, role: Role, by: number): void {
  for (const part of postsOf(Math.max(0, by))) {
    const worker = role.workers[role.posts++];
    worker.wte = part;
    worker.isFilled = false;
    recruit(world, worker, 0);
  }
  for (let left = Math.max(0, -by); left > 1e-9; ) {
    const worker = role.workers[role.posts - 1];
    const part = Math.min(left, worker.wte);
    left -= part;
    if (worker.wte - part > 1e-9) worker.wte -= part;
    else {
      stopRecruiting(world, worker);
      if (worker.isFilled) leavesPost(world, worker);
      worker.wte = 0;
      role.posts--;
    }
  }
}
