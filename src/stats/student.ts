import { betaQuantile } from '../maths/index.ts';

/** Every cell of a table asks for the same few. */
const known = new Map<string, number>();

/**
 * The quantile of Student's t distribution (Student 1908), from that of beta (Abramowitz and Stegun 1964, 26.7.1);
 * relative error below 1e-12.
 * @param p strictly between 0 and 1
 * @param degreesOfFreedom at least 1
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  const key = `${p} ${degreesOfFreedom}`;
  const quantile = known.get(key) ?? fromBeta(p, degreesOfFreedom);
  known.set(key, quantile);
  return quantile;
}

function fromBeta(p: number, degreesOfFreedom: number): number {
  const half = degreesOfFreedom / 2;
  const tail = Math.min(p, 1 - p);
  const sign = p < 0.5 ? -1 : 1;
  // t²/(n + t²) is a beta variable, and so is what it leaves to 1: whichever is small keeps its digits.
  const part = betaQuantile(0.5, half)(1 - 2 * tail);
  if (part < 0.5) return sign * Math.sqrt((degreesOfFreedom * part) / (1 - part));
  const rest = betaQuantile(half, 0.5)(2 * tail);
  return sign * Math.sqrt((degreesOfFreedom * (1 - rest)) / rest);
}
