import { KIND } from '../event-log/kinds.ts';
import { ARRIVES, later } from '../kernel/index.ts';
import type { Sampler } from '../random/index.ts';
import { ON_LIST, type Person, WAITS_FOR_PLACE } from './person.ts';
import type { StepPlan } from './plan.ts';
import { after, askToFillPlaces, askToServe, EVENT, type World } from './world.ts';

/** What happens to people while they are on the list of a step: urgency rises, and somebody keeps in touch. */

/**
 * The person has joined the list; called only for steps of which the plan says that something happens there.
 * @param waited minutes for which they were on it before the run began.
 */
export function startWatching(world: World, person: Person, step: StepPlan, waited: number): void {
  const { plan, kernel, draws, purposes } = world;
  person.watched = 1;
  person.listedAt = kernel.now - waited;
  person.risesDone = 0;
  person.riseEvent = person.touchEvent = person.touchRole = -1;
  planRise(world, person, step);
  const { touch } = plan.teams[step.team];
  if (touch === null) return;
  const from = draws.sample(touch.from, purposes.touches[step.team].from, person, person.touches);
  const minutes = from >= waited ? from - waited : partOf(world, person, touch.every, step.team);
  person.touchEvent = after(world, minutes, ARRIVES, EVENT.touchDue, person.slot);
}

/** Whoever has been kept in touch with for a while is somewhere between two contacts. */
function partOf({ draws, purposes }: World, person: Person, every: Sampler, team: number): number {
  const interval = draws.sample(every, purposes.touches[team].every, person, 0);
  return draws.uniform(purposes.soFar, person, KEPT_IN_TOUCH) * interval;
}
/** Count of the draw: the others of this purpose are in already-here.ts. */
const KEPT_IN_TOUCH = 2;

/** The wait on the list is over: nothing of it happens any more. */
export function stopWatching(world: World, person: Person): void {
  const { kernel } = world;
  person.watched = 0;
  if (person.riseEvent !== -1) kernel.cancel(person.riseEvent);
  if (person.touchEvent !== -1) kernel.cancel(person.touchEvent);
  person.riseEvent = person.touchEvent = -1;
  const role = person.touchRole;
  if (role !== -1) world.touchLists[role].delete(person);
}

/** Urgency rises; the referral date stays, and gives the person their place among the more urgent. */
export function rises(world: World, person: Person): void {
  const { plan, kernel, log, placeLists, workLists } = world;
  const step = plan.steps[person.step];
  const before = person.urgency;
  const waited = kernel.now - person.listedAt;
  const rise = step.rises[person.risesDone];
  person.riseEvent = -1;
  // What the list says may have changed since the person joined it.
  const holds = rise !== undefined && later(person.listedAt, rise.after) <= kernel.now;
  if (holds) person.risesDone++;
  planRise(world, person, step);
  if (!holds || rise.to <= before) return;
  const { to } = rise;
  person.urgency = to;
  log.ofPerson(KIND.rose, person, step.number, -1, -1, -1, before, -1, waited);
  if (person.state === ON_LIST) {
    workLists[person.list]!.findPlace(person);
    // Somebody was overtaken: workers who are held for them are free for this person.
    const { interruptible, ownSteps } = plan.roles[step.role];
    if (step.kind !== 'meeting' && (interruptible || ownSteps.length > 0)) askToServe(world, step.role);
  }
  if (person.state === WAITS_FOR_PLACE) placeLists[step.pool].findPlace(person);
  if (step.pool !== -1 && plan.groupsOfPool[step.pool].length > 0) askToFillPlaces(world, step.pool);
}

function planRise(world: World, person: Person, { rises }: StepPlan): void {
  const { kernel } = world;
  const done = person.risesDone;
  if (done >= rises.length) return;
  const at = Math.max(kernel.now, later(person.listedAt, rises[done].after));
  person.riseEvent = kernel.schedule(at, ARRIVES, EVENT.rises, person.slot);
}
