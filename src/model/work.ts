import { KIND, SPENT_ON } from '../event-log/kinds.ts';
import { FREES, later, type Phase } from '../kernel/index.ts';
import type { Sampler } from '../random/index.ts';
import { startCourse } from './course-start.ts';
import { nextInSession } from './group-session.ts';
import { letGo } from './held-places.ts';
import { AT_WORK, BETWEEN, type Person } from './person.ts';
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
export function begin(world: World, worker: number, person: Person): void {
  const { people, plan, workforce, draws, purposes } = world;
  const step = plan.steps[person.step];
  const resumes = step.interruptible && person.workLeft >= 0;
  const at = person.slot * plan.steps.length + step.number;
  const attempt = resumes ? people.attempts[at] - 1 : people.attempts[at]++;
  offList(world, person);
  if (person.heldStep !== -1) letGo(world, person);
  person.state = AT_WORK;
  workforce.idle[step.role]--;
  workforce.person[worker] = person;
  workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
  const { takes } = purposes.steps[step.number];
  const minutes = atPace(world, worker, draws.sample(step.takes, takes, person, attempt));
  if (step.kind === 'desk') deskWork(world, worker, person, step, minutes, resumes);
  else if (attends(world, person, step, attempt)) contact(world, worker, person, step, minutes);
  else nobodyCame(world, worker, person, step, minutes, attempt);
}

function deskWork(
  world: World,
  worker: number,
  person: Person,
  step: StepPlan,
  drawn: number,
  resumes: boolean,
): void {
  const { workforce, kernel, log } = world;
  const { now } = kernel;
  const minutes = resumes ? person.workLeft : drawn;
  if (resumes) person.workLeft = -1;
  workforce.doing[worker] = DESK;
  log.ofPerson(KIND.desk_worked, person, step.number, step.role, worker, -1, step.spentOn, -1, minutes);
  const event = after(world, minutes, step.endsIn, EVENT.workEnds, worker);
  if (step.interruptible) {
    workforce.workEvent[worker] = event;
    workforce.workSince[worker] = now;
    workforce.workUntil[worker] = later(now, minutes);
  }
  workforce.jobMinutes[worker] = minutes;
}

function contact(world: World, worker: number, person: Person, step: StepPlan, minutes: number): void {
  const { workforce, kernel, log } = world;
  const { now } = kernel;
  const { course, number, role } = step;
  workforce.doing[worker] = CONTACT;
  if (course !== null) {
    if (course.samePerson && person.ownWorker === -1) person.ownWorker = worker;
    if (person.onCourse === 0) startCourse(world, person);
    stopDrift(world, person);
  }
  const ordinal = course === null ? 0 : person.kept + 1;
  log.ofPerson(KIND.contacted, person, number, role, worker, -1, step.spentOn, ordinal, minutes);
  if (step.diary !== -1 && now > person.bookedFor) {
    const late = now - person.bookedFor;
    log.ofPerson(KIND.began_late, person, number, role, worker, -1, -1, -1, late);
  }
  stopPatience(world, person);
  after(world, minutes, step.writingUp === null ? step.endsIn : FREES, EVENT.contactEnds, worker);
  workforce.jobMinutes[worker] = minutes;
}

/** The time is lost: all of it, or as much as the step says. */
function nobodyCame(
  world: World,
  worker: number,
  person: Person,
  step: StepPlan,
  planned: number,
  attempt: number,
): void {
  const { workforce, draws, purposes, log } = world;
  const { number, role, spentOn, missed } = step;
  const { timeLost } = purposes.steps[number];
  const minutes =
    missed.timeLost === null ? planned : draws.sample(missed.timeLost, timeLost, person, attempt);
  workforce.doing[worker] = MISSED;
  const misses = ++person.missedRun;
  log.ofPerson(KIND.missed, person, number, role, worker, -1, spentOn, misses, minutes);
  after(world, minutes, FREES, EVENT.workEnds, worker);
  workforce.jobMinutes[worker] = minutes;
}

export function attends(world: World, person: Person, step: StepPlan, attempt: number): boolean {
  const { plan, draws, purposes } = world;
  const { attendance, firstAttendance } = plan.kinds[person.kind];
  const first = person.contacts === 0 ? firstAttendance : null;
  const base = step.attendance ?? first ?? attendance[step.channel];
  const probability = base * person.groupFactor * person.engagement;
  return draws.chance(probability, purposes.steps[step.number].attends, person, attempt);
}

/** The person may go. The same worker writes up, if the step says so; otherwise the work is done too. */
export function contactEnds(world: World, worker: number): boolean {
  const { plan, workforce } = world;
  const person = workforce.person[worker]!;
  const step = plan.steps[person.step];
  wasSeen(world, person, step);
  if (step.writingUp === null) return true;
  writeUp(world, worker, person, step.writingUp, EVENT.workEnds);
  return false;
}

/** What a contact that is over has done to the person. */
export function wasSeen(world: World, person: Person, step: StepPlan): void {
  const { kernel } = world;
  person.contacts++;
  person.missedRun = 0;
  if (step.course === null) startPatience(world, person);
  else {
    person.waitingSince = kernel.now;
    person.kept++;
    changeNeeds(world, person, step.course.helps);
  }
}

/** Desk work straight after a contact; the event says that it is done. */
export function writeUp(world: World, worker: number, person: Person, takes: Sampler, event: number): void {
  const { people, plan, workforce, draws, purposes, log } = world;
  const step = plan.steps[person.step];
  const attempt = people.attempts[person.slot * plan.steps.length + step.number];
  const drawn = draws.sample(takes, purposes.steps[step.number].writingUp, person, attempt);
  const minutes = atPace(world, worker, drawn);
  workforce.doing[worker] = WRITING_UP;
  workforce.jobMinutes[worker] += minutes;
  log.ofPerson(KIND.desk_worked, person, step.number, step.role, worker, -1, step.spentOn, -1, minutes);
  after(world, minutes, step.endsIn, event, worker);
}

/** The worker gives some more of their time to the person before they turn to the next: a warm handover. */
export function introduce(world: World, worker: number, person: Person): void {
  const { plan, workforce, draws, purposes, log } = world;
  const minutes = draws.sample(plan.handoverTakes, purposes.handover, person, person.referrals);
  const role = workforce.role[worker];
  log.ofPerson(KIND.desk_worked, person, person.step, role, worker, -1, UNDERSTANDING, -1, minutes);
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
export function dueIn(world: World, person: Person, minutes: number, phase: Phase): void {
  person.state = BETWEEN;
  person.dueEvent = after(world, minutes, phase, EVENT.due, person.slot);
}
