import { FREES } from '../kernel/index.ts';
import { peopleDraws } from './draws.ts';
import { EVENT } from './events.ts';
import { exemptFrom } from './filling.ts';
import { followPlan, hoursOf } from './new-world.ts';
import { changePlaceHours } from './place-hours.ts';
import { showAllDuties } from './staff/duties.ts';
import { changeFunded } from './staff/leaving.ts';
import { handOverPeople } from './staff/own-work.ts';
import { recordPosts, setPlaces } from './staff/posts.ts';
import { changeHours, changePosts } from './staff/shifts.ts';
import { changeDiaries } from './steps/diary.ts';
import { changeMeetings } from './steps/meeting.ts';
import { changeStarts } from './steps/starts.ts';
import type { World } from './world.ts';

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
  for (const role of world.roles) showAllDuties(world, role);
  world.plan = plan;
  world.draws = peopleDraws(plan, world.names);
  followPlan(world);
  changeMeetings(world);
  changeDiaries(world);
  changeStarts(world);
  for (const role of world.roles) {
    const was = before.roles[role.number];
    const is = role.plan;
    if (is.postsChange) {
      changeFunded(world, role, is.fundedWte - was.fundedWte);
      // The same posts may be of more WTE from now on, or of fewer: those on duty whenever the team is open, at other hours.
      if (is.fundedWte !== was.fundedWte || is.wtePerPost !== was.wtePerPost) recordPosts(world, role);
    } else if (is.wte !== was.wte) changePosts(world, role, is.wte);
    if (JSON.stringify(is.hours) !== JSON.stringify(was.hours)) changeHours(world, role, hoursOf(plan, is));
    const handsOn = is.hasOwnLists || world.groups.length > 0;
    if (is.wte < was.wte && handsOn && !is.postsChange)
      for (const worker of role.workers) if (worker.wte === 0) handOverPeople(world, worker);
  }
  for (const step of world.steps) if (step.plan.group !== null) exemptFrom(world, step);
  for (const pool of world.pools) {
    setPlaces(world, pool);
    changePlaceHours(world, pool);
  }
}
