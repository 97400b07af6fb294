import { KIND, SPENT_ON } from '../event-log/kinds.ts';
import { FREES } from '../kernel/index.ts';
import type { Sampler } from '../random/index.ts';
import { leaveDutiesForAppointments } from './appointment.ts';
import { startCourse } from './course-start.ts';
import { nextInSession } from './group-session.ts';
import { letGo } from './held-places.ts';
import { interruptForUrgent } from './interrupting.ts';
import { AT_WORK, BETWEEN, ON_LIST } from './people.ts';
import type { StepPlan } from './plan.ts';
import { atPace } from './posts.ts';
import { jobDone } from './shifts.ts';
import { letOthersThrough, serveAllLists } from './together.ts';
import { changeNeeds, offList, startPatience, stopDrift, stopPatience } from './waiting.ts';
import type { WorkList } from './work-list.ts';
import { CONTACT, DESK, IDLE, MISSED, WRITING_UP } from './workforce.ts';
import { after, askToFillPlaces, askToServe, EVENT, type World, workList } from './world.ts';

const UNDERSTANDING = SPENT_ON.indexOf('understanding');

/** Work: asked for, taken by a worker, done. What follows from it is decided in flow.ts and course.ts. */

/** Puts the person on the work list of the step's role, or of the worker who gives their course. */
export function ask(world: World, slot: number): void {
  const { people, plan, workforce } = world;
  const step = plan.steps[people.step[slot]];
  const own = people.ownWorker[slot];
  // While somebody is away for long, their people are seen by any of the role.
  const number = step.ownList
    ? ownListOf(world, step.number)
    : own === -1 || workforce.covered[own] === 1
      ? step.role
      : listOfWorker(world, own);
  people.list[slot] = number;
  joinList(world, slot, step, world.asked++);
}

/** Back in their place on the list that they were taken off for a while. */
export function backOnList(world: World, slot: number): void {
  const { people, plan } = world;
  joinList(world, slot, plan.steps[people.step[slot]], people.asked[slot]);
}

function joinList(world: World, slot: number, step: StepPlan, asked: number): void {
  const { people, plan, workforce } = world;
  people.state[slot] = ON_LIST;
  workList(world, people.list[slot]).add(slot, asked);
  if (step.kind === 'meeting') return;
  if (workforce.idle[step.role] > 0 || plan.roles[step.role].interruptible) askToServe(world, step.role);
}

/** Another worker gives the person's course from now on; a contact that is due is theirs. */
export function takeOver(world: World, slot: number, from: number, to: number): void {
  const { people, workforce } = world;
  people.ownWorker[slot] = to;
  if (people.holdsPlace[slot] === 1) {
    workforce.courses[from]--;
    workforce.courses[to]++;
  }
  if (people.state[slot] !== ON_LIST || people.list[slot] !== listOfWorker(world, from)) return;
  leaveWorkList(world, slot);
  people.list[slot] = listOfWorker(world, to);
  workList(world, people.list[slot]).add(slot, people.asked[slot]);
  askToServe(world, workforce.role[to]);
}

export function leaveWorkList(world: World, slot: number): void {
  workList(world, world.people.list[slot]).remove(slot);
  const step = world.plan.steps[world.people.step[slot]];
  if (step.together.length > 0) letOthersThrough(world, step);
  if (step.group !== null && step.pool !== -1) askToFillPlaces(world, step.pool);
}

/** Free workers take what waits: whoever is booked for now, then the person who comes first by urgency, referral date and order of asking. */
export function serve(world: World, role: number): void {
  world.serveAsked[role] = 0;
  const { ownSteps, bookedSteps, interruptible } = world.plan.roles[role];
  if (ownSteps.length > 0) serveAllLists(world, role);
  else serveList(world, role);
  if (bookedSteps.length > 0 && world.workforce.idle[role] === 0) leaveDutiesForAppointments(world, role);
  if (interruptible && world.workforce.idle[role] === 0) interruptForUrgent(world, role);
}

