import type { People } from './people.ts';

/**
 * People who wait for one thing: the most urgent first, then the earliest clock start, then the order of asking.
 * Nearly everybody comes after all who are there already, so most stand in a line in which joining and being served
 * cost the same however long it is. Whoever comes before the last of the line is put on a heap beside it. A person is
 * on at most one list, and `people.listIndex` says where, so that leaving is as cheap as being served.
 */
export class WorkList {
  /** People on the list. */
  length = 0;
  private readonly heap: Heap;
  /** The line: slots in order, or -1 where somebody has left; the first and the last are people. Indexed modulo its length. */
  private line = new Int32Array(16);
  private start = 0;
  private end = 0;

  constructor(private readonly people: People) {
    this.heap = new Heap(people);
  }

  /** Whoever is served next; there must be somebody. */
  get first(): number {
    const { heap } = this;
    if (this.start === this.end) return heap.first;
    const head = this.line[this.start & (this.line.length - 1)];
    return heap.length > 0 && isBefore(this.people, heap.first, head) ? heap.first : head;
  }

  add(slot: number, asked: number): void {
    const { people } = this;
    people.asked[slot] = asked;
    this.length++;
    if (this.start !== this.end) {
      const last = this.line[(this.end - 1) & (this.line.length - 1)];
      if (isBefore(people, slot, last)) {
        this.heap.add(slot);
        return;
      }
      if (this.end - this.start === this.line.length) this.lengthen();
    }
    people.listIndex[slot] = this.end;
    this.line[this.end++ & (this.line.length - 1)] = slot;
  }

  takeFirst(): number {
    const { first } = this;
    this.remove(first);
    return first;
  }

  /** The urgency of somebody on the list has changed. */
  findPlace(slot: number): void {
    this.remove(slot);
    this.add(slot, this.people.asked[slot]);
  }

  remove(slot: number): void {
    const { people } = this;
    const index = people.listIndex[slot];
    people.listIndex[slot] = -1;
    this.length--;
    if (index < 0) this.heap.removeAt(ON_HEAP - index);
    else this.leaveLine(index);
  }

  before(a: number, b: number): boolean {
    return isBefore(this.people, a, b);
  }

  private leaveLine(index: number): void {
    const { line } = this;
    const mask = line.length - 1;
    line[index & mask] = -1;
    while (this.start !== this.end && line[this.start & mask] === -1) this.start++;
    while (this.start !== this.end && line[(this.end - 1) & mask] === -1) this.end--;
  }

  private lengthen(): void {
    const longer = new Int32Array(2 * this.line.length);
    for (let at = this.start; at < this.end; at++)
      longer[at & (longer.length - 1)] = this.line[at & (this.line.length - 1)];
    this.line = longer;
  }
}

/** A place on the heap is kept in `listIndex` as this less the place, so that it is told from one in the line, and from -1. */
const ON_HEAP = -2;

/** A binary heap over the people's own columns. */
class Heap {
  length = 0;
  private slots = new Int32Array(16);

  constructor(private readonly people: People) {}

  get first(): number {
    return this.slots[0];
  }

  add(slot: number): void {
    if (this.length === this.slots.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.slots);
      this.slots = longer;
    }
    this.rise(this.length++, slot);
  }

  removeAt(index: number): void {
    const { slots, people } = this;
    const moved = slots[--this.length];
    if (index === this.length) return;
    if (index > 0 && isBefore(people, moved, slots[(index - 1) >> 1])) this.rise(index, moved);
    else this.sink(index, moved);
  }

  private rise(from: number, slot: number): void {
    const { slots, people } = this;
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(people, slot, slots[parent])) break;
      this.put(slots[parent], index);
      index = parent;
    }
    this.put(slot, index);
  }

  private sink(from: number, slot: number): void {
    const { slots, people, length } = this;
    let index = from;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= length) break;
      if (child + 1 < length && isBefore(people, slots[child + 1], slots[child])) child++;
      if (!isBefore(people, slots[child], slot)) break;
      this.put(slots[child], index);
      index = child;
    }
    this.put(slot, index);
  }

  private put(slot: number, index: number): void {
    this.slots[index] = slot;
    this.people.listIndex[slot] = ON_HEAP - index;
  }
}

/** Whether person `a` is served before person `b`. */
export function isBefore({ urgency, clockStart, asked }: People, a: number, b: number): boolean {
  if (urgency[a] !== urgency[b]) return urgency[a] > urgency[b];
  if (clockStart[a] !== clockStart[b]) return clockStart[a] < clockStart[b];
  return asked[a] < asked[b];
}
