/** Distributions as data, and what is known of them without drawing. */

/** Draws. */
export { beyond } from './beyond.ts';
export { describe } from './describe.ts';
export type { Distribution } from './distribution.ts';
export { isConstant, mean, variance } from './moments.ts';
export { type Sampler, sampler } from './sample.ts';
export { type Stream, Streams } from './streams.ts';
