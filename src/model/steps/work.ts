import { after, type EventNumber } from '../events.ts';
import { offList } from '../on-list.ts';
import { AT_WORK, type Person } from '../person.ts';
import { letGo } from '../places.ts';
import { jobDone } from '../staff/duties.ts';
import { atPace } from '../staff/posts.ts';
import { MISSED, type Worker, WRITING_UP } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { drawnFor } from './cases.ts';
import type { Step } from './step.ts';

/** A piece of work with or about one person, from when a worker takes them to when the worker turns to the next. */

/** The worker has taken the person off their list. */
export function seize(world: World, worker: Worker, person: Person): void {
  takenOn(world, person);
  worker.role.idle--;
  worker.person = person;
  worker.jobShiftEnd = worker.shiftEnd;
}

/** Minutes that the work of a step takes this worker. */
export function timeOf(world: World, worker: Worker, person: Person, attempt: number): number {
  const { takes, by } = person.step;
  const drawn = by === null ? takes : drawnFor(takes, by.takes, person, worker.role);
  return atPace(world, worker, drawn.of(person, attempt));
}

/** The wait is over: somebody is at work with the person or about them. */
export function takenOn(world: World, person: Person): void {
  offList(world, person);
  if (person.held !== null) letGo(world, person);
  person.state = AT_WORK;
}

/** Desk work straight after a contact; the event says that it is done. */
export function writeUp(world: World, worker: Worker, person: Person, event: EventNumber): void {
  const { people, log } = world;
  const { step } = person;
  const drawn = drawnFor(step.writingUp!, step.by?.writingUp, person, worker.role);
  const minutes = atPace(world, worker, drawn.of(person, people.attemptsOf(person, step.number)));
  worker.doing = WRITING_UP;
  worker.jobMinutes += minutes;
  log.deskWorked(person, step.number, worker.role.number, worker.number, step.spentOn, minutes);
  after(world, minutes, step.endsIn, event, worker.number);
}

/** Whether the person comes to a contact of this step. */
export function attends({ plan }: World, person: Person, step: Step, attempt: number): boolean {
  const { attendance, firstAttendance } = plan.kinds[person.kind];
  const first = person.contacts === 0 ? firstAttendance : null;
  const base = step.attendance ?? first ?? attendance[step.channel];
  return step.attends.chance(base * person.groupFactor * person.engagement, person, attempt);
}

/** A piece of work is done: what follows for the person, then the worker turns to the next. */
export function workEnds(world: World, worker: Worker): void {
  const person = worker.person!;
  worker.workEvent = -1;
  world.decider = worker;
  if (worker.doing === MISSED) person.step.missed(world, person);
  else person.step.done(world, person);
  world.decider = null;
  if (!worker.isIntroducing) jobDone(world, worker);
}