/** The list of the role, and those of its workers. */
function serveList(world: World, role: number): void {
  const { workforce, people, plan } = world;
  const shared = workList(world, role);
  while (workforce.idle[role] > 0) {
    if (!plan.roles[role].hasOwnLists) {
      if (shared.length === 0) return;
      begin(world, workforce.nextIdle(role), shared.takeFirst());
      continue;
    }
    let slot = shared.length > 0 ? shared.first : -1;
    let worker = -1;
    for (let each = workforce.firstOfRole[role]; each < workforce.endOfRole[role]; each++) {
      const own = world.workLists[listOfWorker(world, each)];
      if (own === undefined || own.length === 0 || workforce.doing[each] !== IDLE) continue;
      if (slot === -1 || own.before(own.first, slot)) {
        slot = own.first;
        worker = each;
      }
    }
    if (slot === -1) return;
    workList(world, people.list[slot]).takeFirst();
    begin(world, worker === -1 ? workforce.nextIdle(role) : worker, slot);
  }
}

/** The worker starts on the person's step: desk work, or a contact that is attended or missed. */
export function begin(world: World, worker: number, slot: number): void {
  const { people, plan, workforce, kernel, draws, purposes, log } = world;
  const step = plan.steps[people.step[slot]];
  const { takes } = purposes.steps[step.number];
  const resumes = step.interruptible && people.workLeft[slot] >= 0;
  const at = slot * plan.steps.length + step.number;
  const attempt = resumes ? people.attempts[at] - 1 : people.attempts[at]++;
  const now = kernel.now;
  offList(world, slot);
  if (people.heldStep[slot] !== -1) letGo(world, slot);
  people.state[slot] = AT_WORK;
  workforce.idle[step.role]--;
  workforce.slot[worker] = slot;
  workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
  let minutes = atPace(world, worker, draws.sample(step.takes, takes, slot, attempt));
  if (step.kind === 'desk') {
    if (resumes) {
      minutes = people.workLeft[slot];
      people.workLeft[slot] = -1;
    }
    workforce.doing[worker] = DESK;
    log.ofPerson(KIND.desk_worked, now, slot, step.number, step.role, worker, -1, step.spentOn, -1, minutes);
    const event = after(world, minutes, FREES, EVENT.workEnds, worker);
    if (step.interruptible) {
      workforce.workEvent[worker] = event;
      workforce.workSince[worker] = now;
      workforce.workUntil[worker] = now + minutes;
    }
  } else if (attends(world, slot, step, attempt)) {
    workforce.doing[worker] = CONTACT;
    if (step.course?.samePerson === true && people.ownWorker[slot] === -1) people.ownWorker[slot] = worker;
    if (step.course !== null) {
      if (people.onCourse[slot] === 0) startCourse(world, slot);
      stopDrift(world, slot);
    }
    const ordinal = step.course === null ? 0 : people.kept[slot] + 1;
    log.ofPerson(
      KIND.contacted,
      now,
      slot,
      step.number,
      step.role,
      worker,
      -1,
      step.spentOn,
      ordinal,
      minutes,
    );
    if (step.diary !== -1 && now > people.bookedFor[slot]) {
      const late = now - people.bookedFor[slot];
      log.ofPerson(KIND.began_late, now, slot, step.number, step.role, worker, -1, -1, -1, late);
    }
    stopPatience(world, slot);
    after(world, minutes, FREES, EVENT.contactEnds, worker);
  } else {
    workforce.doing[worker] = MISSED;
    const { timeLost } = step.missed;
    if (timeLost !== null) {
      minutes = draws.sample(timeLost, purposes.steps[step.number].timeLost, slot, attempt);
    }
    const misses = ++people.missedRun[slot];
    log.ofPerson(KIND.missed, now, slot, step.number, step.role, worker, -1, step.spentOn, misses, minutes);
    after(world, minutes, FREES, EVENT.workEnds, worker);
  }
  workforce.jobMinutes[worker] = minutes;
}

