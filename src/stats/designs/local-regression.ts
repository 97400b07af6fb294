import { square } from './crossed.ts';

/** How an answer goes with one input, all others left to vary. */
export interface Smooth {
  /** What is expected at each point. */
  readonly fitted: Float64Array;
  /** The part of the input's range that counts around a point; Infinity: one straight line, 0: one constant. */
  readonly width: number;
  /** The share of the variance that is foretold at points from the others: of nothing it is 0, however many inputs are tried. */
  readonly foretold: number;
}

/** Tried in this order: of two that foretell as well, the plainer is kept. */
const WIDTHS = [0, Number.POSITIVE_INFINITY, 1, 0.6, 0.35, 0.2, 0.12];

/**
 * Local linear regression (Fan 1992) with Epanechnikov's weights; the width is that which best foretells each point from
 * the others (leave-one-out), one constant and one straight line among them, so that what has no effect shows none.
 */
export function smooth(x: ArrayLike<number>, y: ArrayLike<number>, width?: number): Smooth {
  const fits = (width === undefined ? WIDTHS : [width]).map((each) => fitted(x, y, each));
  const best = fits.reduce((least, each) => (each.missed < least.missed * (1 - 1e-9) ? each : least));
  const ofNothing = fits[0].width === 0 ? fits[0].missed : fitted(x, y, 0).missed;
  return { ...best, foretold: ofNothing > 0 ? Math.max(0, 1 - best.missed / ofNothing) : 0 };
}

interface Fit extends Omit<Smooth, 'foretold'> {
  /** The sum of squares that is missed where a point is foretold from the others. */
  readonly missed: number;
}

function fitted(x: ArrayLike<number>, y: ArrayLike<number>, width: number): Fit {
  const n = x.length;
  const reach = width === 0 ? Number.POSITIVE_INFINITY : width * spread(x);
  const expected = new Float64Array(n);
  let missed = 0;
  for (let i = 0; i < n; i++) {
    let [w0, w1, w2, v0, v1] = [0, 0, 0, 0, 0];
    for (let j = 0; j < n; j++) {
      const away = x[j] - x[i];
      // Where all are at one value there is no range, and each counts in full.
      const part = away === 0 ? 0 : away / reach;
      const weight = 1 - part * part;
      if (!(weight > 0)) continue;
      w0 += weight;
      w1 += weight * away;
      w2 += weight * away * away;
      v0 += weight * y[j];
      v1 += weight * away * y[j];
    }
    const determinant = w0 * w2 - w1 * w1;
    const isLevel = width === 0 || !(determinant > 1e-12 * w0 * w2);
    expected[i] = isLevel ? v0 / w0 : (w2 * v0 - w1 * v1) / determinant;
    const own = isLevel ? 1 / w0 : w2 / determinant;
    // A point that stands alone foretells nothing of the others, and they nothing of it.
    missed += own > 1 - 1e-9 ? Number.POSITIVE_INFINITY : square((y[i] - expected[i]) / (1 - own));
  }
  return { fitted: expected, width, missed };
}

function spread(x: ArrayLike<number>): number {
  let [least, most] = [x[0], x[0]];
  for (let i = 1; i < x.length; i++) {
    if (x[i] < least) least = x[i];
    if (x[i] > most) most = x[i];
  }
  return most - least;
}
