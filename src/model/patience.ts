import { ARRIVES, FREES, later } from '../kernel/index.ts';
import { beyond } from '../random/index.ts';
import { EVENT } from './events.ts';
import { changeNeeds } from './needs.ts';
import type { Person } from './person.ts';
import type { World } from './world.ts';

/** The clocks that run in a person while nobody helps: patience, worsening, recovery. */

/**
 * Patience starts afresh: when help is asked for, after each contact, and when a course ends and the person has to
 * wait for what comes next. From the first contact of a course to its end nobody gives up waiting.
 */
export function startPatience(world: World, person: Person): void {
  const { kernel, draws } = world;
  stopPatience(world, person);
  person.waitingSince = kernel.now;
  const { patience } = draws.kinds[person.kind];
  if (patience === null) return;
  beforeGivingUp(world, person, patience.of(person, person.patienceSpells++) * person.patienceFactor);
}

/**
 * Patience of somebody who has waited for so many minutes already when the run begins: drawn given that it has lasted
 * until now. Who has waited longer than patience can last waits with a fresh one.
 */
export function goOnWaiting(world: World, person: Person, waited: number): void {
  const { kernel, draws } = world;
  person.waitingSince = kernel.now - waited;
  const { patience } = draws.kinds[person.kind];
  if (patience === null) return;
  const factor = person.patienceFactor;
  const spell = person.patienceSpells++;
  const u = patience.uniform(person, spell);
  const given = beyond(patience.sampler, waited / factor, u, spell) * factor - waited;
  beforeGivingUp(world, person, Number.isNaN(given) ? patience.sampler(u, spell) * factor : given);
}

function beforeGivingUp({ kernel }: World, person: Person, minutes: number): void {
  if (!Number.isFinite(minutes)) return;
  person.patienceUntil = later(kernel.now, minutes);
  person.patienceEvent = kernel.schedule(person.patienceUntil, FREES, EVENT.givesUp, person.slot);
}

export function stopPatience({ kernel }: World, person: Person): void {
  if (person.patienceEvent === -1) return;
  kernel.cancel(person.patienceEvent);
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
  const { kernel, draws } = world;
  const { worsens, recovers } = draws.kinds[person.kind];
  if (worsens !== null && person.worsenEvent === -1) {
    if (person.worsenAt < 0) person.worsenAt = worsens.of(person, person.worsenCount++);
    person.worsenAt = later(kernel.now, person.worsenAt);
    person.worsenEvent = kernel.schedule(person.worsenAt, ARRIVES, EVENT.worsens, person.slot);
  }
  if (recovers !== null && person.recoverEvent === -1) {
    if (person.recoverAt < 0) person.recoverAt = recovers.of(person, person.returnCount);
    person.recoverAt = later(kernel.now, person.recoverAt);
    person.recoverEvent = kernel.schedule(person.recoverAt, FREES, EVENT.recovers, person.slot);
  }
}

/** Nobody has helped for so many minutes when the run begins: recovery is drawn given that it has not come yet. */
export function goOnDrifting(world: World, person: Person, waited: number): void {
  const { recovers } = world.draws.kinds[person.kind];
  if (recovers !== null) {
    const given = beyond(recovers.sampler, waited, recovers.uniform(person, 0), 0) - waited;
    if (!Number.isNaN(given)) person.recoverAt = Math.max(0, given);
  }
  startDrift(world, person);
}

/** Help begins: the clocks stand still, with what is left of them kept in `worsenAt` and `recoverAt`. */
export function stopDrift({ kernel }: World, person: Person): void {
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
  const { plan, log, people } = world;
  person.worsenEvent = -1;
  person.worsenAt = -1;
  changeNeeds(people, person, plan.kinds[person.kind].worsens!.then);
  log.worsened(person, person.step.number);
  startDrift(world, person);
}
