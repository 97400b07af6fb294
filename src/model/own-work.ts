import { replaceInGroups } from './groups.ts';
import { listOfWorker, takeOver } from './serving.ts';
import { askToServe, type World, workList } from './world.ts';

/** Work asked of one worker in person, when that worker is away for long or is in post no more. */

/** What waits for the worker in person waits for any of the role meanwhile. Everybody keeps their turn. */
export function shareOwnWork(world: World, worker: number): void {
  const { workforce, workLists } = world;
  const role = workforce.role[worker];
  const own = workLists[listOfWorker(world, worker)];
  if (own === undefined || own.length === 0) return;
  while (own.length > 0) {
    const person = own.takeFirst();
    person.list = role;
    workList(world, role).add(person, person.asked);
  }
  if (workforce.idle[role] > 0) askToServe(world, role);
}

/**
 * The people whose course is with this worker go on with colleagues, each with the one who has most room, in the
 * order of their numbers. Where nobody else is in post they wait for whoever comes next.
 */
export function handOverPeople(world: World, worker: number): void {
  const { workforce, people, plan } = world;
  const role = workforce.role[worker];
  if (world.groups.length > 0) replaceInGroups(world, worker);
  if (!plan.roles[role].hasOwnLists) return;
  const theirs = people.all.filter(({ ownWorker, onCourse }) => ownWorker === worker && onCourse === 1);
  // Slots depend on everybody who has ever come; numbers only on who came first.
  theirs.sort((a, b) => a.number - b.number);
  for (const person of theirs) {
    const to = workforce.withMostRoom(role);
    if (to === -1) return;
    takeOver(world, person, worker, to);
  }
}
