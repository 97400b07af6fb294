import type { EventHeap } from './event-heap.ts';
import { DOUBLES, type EventRecords, INTS, NEXT, ORDER, PENDING, PREVIOUS, TIME } from './event-records.ts';

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
  /** A record on a page knows the next or -1, and the one before or (-1 less the page) that it is the first. */
  private readonly records: EventRecords;

  constructor(records: EventRecords) {
    this.records = records;
  }

  /** @param time minutes, `end` or later */
  put(time: number, order: number, record: number): void {
    const { doubles } = this.records;
    doubles[record * DOUBLES + TIME] = time;
    doubles[record * DOUBLES + ORDER] = order;
    this.link(record, time);
  }

  remove(record: number): void {
    const { ints } = this.records;
    const next = ints[record * INTS + NEXT]!;
    const previous = ints[record * INTS + PREVIOUS]!;
    if (previous < 0) this.heads[-1 - previous] = next;
    else ints[previous * INTS + NEXT] = next;
    if (next !== -1) ints[next * INTS + PREVIOUS] = previous;
  }

  /**
   * Puts the events of the next page that has any onto the heap, which is to be empty.
   * @returns false when there is none.
   */
  turn(heap: EventHeap): boolean {
    const heads = this.heads;
    const { records } = this;
    const { ints, doubles } = records;
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
    for (let record = heads[page]!; record !== -1; record = ints[record * INTS + NEXT]!) {
      records.setState(record, PENDING);
      heap.push(doubles[record * DOUBLES + TIME]!, doubles[record * DOUBLES + ORDER]!, record);
    }
    heads[page] = -1;
    return true;
  }

  /** All pages have been used: they begin again with the earliest of what was put off. */
  private sortOut(): void {
    const { ints, doubles } = this.records;
    let earliest = Number.POSITIVE_INFINITY;
    for (let record = this.heads[PAGES]!; record !== -1; record = ints[record * INTS + NEXT]!)
      earliest = Math.min(earliest, doubles[record * DOUBLES + TIME]!);
    this.first = pageOf(earliest);
    let record = this.heads[PAGES]!;
    this.heads[PAGES] = -1;
    while (record !== -1) {
      const next = ints[record * INTS + NEXT]!;
      this.link(record, doubles[record * DOUBLES + TIME]!);
      record = next;
    }
  }

  private link(record: number, time: number): void {
    const { ints } = this.records;
    const later = pageOf(time) - this.first;
    const page = later < PAGES ? later : PAGES;
    const next = this.heads[page]!;
    ints[record * INTS + NEXT] = next;
    ints[record * INTS + PREVIOUS] = -1 - page;
    if (next !== -1) ints[next * INTS + PREVIOUS] = record;
    this.heads[page] = record;
  }
}
