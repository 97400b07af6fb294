/** A list of numbers that grows as numbers are added. */
export class Growing {
  length = 0;
  values = new Float64Array(1024);

  add(value: number): void {
    if (this.length === this.values.length) {
      const longer = new Float64Array(2 * this.length);
      longer.set(this.values);
      this.values = longer;
    }
    this.values[this.length++] = value;
  }
}
