import { FREES } from '../kernel/index.ts';
import { purposesOf } from './draws.ts';
import { changeMeetings } from './meeting.ts';
import { GONE } from './people.ts';
import { changeHours, changePosts } from './shifts.ts';
import { changeStarts } from './starts.ts';
import { takeOver } from './work.ts';
import { askToFillPlaces, EVENT, hoursOf, setTests, type World } from './world.ts';

/**
 * The system changes while it runs. From the moment of a change everything is read from the next plan: what is drawn
 * or decided from then on follows it, what was drawn before (a patience, the planned contacts of a course, the time of
 * the next contact) stays. A change happens before anything else at its moment.
 */
export function schedulePhases({ plan, kernel }: World): void {
  plan.scenario.phases?.forEach(({ from }, index) => {
    kernel.schedule(from, FREES, EVENT.phaseBegins, index + 1);
  });
}

export function phaseBegins(world: World, phase: number): void {
  const before = world.plan;
  const plan = world.plans[phase];
  world.plan = plan;
  world.purposes = purposesOf(plan, world.draws);
  setTests(world);
  changeMeetings(world);
  changeStarts(world);
  for (let role = 0; role < plan.roles.length; role++) {
    const was = before.roles[role];
    const is = plan.roles[role];
    if (is.wte !== was.wte) changePosts(world, role, is.wte);
    if (JSON.stringify(is.hours) !== JSON.stringify(was.hours)) changeHours(world, role, hoursOf(plan, is));
    if (is.wte < was.wte && is.hasOwnLists) handOn(world, role);
  }
  for (let pool = 0; pool < plan.places.length; pool++)
    if (plan.places[pool] > before.places[pool]) askToFillPlaces(world, pool);
}

/** People on a course with a worker who is no longer in post go on with a colleague. */
function handOn(world: World, role: number): void {
  const { people, workforce } = world;
  for (let slot = 0; slot < people.state.length; slot++) {
    if (people.state[slot] === GONE) continue;
    const worker = people.ownWorker[slot];
    if (worker === -1 || workforce.role[worker] !== role || workforce.wte[worker] > 0) continue;
    takeOver(world, slot, worker, workforce.withMostRoom(role));
  }
}
