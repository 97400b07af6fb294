import type { Uniform } from './crossed.ts';
import { DIRECTIONS } from './sobol-directions.ts';

const BITS = 32;

const lines = DIRECTIONS.split('\n');

/** For more inputs than this a Latin hypercube has to do. */
export const MOST_SOBOL_INPUTS = lines.length + 1;

/**
 * Points of a Sobol sequence (Sobol 1967) with the direction numbers of Joe and Kuo (2008). Whatever their number, they
 * fill the cube evenly, and more can follow without moving those that are there: point i is the same however many are
 * asked for. Numbers of points that are powers of two are the most even.
 *
 * With `uniform` every input is shifted at random, digit by digit in base two (Cranley and Patterson 1976 in the form
 * of Matoušek 1998): each point is then uniform by itself, and none lies at a corner.
 * @returns one row a point, one number in [0, 1) an input
 * @throws RangeError for more inputs than there are directions for
 */
export function sobolSequence(points: number, inputs: number, uniform?: Uniform): Float64Array[] {
  if (inputs > MOST_SOBOL_INPUTS)
    throw new RangeError(`a Sobol sequence has at most ${MOST_SOBOL_INPUTS} inputs, not ${inputs}`);
  const directions = Array.from({ length: inputs }, (_, input) => directionsOf(input));
  const shifts = Uint32Array.from({ length: inputs }, () =>
    uniform === undefined ? 0 : Math.floor(uniform() * 2 ** 32),
  );
  const at = new Uint32Array(inputs);
  return Array.from({ length: points }, (_, point) => {
    // In the order of a Gray code each point differs from the one before in one digit (Antonov and Saleev 1979).
    if (point > 0) {
      const digit = lowestZero(point - 1);
      for (let input = 0; input < inputs; input++) at[input] ^= directions[input][digit];
    }
    // In the middle of the smallest step: a shifted number is never 0.
    return Float64Array.from(at, (value, input) =>
      uniform === undefined ? value * 2 ** -32 : (((value ^ shifts[input]) >>> 0) + 0.5) * 2 ** -32,
    );
  });
}

/** Which digit of the number, from the lowest, is its first 0. */
function lowestZero(n: number): number {
  return 31 - Math.clz32(~n & (n + 1));
}

/** The recurrence of Bratley and Fox (1988, equation 3), as numbers of 32 digits. */
function directionsOf(input: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  if (input === 0) {
    for (let digit = 0; digit < BITS; digit++) directions[digit] = 1 << (BITS - 1 - digit);
    return directions;
  }
  const [degree, coefficients, ...first] = lines[input - 1].split(' ').map(Number);
  for (let digit = 0; digit < BITS; digit++) {
    if (digit < degree) {
      directions[digit] = first[digit] << (BITS - 1 - digit);
      continue;
    }
    let value = directions[digit - degree] ^ (directions[digit - degree] >>> degree);
    for (let k = 1; k < degree; k++)
      if ((coefficients >>> (degree - 1 - k)) & 1) value ^= directions[digit - k];
    directions[digit] = value;
  }
  return directions;
}
