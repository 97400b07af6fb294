import { FREES } from '../../kernel/index.ts';
import { ask } from '../asking-for.ts';
import { after, EVENT } from '../events.ts';
import { changeNeeds } from '../needs.ts';
import { startPatience, stopDrift, stopPatience } from '../patience.ts';
import type { Person } from '../person.ts';
import { CONTACT, MISSED, type Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { startCourse } from './course-start.ts';
import { decide, decideAfterMiss } from './decide.ts';
import type { Stages, Step } from './step.ts';
import { attends, seize, timeOf, workEnds, writeUp } from './work.ts';

/** A worker meets a person: attended or missed, alone or (`together.ts`) with others, as a step of its own or within a course. */
export const CONTACT_STAGES: Stages = {
  enter: ask,
  due: ask,
  placeIsFree: ask,
  begin: meet,
  done: decide,
  missed: decideAfterMiss,
};

export function meet(world: World, worker: Worker, person: Person): void {
  const { people } = world;
  const { step } = person;
  const attempt = people.attempt(person, step.number);
  seize(world, worker, person);
  const minutes = timeOf(world, worker, person, attempt);
  if (attends(world, person, step, attempt)) contact(world, worker, person, step, minutes);
  else nobodyCame(world, worker, person, step, minutes, attempt);
}

function contact(world: World, worker: Worker, person: Person, step: Step, minutes: number): void {
  const { kernel, log } = world;
  worker.doing = CONTACT;
  worker.jobMinutes = minutes;
  const ordinal = step.course === null ? 0 : nthOfCourse(world, worker, person, step.course.samePerson);
  log.contacted(person, step.number, worker.role.number, worker.number, step.spentOn, ordinal, minutes);
  if (step.diary !== null && kernel.now > person.booking!.at)
    log.beganLate(person, step.number, worker.role.number, worker.number, kernel.now - person.booking!.at);
  stopPatience(world, person);
  after(world, minutes, step.writingUp === null ? step.endsIn : FREES, EVENT.contactEnds, worker.number);
}

/** Within a course, which starts now if it has not. @returns which contact it is */
function nthOfCourse(world: World, worker: Worker, person: Person, samePerson: boolean): number {
  if (person.course === null) startCourse(world, person, samePerson ? worker : null, null);
  const course = person.course!;
  // Whoever was on it when the run began, without a place, goes on with whoever sees them first.
  if (samePerson && course.worker === null) course.worker = worker;
  stopDrift(world, person);
  return course.kept + 1;
}

/** The time is lost: all of it, or as much as the step says. */
function nobodyCame(
  world: World,
  worker: Worker,
  person: Person,
  step: Step,
  planned: number,
  attempt: number,
): void {
  const minutes = step.timeLost === null ? planned : step.timeLost.of(person, attempt);
  const misses = ++person.missedRun;
  worker.doing = MISSED;
  worker.jobMinutes = minutes;
  world.log.missed(person, step.number, worker.role.number, worker.number, step.spentOn, misses, minutes);
  after(world, minutes, FREES, EVENT.workEnds, worker.number);
}

/** The person may go. The same worker writes up, if the step says so; otherwise the work is done too. */
export function contactEnds(world: World, worker: Worker): void {
  const person = worker.person!;
  wasSeen(world, person, person.step);
  if (person.step.writingUp === null) workEnds(world, worker);
  else writeUp(world, worker, person, EVENT.workEnds);
}

/** What a contact that is over has done to the person. */
export function wasSeen(world: World, person: Person, step: Step): void {
  person.contacts++;
  person.missedRun = 0;
  if (person.course === null || step.course === null) {
    startPatience(world, person);
    return;
  }
  person.waitingSince = world.kernel.now;
  person.course.kept++;
  changeNeeds(world.people, person, step.plan.course!.helps);
}
