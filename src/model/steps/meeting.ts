import { BEGINS, type EventId } from '../../kernel/index.ts';
import { ask } from '../asking-for.ts';
import { leave } from '../endings.ts';
import { EVENT } from '../events.ts';
import { hasGivenUp } from '../giving-up.ts';
import { AT_WORK, ON_LIST, type Person } from '../person.ts';
import { FixedTimes } from '../plan/fixed-times.ts';
import type { MeetingPlan } from '../plan/plan.ts';
import { cutDutiesShort } from '../staff/duties.ts';
import type { Role } from '../staff/role.ts';
import { MEETING, OTHER_DUTIES, type Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { decide, decideAfterMiss } from './decide.ts';
import { beginIfAllAreThere, toOtherWork } from './meeting-held.ts';
import type { Stages, Step } from './step.ts';

/**
 * Meetings, which decide on several cases at once: here until all are there, in `meeting-held.ts` from then on.
 *
 * 1. At its time the first cases of the list are taken, and those who attend are called: who is free comes at once,
 *    who is busy as soon as the piece of work is done. With nobody of a role on duty it is called off.
 * 2. It begins when all are there. Whoever has not come by the end of their shift is no longer waited for.
 * 3. Case after case is discussed, and decided when its minutes are over.
 * 4. After the last, or after the least time that it lasts, everybody turns to other work.
 */
export interface Meeting {
  readonly number: number;
  readonly step: Step;
  /** As it was when it was called last, and who attends it then. */
  plan: MeetingPlan;
  attendedBy: readonly { readonly role: Role; readonly workers: number }[];
  times: FixedTimes;
  /** The next one. */
  event: EventId;
  /** Cases taken, in order, with the minutes of each; none: no meeting is under way or gathering. */
  cases: Person[];
  minutes: number[];
  /** Cases discussed; -1 while it gathers. */
  done: number;
  /** Workers who are there, and since when. */
  readonly workers: Worker[];
  readonly came: number[];
  /** Workers still to come, for each role that attends. */
  missing: Int32Array;
  endsAt: number;
}

/** Cases wait on a list of their own until the meeting takes them. */
export const MEETING_STAGES: Stages = {
  enter: ask,
  due: ask,
  placeIsFree: ask,
  begin: () => {
    throw new Error('a meeting takes its cases itself');
  },
  done: decide,
  missed: decideAfterMiss,
};

export function newMeetings({ plan, steps, roles }: Pick<World, 'plan' | 'steps' | 'roles'>): Meeting[] {
  const { start } = plan.scenario.time;
  return plan.meetings.map((each, number) => ({
    number,
    step: steps[each.step.number],
    plan: each,
    attendedBy: attendants(each, roles),
    times: new FixedTimes(each.times, start),
    event: -1,
    cases: [],
    minutes: [],
    done: -1,
    workers: [],
    came: [],
    missing: new Int32Array(each.attendedBy.length),
    endsAt: 0,
  }));
}

function attendants({ attendedBy }: MeetingPlan, roles: readonly Role[]): Meeting['attendedBy'] {
  return attendedBy.map(({ role, workers }) => ({ role: roles[role], workers }));
}

export function scheduleMeeting({ kernel }: World, meeting: Meeting): void {
  meeting.event = kernel.schedule(meeting.times.next(kernel.now), BEGINS, EVENT.meetingIsDue, meeting.number);
}

/** The system changes: meetings may be held at other times from now on. */
export function changeMeetings(world: World): void {
  const { start } = world.plan.scenario.time;
  for (const meeting of world.meetings) {
    world.kernel.cancel(meeting.event);
    meeting.times = new FixedTimes(world.plan.meetings[meeting.number].times, start);
    scheduleMeeting(world, meeting);
  }
}

/** 1. Called before the lists of its roles are served at this instant: it was scheduled long before. */
export function meetingIsDue(world: World, meeting: Meeting): void {
  const { now } = world.kernel;
  scheduleMeeting(world, meeting);
  const plan = world.plan.meetings[meeting.number];
  const { own } = meeting.step;
  if (own.length === 0) return;
  const attendedBy = attendants(plan, world.roles);
  const present = attendedBy.map(({ role }) => role.workers.filter(({ shiftEnd }) => shiftEnd > now).length);
  if (meeting.cases.length > 0 || present.includes(0)) {
    callOff(world, meeting);
    return;
  }
  meeting.plan = plan;
  meeting.attendedBy = attendedBy;
  meeting.missing = new Int32Array(attendedBy.length);
  while (own.length > 0 && meeting.cases.length < plan.takesUpTo) {
    const person = own.takeFirst();
    person.state = AT_WORK;
    meeting.cases.push(person);
  }
  attendedBy.forEach(({ role, workers }, index) => {
    meeting.missing[index] = Math.min(workers, present[index]);
    while (meeting.missing[index] > 0 && role.idle > 0) {
      const worker = role.nextIdle();
      role.idle--;
      comes(world, meeting, worker, index);
    }
    for (const worker of role.workers) {
      if (meeting.missing[index] === 0) break;
      if (worker.doing !== OTHER_DUTIES || worker.shiftEnd <= now) continue;
      cutDutiesShort(world, worker);
      comes(world, meeting, worker, index);
    }
    role.called += meeting.missing[index];
  });
  beginIfAllAreThere(world, meeting);
}

/** A worker of a role that is called has finished what they were at, and comes to the meeting that called first. */
export function answerCall(world: World, worker: Worker): void {
  // Meetings that wait for one role are numbered, and each calls all its roles at once: nobody waits in a circle.
  for (const meeting of world.meetings) {
    const index = meeting.attendedBy.findIndex(({ role }) => role === worker.role);
    if (index === -1 || meeting.missing[index] === 0) continue;
    worker.role.called--;
    comes(world, meeting, worker, index);
    beginIfAllAreThere(world, meeting);
    return;
  }
}

/** 2. The shift of a role is over: it is no longer waited for, and without anybody of it the meeting is called off. */
export function stopCalling(world: World, role: Role): void {
  role.called = 0;
  for (const meeting of world.meetings) {
    const index = meeting.attendedBy.findIndex((each) => each.role === role);
    if (index === -1 || meeting.missing[index] === 0) continue;
    meeting.missing[index] = 0;
    if (meeting.workers.some((worker) => worker.role === role)) beginIfAllAreThere(world, meeting);
    else {
      waitForNobody(meeting);
      backOnTheList(world, meeting);
      callOff(world, meeting);
      toOtherWork(world, meeting);
    }
  }
}

/** It is called off: those of other roles who have not come need not come. */
function waitForNobody({ attendedBy, missing }: Meeting): void {
  attendedBy.forEach(({ role }, index) => {
    role.called -= missing[index];
    missing[index] = 0;
  });
}

function comes({ kernel }: World, meeting: Meeting, worker: Worker, index: number): void {
  meeting.missing[index]--;
  meeting.workers.push(worker);
  meeting.came.push(kernel.now);
  worker.doing = MEETING;
  worker.jobMinutes = 0;
  worker.jobShiftEnd = worker.shiftEnd;
}

function callOff({ log }: World, { step }: Meeting): void {
  log.calledOff(step.team, step.number, step.own.length);
}

function backOnTheList(world: World, meeting: Meeting): void {
  for (const person of meeting.cases) {
    if (person.leavingAs !== -1) {
      leave(world, person, person.leavingAs);
      continue;
    }
    if (hasGivenUp(world, person)) continue;
    person.state = ON_LIST;
    meeting.step.own.add(person, person.asked);
  }
  meeting.cases = [];
}
