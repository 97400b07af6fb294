import { replaceInGroups } from '../steps/group.ts';
import type { World } from '../world.ts';
import { takeOver } from './take-over.ts';
import type { Worker } from './worker.ts';

/** Work asked of one worker in person, when that worker is away for long or is in post no more. */

/** What waits for the worker in person waits for any of the role meanwhile. Everybody keeps their turn. */
export function shareOwnWork({ filling }: World, { list, role }: Worker): void {
  if (list.length === 0) return;
  while (list.length > 0) {
    const person = list.takeFirst();
    person.list = role.list;
    role.list.add(person, person.asked);
  }
  if (role.idle > 0 || role.unseen > 0) filling.ask(role);
}

/**
 * The people whose course is with this worker go on with colleagues, each with the one who has most room, in the
 * order of their numbers. Where nobody else is in post they wait for whoever comes next.
 */
export function handOverPeople(world: World, worker: Worker): void {
  const { role } = worker;
  if (world.groups.length > 0) replaceInGroups(world, worker);
  if (!role.hasOwnLists) return;
  const theirs = world.people.all.filter(({ course }) => course?.worker === worker);
  // Slots depend on everybody who has ever come; numbers only on who came first.
  theirs.sort((a, b) => a.number - b.number);
  for (const person of theirs) {
    const to = role.withMostRoom();
    if (to === null) return;
    takeOver(world, person, person.course!, to);
  }
}
