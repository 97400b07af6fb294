import { FREES, later } from '../../kernel/index.ts';
import { after, EVENT } from '../events.ts';
import { offList } from '../on-list.ts';
import { letGo } from '../places.ts';
import { jobDone } from '../staff/duties.ts';
import type { Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { drawnFor } from './cases.ts';
import type { Meeting } from './meeting.ts';

/** A meeting that is held: from when all are there until everybody turns to other work (2 to 4 of `meeting.ts`). */

/** 2. */
export function beginIfAllAreThere(world: World, meeting: Meeting): void {
  if (meeting.missing.some((still) => still > 0)) return;
  const { people, kernel, log } = world;
  const { step } = meeting;
  const { lastsAtLeast } = meeting.plan;
  meeting.minutes = meeting.cases.map((person) =>
    drawnFor(step.takes, step.by?.takes, person, null).of(person, people.attempt(person, step.number)),
  );
  const allCases = meeting.minutes.reduce((sum, minutes) => sum + minutes, 0);
  const length = Math.max(allCases, lastsAtLeast);
  const { now } = kernel;
  // Rounded sums: the last case ends the meeting unless it has to last longer.
  meeting.endsAt = lastsAtLeast > allCases ? later(now, lastsAtLeast) : now;
  meeting.done = 0;
  log.met(step.team, step.number, meeting.cases.length, step.own.length, length);
  meeting.workers.forEach((worker, index) => {
    keptWaiting(world, meeting, worker, now - meeting.came[index]);
    if (length === 0) return;
    const { role, number } = worker;
    const { team } = role.plan;
    worker.jobMinutes += length;
    log.attendedSession(team, stepSeenBy(meeting, team), role.number, number, step.spentOn, false, length);
  });
  discuss(world, meeting);
}

function discuss(world: World, meeting: Meeting): void {
  const { step, cases, minutes, done } = meeting;
  const person = cases[done];
  offList(world, person);
  if (person.held !== null) letGo(world, person);
  world.log.discussed(person, step.number, step.spentOn, done + 1, minutes[done]);
  after(world, minutes[done], step.endsIn, EVENT.caseIsDone, meeting.number);
}

/** 3. */
export function caseIsDone(world: World, meeting: Meeting): void {
  meeting.step.done(world, meeting.cases[meeting.done]);
  meeting.done++;
  if (meeting.done < meeting.cases.length) discuss(world, meeting);
  else if (meeting.endsAt > world.kernel.now)
    world.kernel.schedule(meeting.endsAt, FREES, EVENT.meetingEnds, meeting.number);
  else meetingEnds(world, meeting);
}

/** 4. */
export function meetingEnds(world: World, meeting: Meeting): void {
  meeting.cases = [];
  toOtherWork(world, meeting);
}

export function toOtherWork(world: World, meeting: Meeting): void {
  const workers = meeting.workers.splice(0);
  const came = meeting.came.splice(0);
  // Called off: the time of waiting is lost.
  if (meeting.done === -1)
    workers.forEach((worker, index) => {
      keptWaiting(world, meeting, worker, world.kernel.now - came[index]);
    });
  meeting.done = -1;
  for (const worker of workers) jobDone(world, worker);
}

function keptWaiting({ log }: World, meeting: Meeting, worker: Worker, minutes: number): void {
  if (minutes === 0) return;
  const { role, number } = worker;
  const { team } = role.plan;
  worker.jobMinutes += minutes;
  log.keptWaiting(team, stepSeenBy(meeting, team), role.number, number, meeting.step.spentOn, minutes);
}

/** Time of those who attend from other teams carries no step, whose name is this team's own. */
function stepSeenBy({ step }: Meeting, team: number): number {
  return team === step.team ? step.number : -1;
}
