import { isBefore, type Person } from './person.ts';
import type { Worker } from './staff/worker.ts';

/**
 * People who wait for one thing: the most urgent first, then the earliest clock start, then the order of asking.
 * Nearly everybody comes after all who are there already, so most stand in a line in which joining and being served
 * cost the same however long it is. Whoever comes before the last of the line is put on a heap beside it. A person is
 * on at most one list, and `listIndex` says where, so that leaving is as cheap as being served.
 */
export class WorkList {
  /** Whose own list it is: work that is asked of one worker in person; null: of a role or a step. */
  readonly owner: Worker | null;
  /** People on the list. */
  length = 0;
  private readonly heap = new Heap();
  /** The line: people in order, or null where somebody has left; the first and the last are people. Indexed modulo its length. */
  private line: (Person | null)[] = new Array<Person | null>(16).fill(null);
  private start = 0;
  private end = 0;

  constructor(owner: Worker | null = null) {
    this.owner = owner;
  }

  /** Whoever is served next; null: nobody waits. */
  get first(): Person | null {
    const { heap } = this;
    if (this.start === this.end) return heap.length > 0 ? heap.first : null;
    const head = this.line[this.start & (this.line.length - 1)]!;
    return heap.length > 0 && isBefore(heap.first, head) ? heap.first : head;
  }

  add(person: Person, asked: number): void {
    person.asked = asked;
    this.length++;
    if (this.start !== this.end) {
      const last = this.line[(this.end - 1) & (this.line.length - 1)]!;
      if (isBefore(person, last)) {
        this.heap.add(person);
        return;
      }
      if (this.end - this.start === this.line.length) this.lengthen();
    }
    person.listIndex = this.end;
    this.line[this.end++ & (this.line.length - 1)] = person;
  }

  /** There must be somebody. */
  takeFirst(): Person {
    const first = this.first!;
    this.remove(first);
    return first;
  }

  /** The urgency of somebody on the list has changed. */
  findPlace(person: Person): void {
    this.remove(person);
    this.add(person, person.asked);
  }

  remove(person: Person): void {
    const index = person.listIndex;
    person.listIndex = -1;
    this.length--;
    if (index < 0) this.heap.removeAt(ON_HEAP - index);
    else this.leaveLine(index);
  }

  private leaveLine(index: number): void {
    const { line } = this;
    const mask = line.length - 1;
    line[index & mask] = null;
    while (this.start !== this.end && line[this.start & mask] === null) this.start++;
    while (this.start !== this.end && line[(this.end - 1) & mask] === null) this.end--;
  }

  private lengthen(): void {
    const longer = new Array<Person | null>(2 * this.line.length).fill(null);
    for (let at = this.start; at < this.end; at++)
      longer[at & (longer.length - 1)] = this.line[at & (this.line.length - 1)]!;
    this.line = longer;
  }
}

/** A place on the heap is kept in `listIndex` as this less the place, so that it is told from one in the line, and from -1. */
const ON_HEAP = -2;

/** A binary heap of people. */
class Heap {
  private readonly people: Person[] = [];

  get length(): number {
    return this.people.length;
  }

  get first(): Person {
    return this.people[0]!;
  }

  add(person: Person): void {
    this.people.push(person);
    this.rise(this.people.length - 1, person);
  }

  removeAt(index: number): void {
    const { people } = this;
    const moved = people.pop()!;
    if (index === people.length) return;
    if (index > 0 && isBefore(moved, people[(index - 1) >> 1]!)) this.rise(index, moved);
    else this.sink(index, moved);
  }

  private rise(from: number, person: Person): void {
    const { people } = this;
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(person, people[parent]!)) break;
      this.put(people[parent]!, index);
      index = parent;
    }
    this.put(person, index);
  }

  private sink(from: number, person: Person): void {
    const { people } = this;
    let index = from;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= people.length) break;
      if (child + 1 < people.length && isBefore(people[child + 1]!, people[child]!)) child++;
      if (!isBefore(people[child]!, person)) break;
      this.put(people[child]!, index);
      index = child;
    }
    this.put(person, index);
  }

  private put(person: Person, index: number): void {
    this.people[index] = person;
    person.listIndex = ON_HEAP - index;
  }
}
