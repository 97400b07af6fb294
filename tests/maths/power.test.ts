import { expect, test } from 'vitest';
import { exp, ln, power } from '../../src/maths/index.ts';

test('a power is what it should be, to twelve digits', () => {
  for (const base of [1e-9, 0.3, 1, 2.5, 77, 1e6]) {
    for (const exponent of [-2.5, -1, 0, 0.5, 1, 1.4, 2, 3, 7.25]) {
      expect(power(base, exponent) / base ** exponent).toBeCloseTo(1, 12);
    }
  }
});

test('nothing to a positive power is nothing, and a negative number can be squared and cubed', () => {
  expect(power(0, 0.7)).toBe(0);
  expect(power(0, 0)).toBe(1);
  expect(power(-3, 2)).toBe(9);
  expect(power(-2, 3)).toBe(-8);
});

test('its last digits are those of exp and ln, which every engine shares', () => {
  expect(power(0.69, 0.7142857142857143)).toBe(exp(0.7142857142857143 * ln(0.69)));
});
