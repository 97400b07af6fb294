import { type Course, ON_LIST, type Person } from '../person.ts';
import type { World } from '../world.ts';
import type { Worker } from './worker.ts';

/** Another worker gives the person's course from now on; a contact that is due is theirs. */
export function takeOver({ filling }: World, person: Person, course: Course, to: Worker): void {
  const from = course.worker!;
  course.worker = to;
  if (course.place !== null) {
    from.courses--;
    to.courses++;
  }
  if (person.state !== ON_LIST || person.list !== from.list) return;
  from.list.remove(person);
  person.list = to.list;
  to.list.add(person, person.asked);
  filling.ask(to.role);
}
