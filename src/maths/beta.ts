import { exp, ln, log1p } from './elementary.ts';
import { logGamma, stirlingRest } from './gamma.ts';
import { normalQuantile } from './normal.ts';

/** A quantile below this is the first term of its series to the last digit or two. */
const TINY = 1e-14;

/**
 * The quantile function of a beta variable between 0 and 1 with these shapes (above 0, and at most a million): Halley's
 * method on the incomplete beta function, in whichever tail is shorter and from whichever end is nearer, between bounds
 * that close in on the answer (Press et al. 2007, "Numerical Recipes", §6.4). Relative error below 1e-11 of what lies
 * between the quantile and that end.
 */
export function betaQuantile(alpha: number, beta: number): (p: number) => number {
  const left = quantileOfLowerHalf(alpha, beta);
  const right = quantileOfLowerHalf(beta, alpha);
  const half = incompleteBeta(alpha, beta, logBeta(alpha, beta), 0.5).below;
  return (p) => (p <= half ? left(p, 1 - p) : 1 - right(1 - p, p));
}

/** The quantile where it is at most a half; `q` is what `p` leaves to 1. */
function quantileOfLowerHalf(a: number, b: number): (p: number, q: number) => number {
  const logB = logBeta(a, b);
  return (p, q) => {
    // P(x) is near x^a / (a B(a, b)) when x is small.
    const first = exp((ln(p) + ln(a) + logB) / a);
    if (first * Math.max(1, b) < TINY) return first;
    let low = 0;
    let high = 0.6; // above a half, which rounding may pass
    let x = within(a > 1 && b > 1 ? nearNormal(a, b, p) : first, low, high);
    for (let i = 0; i < 100; i++) {
      const { below, above, density } = incompleteBeta(a, b, logB, x);
      const error = below < above ? below - p : q - above;
      if (error < 0) low = x;
      else high = x;
      const newton = error / density;
      const bend = newton * ((a - 1) / x - (b - 1) / (1 - x));
      const stepped = x - newton / (1 - 0.5 * Math.min(1, bend));
      // There to the last digit: a bound that lies there must not send it away.
      if (stepped === x) break;
      const next = within(stepped, low, high);
      const moved = Math.abs(next - x);
      x = next;
      if (!(moved > 1e-6 * x)) break;
    }
    return x;
  };
}

/** `x`, or halfway between the bounds where it is not between them. */
function within(x: number, low: number, high: number): number {
  return x > low && x <= high ? x : (low + high) / 2;
}

/** Abramowitz and Stegun 1964, 26.5.22. */
function nearNormal(a: number, b: number, p: number): number {
  const z = -normalQuantile(p);
  const lambda = (z * z - 3) / 6;
  const first = 1 / (2 * a - 1);
  const second = 1 / (2 * b - 1);
  const h = 2 / (first + second);
  const w = (z * Math.sqrt(h + lambda)) / h - (second - first) * (lambda + 5 / 6 - 2 / (3 * h));
  return a / (a + b * exp(2 * w));
}

/** The logarithm of the beta function; where a shape is large, by what Stirling's formula leaves (Didonato and Morris 1992). */
function logBeta(a: number, b: number): number {
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  const sum = a + b;
  if (large < 10) return logGamma(a) + logGamma(b) - logGamma(sum);
  const rest = stirlingRest(large) - stirlingRest(sum);
  const spread = (sum - 0.5) * log1p(small / large);
  if (small < 10) return logGamma(small) + rest - spread - small * ln(large) + small;
  const front = 0.5 * ln((2 * Math.PI) / small);
  return front + rest + stirlingRest(small) - spread + small * ln(small / large);
}

/** The probabilities below and above `x`, the smaller of them by a continued fraction (Lentz 1976). */
function incompleteBeta(a: number, b: number, logB: number, x: number) {
  const front = a * ln(x) + b * log1p(-x) - logB;
  const density = exp(front) / (x * (1 - x));
  if (x <= (a + 1) / (a + b + 2)) {
    const below = exp(front - ln(a)) * fraction(a, b, x);
    return { below, above: 1 - below, density };
  }
  const above = exp(front - ln(b)) * fraction(b, a, 1 - x);
  return { below: 1 - above, above, density };
}

/** Quick where x is not above (a + 1) / (a + b + 2): at most some steps more than the root of the larger shape. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < 1e4; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return product;
}
