/** Distributions as data, and what is known of them without drawing. */

export { describe } from './describe.ts';
export type { Distribution } from './distribution.ts';
export { isConstant, mean, variance } from './moments.ts';
/** The same on every version of Node. */
export { power } from './power.ts';
/** Draws. */
export { type Sampler, sampler } from './sample.ts';
export { type Stream, Streams } from './streams.ts';
