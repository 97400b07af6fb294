/**
 * A priority queue of (time, order, record) in typed arrays: nothing is allocated for an entry.
 * Four children to a node, since a wide heap is shallow and its children share a cache line
 * (LaMarca and Ladner 1996, "The influence of caches on the performance of heaps").
 * Smaller time first, then smaller order; no two entries may have both equal.
 */
export class EventHeap {
  /** Entries held. The first of them is at index 0 of the three arrays. */
  size = 0;
  /** Minutes. */
  times = new Float64Array(64);
  orders = new Float64Array(64);
  records = new Int32Array(64);

  push(time: number, order: number, record: number): void {
    if (this.size === this.times.length) this.double();
    const { times, orders, records } = this;
    let hole = this.size++;
    while (hole > 0) {
      const parent = (hole - 1) >> 2;
      const above = times[parent]!;
      if (above < time || (above === time && orders[parent]! < order)) break;
      times[hole] = above;
      orders[hole] = orders[parent]!;
      records[hole] = records[parent]!;
      hole = parent;
    }
    times[hole] = time;
    orders[hole] = order;
    records[hole] = record | 0;
  }

  /** Takes the first entry away; the heap must not be empty. */
  dropFirst(): void {
    const last = --this.size;
    if (last > 0) this.sink(0, this.times[last]!, this.orders[last]!, this.records[last]!);
  }

  /** Keeps only the entries whose record is to be kept, asking once about each. */
  keepOnly(isKept: (record: number) => boolean): void {
    const { times, orders, records } = this;
    let kept = 0;
    for (let i = 0; i < this.size; i++) {
      if (!isKept(records[i]!)) continue;
      times[kept] = times[i]!;
      orders[kept] = orders[i]!;
      records[kept] = records[i]!;
      kept++;
    }
    this.size = kept;
    for (let i = (kept - 2) >> 2; i >= 0; i--) this.sink(i, times[i]!, orders[i]!, records[i]!);
  }

  /** Puts an entry at `hole` or, while a child should come before it, lower down. */
  private sink(hole: number, time: number, order: number, record: number): void {
    const { times, orders, records, size } = this;
    for (;;) {
      const child = 4 * hole + 1;
      if (child >= size) break;
      let best = child;
      let bestTime = times[child]!;
      const end = child + 4 < size ? child + 4 : size;
      for (let other = child + 1; other < end; other++) {
        const otherTime = times[other]!;
        if (otherTime < bestTime || (otherTime === bestTime && orders[other]! < orders[best]!)) {
          best = other;
          bestTime = otherTime;
        }
      }
      if (time < bestTime || (time === bestTime && order < orders[best]!)) break;
      times[hole] = bestTime;
      orders[hole] = orders[best]!;
      records[hole] = records[best]!;
      hole = best;
    }
    times[hole] = time;
    orders[hole] = order;
    records[hole] = record | 0;
  }

  private double(): void {
    const length = 2 * this.times.length;
    const { times, orders, records } = this;
    this.times = new Float64Array(length);
    this.orders = new Float64Array(length);
    this.records = new Int32Array(length);
    this.times.set(times);
    this.orders.set(orders);
    this.records.set(records);
  }
}
