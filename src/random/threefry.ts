/**
 * Threefry-2x32 with 20 rounds, a keyed function from two words to two words: the same question always has the
 * same answer, and there is no state (Salmon, Moraes, Dror and Shaw 2011, "Parallel random numbers: as easy as
 * 1, 2, 3"; rotations and key schedule as there). Words are 32-bit integers, read as signed.
 */
export class Threefry {
  /** The two words of the latest `block`. */
  x0 = 0;
  x1 = 0;
  private readonly k0: number;
  private readonly k1: number;
  private readonly k2: number;

  constructor(key0: number, key1: number) {
    this.k0 = key0 | 0;
    this.k1 = key1 | 0;
    this.k2 = 0x1bd11bda ^ this.k0 ^ this.k1;
  }

  /** Computes `x0` and `x1` from the counter's two words; only their lowest 32 bits are used. */
  block(counter0: number, counter1: number): void {
    // `| 0` after every sum of two keeps all of this in whole words: without it the compiler falls back to doubles.
    const k0 = this.k0 | 0;
    const k1 = this.k1 | 0;
    const k2 = this.k2 | 0;
    let a = ((counter0 | 0) + k0) | 0;
    let b = ((counter1 | 0) + k1) | 0;

    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + k1) | 0;
    b = (((b + k2) | 0) + 1) | 0;

    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + k2) | 0;
    b = (((b + k0) | 0) + 2) | 0;

    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;
    a = (a + k0) | 0;
    b = (((b + k1) | 0) + 3) | 0;

    a = (a + b) | 0;
    b = ((b << 17) | (b >>> 15)) ^ a;
    a = (a + b) | 0;
    b = ((b << 29) | (b >>> 3)) ^ a;
    a = (a + b) | 0;
    b = ((b << 16) | (b >>> 16)) ^ a;
    a = (a + b) | 0;
    b = ((b << 24) | (b >>> 8)) ^ a;
    a = (a + k1) | 0;
    b = (((b + k2) | 0) + 4) | 0;

    a = (a + b) | 0;
    b = ((b << 13) | (b >>> 19)) ^ a;
    a = (a + b) | 0;
    b = ((b << 15) | (b >>> 17)) ^ a;
    a = (a + b) | 0;
    b = ((b << 26) | (b >>> 6)) ^ a;
    a = (a + b) | 0;
    b = ((b << 6) | (b >>> 26)) ^ a;

    this.x0 = (a + k2) | 0;
    this.x1 = (((b + k0) | 0) + 5) | 0;
  }
}
