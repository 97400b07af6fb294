import { KIND } from '../event-log/kinds.ts';
import { ARRIVES, later } from '../kernel/index.ts';
import type { Sampler } from '../random/index.ts';
import { ON_LIST, WAITS_FOR_PLACE } from './people.ts';
import type { StepPlan } from './plan.ts';
import { after, askToFillPlaces, askToServe, EVENT, type World } from './world.ts';

/** What happens to people while they are on the list of a step: urgency rises, and somebody keeps in touch. */

/**
 * The person has joined the list; called only for steps of which the plan says that something happens there.
 * @param waited minutes for which they were on it before the run began.
 */
export function startWatching(world: World, slot: number, step: StepPlan, waited: number): void {
  const { people, plan, kernel, draws, purposes } = world;
  people.watched[slot] = 1;
  people.listedAt[slot] = kernel.now - waited;
  people.risesDone[slot] = 0;
  people.riseEvent[slot] = people.touchEvent[slot] = people.touchRole[slot] = -1;
  planRise(world, slot, step);
  const { touch } = plan.teams[step.team];
  if (touch === null) return;
  const from = draws.sample(touch.from, purposes.touches[step.team].from, slot, people.touches[slot]);
  const minutes = from >= waited ? from - waited : partOf(world, slot, touch.every, step.team);
  people.touchEvent[slot] = after(world, minutes, ARRIVES, EVENT.touchDue, slot);
}

/** Whoever has been kept in touch with for a while is somewhere between two contacts. */
function partOf({ draws, purposes }: World, slot: number, every: Sampler, team: number): number {
  const interval = draws.sample(every, purposes.touches[team].every, slot, 0);
  return draws.uniform(purposes.soFar, slot, KEPT_IN_TOUCH) * interval;
}
/** Count of the draw: the others of this purpose are in already-here.ts. */
const KEPT_IN_TOUCH = 2;

/** The wait on the list is over: nothing of it happens any more. */
export function stopWatching(world: World, slot: number): void {
  const { people, kernel } = world;
  people.watched[slot] = 0;
  if (people.riseEvent[slot] !== -1) kernel.cancel(people.riseEvent[slot]);
  if (people.touchEvent[slot] !== -1) kernel.cancel(people.touchEvent[slot]);
  people.riseEvent[slot] = people.touchEvent[slot] = -1;
  const role = people.touchRole[slot];
  if (role !== -1) world.touchLists[role].delete(slot);
}

/** Urgency rises; the referral date stays, and gives the person their place among the more urgent. */
export function rises(world: World, slot: number): void {
  const { people, plan, kernel, log, placeLists, workLists } = world;
  const step = plan.steps[people.step[slot]];
  const before = people.urgency[slot];
  const waited = kernel.now - people.listedAt[slot];
  const rise = step.rises[people.risesDone[slot]];
  people.riseEvent[slot] = -1;
  // What the list says may have changed since the person joined it.
  const holds = rise !== undefined && later(people.listedAt[slot], rise.after) <= kernel.now;
  if (holds) people.risesDone[slot]++;
  planRise(world, slot, step);
  if (!holds || rise.to <= before) return;
  const { to } = rise;
  people.urgency[slot] = to;
  log.ofPerson(KIND.rose, slot, step.number, -1, -1, -1, before, -1, waited);
  if (people.state[slot] === ON_LIST) {
    workLists[people.list[slot]]!.findPlace(slot);
    // Somebody was overtaken: workers who are held for them are free for this person.
    const { interruptible, ownSteps } = plan.roles[step.role];
    if (step.kind !== 'meeting' && (interruptible || ownSteps.length > 0)) askToServe(world, step.role);
  }
  if (people.state[slot] === WAITS_FOR_PLACE) placeLists[step.pool].findPlace(slot);
  if (step.pool !== -1 && plan.groupsOfPool[step.pool].length > 0) askToFillPlaces(world, step.pool);
}

function planRise(world: World, slot: number, { rises }: StepPlan): void {
  const { people, kernel } = world;
  const done = people.risesDone[slot];
  if (done >= rises.length) return;
  const at = Math.max(kernel.now, later(people.listedAt[slot], rises[done].after));
  people.riseEvent[slot] = kernel.schedule(at, ARRIVES, EVENT.rises, slot);
}
