import type { Uniform } from './crossed.ts';

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): each input's range is cut into as many parts as there are
 * points, and each part is used once; where in its part a point lies is drawn.
 * @returns one row a point, one number in [0, 1) an input
 */
export function latinHypercube(points: number, inputs: number, uniform: Uniform): Float64Array[] {
  const rows = Array.from({ length: points }, () => new Float64Array(inputs));
  for (let input = 0; input < inputs; input++) {
    const parts = shuffled(points, uniform);
    for (let point = 0; point < points; point++) rows[point][input] = (parts[point] + uniform()) / points;
  }
  return rows;
}

/** The whole numbers below n in random order (Fisher and Yates 1938; Durstenfeld 1964). */
export function shuffled(n: number, uniform: Uniform): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
