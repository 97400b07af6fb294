/** Which points to run, and what to make of their answers. */

/** Filling a range. */
export type { Crossed, Uniform } from './crossed.ts';
export { mean } from './crossed.ts';
/** What the variance is made of, and whether a sign holds. */
export { crossedVariance, type VarianceSplit } from './crossed-variance.ts';
export { type Crossing, crossings } from './crossing.ts';
export { latinHypercube } from './latin-hypercube.ts';
/** How much is enough. */
export {
  type Against,
  type Found,
  leastEnough,
  MOST_SCANNED,
  type Search,
  type Tried,
} from './least-enough.ts';
export { type Smooth, smooth } from './local-regression.ts';
/** Which input matters. */
export { type ElementaryEffect, elementaryEffects, type MorrisDesign, morrisDesign } from './morris.ts';
export { shapley } from './shapley.ts';
export { signShare } from './sign-share.ts';
export { type Indices, type Share, saltelliDesign, sobolIndices } from './sobol-indices.ts';
export { MOST_SOBOL_INPUTS, sobolSequence } from './sobol-sequence.ts';
export { standingOut } from './standing-out.ts';
export { type ValueOfInformation, valueOfKnowing, valueOfKnowingAll } from './value-of-information.ts';
