import { ARRIVES, FREES } from '../../kernel/index.ts';
import { backOnList, leaveWorkList, waitForPlace } from '../asking-for.ts';
import { leave } from '../endings.ts';
import { after, EVENT } from '../events.ts';
import { fillPreferred } from '../filling.ts';
import { hasGivenUp } from '../giving-up.ts';
import { changeNeeds } from '../needs.ts';
import { stretchListPatience } from '../on-list.ts';
import { startPatience, stretchPatience } from '../patience.ts';
import { IN_TOUCH, ON_LIST, type Person, WAITS_FOR_PLACE } from '../person.ts';
import type { TouchPlan } from '../plan/plan.ts';
import type { World } from '../world.ts';
import { jobDone } from './duties.ts';
import type { Role } from './role.ts';
import { CONTACT, type Worker } from './worker.ts';

/**
 * Somebody keeps in touch with people on the lists of a team. It is least among the work of a role: done when nothing
 * else waits, in the order in which it fell due. Who is served or leaves before that is not called any more.
 */

/** The next contact to keep in touch is due. */
export function touchDue(world: World, person: Person): void {
  const { touch } = world.plan.teams[person.team];
  const onList = person.onList!;
  onList.touchEvent = -1;
  // The system may have changed meanwhile.
  if (touch === null) return;
  const roles = touch.roles.map((role) => world.roles[role]);
  onList.callers = roles;
  onList.callDue = world.kernel.now;
  for (const role of roles) role.toCall.add(person);
  for (const role of roles) if (role.idle > 0) world.filling.ask(role);
}

/** Workers of the role who are still free call the people whom they keep in touch with, unless somebody who is preferred is free too. */
export function keepInTouch(world: World, role: Role): void {
  const { toCall } = role;
  for (const person of toCall) {
    const onList = person.onList!;
    fillPreferred(world, onList.callers!, role);
    // Somebody who is preferred calls them.
    if (!toCall.has(person)) continue;
    if (role.idle === 0) return;
    for (const each of onList.callers!) each.toCall.delete(person);
    onList.callers = null;
    const { touch } = world.plan.teams[person.team];
    if (touch?.roles.includes(role.number) !== true) continue;
    // Whoever is taken to a meeting at this moment is not at home to the phone.
    const waits = person.state === ON_LIST || person.state === WAITS_FOR_PLACE;
    if (waits) call(world, role.nextIdle(), person, touch);
    else planNext(world, person, person.team);
  }
}

/** Meanwhile nobody else takes the person off the list, on which they keep their place. */
function call(world: World, worker: Worker, person: Person, touch: TouchPlan): void {
  const { plan, people, draws, log } = world;
  const { role } = worker;
  const { attends, takes } = draws.touches[person.team]!;
  const nth = person.touches++;
  if (person.state === ON_LIST) leaveWorkList(world, person);
  else person.step.placeList!.remove(person);
  person.onList!.calledFrom = person.state;
  person.state = IN_TOUCH;
  const base = touch.attendance ?? plan.kinds[person.kind].attendance[touch.channel];
  const reached = attends.chance(base * person.groupFactor * person.engagement, person, nth);
  const minutes = takes.of(person, nth);
  role.idle--;
  worker.person = person;
  worker.doing = CONTACT;
  worker.jobShiftEnd = worker.shiftEnd;
  worker.jobMinutes = minutes;
  const { number } = person.step;
  log.keptInTouch(person, number, role.number, worker.number, touch.spentOn, reached, minutes);
  if (reached) {
    if (touch.patience === null) startPatience(world, person);
    else if (touch.patience !== 1) stretchPatience(world, person, touch.patience);
    if (touch.patience !== 1) stretchListPatience(world, person, touch.patience);
    changeNeeds(people, person, touch.helps);
  }
  after(world, minutes, FREES, EVENT.touchEnds, worker.number);
}

function planNext(world: World, person: Person, team: number): void {
  const touch = world.draws.touches[team];
  if (touch === null) return;
  const minutes = touch.every.of(person, person.touches);
  person.onList!.touchEvent = after(world, minutes, ARRIVES, EVENT.touchDue, person.slot);
}

/** The call is over: the person is back in their place, or leaves if patience ran out meanwhile. */
export function touchEnds(world: World, worker: Worker): void {
  const person = worker.person!;
  if (person.leavingAs !== -1) leave(world, person, person.leavingAs);
  else if (!hasGivenUp(world, person)) {
    planNext(world, person, person.step.team);
    if (person.onList!.calledFrom === ON_LIST) backOnList(world, person);
    else waitForPlace(world, person, person.asked);
  }
  jobDone(world, worker);
}
