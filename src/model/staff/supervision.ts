import { FREES } from '../../kernel/index.ts';
import { after, EVENT } from '../events.ts';
import type { World } from '../world.ts';
import { IDLE, SUPERVISION, type Worker } from './worker.ts';

/**
 * Supervision: every so often a worker and a supervisor both owe the length of a session, and give it at their next
 * free moment, each on their own; what does not fit into a shift is given at the start of the next.
 */

/** The first session of each post, spread evenly so that not all fall due at once. */
export function openSupervision(world: World): void {
  for (const { plan, workers } of world.roles) {
    if (plan.supervision === null) continue;
    const { every } = plan.supervision;
    for (const { post, number } of workers)
      after(world, (every * (post + 0.5)) / workers.length, FREES, EVENT.supervision, number);
  }
}

/** A session falls due; a post that is vacant or not there has none, and without a supervisor there is none. */
export function supervisionDue(world: World, worker: Worker): void {
  const { every, by, takes } = worker.role.plan.supervision!;
  after(world, every, FREES, EVENT.supervision, worker.number);
  if (!worker.isInPost) return;
  const supervisor = world.roles[by].nextInPost(worker);
  if (supervisor === null) return;
  owe(world, worker, takes);
  owe(world, supervisor, takes);
}

function owe(world: World, worker: Worker, minutes: number): void {
  worker.supervisionOwed += minutes;
  if (worker.doing !== IDLE) return;
  worker.role.idle--;
  giveSupervision(world, worker);
}

/** The worker is free and on duty, and gives what is owed as far as the shift allows. */
export function giveSupervision(world: World, worker: Worker): void {
  const { kernel, log, loads } = world;
  const { role, number } = worker;
  const minutes = Math.min(worker.supervisionOwed, worker.shiftEnd - kernel.now);
  worker.supervisionOwed -= minutes;
  worker.doing = SUPERVISION;
  log.supervised(role.plan.team, role.number, number, minutes);
  if (loads !== null) loads.supervised(role.number, minutes);
  after(world, minutes, FREES, EVENT.supervisionEnds, number);
}
