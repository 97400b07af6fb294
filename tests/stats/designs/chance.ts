import { Streams } from '../../../src/random/index.ts';

/** Numbers strictly between 0 and 1 that are the same each time. */
export function uniformOf(seed: string): () => number {
  const stream = new Streams(seed, 0).stream('design');
  let count = 0;
  return () => stream.uniform(0, count++);
}

/** Standard normal numbers (Box and Muller 1958). */
export function normalOf(seed: string): () => number {
  const uniform = uniformOf(seed);
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Gives these numbers over and over, and counts how many were taken. */
export function scripted(numbers: readonly number[]) {
  let taken = 0;
  return { uniform: () => numbers[taken++ % numbers.length], taken: () => taken };
}
