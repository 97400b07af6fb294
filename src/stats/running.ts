/**
 * Mean and variance of numbers that come one by one (Welford 1962), and of two heaps of them put together
 * (Chan, Golub and LeVeque 1979): nothing is kept but three numbers, and no digits are lost.
 */
export class Running {
  /** How many numbers have come. */
  n = 0;
  #mean = 0;
  /** The sum of squared distances from the mean. */
  #squares = 0;

  add(value: number): void {
    this.n++;
    const distance = value - this.#mean;
    this.#mean += distance / this.n;
    this.#squares += distance * (value - this.#mean);
  }

  /** Adds all that `other` was given. */
  merge(other: Running): void {
    if (other.n === 0) return;
    const n = this.n + other.n;
    const distance = other.#mean - this.#mean;
    this.#mean += (distance * other.n) / n;
    this.#squares += other.#squares + (distance * distance * this.n * other.n) / n;
    this.n = n;
  }

  /** NaN of nothing. */
  get mean(): number {
    return this.n > 0 ? this.#mean : Number.NaN;
  }

  /** The sample variance, over n − 1; NaN of fewer than two. */
  get variance(): number {
    return this.n > 1 ? this.#squares / (this.n - 1) : Number.NaN;
  }

  /** The sample standard deviation; NaN of fewer than two. */
  get sd(): number {
    return Math.sqrt(this.variance);
  }
}
