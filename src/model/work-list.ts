import type { People } from './people.ts';

/**
 * People who wait for one thing: the most urgent first, then the earliest clock start, then the order of asking.
 * A binary heap over the people's own columns; a person is on at most one list, and `people.listIndex` says where,
 * so that leaving is as cheap as being served.
 */
export class WorkList {
  length = 0;
  private slots = new Int32Array(16);

  constructor(private readonly people: People) {}

  get first(): number {
    return this.slots[0];
  }

  add(slot: number, asked: number): void {
    if (this.length === this.slots.length) {
      const longer = new Int32Array(2 * this.length);
      longer.set(this.slots);
      this.slots = longer;
    }
    this.people.asked[slot] = asked;
    this.rise(this.length++, slot);
  }

  takeFirst(): number {
    const slot = this.slots[0];
    this.removeAt(0);
    return slot;
  }

  /** The urgency of somebody on the list has changed. */
  findPlace(slot: number): void {
    this.remove(slot);
    this.add(slot, this.people.asked[slot]);
  }

  remove(slot: number): void {
    this.removeAt(this.people.listIndex[slot]);
  }

  private removeAt(index: number): void {
    const { slots, people } = this;
    people.listIndex[slots[index]] = -1;
    const moved = slots[--this.length];
    if (index === this.length) return;
    if (index > 0 && this.before(moved, slots[(index - 1) >> 1])) this.rise(index, moved);
    else this.sink(index, moved);
  }

  private rise(from: number, slot: number): void {
    const { slots, people } = this;
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.before(slot, slots[parent])) break;
      slots[index] = slots[parent];
      people.listIndex[slots[index]] = index;
      index = parent;
    }
    slots[index] = slot;
    people.listIndex[slot] = index;
  }

  private sink(from: number, slot: number): void {
    const { slots, people, length } = this;
    let index = from;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= length) break;
      if (child + 1 < length && this.before(slots[child + 1], slots[child])) child++;
      if (!this.before(slots[child], slot)) break;
      slots[index] = slots[child];
      people.listIndex[slots[index]] = index;
      index = child;
    }
    slots[index] = slot;
    people.listIndex[slot] = index;
  }

  before(a: number, b: number): boolean {
    return isBefore(this.people, a, b);
  }
}

/** Whether person `a` is served before person `b`. */
export function isBefore({ urgency, clockStart, asked }: People, a: number, b: number): boolean {
  if (urgency[a] !== urgency[b]) return urgency[a] > urgency[b];
  if (clockStart[a] !== clockStart[b]) return clockStart[a] < clockStart[b];
  return asked[a] < asked[b];
}
