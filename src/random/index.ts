/** Distributions as data, and what is known of them without drawing. */

/** Draws. */
export { beyond } from './beyond.ts';
export { type Distribution, describe, isConstant, mean, sampler, variance } from './distribution.ts';
export type { Sampler } from './families/family.ts';
export { type Stream, Streams } from './streams.ts';
