import { KIND } from '../event-log/kinds.ts';
import { DECIDES, FREES } from '../kernel/index.ts';
import { fill } from './filling.ts';
import { decide, decideAfterMiss } from './flow.ts';
import { type Group, planNextSession } from './groups.ts';
import { letGo } from './held-places.ts';
import { AT_WORK, type Person } from './person.ts';
import type { StepPlan } from './plan.ts';
import { atPace } from './posts.ts';
import { jobDone } from './shifts.ts';
import { offList, stopDrift, stopPatience } from './waiting.ts';
import { attends, wasSeen, writeUp } from './work.ts';
import { WITH_OTHERS } from './workforce.ts';
import { after, EVENT, type World } from './world.ts';

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
  step: StepPlan,
  slots: readonly Person[],
  workers: readonly number[],
  group: Group | null,
): void {
  const { people, plan, workforce, draws, purposes, log } = world;
  const { number, spentOn } = step;
  const [first] = slots;
  const [lead] = workers;
  const attempt = people.attempts[first.slot * plan.steps.length + number];
  const came: Person[] = [];
  const missed: Person[] = [];
  for (const person of slots) {
    const nth = people.attempts[person.slot * plan.steps.length + number]++;
    offList(world, person);
    if (person.heldStep !== -1) letGo(world, person);
    person.state = AT_WORK;
    (attends(world, person, step, nth) ? came : missed).push(person);
  }
  let minutes = atPace(world, lead, draws.sample(step.takes, purposes.steps[number].takes, first, attempt));
  const { timeLost } = step.missed;
  if (came.length === 0 && timeLost !== null)
    minutes = draws.sample(timeLost, purposes.steps[number].timeLost, first, attempt);
  if (group !== null) group.held++;
  log.ofStaff(KIND.gathered, step.team, -1, -1, slots.length, minutes, number, came.length);
  const nobody = came.length === 0 ? 1 : -1;
  for (const worker of workers) {
    workforce.doing[worker] = WITH_OTHERS;
    workforce.person[worker] = null;
    workforce.jobMinutes[worker] = minutes;
    workforce.jobShiftEnd[worker] = workforce.shiftEnd[worker];
    const of = workforce.role[worker];
    log.ofStaff(KIND.attended, step.team, of, worker, nobody, minutes, number, spentOn);
  }
  for (const person of came) {
    const ordinal = step.course === null ? 0 : person.kept + 1;
    if (step.course !== null) stopDrift(world, person);
    log.ofPerson(KIND.contacted, person, number, -1, -1, -1, spentOn, ordinal, minutes);
    stopPatience(world, person);
  }
  for (const person of missed) {
    const misses = ++person.missedRun;
    log.ofPerson(KIND.missed, person, number, -1, -1, -1, spentOn, misses, 0);
  }
  world.sessions[lead] = {
    step: number,
    slots: [...missed, ...came],
    missed: missed.length,
    group,
    done: 0,
    written: false,
  };
  after(world, minutes, step.writingUp === null ? step.endsIn : FREES, EVENT.sessionEnds, lead);
  for (const worker of workers.slice(1)) after(world, minutes, FREES, EVENT.helperIsFree, worker);
}

/** 2. */
export function sessionEnds(world: World, lead: number): void {
  const { slots, missed, step } = world.sessions[lead]!;
  for (const person of slots.slice(missed)) wasSeen(world, person, world.plan.steps[step]);
  nextInSession(world, lead);
}

/** 3. The person is written up. */
export function writtenUp(world: World, lead: number): void {
  world.sessions[lead]!.written = true;
  nextInSession(world, lead);
}

/** 3. Goes on until the leading worker has to write up, or to introduce somebody to another team; then is asked again. */
export function nextInSession(world: World, lead: number): void {
  const { plan, workforce } = world;
  const session = world.sessions[lead]!;
  const { writingUp, endsIn } = plan.steps[session.step];
  while (session.done < session.slots.length) {
    const person = session.slots[session.done];
    const came = session.done >= session.missed;
    if (came && writingUp !== null && !session.written) {
      writeUp(world, lead, person, writingUp, EVENT.writtenUp);
      return;
    }
    // One after another: whoever can start has started before the next is decided on.
    if (session.done > 0 && endsIn === DECIDES) fill(world);
    session.done++;
    session.written = false;
    world.decider = lead;
    if (came) decide(world, person);
    else decideAfterMiss(world, person);
    world.decider = -1;
    if (workforce.introducing[lead] === 1) return;
  }
  world.sessions[lead] = null;
  if (session.group !== null) planNextSession(world, session.group);
  jobDone(world, lead);
}
