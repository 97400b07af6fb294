import { ARRIVES, FREES, later } from '../kernel/index.ts';
import { beyond } from '../random/index.ts';
import type { Drawn } from './draws.ts';
import { after, EVENT } from './events.ts';
import { exemptFrom } from './filling.ts';
import { ON_LIST, type OnList, type Person, WAITS_FOR_PLACE } from './person.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/** People on the list of a step: counted from joining to the end of their wait. Meanwhile urgency may rise, and somebody may keep in touch. */

/** Counts as waiting for the step. @param waited minutes for which the person was on the list before the run began. */
export function joinList(world: World, person: Person, step: Step, rule: number, waited: number): void {
  person.isCounted = true;
  person.workLeft = -1;
  step.waiting++;
  if (world.anyByJoining) standInLine(world, person, step, waited);
  if (step.watches) startWatching(world, person, step, waited);
  world.log.waitedFor(person, step.number, step.role === null ? -1 : step.role.number, rule, waited);
}

/** By which date the person stands on the list of a step, from joining it to the end of the step. */
export function standInLine({ kernel }: World, person: Person, step: Step, waited: number): void {
  person.standsBy = step.plan.byJoining ? kernel.now - waited : person.clockStart;
}

/** The person's waiting on the list of their step is over: served, given a place, or gone. */
export function offList(world: World, person: Person): void {
  if (person.isCounted) person.step.waiting--;
  person.isCounted = false;
  if (person.onList !== null) stopWatching(world, person, person.onList);
}

/** @param waited minutes for which they were on it before the run began. */
function startWatching(world: World, person: Person, step: Step, waited: number): void {
  const { plan, kernel, draws } = world;
  const onList: OnList = {
    since: kernel.now - waited,
    risesDone: 0,
    riseEvent: -1,
    touchEvent: -1,
    givesUpEvent: -1,
    givesUpAt: 0,
    hasGivenUp: false,
    groupEvent: -1,
    isLate: false,
    callers: null,
    callDue: 0,
    calledFrom: ON_LIST,
  };
  person.onList = onList;
  planRise(world, person, onList, step);
  const waitsAtMost = step.plan.group?.waitsAtMost;
  if (waitsAtMost !== undefined) {
    const at = Math.max(kernel.now, later(onList.since, waitsAtMost));
    onList.groupEvent = kernel.schedule(at, FREES, EVENT.groupLate, person.slot);
  }
  if (step.givesUpAfter !== null) startListPatience(world, person, onList, step.givesUpAfter, waited);
  if (plan.teams[step.team].touch === null) return;
  const touch = draws.touches[step.team]!;
  const from = touch.from.of(person, person.touches);
  // Whoever has been kept in touch with for a while is somewhere between two contacts.
  const minutes =
    from >= waited ? from - waited : draws.soFar.uniform(person, KEPT_IN_TOUCH) * touch.every.of(person, 0);
  onList.touchEvent = after(world, minutes, ARRIVES, EVENT.touchDue, person.slot);
}
/** Count of the draw: the others of this purpose are in already-here.ts. */
const KEPT_IN_TOUCH = 2;

function stopWatching({ kernel, log }: World, person: Person, onList: OnList): void {
  const { riseEvent, touchEvent, givesUpEvent, groupEvent, isLate, callers, callDue } = onList;
  if (riseEvent !== -1) kernel.cancel(riseEvent);
  if (touchEvent !== -1) kernel.cancel(touchEvent);
  if (givesUpEvent !== -1) kernel.cancel(givesUpEvent);
  if (groupEvent !== -1) kernel.cancel(groupEvent);
  if (isLate) person.step.late--;
  if (callers !== null) {
    for (const role of callers) role.toCall.delete(person);
    log.notCalled(person, person.step.number, kernel.now - callDue);
  }
  person.onList = null;
}

/** How often the person had joined the list of the step before this time. */
export function joinedBefore({ joined }: Person, step: number): number {
  return (joined?.get(step) ?? 1) - 1;
}

