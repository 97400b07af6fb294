import { KIND } from '../event-log/kinds.ts';
import { ARRIVES, FREES } from '../kernel/index.ts';
import { leavePlaceList } from './course.ts';
import { leave } from './endings.ts';
import { IN_TOUCH, ON_LIST, type Person, WAITS_FOR_PLACE } from './person.ts';
import type { TouchPlan } from './plan.ts';
import { backOnList, leaveWorkList } from './serving.ts';
import { jobDone } from './shifts.ts';
import { changeNeeds, startPatience, stretchPatience } from './waiting.ts';
import { CONTACT } from './workforce.ts';
import { after, askToFillPlaces, askToServe, EVENT, type World } from './world.ts';

/**
 * Somebody keeps in touch with people on the lists of a team. It is least among the work of a role: done when nothing
 * else waits, in the order in which it fell due. Who is served or leaves before that is not called any more.
 */

/** The next contact to keep in touch is due. */
export function touchDue(world: World, person: Person): void {
  const { plan, touchLists, workforce } = world;
  const { touch } = plan.teams[person.team];
  person.touchEvent = -1;
  // The system may have changed meanwhile.
  if (touch === null) return;
  const { role } = touch;
  person.touchRole = role;
  touchLists[role].add(person);
  if (workforce.idle[role] > 0) askToServe(world, role);
}

/** Workers of the role who are still free call the people whom they keep in touch with. */
export function keepInTouch(world: World, role: number): void {
  const { workforce, touchLists, plan } = world;
  for (const person of touchLists[role]) {
    if (workforce.idle[role] === 0) return;
    touchLists[role].delete(person);
    person.touchRole = -1;
    const { touch } = plan.teams[person.team];
    if (touch?.role !== role) continue;
    // Whoever is taken to a meeting at this moment is not at home to the phone.
    const waits = person.state === ON_LIST || person.state === WAITS_FOR_PLACE;
    if (waits) call(world, workforce.nextIdle(role), person, touch);
    else planNext(world, person, touch);
  }
}

/** Meanwhile nobody else takes the person off the list, on which they keep their place. */
function call(world: World, worker: number, person: Person, touch: TouchPlan): void {
  const { plan, workforce, draws, purposes, log } = world;
  const team = person.team;
  const nth = person.touches++;
  if (person.state === ON_LIST) leaveWorkList(world, person);
  else leavePlaceList(world, person);
  person.touchedFrom = person.state;
  person.state = IN_TOUCH;
  const base = touch.attendance ?? plan.kinds[person.kind].attendance[touch.channel];
  const probability = base * person.groupFactor * person.engagement;
  const reached = draws.chance(probability, purposes.touches[team].attends, person, nth);
  const minutes = draws.sample(touch.takes, purposes.touches[team].takes, person, nth);
  workforce.idle[touch.role]--;
  workforce.person[worker] = person;
  workforce.doing[worker] = CONTACT;
  workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
  workforce.jobMinutes[worker] = minutes;
  const said = reached ? 1 : 0;
  log.ofPerson(KIND.kept_in_touch, person, person.step, touch.role, worker, -1, touch.spentOn, said, minutes);
  if (reached) {
    if (touch.patience === null) startPatience(world, person);
    else if (touch.patience !== 1) stretchPatience(world, person, touch.patience);
    changeNeeds(world, person, touch.helps);
  }
  after(world, minutes, FREES, EVENT.touchEnds, worker);
}

function planNext(world: World, person: Person, touch: TouchPlan | null): void {
  if (touch === null) return;
  const { draws, purposes } = world;
  const { every } = purposes.touches[person.team];
  const minutes = draws.sample(touch.every, every, person, person.touches);
  person.touchEvent = after(world, minutes, ARRIVES, EVENT.touchDue, person.slot);
}

/** The call is over: the person is back in their place, or leaves if patience ran out meanwhile. */
export function touchEnds(world: World, worker: number): void {
  const { plan, workforce } = world;
  const person = workforce.person[worker]!;
  const step = plan.steps[person.step];
  if (person.leavingAs !== -1) leave(world, person, person.leavingAs);
  else {
    planNext(world, person, plan.teams[step.team].touch);
    if (person.touchedFrom === ON_LIST) backOnList(world, person);
    else {
      person.state = WAITS_FOR_PLACE;
      world.placeLists[step.pool].add(person, person.asked);
      askToFillPlaces(world, step.pool);
    }
  }
  jobDone(world, worker);
}
