/**
 * `base` to the `exponent`, the same to the last bit in every version of Node: V8 changed the last digits of its own
 * power between Node 22 and 24, but not those of exp and log. Whole exponents up to 3 are products.
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
      return base === 0 && exponent > 0 ? 0 : Math.exp(exponent * Math.log(base));
  }
}
