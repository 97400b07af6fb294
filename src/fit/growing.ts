/** Numbers in the order in which they came, eight bytes each. */
export class Growing {
  private kept = new Float64Array(16);
  length = 0;

  push(value: number): void {
    if (this.length === this.kept.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.kept);
      this.kept = wider;
    }
    this.kept[this.length++] = value;
  }

  get values(): Float64Array {
    return this.kept.subarray(0, this.length);
  }
}
