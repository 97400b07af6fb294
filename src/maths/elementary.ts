/**
 * The elementary functions of Doorways, the same to the last bit on every engine. What `Math.log` and its sisters
 * answer is left to the engine, and engines and their versions differ in the last digits; these are the algorithms of
 * FreeBSD's msun, in plain arithmetic, which ECMAScript fixes (IEEE 754). `Math.sqrt`, rounding and the like are exact
 * there and used as they are. A further function is a package and a line here (docs/decisions/0010-own-mathematics.md).
 */

/** e to the power of x. */
export { default as exp } from '@stdlib/math-base-special-exp';
/** e to the power of x, less 1, without losing digits where x is small. */
export { default as expm1 } from '@stdlib/math-base-special-expm1';
/** The natural logarithm. */
export { default as ln } from '@stdlib/math-base-special-ln';
/** The natural logarithm of 1 + x, without losing digits where x is small. */
export { default as log1p } from '@stdlib/math-base-special-log1p';
/** The sine of an angle in radians. */
export { default as sin } from '@stdlib/math-base-special-sin';
