import { exp, ln, sin } from './elementary.ts';

/** Lanczos coefficients for g = 7 (Godfrey 2001), relative error about 1e-15. */
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 0.000009984369578019572, 1.5056327351493116e-7,
];

/** Some ten times what a shape of a million takes, which is the largest that is asked for. */
const MOST_STEPS = 1e5;

/** The natural logarithm of the gamma function (Lanczos 1964), for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return ln(Math.PI / sin(Math.PI * x)) - logGamma(1 - x);
  const y = x - 1;
  let sum = LANCZOS[0]!;
  for (let i = 1; i < 9; i++) sum += LANCZOS[i]! / (y + i);
  const t = y + 7.5;
  return 0.5 * ln(2 * Math.PI) + (y + 0.5) * ln(t) - t + ln(sum);
}

/** The lower incomplete gamma function over x^a e^-x: a series, quick for x < a + 1. */
export function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let i = 1; term > sum * 1e-16; i++) {
    if (i > MOST_STEPS) return Number.NaN;
    term *= x / (a + i);
    sum += term;
  }
  return sum;
}

/** The upper incomplete gamma function over x^a e^-x: a continued fraction (Lentz 1976), quick for x > a + 1. */
export function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < MOST_STEPS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return fraction;
}

/** What Stirling's formula (x - 1/2) ln x - x + ln(2 pi)/2 leaves of the logarithm of the gamma function, for x of 10 or more. */
export function stirlingRest(x: number): number {
  const y = 1 / (x * x);
  return (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
}

/** The share of a gamma variable with this shape and scale 1 that lies above `x` (Press et al. 2007, "Numerical Recipes", §6.2). */
export function gammaSurvival(shape: number, x: number): number {
  if (x <= 0) return 1;
  const front = exp(shape * ln(x) - x - logGamma(shape));
  return x < shape + 1 ? 1 - front * lowerSeries(shape, x) : front * upperFraction(shape, x);
}
