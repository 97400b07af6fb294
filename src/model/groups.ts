import { KIND } from '../event-log/kinds.ts';
import type { EventId } from '../kernel/index.ts';
import { ARRIVES } from '../kernel/index.ts';
import { beginSession } from './group-session.ts';
import { letGo } from './held-places.ts';
import { isBefore, type Person } from './person.ts';
import type { StepPlan } from './plan.ts';
import { listOfStep, takeOver } from './serving.ts';
import { letOthersThrough, takeTogether } from './together.ts';
import { offList } from './waiting.ts';
import { IDLE } from './workforce.ts';
import { after, askToFillPlaces, askToServe, EVENT, type World } from './world.ts';

/**
 * Groups: several people are seen at once.
 *
 * 1. People wait on the list of the step. When enough do, the first of them stands in line for the workers
 *    (`together.ts`), and for the places if each holds one. A group is made of the first in line.
 * 2. A session is one piece of work of its workers (`group-session.ts`). After a contact the group is no more.
 * 3. The group of a course is closed: it meets again with the same workers when it is due, and all are free.
 * 4. Whoever leaves is not replaced. It is over for everybody after the sessions planned, or when nobody is left.
 */

/** The closed group of a course. */
export interface Group {
  readonly number: number;
  readonly step: number;
  /** Those who are still in it; the first stands in line for all. */
  readonly members: Person[];
  /** The first leads, and writes up. */
  readonly workers: number[];
  /** Those for whom it waits when it is due. */
  called: number[];
  readonly planned: number;
  /** Sessions begun. */
  held: number;
  /** Its next session being due, or -1. */
  event: EventId;
}

/** A session under way, until everybody who belonged to it has been decided on. */
export interface Session {
  readonly step: number;
  /** Those who missed it first. */
  readonly slots: readonly Person[];
  /** How many of them missed it. */
  readonly missed: number;
  readonly group: Group | null;
  /** Decided on; and 1 when the next of them is written up. */
  done: number;
  written: boolean;
}

/** Whether so many people wait, with so many places, that a group could start. */
export function isReady(world: World, step: StepPlan): boolean {
  const list = listOfStep(world, step.number);
  if (list.length < step.group!.startsWith) return false;
  if (step.pool === -1) return true;
  const free = world.places[step.pool] - world.placesHeld[step.pool];
  return free >= step.group!.startsWith && firstForPlaces(world, step.pool) === list.first;
}

/** Who is next in line for the places of a pool: somebody alone, or the first of enough people for a group; null: nobody. */
export function firstForPlaces(world: World, pool: number): Person | null {
  const { plan, placeLists } = world;
  const alone = placeLists[pool];
  let first = alone.first;
  for (const number of plan.groupsOfPool[pool]) {
    const list = listOfStep(world, number);
    if (list.length < plan.steps[number].group!.startsWith) continue;
    if (first === null || isBefore(list.first!, first)) first = list.first;
  }
  return first;
}

/** 1. Workers and places are free for the group of those who are first on the list. */
export function startGroup(world: World, step: StepPlan): void {
  const list = listOfStep(world, step.number);
  const free =
    step.pool === -1 ? Number.POSITIVE_INFINITY : world.places[step.pool] - world.placesHeld[step.pool];
  const people = Math.min(list.length, step.group!.of, free);
  const workers = takeTogether(world, step, list.first!);
  const slots = Array.from({ length: people }, () => list.takeFirst());
  const group = step.course === null ? null : closeGroup(world, step, slots, workers);
  beginSession(world, step, slots, workers, group);
  letOthersThrough(world, step);
}

/** 3. The course starts for everybody, with as many sessions as are drawn for the first in line. */
function closeGroup(world: World, step: StepPlan, slots: readonly Person[], workers: number[]): Group {
  const { people, plan, workforce, draws, purposes, log } = world;
  const course = step.course!;
  const [first] = slots;
  const [lead] = workers;
  const visit = people.attempts[first.slot * plan.steps.length + step.number];
  const drawn = draws.sample(course.contacts, purposes.steps[step.number].contacts, first, visit);
  const planned = Math.max(1, Math.round(drawn));
  let number = world.groups.indexOf(null);
  if (number === -1) number = world.groups.length;
  const group: Group = {
    number,
    step: step.number,
    members: [...slots],
    workers: [...workers],
    called: [...workers],
    planned,
    held: 0,
    event: -1,
  };
  world.groups[number] = group;
  for (const person of slots) {
    offList(world, person);
    person.onCourse = 1;
    person.kept = person.missedRun = 0;
    person.planned = planned;
    person.group = number;
    person.ownWorker = lead;
    if (course.holdsPlace) {
      person.holdsPlace = 1;
      world.placesHeld[step.pool]++;
      workforce.courses[lead]++;
    }
    if (person.heldStep !== -1) letGo(world, person);
    log.ofPerson(KIND.started, person, step.number, step.role, lead, -1, -1, planned, 0);
  }
  if (step.pool !== -1) askToFillPlaces(world, step.pool);
  return group;
}

