import type { EventId } from '../../kernel/index.ts';
import { exemptFrom } from '../filling.ts';
import type { Course, Person } from '../person.ts';
import { takeOver } from '../staff/take-over.ts';
import { IDLE, type Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import type { Step } from './step.ts';

/** The closed group of a course: who is in it, and who leads it. */
export interface Group {
  readonly number: number;
  readonly step: Step;
  /** Those who are still in it; the first stands in line for all. */
  readonly members: Person[];
  /** The first leads, and writes up. */
  readonly workers: Worker[];
  /** Those for whom it waits when it is due. */
  called: Worker[];
  readonly planned: number;
  /** Sessions begun. */
  held: number;
  /** Its next session being due, or -1. */
  event: EventId;
}

/** A session under way, until everybody who belonged to it has been decided on. */
export interface Session {
  readonly step: Step;
  /** Those who missed it first. */
  readonly people: readonly Person[];
  /** How many of them missed it. */
  readonly missed: number;
  readonly group: Group | null;
  /** Decided on; and whether the next of them is written up. */
  done: number;
  isWritten: boolean;
}

/** Its own workers; while one is away for long, the colleague who has most room stands in. */
export function callWorkers({ filling }: World, group: Group): void {
  group.called = [...group.workers];
  group.workers.forEach((worker, index) => {
    if (!worker.isCovered) return;
    const { role } = worker;
    const away = role.workers.filter(({ isCovered }) => isCovered);
    const other = role.withMostRoom([...group.called, ...away]);
    if (other !== null) group.called[index] = other;
  });
  for (const worker of group.called)
    if (worker.doing === IDLE || worker.role.mayInterrupt) filling.ask(worker.role);
}

/** Whether the session just held was the last. */
export function groupIsOver({ held, planned }: Group): boolean {
  return held >= planned;
}

/** The person's course is over, or they have left. Nobody takes their place; with the last of them the group is gone. */
export function leaveGroup(world: World, person: Person, group: Group): void {
  const { groups, dueGroups, kernel } = world;
  const { members, step } = group;
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
  if (due !== -1) exemptFrom(world, step);
}

/** A worker who is no longer in post is replaced by the colleague who has most room; where there is none, by whoever comes next. */
export function replaceInGroups(world: World, worker: Worker): void {
  for (const group of world.groups) {
    if (group === null || !group.workers.includes(worker)) continue;
    const at = group.workers.indexOf(worker);
    const other = worker.role.withMostRoom(group.workers);
    if (other !== null) group.workers[at] = other;
    // A post that is closed: the others go on without.
    else if (group.workers.length > 1 && worker.wte === 0) group.workers.splice(at, 1);
    else continue;
    if (at === 0)
      for (const person of group.members) takeOver(world, person, person.course as Course, group.workers[0]);
  }
  callAgain(world);
}

/** Who is in post, or away for long, has changed: groups that are due look for their workers again. */
export function callAgain(world: World): void {
  for (const group of world.dueGroups) {
    callWorkers(world, group);
    exemptFrom(world, group.step);
  }
}
