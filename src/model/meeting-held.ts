import { KIND } from '../event-log/kinds.ts';
import { FREES, later } from '../kernel/index.ts';
import { decide } from './flow.ts';
import { letGo } from './held-places.ts';
import type { Meeting } from './meeting.ts';
import { listOfStep } from './serving.ts';
import { jobDone } from './shifts.ts';
import { offList } from './waiting.ts';
import { after, EVENT, type World } from './world.ts';

/** A meeting that is held: from when all are there until everybody turns to other work (2 to 4 of `meeting.ts`). */

/** 2. */
export function beginIfAllAreThere(world: World, number: number): void {
  const meeting = world.meetings[number];
  if (meeting.missing.some((still) => still > 0)) return;
  const { people, plan, kernel, draws, purposes, log } = world;
  const { step, lastsAtLeast } = meeting.plan;
  const { takes } = purposes.steps[step.number];
  meeting.minutes = meeting.cases.map((person) => {
    const attempt = people.attempts[person.slot * plan.steps.length + step.number]++;
    return draws.sample(step.takes, takes, person, attempt);
  });
  const allCases = meeting.minutes.reduce((sum, minutes) => sum + minutes, 0);
  const length = Math.max(allCases, lastsAtLeast);
  const { now } = kernel;
  // Rounded sums: the last case ends the meeting unless it has to last longer.
  meeting.endsAt = lastsAtLeast > allCases ? later(now, lastsAtLeast) : now;
  meeting.done = 0;
  const left = listOfStep(world, step.number).length;
  log.ofStaff(KIND.met, step.team, -1, -1, meeting.cases.length, length, step.number, left);
  meeting.workers.forEach((worker, index) => {
    spend(world, meeting, worker, KIND.kept_waiting, now - meeting.came[index]);
    spend(world, meeting, worker, KIND.attended, length);
  });
  discuss(world, number);
}

function discuss(world: World, number: number): void {
  const meeting = world.meetings[number];
  const { step } = meeting.plan;
  const person = meeting.cases[meeting.done];
  const minutes = meeting.minutes[meeting.done];
  offList(world, person);
  if (person.heldStep !== -1) letGo(world, person);
  const { log } = world;
  const nth = meeting.done + 1;
  log.ofPerson(KIND.discussed, person, step.number, -1, -1, -1, step.spentOn, nth, minutes);
  after(world, minutes, step.endsIn, EVENT.caseIsDone, number);
}

/** 3. */
export function caseIsDone(world: World, number: number): void {
  const meeting = world.meetings[number];
  decide(world, meeting.cases[meeting.done]);
  meeting.done++;
  if (meeting.done < meeting.cases.length) discuss(world, number);
  else if (meeting.endsAt > world.kernel.now) {
    world.kernel.schedule(meeting.endsAt, FREES, EVENT.meetingEnds, number);
  } else meetingEnds(world, number);
}

/** 4. */
export function meetingEnds(world: World, number: number): void {
  const meeting = world.meetings[number];
  meeting.cases = [];
  toOtherWork(world, meeting);
}

export function toOtherWork(world: World, meeting: Meeting): void {
  const workers = meeting.workers.splice(0);
  const came = meeting.came.splice(0);
  workers.forEach((worker, index) => {
    // Called off: the time of waiting is lost.
    if (meeting.done === -1) spend(world, meeting, worker, KIND.kept_waiting, world.kernel.now - came[index]);
  });
  meeting.done = -1;
  for (const worker of workers) jobDone(world, worker);
}

/** Time of somebody who attends; that of other teams carries no step, whose name is this team's own. */
function spend(
  world: World,
  { plan: { step } }: Meeting,
  worker: number,
  kind: number,
  minutes: number,
): void {
  if (minutes === 0) return;
  const { workforce, plan, log } = world;
  const role = workforce.role[worker];
  const { team } = plan.roles[role];
  const at = team === step.team ? step.number : -1;
  workforce.jobMinutes[worker] += minutes;
  log.ofStaff(kind, team, role, worker, -1, minutes, at, step.spentOn);
}
