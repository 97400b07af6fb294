import { KIND } from '../event-log/kinds.ts';
import { ARRIVES, FREES, later } from '../kernel/index.ts';
import { beyond } from '../random/index.ts';
import { stopWatching } from './on-list.ts';
import type { Person } from './person.ts';
import { EVENT, type World } from './world.ts';

/** The clocks that run in a person while nobody helps: patience, worsening, recovery. */

/**
 * Patience starts afresh: when help is asked for, after each contact, and when a course ends and the person has to
 * wait for what comes next. From the first contact of a course to its end nobody gives up waiting.
 */
export function startPatience(world: World, person: Person): void {
  const { plan, kernel, draws, purposes } = world;
  stopPatience(world, person);
  person.waitingSince = kernel.now;
  const { patience } = plan.kinds[person.kind];
  if (patience === null) return;
  const spell = person.patienceSpells++;
  const minutes = draws.sample(patience, purposes.patience, person, spell) * person.patienceFactor;
  if (!Number.isFinite(minutes)) return;
  person.patienceUntil = later(kernel.now, minutes);
  person.patienceEvent = kernel.schedule(person.patienceUntil, FREES, EVENT.givesUp, person.slot);
}

/**
 * Patience of somebody who has waited for so many minutes already when the run begins: drawn given that it has lasted
 * until now. Who has waited longer than patience can last waits with a fresh one.
 */
export function goOnWaiting(world: World, person: Person, waited: number): void {
  const { plan, kernel, draws, purposes } = world;
  person.waitingSince = kernel.now - waited;
  const { patience } = plan.kinds[person.kind];
  if (patience === null) return;
  const factor = person.patienceFactor;
  const spell = person.patienceSpells++;
  const u = draws.uniform(purposes.patience, person, spell);
  const given = beyond(patience, waited / factor, u, spell) * factor - waited;
  const minutes = Number.isNaN(given) ? patience(u, spell) * factor : given;
  if (!Number.isFinite(minutes)) return;
  person.patienceUntil = later(kernel.now, minutes);
  person.patienceEvent = kernel.schedule(person.patienceUntil, FREES, EVENT.givesUp, person.slot);
}

export function stopPatience(world: World, person: Person): void {
  const { kernel } = world;
  if (person.patienceEvent !== -1) kernel.cancel(person.patienceEvent);
  person.patienceEvent = -1;
}

/** What is left of patience is multiplied. */
export function stretchPatience(world: World, person: Person, factor: number): void {
  const { kernel } = world;
  if (person.patienceEvent === -1) return;
  const left = person.patienceUntil - kernel.now;
  stopPatience(world, person);
  person.patienceUntil = later(kernel.now, left * factor);
  person.patienceEvent = kernel.schedule(person.patienceUntil, FREES, EVENT.givesUp, person.slot);
}

/** Nobody helps from now on: the clocks of worsening and recovery go on from where they stood, or start. */
export function startDrift(world: World, person: Person): void {
  const { plan, kernel, draws, purposes } = world;
  const kind = plan.kinds[person.kind];
  if (kind.worsens !== null && person.worsenEvent === -1) {
    if (person.worsenAt < 0) {
      person.worsenAt = draws.sample(kind.worsens.every, purposes.worsens, person, person.worsenCount++);
    }
    person.worsenAt = later(kernel.now, person.worsenAt);
    person.worsenEvent = kernel.schedule(person.worsenAt, ARRIVES, EVENT.worsens, person.slot);
  }
  if (kind.recoversAfter !== null && person.recoverEvent === -1) {
    if (person.recoverAt < 0) {
      person.recoverAt = draws.sample(kind.recoversAfter, purposes.recovers, person, person.returnCount);
    }
    person.recoverAt = later(kernel.now, person.recoverAt);
    person.recoverEvent = kernel.schedule(person.recoverAt, FREES, EVENT.recovers, person.slot);
  }
}

/** Nobody has helped for so many minutes when the run begins: recovery is drawn given that it has not come yet. */
export function goOnDrifting(world: World, person: Person, waited: number): void {
  const { plan, draws, purposes } = world;
  const { recoversAfter } = plan.kinds[person.kind];
  if (recoversAfter !== null) {
    const given = beyond(recoversAfter, waited, draws.uniform(purposes.recovers, person, 0), 0) - waited;
    if (!Number.isNaN(given)) person.recoverAt = Math.max(0, given);
  }
  startDrift(world, person);
}

/** Help begins: the clocks stand still, with what is left of them kept in `worsenAt` and `recoverAt`. */
export function stopDrift(world: World, person: Person): void {
  const { kernel } = world;
  if (person.worsenEvent !== -1) {
    kernel.cancel(person.worsenEvent);
    person.worsenEvent = -1;
    person.worsenAt -= kernel.now;
  }
  if (person.recoverEvent !== -1) {
    kernel.cancel(person.recoverEvent);
    person.recoverEvent = -1;
    person.recoverAt -= kernel.now;
  }
}

/** Needs rise, and the clock of worsening starts again. */
export function worsens(world: World, person: Person): void {
  const { plan, log } = world;
  const { worsens: change } = plan.kinds[person.kind];
  person.worsenEvent = -1;
  person.worsenAt = -1;
  changeNeeds(world, person, change!.then);
  log.ofPerson(KIND.worsened, person, person.step, -1, -1, -1, -1, -1, 0);
  startDrift(world, person);
}

/** Needs stay within 0 to 10. */
export function changeNeeds(
  world: World,
  person: Person,
  changes: readonly { readonly need: number; readonly by: number }[],
): void {
  const { people, plan } = world;
  for (const { need, by } of changes) {
    const index = person.slot * plan.needs + need;
    people.need[index] = clamp(people.need[index] + by);
  }
}

export function clamp(need: number): number {
  return need < 0 ? 0 : need > 10 ? 10 : need;
}

/** The person's waiting on the list of their step is over: served, given a place, or gone. */
export function offList(world: World, person: Person): void {
  const { waitingAt } = world;
  if (person.counted === 1) waitingAt[person.step]--;
  person.counted = 0;
  if (person.watched === 1) stopWatching(world, person);
}
