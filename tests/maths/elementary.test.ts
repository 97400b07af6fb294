import { expect, it } from 'vitest';
import { exp, expm1, ln, log1p, sin } from '../../src/maths/index.ts';

/**
 * To the last bit: these are what every engine must say. Each was held against mpmath 1.3 with 400 digits when it was
 * written down and is within 0.68 of the last place (`exp(-745)` excepted, which is below the least number here).
 */
const KNOWN: readonly [string, (x: number) => number, readonly (readonly [number, number])[]][] = [
  [
    'exp',
    exp,
    [
      [0, 1],
      [-1, 0.36787944117144233],
      [0.5, 1.6487212707001282],
      [1e-10, 1.0000000001],
      [-1e-300, 1],
      [0.1, 1.1051709180756477],
      [2.5, 12.182493960703473],
      [-13.7, 1.1224463652343442e-6],
      [100.25, 3.451610733125924e43],
      [709.78, 1.7928227943945155e308],
      [-708.5, 2.006132305331306e-308],
      [-745, 0],
      [710, Infinity],
      [-746, 0],
    ],
  ],
  [
    'expm1',
    expm1,
    [
      [0, 0],
      [1e-20, 1e-20],
      [-1e-20, -1e-20],
      [1e-5, 1.0000050000166668e-5],
      [0.1, 0.10517091807564763],
      [-0.3, -0.2591817793182821],
      [1, 1.718281828459045],
      [2.5, 11.182493960703473],
      [-13.7, -0.9999988775536348],
      [50, 5.184705528587072e21],
      [709.78, 1.7928227943945155e308],
      [-60, -1],
    ],
  ],
  [
    'ln',
    ln,
    [
      [5e-324, -744.4400719213812],
      [1e-310, -713.8013788281542],
      [1.1102230246251565e-16, -36.7368005696771],
      [0.3, -1.2039728043259361],
      [0.5, -Math.LN2],
      [0.7, -0.35667494393873245],
      [0.9999999999999999, -1.1102230246251565e-16],
      [1, 0],
      [1.0000000000000002, 2.2204460492503128e-16],
      [2, Math.LN2],
      [Math.E, 1],
      [3, 1.0986122886681096],
      [10, Math.LN10],
      [12345.678, 9.421061321291832],
      [1e300, 690.7755278982137],
    ],
  ],
  [
    'log1p',
    log1p,
    [
      [0, 0],
      [1e-20, 1e-20],
      [-1e-20, -1e-20],
      [1e-5, 9.999950000333332e-6],
      [0.1, 0.09531017980432487],
      [-0.3, -0.35667494393873234],
      [-0.9999999999999999, -36.7368005696771],
      [0.4142, 0.3465640001880034],
      [1, Math.LN2],
      [12.5, 2.6026896854443837],
      [10000000000, 23.025850930040455],
      [1e300, 690.7755278982137],
    ],
  ],
  [
    'sin',
    sin,
    [
      [0, 0],
      [1e-20, 1e-20],
      [0.1, 0.09983341664682815],
      [0.7853981633974483, 0.7071067811865475],
      [1, 0.8414709848078965],
      [1.5707963267948966, 1],
      [2, 0.9092974268256817],
      [Math.PI, 1.2246467991473532e-16],
      [-4.2, 0.8715757724135882],
      [10, -0.5440211108893698],
      [100000, 0.03574879797201651],
      [1e22, -0.8522008497671888],
    ],
  ],
];

it.each(KNOWN)('%s says the same to the last bit as when it was written down', (_, f, known) => {
  expect(known.map(([x]) => [x, f(x)])).toEqual(known);
});

it.each([
  ['the logarithm of nothing', ln(0), -Infinity],
  ['the logarithm of a negative number', ln(-1), Number.NaN],
  ['the logarithm of 1 less 1', log1p(-1), -Infinity],
  ['the exponential of minus infinity', exp(-Infinity), 0],
  ['the exponential of what is not a number', exp(Number.NaN), Number.NaN],
  ['the sine of infinity', sin(Infinity), Number.NaN],
])('%s is what the standard says', (_, found, expected) => {
  expect(found).toBe(expected);
});
