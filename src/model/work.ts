import { KIND, SPENT_ON } from '../event-log/kinds.ts';
import { FREES, later, type Phase } from '../kernel/index.ts';
import type { Sampler } from '../random/index.ts';
import { startCourse } from './course-start.ts';
import { nextInSession } from './group-session.ts';
import { letGo } from './held-places.ts';
import { AT_WORK, BETWEEN } from './people.ts';
import type { StepPlan } from './plan.ts';
import { atPace } from './posts.ts';
import { jobDone } from './shifts.ts';
import { changeNeeds, offList, startPatience, stopDrift, stopPatience } from './waiting.ts';
import { CONTACT, DESK, MISSED, WRITING_UP } from './workforce.ts';
import { after, EVENT, type World } from './world.ts';

const UNDERSTANDING = SPENT_ON.indexOf('understanding');

/**
 * Work: begun by a worker, done. Who is served comes from serving.ts; what follows is decided in flow.ts and course.ts.
 */

/** The worker starts on the person's step: desk work, or a contact that is attended or missed. */
export function begin(world: World, worker: number, slot: number): void {
  const { people, plan, workforce, draws, purposes } = world;
  const step = plan.steps[people.step[slot]];
  const resumes = step.interruptible && people.workLeft[slot] >= 0;
  const at = slot * plan.steps.length + step.number;
  const attempt = resumes ? people.attempts[at] - 1 : people.attempts[at]++;
  offList(world, slot);
  if (people.heldStep[slot] !== -1) letGo(world, slot);
  people.state[slot] = AT_WORK;
  workforce.idle[step.role]--;
  workforce.slot[worker] = slot;
  workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
  const { takes } = purposes.steps[step.number];
  const minutes = atPace(world, worker, draws.sample(step.takes, takes, slot, attempt));
  if (step.kind === 'desk') deskWork(world, worker, slot, step, minutes, resumes);
  else if (attends(world, slot, step, attempt)) contact(world, worker, slot, step, minutes);
  else nobodyCame(world, worker, slot, step, minutes, attempt);
}

function deskWork(
  world: World,
  worker: number,
  slot: number,
  step: StepPlan,
  drawn: number,
  resumes: boolean,
): void {
  const { people, workforce, kernel, log } = world;
  const { now } = kernel;
  const minutes = resumes ? people.workLeft[slot] : drawn;
  if (resumes) people.workLeft[slot] = -1;
  workforce.doing[worker] = DESK;
  log.ofPerson(KIND.desk_worked, slot, step.number, step.role, worker, -1, step.spentOn, -1, minutes);
  const event = after(world, minutes, step.endsIn, EVENT.workEnds, worker);
  if (step.interruptible) {
    workforce.workEvent[worker] = event;
    workforce.workSince[worker] = now;
    workforce.workUntil[worker] = later(now, minutes);
  }
  workforce.jobMinutes[worker] = minutes;
}

function contact(world: World, worker: number, slot: number, step: StepPlan, minutes: number): void {
  const { people, workforce, kernel, log } = world;
  const { now } = kernel;
  const { course, number, role } = step;
  workforce.doing[worker] = CONTACT;
  if (course !== null) {
    if (course.samePerson && people.ownWorker[slot] === -1) people.ownWorker[slot] = worker;
    if (people.onCourse[slot] === 0) startCourse(world, slot);
    stopDrift(world, slot);
  }
  const ordinal = course === null ? 0 : people.kept[slot] + 1;
  log.ofPerson(KIND.contacted, slot, number, role, worker, -1, step.spentOn, ordinal, minutes);
  if (step.diary !== -1 && now > people.bookedFor[slot]) {
    const late = now - people.bookedFor[slot];
    log.ofPerson(KIND.began_late, slot, number, role, worker, -1, -1, -1, late);
  }
  stopPatience(world, slot);
  after(world, minutes, step.writingUp === null ? step.endsIn : FREES, EVENT.contactEnds, worker);
  workforce.jobMinutes[worker] = minutes;
}

/** The time is lost: all of it, or as much as the step says. */
function nobodyCame(
  world: World,
  worker: number,
  slot: number,
  step: StepPlan,
  planned: number,
  attempt: number,
): void {
  const { people, workforce, draws, purposes, log } = world;
  const { number, role, spentOn, missed } = step;
  const { timeLost } = purposes.steps[number];
  const minutes = missed.timeLost === null ? planned : draws.sample(missed.timeLost, timeLost, slot, attempt);
  workforce.doing[worker] = MISSED;
  const misses = ++people.missedRun[slot];
  log.ofPerson(KIND.missed, slot, number, role, worker, -1, spentOn, misses, minutes);
  after(world, minutes, FREES, EVENT.workEnds, worker);
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
  const { people, plan, workforce, draws, purposes, log } = world;
  const step = plan.steps[people.step[slot]];
  const attempt = people.attempts[slot * plan.steps.length + step.number];
  const drawn = draws.sample(takes, purposes.steps[step.number].writingUp, slot, attempt);
  const minutes = atPace(world, worker, drawn);
  workforce.doing[worker] = WRITING_UP;
  workforce.jobMinutes[worker] += minutes;
  log.ofPerson(KIND.desk_worked, slot, step.number, step.role, worker, -1, step.spentOn, -1, minutes);
  after(world, minutes, step.endsIn, event, worker);
}

/** The worker gives some more of their time to the person before they turn to the next: a warm handover. */
export function introduce(world: World, worker: number, slot: number): void {
  const { plan, people, workforce, draws, purposes, log } = world;
  const minutes = draws.sample(plan.handoverTakes, purposes.handover, slot, people.referrals[slot]);
  const role = workforce.role[worker];
  log.ofPerson(KIND.desk_worked, slot, people.step[slot], role, worker, -1, UNDERSTANDING, -1, minutes);
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
export function dueIn(world: World, slot: number, minutes: number, phase: Phase): void {
  world.people.state[slot] = BETWEEN;
  world.people.dueEvent[slot] = after(world, minutes, phase, EVENT.due, slot);
}