/**
 * Patience with this list alone: drawn anew each time it is joined. Who was on it before the run began has what is left
 * given that it has lasted until now; who has waited longer than it can last has a fresh one.
 */
function startListPatience(world: World, person: Person, onList: OnList, after: Drawn, waited: number): void {
  const { number } = person.step;
  person.joined ??= new Map();
  person.joined.set(number, (person.joined.get(number) ?? 0) + 1);
  const spell = joinedBefore(person, number);
  const factor = person.patienceFactor;
  let minutes = after.of(person, spell) * factor;
  if (waited > 0) {
    const given =
      beyond(after.sampler, waited / factor, after.uniform(person, spell), spell) * factor - waited;
    if (!Number.isNaN(given)) minutes = given;
  }
  planGivingUp(world, person, onList, minutes);
}

function planGivingUp({ kernel }: World, person: Person, onList: OnList, minutes: number): void {
  if (!Number.isFinite(minutes)) return;
  onList.givesUpAt = later(kernel.now, minutes);
  onList.givesUpEvent = kernel.schedule(onList.givesUpAt, FREES, EVENT.givesUpList, person.slot);
}

/** What is left of patience with the list is multiplied. @param factor null: it starts afresh */
export function stretchListPatience(world: World, person: Person, factor: number | null): void {
  const { kernel } = world;
  const onList = person.onList!;
  const { givesUpEvent, givesUpAt } = onList;
  const { givesUpAfter } = person.step;
  if (givesUpEvent === -1 || givesUpAfter === null) return;
  kernel.cancel(givesUpEvent);
  onList.givesUpEvent = -1;
  if (factor === null) startListPatience(world, person, onList, givesUpAfter, 0);
  else planGivingUp(world, person, onList, (givesUpAt - kernel.now) * factor);
}

/** Somebody has waited for a group for long enough: it starts with whoever is there. */
export function groupLate(world: World, person: Person): void {
  const { step } = person;
  const onList = person.onList!;
  onList.groupEvent = -1;
  onList.isLate = true;
  step.late++;
  for (const { roles } of step.together) for (const role of roles) world.filling.ask(role);
  for (const pool of step.pools) world.filling.ask(pool);
}

/** Urgency rises; the referral date stays, and gives the person their place among the more urgent. */
export function rises(world: World, person: Person): void {
  const { kernel, log, filling } = world;
  const { step } = person;
  const onList = person.onList!;
  const before = person.urgency;
  const waited = kernel.now - onList.since;
  const rise = step.plan.rises[onList.risesDone];
  onList.riseEvent = -1;
  // What the list says may have changed since the person joined it.
  const holds = rise !== undefined && later(onList.since, rise.after) <= kernel.now;
  if (holds) onList.risesDone++;
  planRise(world, person, onList, step);
  if (!holds || rise.to <= before) return;
  person.urgency = rise.to;
  log.rose(person, step.number, before, waited);
  if (person.state === ON_LIST) {
    person.list!.findPlace(person);
    // Somebody was overtaken: workers who are held for them are free for this person.
    const { role } = step;
    if (step.anyOf !== null) for (const each of step.anyOf) filling.ask(each);
    else if (step.hasChoice) exemptFrom(world, step);
    else if (step.servesFromList && (role!.mayInterrupt || role!.ownSteps.length > 0)) filling.ask(role!);
  }
  if (person.state === WAITS_FOR_PLACE) step.placeList!.findPlace(person);
  for (const pool of step.pools) if (pool.ownSteps.length > 0) filling.ask(pool);
}

function planRise({ kernel }: World, person: Person, onList: OnList, { plan: { rises } }: Step): void {
  if (onList.risesDone >= rises.length) return;
  const at = Math.max(kernel.now, later(onList.since, rises[onList.risesDone].after));
  onList.riseEvent = kernel.schedule(at, ARRIVES, EVENT.rises, person.slot);
}
