import { KIND } from '../event-log/kinds.ts';
import { ARRIVES, FREES } from '../kernel/index.ts';
import { leavePlaceList } from './course.ts';
import { leave } from './endings.ts';
import { IN_TOUCH, ON_LIST, WAITS_FOR_PLACE } from './people.ts';
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
export function touchDue(world: World, slot: number): void {
  const { people, plan, touchLists, workforce } = world;
  const { touch } = plan.teams[people.team[slot]];
  people.touchEvent[slot] = -1;
  // The system may have changed meanwhile.
  if (touch === null) return;
  const { role } = touch;
  people.touchRole[slot] = role;
  touchLists[role].add(slot);
  if (workforce.idle[role] > 0) askToServe(world, role);
}

/** Workers of the role who are still free call the people whom they keep in touch with. */
export function keepInTouch(world: World, role: number): void {
  const { workforce, touchLists, people, plan } = world;
  for (const slot of touchLists[role]) {
    if (workforce.idle[role] === 0) return;
    touchLists[role].delete(slot);
    people.touchRole[slot] = -1;
    const { touch } = plan.teams[people.team[slot]];
    if (touch?.role !== role) continue;
    // Whoever is taken to a meeting at this moment is not at home to the phone.
    const waits = people.state[slot] === ON_LIST || people.state[slot] === WAITS_FOR_PLACE;
    if (waits) call(world, workforce.nextIdle(role), slot, touch);
    else planNext(world, slot, touch);
  }
}

/** Meanwhile nobody else takes the person off the list, on which they keep their place. */
function call(world: World, worker: number, slot: number, touch: TouchPlan): void {
  const { people, plan, workforce, draws, purposes, log } = world;
  const team = people.team[slot];
  const nth = people.touches[slot]++;
  if (people.state[slot] === ON_LIST) leaveWorkList(world, slot);
  else leavePlaceList(world, slot);
  people.touchedFrom[slot] = people.state[slot];
  people.state[slot] = IN_TOUCH;
  const base = touch.attendance ?? plan.kinds[people.kind[slot]].attendance[touch.channel];
  const probability = base * people.groupFactor[slot] * people.engagement[slot];
  const reached = draws.chance(probability, purposes.touches[team].attends, slot, nth);
  const minutes = draws.sample(touch.takes, purposes.touches[team].takes, slot, nth);
  workforce.idle[touch.role]--;
  workforce.slot[worker] = slot;
  workforce.doing[worker] = CONTACT;
  workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
  workforce.jobMinutes[worker] = minutes;
  const said = reached ? 1 : 0;
  log.ofPerson(
    KIND.kept_in_touch,
    slot,
    people.step[slot],
    touch.role,
    worker,
    -1,
    touch.spentOn,
    said,
    minutes,
  );
  if (reached) {
    if (touch.patience === null) startPatience(world, slot);
    else if (touch.patience !== 1) stretchPatience(world, slot, touch.patience);
    changeNeeds(world, slot, touch.helps);
  }
  after(world, minutes, FREES, EVENT.touchEnds, worker);
}

function planNext(world: World, slot: number, touch: TouchPlan | null): void {
  if (touch === null) return;
  const { people, draws, purposes } = world;
  const { every } = purposes.touches[people.team[slot]];
  const minutes = draws.sample(touch.every, every, slot, people.touches[slot]);
  people.touchEvent[slot] = after(world, minutes, ARRIVES, EVENT.touchDue, slot);
}

/** The call is over: the person is back in their place, or leaves if patience ran out meanwhile. */
export function touchEnds(world: World, worker: number): void {
  const { people, plan, workforce } = world;
  const slot = workforce.slot[worker];
  const step = plan.steps[people.step[slot]];
  if (people.leavingAs[slot] !== -1) leave(world, slot, people.leavingAs[slot]);
  else {
    planNext(world, slot, plan.teams[step.team].touch);
    if (people.touchedFrom[slot] === ON_LIST) backOnList(world, slot);
    else {
      people.state[slot] = WAITS_FOR_PLACE;
      world.placeLists[step.pool].add(slot, people.asked[slot]);
      askToFillPlaces(world, step.pool);
    }
  }
  jobDone(world, worker);
}
