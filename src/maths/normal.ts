import { exp, ln } from './elementary.ts';
import { lowerSeries, upperFraction } from './gamma.ts';

/**
 * The standard normal quantile: Wichura 1988, algorithm AS 241 (PPND16), relative error about 1e-16.
 * @param p strictly between 0 and 1
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) *
          r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  const tail = Math.sqrt(-ln(q < 0 ? p : 1 - p));
  const z = tail <= 5 ? near(tail - 1.6) : far(tail - 5);
  return q < 0 ? -z : z;
}

function near(r: number): number {
  return (
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
      1.2704582524523684) *
      r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
      0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1)
  );
}

function far(r: number): number {
  return (
    (((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
      6.657904643501103) /
    (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
      1)
  );
}

/**
 * The standard normal distribution function, through the incomplete gamma function of shape 1/2 (Abramowitz and
 * Stegun 1964, 26.2.30 and 6.5.16); relative error about 1e-14 far into the lower tail.
 */
export function normalCdf(z: number): number {
  if (Math.abs(z) > 40) return z < 0 ? 0 : 1;
  const x = (z * z) / 2;
  const front = exp(-x) * Math.sqrt(x / Math.PI);
  const tail = x < 1.5 ? (1 - front * lowerSeries(0.5, x)) / 2 : (front * upperFraction(0.5, x)) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** The standard normal density. */
export function normalDensity(z: number): number {
  return exp((-z * z) / 2) * 0.3989422804014327;
}
