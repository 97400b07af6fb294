import { FREES } from '../kernel/index.ts';
import { changeDiaries } from './diary.ts';
import { purposesOf } from './draws.ts';
import { changeMeetings } from './meeting.ts';
import { handOverPeople } from './own-work.ts';
import { changeFunded, setPlaces } from './posts.ts';
import { changeHours, changePosts } from './shifts.ts';
import { changeStarts } from './starts.ts';
import { letOthersThrough } from './together.ts';
import { EVENT, hoursOf, setTests, type World } from './world.ts';

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
  changeDiaries(world);
  changeStarts(world);
  for (let role = 0; role < plan.roles.length; role++) {
    const was = before.roles[role];
    const is = plan.roles[role];
    if (is.postsChange) changeFunded(world, role, is.fundedWte - was.fundedWte);
    else if (is.wte !== was.wte) changePosts(world, role, is.wte);
    if (JSON.stringify(is.hours) !== JSON.stringify(was.hours)) changeHours(world, role, hoursOf(plan, is));
    const handsOn = is.hasOwnLists || world.groups.length > 0;
    if (is.wte < was.wte && handsOn && !is.postsChange) handOn(world, role);
  }
  for (const step of plan.steps) if (step.group !== null) letOthersThrough(world, step);
  for (let pool = 0; pool < plan.places.length; pool++) setPlaces(world, pool);
}

/** People on a course with a worker who is no longer in post go on with a colleague. */
function handOn(world: World, role: number): void {
  const { workforce } = world;
  for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
    if (workforce.wte[worker] === 0) handOverPeople(world, worker);
  }
}
