/** Records that wait their turn at the present instant, first in first out. Nothing is allocated unless it grows. */
export class Ring {
  /** Records put and taken since the start; what is between waits. */
  put = 0;
  taken = 0;
  private records = new Int32Array(64);

  add(record: number): void {
    const { length } = this.records;
    if (this.put - this.taken === length) {
      const longer = new Int32Array(2 * length);
      for (let at = this.taken; at < this.put; at++)
        longer[at & (2 * length - 1)] = this.records[at & (length - 1)]!;
      this.records = longer;
    }
    this.records[this.put++ & (this.records.length - 1)] = record;
  }

  /** The first; there must be one. */
  take(): number {
    return this.records[this.taken++ & (this.records.length - 1)]!;
  }
}
