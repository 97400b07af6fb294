import alea from 'seedrandom/lib/alea.js';
import { Threefry } from './threefry.ts';

/** The uniform numbers of one purpose in one replication. */
export interface Stream {
  /**
   * The uniform number of this person and count (integers; their lowest 32 bits are used), strictly between 0
   * and 1: an odd multiple of 2^-53. The answer does not depend on what else was asked, or when.
   */
  uniform(person: number, count: number): number;
}

/**
 * Randomness by name: a draw is a function of (seed, replication, purpose, person, count) and of nothing else.
 * The same person is therefore the same person in every configuration, however differently things go.
 */
export class Streams {
  private readonly prefix: string;
  private readonly streams = new Map<string, Stream>();

  constructor(seed: string, replication: number) {
    // The length says where the seed ends, the stroke where the replication does: no two triples look alike.
    this.prefix = `${seed.length}:${seed}/${replication}/`;
  }

  /** The stream of a purpose, found by its name; the same object each time. */
  stream(name: string): Stream {
    let stream = this.streams.get(name);
    if (!stream) {
      const key = alea(this.prefix + name);
      stream = new ThreefryStream(key.int32(), key.int32());
      this.streams.set(name, stream);
    }
    return stream;
  }
}

/** One object with its generator: the most frequent question of a run then goes through one place in memory. */
class ThreefryStream extends Threefry implements Stream {
  uniform(person: number, count: number): number {
    this.block(person, count);
    return ((this.x0 >>> 6) * 0x4000000 + (this.x1 >>> 6) + 0.5) * 2 ** -52;
  }
}
