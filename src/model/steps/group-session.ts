import { ARRIVES, DECIDES, FREES } from '../../kernel/index.ts';
import { after, EVENT } from '../events.ts';
import { stopDrift, stopPatience } from '../patience.ts';
import type { Person } from '../person.ts';
import { jobDone } from '../staff/duties.ts';
import { atPace } from '../staff/posts.ts';
import { WITH_OTHERS, type Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { drawnFor } from './cases.ts';
import { wasSeen } from './contact.ts';
import type { Group } from './group.ts';
import type { Step } from './step.ts';
import { attends, takenOn, writeUp } from './work.ts';

/**
 * One session of a group.
 *
 * 1. Everybody comes or does not. It lasts as long as a contact of the first in line would; where nobody comes, as long
 *    as the time lost.
 * 2. It is over for all at once; the workers who do not lead turn to other work.
 * 3. One after another is decided on: first those who missed it, then those who came, each once written up.
 */

/** 1. @param workers already taken; the first leads. @param group of a course, or null. */
export function beginSession(
  world: World,
  step: Step,
  people: readonly Person[],
  workers: readonly Worker[],
  group: Group | null,
): void {
  const { log } = world;
  const { number, team, spentOn, timeLost } = step;
  const [first] = people;
  const [lead] = workers;
  const attempt = world.people.attemptsOf(first, number);
  const came: Person[] = [];
  const missed: Person[] = [];
  for (const person of people) {
    const nth = world.people.attempt(person, number);
    takenOn(world, person);
    (attends(world, person, step, nth) ? came : missed).push(person);
  }
  const minutes =
    came.length === 0 && timeLost !== null
      ? timeLost.of(first, attempt)
      : atPace(world, lead, drawnFor(step.takes, step.by?.takes, first, lead.role).of(first, attempt));
  if (group !== null) group.held++;
  log.gathered(team, number, people.length, came.length, minutes);
  for (const worker of workers) {
    worker.doing = WITH_OTHERS;
    worker.person = null;
    worker.jobMinutes = minutes;
    worker.jobShiftEnd = worker.shiftEnd;
    const nobodyCame = came.length === 0;
    log.attendedSession(team, number, worker.role.number, worker.number, spentOn, nobodyCame, minutes);
  }
  for (const person of came) {
    const ordinal = step.course === null ? 0 : person.course!.kept + 1;
    if (step.course !== null) stopDrift(world, person);
    log.contacted(person, number, -1, -1, spentOn, ordinal, minutes);
    stopPatience(world, person);
  }
  for (const person of missed) log.missed(person, number, -1, -1, spentOn, ++person.missedRun, 0);
  lead.session = {
    step,
    people: [...missed, ...came],
    missed: missed.length,
    group,
    done: 0,
    isWritten: false,
  };
  after(world, minutes, step.writingUp === null ? step.endsIn : FREES, EVENT.sessionEnds, lead.number);
  for (const worker of workers.slice(1)) after(world, minutes, FREES, EVENT.helperIsFree, worker.number);
}

/** 2. */
export function sessionEnds(world: World, lead: Worker): void {
  const { people, missed, step } = lead.session!;
  for (const person of people.slice(missed)) wasSeen(world, person, step);
  nextInSession(world, lead);
}

/** 3. The person is written up. */
export function writtenUp(world: World, lead: Worker): void {
  lead.session!.isWritten = true;
  nextInSession(world, lead);
}

/** 3. Goes on until the leading worker has to write up, or to introduce somebody to another team; then is asked again. */
export function nextInSession(world: World, lead: Worker): void {
  const session = lead.session!;
  const { writingUp, endsIn } = session.step;
  while (session.done < session.people.length) {
    const person = session.people[session.done];
    const came = session.done >= session.missed;
    if (came && writingUp !== null && !session.isWritten) {
      writeUp(world, lead, person, EVENT.writtenUp);
      return;
    }
    // One after another: whoever can start has started before the next is decided on.
    if (session.done > 0 && endsIn === DECIDES) world.filling.run(world);
    session.done++;
    session.isWritten = false;
    world.decider = lead;
    if (came) session.step.done(world, person);
    else session.step.missed(world, person);
    world.decider = null;
    if (lead.isIntroducing) return;
  }
  lead.session = null;
  if (session.group !== null) planNextSession(world, session.group);
  jobDone(world, lead);
}

/** The session is over and everybody decided on: the next is planned, if anybody is left for it. */
function planNextSession(world: World, group: Group): void {
  const { members, step, number } = group;
  if (members.length === 0) return;
  const [first] = members;
  const every = drawnFor(step.course!.every, step.by?.every, first, group.workers[0]!.role);
  const minutes = every.of(first, world.people.attemptsOf(first, step.number));
  group.event = after(world, minutes, ARRIVES, EVENT.groupDue, number);
}
