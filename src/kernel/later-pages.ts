import type { EventHeap } from './event-heap.ts';

/** Minutes to a page. */
const PAGE = 60;
/** Pages that lie open to be written on: 341 days. What comes later is on one more page, which is sorted out when it is reached. */
const PAGES = 8192;
/** The page without an end, so far ahead that one page could hardly be told from the next. */
const LAST = 2 ** 48;

/** Which page a time is on, counted from time 0. */
function pageOf(time: number): number {
  const page = Math.floor(time / PAGE);
  return page < LAST ? page : LAST;
}

/**
 * Events of later hours, each on the page of its hour and in no order there: to write one down or to cross one out
 * costs the same however many there are. Only when its hour comes does a page go through the heap, which so holds a
 * few events instead of all that are to come (the idea of Brown 1988, "Calendar queues", with pages of one width).
 */
export class LaterPages {
  /** Minutes; whatever happens before this is not to be put here. */
  end = PAGE;
  /** The page that `end` ends, counted from `first`, and which page of all since time 0 that one is. */
  private open = 0;
  private first = 0;
  /** The first record of each page, or -1. */
  private readonly heads = new Int32Array(PAGES + 1).fill(-1);
  /** By record: the next on its page or -1, and the one before or (-1 less the page) of the first. */
  private next = new Int32Array(64);
  private previous = new Int32Array(64);
  private times = new Float64Array(64);
  private orders = new Float64Array(64);

  /** @param time minutes, `end` or later */
  put(time: number, order: number, record: number): void {
    if (record >= this.next.length) this.grow(record);
    this.times[record] = time;
    this.orders[record] = order;
    this.link(record);
  }

  remove(record: number): void {
    const next = this.next[record]!;
    const previous = this.previous[record]!;
    if (previous < 0) this.heads[-1 - previous] = next;
    else this.next[previous] = next;
    if (next !== -1) this.previous[next] = previous;
  }

  /**
   * Puts the events of the next page that has any onto the heap, which is to be empty.
   * @returns false when there is none.
   */
  turn(heap: EventHeap): boolean {
    const heads = this.heads;
    let page = this.open + 1;
    while (page < PAGES && heads[page] === -1) page++;
    if (page === PAGES) {
      if (heads[PAGES] === -1) return false;
      this.sortOut();
      page = 0;
    }
    this.open = page;
    const number = this.first + page;
    this.end = number === LAST ? Number.POSITIVE_INFINITY : (number + 1) * PAGE;
    for (let record = heads[page]!; record !== -1; record = this.next[record]!)
      heap.push(this.times[record]!, this.orders[record]!, record);
    heads[page] = -1;
    return true;
  }

  /** All pages have been used: they begin again with the earliest of what was put off. */
  private sortOut(): void {
    let earliest = Number.POSITIVE_INFINITY;
    for (let record = this.heads[PAGES]!; record !== -1; record = this.next[record]!)
      earliest = Math.min(earliest, this.times[record]!);
    this.first = pageOf(earliest);
    let record = this.heads[PAGES]!;
    this.heads[PAGES] = -1;
    while (record !== -1) {
      const next = this.next[record]!;
      this.link(record);
      record = next;
    }
  }

  private link(record: number): void {
    const later = pageOf(this.times[record]!) - this.first;
    const page = later < PAGES ? later : PAGES;
    const next = this.heads[page]!;
    this.next[record] = next;
    this.previous[record] = -1 - page;
    if (next !== -1) this.previous[next] = record;
    this.heads[page] = record;
  }

  private grow(record: number): void {
    const length = 1 << (32 - Math.clz32(record));
    const longer = <A extends Int32Array | Float64Array>(old: A, empty: A): A => {
      empty.set(old);
      return empty;
    };
    this.next = longer(this.next, new Int32Array(length));
    this.previous = longer(this.previous, new Int32Array(length));
    this.times = longer(this.times, new Float64Array(length));
    this.orders = longer(this.orders, new Float64Array(length));
  }
}