export function attends(world: World, slot: number, step: StepPlan, attempt: number): boolean {
  const { people, plan, draws, purposes } = world;
  const { attendance, firstAttendance } = plan.kinds[people.kind[slot]];
  const first = people.contacts[slot] === 0 ? firstAttendance : null;
  const base = step.attendance ?? first ?? attendance[step.channel];
  const probability = base * people.groupFactor[slot] * people.engagement[slot];
  return draws.chance(probability, purposes.steps[step.number].attends, slot, attempt);
}

/** The person may go. The same worker writes up, if the step says so; otherwise the work is done too. */
export function contactEnds(world: World, worker: number): boolean {
  const { people, plan, workforce } = world;
  const slot = workforce.slot[worker];
  const step = plan.steps[people.step[slot]];
  wasSeen(world, slot, step);
  if (step.writingUp === null) return true;
  writeUp(world, worker, slot, step.writingUp, EVENT.workEnds);
  return false;
}

/** What a contact that is over has done to the person. */
export function wasSeen(world: World, slot: number, step: StepPlan): void {
  const { people, kernel } = world;
  people.contacts[slot]++;
  people.missedRun[slot] = 0;
  if (step.course === null) startPatience(world, slot);
  else {
    people.waitingSince[slot] = kernel.now;
    people.kept[slot]++;
    changeNeeds(world, slot, step.course.helps);
  }
}

/** Desk work straight after a contact; the event says that it is done. */
export function writeUp(world: World, worker: number, slot: number, takes: Sampler, event: number): void {
  const { people, plan, workforce, kernel, draws, purposes, log } = world;
  const step = plan.steps[people.step[slot]];
  const attempt = people.attempts[slot * plan.steps.length + step.number];
  const drawn = draws.sample(takes, purposes.steps[step.number].writingUp, slot, attempt);
  const minutes = atPace(world, worker, drawn);
  workforce.doing[worker] = WRITING_UP;
  workforce.jobMinutes[worker] += minutes;
  log.ofPerson(
    KIND.desk_worked,
    kernel.now,
    slot,
    step.number,
    step.role,
    worker,
    -1,
    step.spentOn,
    -1,
    minutes,
  );
  after(world, minutes, FREES, event, worker);
}

/** The worker gives some more of their time to the person before they turn to the next: a warm handover. */
export function introduce(world: World, worker: number, slot: number): void {
  const { plan, people, workforce, kernel, draws, purposes, log } = world;
  const minutes = draws.sample(plan.handoverTakes, purposes.handover, slot, people.referrals[slot]);
  const role = workforce.role[worker];
  log.ofPerson(
    KIND.desk_worked,
    kernel.now,
    slot,
    people.step[slot],
    role,
    worker,
    -1,
    UNDERSTANDING,
    -1,
    minutes,
  );
  workforce.jobMinutes[worker] += minutes;
  workforce.introducing[worker] = 1;
  after(world, minutes, FREES, EVENT.introduced, worker);
}

/** The worker turns to the next job, unless an introduction is still under way. */
export function release(world: World, worker: number): void {
  if (world.workforce.introducing[worker] === 1) return;
  if (world.sessions[worker] === null) jobDone(world, worker);
  else nextInSession(world, worker);
}

/** Nothing is asked for until the given time has passed: the next contact of a course, or another attempt. */
export function dueIn(world: World, slot: number, minutes: number, phase: 0 | 1 | 2): void {
  world.people.state[slot] = BETWEEN;
  world.people.dueEvent[slot] = after(world, minutes, phase, EVENT.due, slot);
}

/** Number of the list of a step whose people do not wait on the list of its role. */
export function ownListOf({ plan }: World, step: number): number {
  return plan.roles.length + step;
}

export function listOfStep(world: World, step: number): WorkList {
  return workList(world, ownListOf(world, step));
}

/** Number of the list of work asked of one worker in person. */
export function listOfWorker({ plan }: World, worker: number): number {
  return plan.roles.length + plan.steps.length + worker;
}
