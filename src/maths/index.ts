/** Functions that say the same on every engine. */

/** Special functions and quantiles, made from those alone. */
export { betaQuantile } from './beta.ts';
export { exp, expm1, ln, log1p, sin } from './elementary.ts';
export { gammaSurvival, logGamma } from './gamma.ts';
export { gammaQuantile, narrowGammaQuantile } from './gamma-quantile.ts';
export { normalCdf, normalDensity, normalQuantile } from './normal.ts';
export { power } from './power.ts';
