import { exp, ln } from './elementary.ts';
import { logGamma, lowerSeries, upperFraction } from './gamma.ts';
import { normalQuantile } from './normal.ts';
import { power } from './power.ts';

/**
 * The quantile function of a gamma variable of mean 1 whose standard deviation is `sd`, at most 0.001 (a shape of a
 * million or more, for which the other takes ever longer): the Cornish–Fisher expansion, whose next term is below 1e-16
 * (Goldberg and Levine 1946). It holds for any smaller spread, down to none.
 */
export function narrowGammaQuantile(sd: number): (p: number) => number {
  return (p) => {
    const z = normalQuantile(p);
    const y = z * z;
    const fourth = (y * (3 * y + 7) - 16) / 810;
    const fifth = (z * (y * (9 * y + 256) - 433)) / 38880;
    return 1 + sd * (z + sd * ((y - 1) / 3 + sd * ((z * (y - 7)) / 36 + sd * (sd * fifth - fourth))));
  };
}

/**
 * The quantile function of a gamma variable with this shape and scale 1: Halley's method on the incomplete
 * gamma function in whichever tail is shorter (Press et al. 2007, "Numerical Recipes", §6.2.1). Relative error
 * below 1e-11 up to a shape of 10,000, also for tiny shapes and for probabilities next to 0 or 1 (jstat's
 * quantile loses the upper tail, and takes time in proportion to the shape).
 * @param shape up to a million
 */
export function gammaQuantile(shape: number): (p: number) => number {
  const a = shape;
  const logGammaA = logGamma(a);
  const turn = 1 - a * (0.253 + a * 0.12);
  const wilson = 1 / (9 * a);
  const spread = Math.sqrt(wilson);

  return (p) => {
    const q = 1 - p;
    // P(x) < x^a / gamma(a+1), so this lies below the quantile, and closely when it is small.
    const low = exp((ln(p * a) + logGammaA) / a);
    if (low < 1e-8) return low * (1 + low / (a + 1));
    let x: number;
    if (a >= 1) x = Math.max(low, a * power(1 - wilson + spread * normalQuantile(p), 3));
    else x = Math.max(low, p < turn ? power(p / turn, 1 / a) : 1 - ln(q / (1 - turn)));

    for (let i = 0; i < 20; i++) {
      const front = exp(a * ln(x) - x - logGammaA);
      const error = x < a + 1 ? front * lowerSeries(a, x) - p : q - front * upperFraction(a, x);
      const newton = (error * x) / front;
      const next = Math.max(low, x - newton / (1 - 0.5 * Math.min(1, newton * ((a - 1) / x - 1))));
      const moved = Math.abs(next - x);
      x = next;
      if (moved < 1e-6 * x) break;
    }
    return x;
  };
}
