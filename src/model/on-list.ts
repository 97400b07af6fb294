import { ARRIVES, later } from '../kernel/index.ts';
import { after, EVENT } from './events.ts';
import { ON_LIST, type OnList, type Person, WAITS_FOR_PLACE } from './person.ts';
import type { Step } from './steps/step.ts';
import type { World } from './world.ts';

/** People on the list of a step: counted from joining to the end of their wait. Meanwhile urgency may rise, and somebody may keep in touch. */

/** Counts as waiting for the step. @param waited minutes for which the person was on the list before the run began. */
export function joinList(world: World, person: Person, step: Step, rule: number, waited: number): void {
  person.isCounted = true;
  person.workLeft = -1;
  step.waiting++;
  if (step.watches) startWatching(world, person, step, waited);
  world.log.waitedFor(person, step.number, step.role === null ? -1 : step.role.number, rule, waited);
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
    callers: null,
    calledFrom: ON_LIST,
  };
  person.onList = onList;
  planRise(world, person, onList, step);
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

function stopWatching({ kernel }: World, person: Person, { riseEvent, touchEvent, callers }: OnList): void {
  if (riseEvent !== -1) kernel.cancel(riseEvent);
  if (touchEvent !== -1) kernel.cancel(touchEvent);
  callers?.toCall.delete(person);
  person.onList = null;
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
    if (step.servesFromList && (role!.interruptible || role!.ownSteps.length > 0)) filling.ask(role!);
  }
  if (person.state === WAITS_FOR_PLACE) step.pool!.list.findPlace(person);
  if (step.pool !== null && step.pool.groupSteps.length > 0) filling.ask(step.pool);
}

function planRise({ kernel }: World, person: Person, onList: OnList, { plan: { rises } }: Step): void {
  if (onList.risesDone >= rises.length) return;
  const at = Math.max(kernel.now, later(onList.since, rises[onList.risesDone].after));
  onList.riseEvent = kernel.schedule(at, ARRIVES, EVENT.rises, person.slot);
}
