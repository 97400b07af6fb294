import { KIND } from '../event-log/kinds.ts';
import { ARRIVES, FREES, later } from '../kernel/index.ts';
import { beyond } from '../random/index.ts';
import { stopWatching } from './on-list.ts';
import { EVENT, type World } from './world.ts';

/** The clocks that run in a person while nobody helps: patience, worsening, recovery. */

/**
 * Patience starts afresh: when help is asked for, after each contact, and when a course ends and the person has to
 * wait for what comes next. From the first contact of a course to its end nobody gives up waiting.
 */
export function startPatience(world: World, slot: number): void {
  const { people, plan, kernel, draws, purposes } = world;
  stopPatience(world, slot);
  people.waitingSince[slot] = kernel.now;
  const { patience } = plan.kinds[people.kind[slot]];
  if (patience === null) return;
  const spell = people.patienceSpells[slot]++;
  const minutes = draws.sample(patience, purposes.patience, slot, spell) * people.patienceFactor[slot];
  if (!Number.isFinite(minutes)) return;
  people.patienceUntil[slot] = later(kernel.now, minutes);
  people.patienceEvent[slot] = kernel.schedule(people.patienceUntil[slot], FREES, EVENT.givesUp, slot);
}

/**
 * Patience of somebody who has waited for so many minutes already when the run begins: drawn given that it has lasted
 * until now. Who has waited longer than patience can last waits with a fresh one.
 */
export function goOnWaiting(world: World, slot: number, waited: number): void {
  const { people, plan, kernel, draws, purposes } = world;
  people.waitingSince[slot] = kernel.now - waited;
  const { patience } = plan.kinds[people.kind[slot]];
  if (patience === null) return;
  const factor = people.patienceFactor[slot];
  const spell = people.patienceSpells[slot]++;
  const u = draws.uniform(purposes.patience, slot, spell);
  const given = beyond(patience, waited / factor, u, spell) * factor - waited;
  const minutes = Number.isNaN(given) ? patience(u, spell) * factor : given;
  if (!Number.isFinite(minutes)) return;
  people.patienceUntil[slot] = later(kernel.now, minutes);
  people.patienceEvent[slot] = kernel.schedule(people.patienceUntil[slot], FREES, EVENT.givesUp, slot);
}

export function stopPatience(world: World, slot: number): void {
  const { people, kernel } = world;
  if (people.patienceEvent[slot] !== -1) kernel.cancel(people.patienceEvent[slot]);
  people.patienceEvent[slot] = -1;
}

/** What is left of patience is multiplied. */
export function stretchPatience(world: World, slot: number, factor: number): void {
  const { people, kernel } = world;
  if (people.patienceEvent[slot] === -1) return;
  const left = people.patienceUntil[slot] - kernel.now;
  stopPatience(world, slot);
  people.patienceUntil[slot] = later(kernel.now, left * factor);
  people.patienceEvent[slot] = kernel.schedule(people.patienceUntil[slot], FREES, EVENT.givesUp, slot);
}

/** Nobody helps from now on: the clocks of worsening and recovery go on from where they stood, or start. */
export function startDrift(world: World, slot: number): void {
  const { people, plan, kernel, draws, purposes } = world;
  const kind = plan.kinds[people.kind[slot]];
  if (kind.worsens !== null && people.worsenEvent[slot] === -1) {
    if (people.worsenAt[slot] < 0) {
      people.worsenAt[slot] = draws.sample(
        kind.worsens.every,
        purposes.worsens,
        slot,
        people.worsenCount[slot]++,
      );
    }
    people.worsenAt[slot] = later(kernel.now, people.worsenAt[slot]);
    people.worsenEvent[slot] = kernel.schedule(people.worsenAt[slot], ARRIVES, EVENT.worsens, slot);
  }
  if (kind.recoversAfter !== null && people.recoverEvent[slot] === -1) {
    if (people.recoverAt[slot] < 0) {
      people.recoverAt[slot] = draws.sample(
        kind.recoversAfter,
        purposes.recovers,
        slot,
        people.returnCount[slot],
      );
    }
    people.recoverAt[slot] = later(kernel.now, people.recoverAt[slot]);
    people.recoverEvent[slot] = kernel.schedule(people.recoverAt[slot], FREES, EVENT.recovers, slot);
  }
}

/** Nobody has helped for so many minutes when the run begins: recovery is drawn given that it has not come yet. */
export function goOnDrifting(world: World, slot: number, waited: number): void {
  const { people, plan, draws, purposes } = world;
  const { recoversAfter } = plan.kinds[people.kind[slot]];
  if (recoversAfter !== null) {
    const given = beyond(recoversAfter, waited, draws.uniform(purposes.recovers, slot, 0), 0) - waited;
    if (!Number.isNaN(given)) people.recoverAt[slot] = Math.max(0, given);
  }
  startDrift(world, slot);
}

/** Help begins: the clocks stand still, with what is left of them kept in `worsenAt` and `recoverAt`. */
export function stopDrift(world: World, slot: number): void {
  const { people, kernel } = world;
  if (people.worsenEvent[slot] !== -1) {
    kernel.cancel(people.worsenEvent[slot]);
    people.worsenEvent[slot] = -1;
    people.worsenAt[slot] -= kernel.now;
  }
  if (people.recoverEvent[slot] !== -1) {
    kernel.cancel(people.recoverEvent[slot]);
    people.recoverEvent[slot] = -1;
    people.recoverAt[slot] -= kernel.now;
  }
}

/** Needs rise, and the clock of worsening starts again. */
export function worsens(world: World, slot: number): void {
  const { people, plan, log } = world;
  const { worsens: change } = plan.kinds[people.kind[slot]];
  people.worsenEvent[slot] = -1;
  people.worsenAt[slot] = -1;
  changeNeeds(world, slot, change!.then);
  log.ofPerson(KIND.worsened, slot, people.step[slot], -1, -1, -1, -1, -1, 0);
  startDrift(world, slot);
}

/** Needs stay within 0 to 10. */
export function changeNeeds(
  world: World,
  slot: number,
  changes: readonly { readonly need: number; readonly by: number }[],
): void {
  const { people, plan } = world;
  for (const { need, by } of changes) {
    const index = slot * plan.needs + need;
    people.need[index] = clamp(people.need[index] + by);
  }
}

export function clamp(need: number): number {
  return need < 0 ? 0 : need > 10 ? 10 : need;
}

/** The person's waiting on the list of their step is over: served, given a place, or gone. */
export function offList(world: World, slot: number): void {
  const { people, waitingAt } = world;
  if (people.counted[slot] === 1) waitingAt[people.step[slot]]--;
  people.counted[slot] = 0;
  if (people.watched[slot] === 1) stopWatching(world, slot);
}
