import { KIND } from '../event-log/kinds.ts';
import { BEGINS, type EventId } from '../kernel/index.ts';
import { leave } from './endings.ts';
import { FixedTimes } from './fixed-times.ts';
import { beginIfAllAreThere, toOtherWork } from './meeting-held.ts';
import { AT_WORK, ON_LIST, type Person } from './person.ts';
import type { MeetingPlan, Plan } from './plan.ts';
import { listOfStep, ownListOf } from './serving.ts';
import { cutDutiesShort } from './shifts.ts';
import { MEETING, OTHER_DUTIES } from './workforce.ts';
import { EVENT, type World } from './world.ts';

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
  /** As it was when it was called last. */
  plan: MeetingPlan;
  times: FixedTimes;
  /** The next one. */
  event: EventId;
  /** Cases taken, in order, with the minutes of each; none: no meeting is under way or gathering. */
  cases: Person[];
  minutes: number[];
  /** Cases discussed; -1 while it gathers. */
  done: number;
  /** Workers who are there, and since when. */
  readonly workers: number[];
  readonly came: number[];
  /** Workers still to come, for each role that attends. */
  missing: Int32Array;
  endsAt: number;
}

export function newMeetings(plan: Plan): Meeting[] {
  const { start } = plan.scenario.time;
  return plan.meetings.map((each) => ({
    plan: each,
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

export function scheduleMeeting(world: World, number: number): void {
  const meeting = world.meetings[number];
  const at = meeting.times.next(world.kernel.now);
  meeting.event = world.kernel.schedule(at, BEGINS, EVENT.meetingIsDue, number);
}

/** The system changes: meetings may be held at other times from now on. */
export function changeMeetings(world: World): void {
  const { start } = world.plan.scenario.time;
  world.meetings.forEach((meeting, number) => {
    const { times } = world.plan.meetings[number];
    world.kernel.cancel(meeting.event);
    meeting.times = new FixedTimes(times, start);
    scheduleMeeting(world, number);
  });
}

/** 1. Called before the lists of its roles are served at this instant: it was scheduled long before. */
export function meetingIsDue(world: World, number: number): void {
  const meeting = world.meetings[number];
  const { workforce } = world;
  scheduleMeeting(world, number);
  const plan = world.plan.meetings[number];
  const { step, attendedBy, takesUpTo } = plan;
  const list = listOfStep(world, step.number);
  if (list.length === 0) return;
  const present = attendedBy.map(({ role }) => onDuty(world, role));
  if (meeting.cases.length > 0 || present.includes(0)) {
    callOff(world, meeting, list.length);
    return;
  }
  meeting.plan = plan;
  meeting.missing = new Int32Array(attendedBy.length);
  while (list.length > 0 && meeting.cases.length < takesUpTo) {
    const person = list.takeFirst();
    person.state = AT_WORK;
    meeting.cases.push(person);
  }
  attendedBy.forEach(({ role, workers }, index) => {
    meeting.missing[index] = Math.min(workers, present[index]);
    while (meeting.missing[index] > 0 && workforce.idle[role] > 0) {
      const worker = workforce.nextIdle(role);
      workforce.idle[role]--;
      comes(world, meeting, worker, index);
    }
    for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
      if (meeting.missing[index] === 0) break;
      if (workforce.doing[worker] !== OTHER_DUTIES || workforce.shiftEnd[worker] <= world.kernel.now)
        continue;
      cutDutiesShort(world, worker);
      comes(world, meeting, worker, index);
    }
    world.called[role] += meeting.missing[index];
  });
  beginIfAllAreThere(world, number);
}

/** A worker of a role that is called has finished what they were at, and comes to the meeting that called first. */
export function answerCall(world: World, worker: number, role: number): void {
  // Meetings that wait for one role are numbered, and each calls all its roles at once: nobody waits in a circle.
  for (let number = 0; number < world.meetings.length; number++) {
    const meeting = world.meetings[number];
    const index = meeting.plan.attendedBy.findIndex((each) => each.role === role);
    if (index === -1 || meeting.missing[index] === 0) continue;
    world.called[role]--;
    comes(world, meeting, worker, index);
    beginIfAllAreThere(world, number);
    return;
  }
}

/** 2. The shift of a role is over: it is no longer waited for, and without anybody of it the meeting is called off. */
export function stopCalling(world: World, role: number): void {
  world.called[role] = 0;
  for (let number = 0; number < world.meetings.length; number++) {
    const meeting = world.meetings[number];
    const index = meeting.plan.attendedBy.findIndex((each) => each.role === role);
    if (index === -1 || meeting.missing[index] === 0) continue;
    meeting.missing[index] = 0;
    if (meeting.workers.some((worker) => world.workforce.role[worker] === role)) {
      beginIfAllAreThere(world, number);
    } else {
      waitForNobody(world, meeting);
      backOnTheList(world, meeting);
      callOff(world, meeting, listOfStep(world, meeting.plan.step.number).length);
      toOtherWork(world, meeting);
    }
  }
}

/** It is called off: those of other roles who have not come need not come. */
function waitForNobody(world: World, meeting: Meeting): void {
  meeting.plan.attendedBy.forEach(({ role }, index) => {
    world.called[role] -= meeting.missing[index];
    meeting.missing[index] = 0;
  });
}

function comes(world: World, meeting: Meeting, worker: number, index: number): void {
  const { workforce, kernel } = world;
  meeting.missing[index]--;
  meeting.workers.push(worker);
  meeting.came.push(kernel.now);
  workforce.doing[worker] = MEETING;
  workforce.jobMinutes[worker] = 0;
  workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
}

function callOff(world: World, { plan: { step } }: Meeting, waiting: number): void {
  world.log.ofStaff(KIND.called_off, step.team, -1, -1, waiting, 0, step.number);
}

function backOnTheList(world: World, meeting: Meeting): void {
  const list = listOfStep(world, meeting.plan.step.number);
  for (const person of meeting.cases) {
    if (person.leavingAs !== -1) {
      leave(world, person, person.leavingAs);
      continue;
    }
    person.state = ON_LIST;
    person.list = ownListOf(world, meeting.plan.step.number);
    list.add(person, person.asked);
  }
  meeting.cases = [];
}

function onDuty(world: World, role: number): number {
  const { workforce, kernel } = world;
  let there = 0;
  for (let worker = workforce.firstOfRole[role]; worker < workforce.endOfRole[role]; worker++) {
    if (workforce.shiftEnd[worker] > kernel.now) there++;
  }
  return there;
}