/** The session is over and everybody decided on: the next is planned, if anybody is left for it. */
export function planNextSession(world: World, group: Group): void {
  const { people, plan, draws, purposes } = world;
  if (group.members.length === 0) return;
  const step = plan.steps[group.step];
  const [first] = group.members;
  const attempt = people.attempts[first.slot * plan.steps.length + step.number];
  const minutes = draws.sample(step.course!.every, purposes.steps[step.number].every, first, attempt);
  group.event = after(world, minutes, ARRIVES, EVENT.groupDue, group.number);
}

/** The group waits for its workers. */
export function groupDue(world: World, number: number): void {
  const group = world.groups[number]!;
  group.event = -1;
  world.dueGroups.push(group);
  group.members[0].asked = world.asked++;
  callWorkers(world, group);
}

/** Its own workers; while one is away for long, the colleague who has most room stands in. */
function callWorkers(world: World, group: Group): void {
  const { workforce } = world;
  group.called = [...group.workers];
  group.workers.forEach((worker, index) => {
    if (workforce.covered[worker] === 0) return;
    const role = workforce.role[worker];
    const away = workforce.awayForLong(role);
    const other = workforce.withMostRoom(role, [...group.called, ...away]);
    if (other !== -1) group.called[index] = other;
  });
  for (const worker of group.called)
    if (workforce.doing[worker] === IDLE) askToServe(world, workforce.role[worker]);
}

/** All its workers are free: the group meets. */
export function meetAgain(world: World, group: Group): void {
  const { plan, workforce, dueGroups } = world;
  const step = plan.steps[group.step];
  dueGroups.splice(dueGroups.indexOf(group), 1);
  for (const worker of group.called) workforce.idle[workforce.role[worker]]--;
  beginSession(world, step, [...group.members], [...group.called], group);
  letOthersThrough(world, step);
}

/** 4. Whether the session just held was the last. */
export function groupIsOver(world: World, person: Person): boolean {
  const group = world.groups[person.group]!;
  return group.held >= group.planned;
}

/** 4. The person's course is over, or they have left. */
export function leaveGroup(world: World, person: Person): void {
  const { plan, groups, dueGroups, kernel } = world;
  const group = groups[person.group]!;
  const { members } = group;
  person.group = -1;
  const [first] = members;
  members.splice(members.indexOf(person), 1);
  const due = dueGroups.indexOf(group);
  if (members.length > 0) {
    // Somebody else stands in line for the others, from when it was due.
    if (first === person && due !== -1) members[0].asked = person.asked;
  } else {
    if (group.event !== -1) kernel.cancel(group.event);
    if (due !== -1) dueGroups.splice(due, 1);
    groups[group.number] = null;
  }
  if (due !== -1) letOthersThrough(world, plan.steps[group.step]);
}

/** A worker who is no longer in post is replaced by the colleague who has most room; where there is none, by whoever comes next. */
export function replaceInGroups(world: World, worker: number): void {
  const { groups, workforce } = world;
  for (const group of groups) {
    if (group === null || !group.workers.includes(worker)) continue;
    const at = group.workers.indexOf(worker);
    const other = workforce.withMostRoom(workforce.role[worker], group.workers);
    if (other !== -1) group.workers[at] = other;
    // A post that is closed: the others go on without.
    else if (group.workers.length > 1 && workforce.wte[worker] === 0) group.workers.splice(at, 1);
    else continue;
    const lead = group.workers[0];
    if (at === 0) for (const person of group.members) takeOver(world, person, person.ownWorker, lead);
  }
  callAgain(world);
}

/** Who is in post, or away for long, has changed: groups that are due look for their workers again. */
export function callAgain(world: World): void {
  for (const group of world.dueGroups) {
    callWorkers(world, group);
    letOthersThrough(world, world.plan.steps[group.step]);
  }
}
