import { exemptFrom } from '../filling.ts';
import { offList } from '../on-list.ts';
import type { Person } from '../person.ts';
import { letGo } from '../places.ts';
import type { Worker } from '../staff/worker.ts';
import type { World } from '../world.ts';
import { drawnFor } from './cases.ts';
import { callWorkers, type Group } from './group.ts';
import { beginSession } from './group-session.ts';
import type { Step } from './step.ts';

/**
 * Groups: several people are seen at once.
 *
 * 1. People wait on the list of the step. When enough do, the first of them stands in line for the workers
 *    (`line.ts`), and for the places if each holds one. A group is made of the first in line.
 * 2. A session is one piece of work of its workers (`group-session.ts`). After a contact the group is no more.
 * 3. The group of a course is closed: it meets again with the same workers when it is due, and all are free.
 * 4. Whoever leaves is not replaced. It is over for everybody after the sessions planned, or when nobody is left.
 */

/** 1. Workers, already taken, and places are free for the group of those who are first on the list. */
export function startGroup(world: World, step: Step, workers: Worker[]): void {
  const { own, pools, plan } = step;
  const [pool] = pools;
  const free = pool === undefined ? Number.POSITIVE_INFINITY : pool.places - pool.held;
  const size = Math.min(own.length, plan.group!.of, free);
  const people = Array.from({ length: size }, () => own.takeFirst());
  const group = step.course === null ? null : closeGroup(world, step, people, workers);
  beginSession(world, step, people, workers, group);
  exemptFrom(world, step);
}

/** 3. The course starts for everybody, with as many sessions as are drawn for the first in line. */
function closeGroup(world: World, step: Step, people: readonly Person[], workers: Worker[]): Group {
  const { groups, log, filling } = world;
  const place = step.pools[0] ?? null;
  const [first] = people;
  const [lead] = workers;
  const contacts = drawnFor(step.course!.contacts, step.by?.contacts, first, lead.role);
  const drawn = contacts.of(first, world.people.attemptsOf(first, step.number));
  const planned = Math.max(1, Math.round(drawn));
  const vacant = groups.indexOf(null);
  const number = vacant === -1 ? groups.length : vacant;
  const group: Group = {
    number,
    step,
    members: [...people],
    workers: [...workers],
    called: [...workers],
    planned,
    held: 0,
    event: -1,
  };
  groups[number] = group;
  for (const person of people) {
    offList(world, person);
    person.course = { worker: lead, place, planned, kept: 0, group };
    person.missedRun = 0;
    if (place !== null) {
      place.held++;
      lead.courses++;
    }
    if (person.held !== null) letGo(world, person);
    log.started(person, step.number, lead.role.number, lead.number, planned);
  }
  if (place !== null) filling.ask(place);
  return group;
}

/** 3. The group waits for its workers. */
export function groupDue(world: World, number: number): void {
  const group = world.groups[number]!;
  group.event = -1;
  world.dueGroups.push(group);
  group.members[0].asked = world.asked++;
  callWorkers(world, group);
}

/** 3. All its workers are free: the group meets. */
export function meetAgain(world: World, group: Group): void {
  const { dueGroups } = world;
  dueGroups.splice(dueGroups.indexOf(group), 1);
  for (const worker of group.called) worker.role.idle--;
  beginSession(world, group.step, [...group.members], [...group.called], group);
  exemptFrom(world, group.step);
}
