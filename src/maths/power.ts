import { exp, ln } from './elementary.ts';

/**
 * `base` to the `exponent`: through logarithm and exponential, so that its relative error is about 1e-16 times the
 * logarithm of the result. Whole exponents up to 3 are products.
 * @param base 0 or more, unless the exponent is 0, 1, 2 or 3
 */
export function power(base: number, exponent: number): number {
  switch (exponent) {
    case 0:
      return 1;
    case 1:
      return base;
    case 2:
      return base * base;
    case 3:
      return base * base * base;
    default:
      return base === 0 && exponent > 0 ? 0 : exp(exponent * ln(base));
  }
}
