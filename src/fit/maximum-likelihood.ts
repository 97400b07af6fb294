import { exp, ln } from '../maths/index.ts';
import { type Exact, exactOf, FAMILIES, type Family, type FamilyName } from './families.ts';

/** What was seen of a time or a number: to the end, for so long at least, or between two ends. */
export interface Sample {
  readonly exact: ArrayLike<number>;
  /** It had not happened when last seen. */
  readonly censored?: ArrayLike<number>;
  /** Counts of values that lie between `low` and `high`, as whole numbers do that were rounded. */
  readonly between?: readonly { readonly low: number; readonly high: number; readonly count: number }[];
}

/** A figure with the limits between which it lies at the level asked. */
export interface Estimated {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface FittedFamily {
  readonly family: FamilyName;
  readonly figures: Readonly<Record<string, Estimated>>;
  /** Parameters as the family has them. */
  readonly at: readonly number[];
  /** Akaike's criterion (1974): of two, the smaller loses less. */
  readonly aic: number;
  /** How many were seen to the end, and how many in all. */
  readonly events: number;
  readonly n: number;
}

const STEPS = 60;
const H = 1e-4;
const Z = 1.959963984540054;

/**
 * Fits a family by maximum likelihood, those who were not seen to the end counted for as long as they were (Cox and Oakes
 * 1984, "Analysis of survival data", 3.2). Newton's method on numerical derivatives, halving any step that does not gain.
 * The limits of a figure are those of the delta method on its logarithm, which is nearer normal and keeps it above 0
 * (Meeker and Escobar 1998, "Statistical methods for reliability data", 8.4); of a mean of the normal, on the mean itself.
 *
 * @returns null where there is too little, or no spread: fewer than 5 events, or a likelihood without a top
 */
export function fitFamily(name: FamilyName, sample: Sample): FittedFamily | null {
  const family = FAMILIES[name];
  const { exact, censored = [], between = [] } = sample;
  const counted = between.reduce((sum, { count }) => sum + count, 0);
  const events = exact.length + counted;
  const n = events + censored.length;
  if (events < 5) return null;
  const exactPart = exactOf(exact);
  const likelihood = (at: readonly number[]) => logLikelihood(family, exactPart, censored, between, at);
  // A normal variable has no beginning from which those who were not seen to the end go on in proportion.
  const { mean, sd } = moments(exactPart, between, name === 'normal' ? 1 : n / events);
  if (!(sd > 1e-9 * mean)) return null;
  const found = top(likelihood, family.start(mean, sd));
  if (found === null) return null;
  const { at, covariance } = found;
  return {
    family: name,
    figures: figuresAt(family, at, covariance),
    at,
    aic: 2 * family.parameters - 2 * likelihood(at),
    events,
    n,
  };
}

function logLikelihood(
  family: Family,
  exact: Exact,
  censored: ArrayLike<number>,
  between: NonNullable<Sample['between']>,
  at: readonly number[],
): number {
  let sum = exact.n > 0 ? family.logLikelihood(exact, at) : 0;
  for (let i = 0; i < censored.length; i++) sum += ln(Math.max(1e-300, family.survival(censored[i], at)));
  for (const { low, high, count } of between)
    sum += count * ln(Math.max(1e-300, family.survival(low, at) - family.survival(high, at)));
  return sum;
}

/** Mean and standard deviation to begin from; a mean of those seen to the end is too small where many were not. */
function moments({ n, sum, squares }: Exact, between: NonNullable<Sample['between']>, longer: number) {
  let [count, total, square] = [n, sum, squares];
  for (const { low, high, count: c } of between) {
    const middle = (Math.max(0, low) + high) / 2;
    count += c;
    total += c * middle;
    square += c * middle * middle;
  }
  const mean = total / count;
  return { mean: mean * longer, sd: Math.sqrt(Math.max(0, square / count - mean * mean)) * longer };
}

function top(
  f: (at: readonly number[]) => number,
  start: number[],
): { at: number[]; covariance: number[][] } | null {
  let at = start;
  let best = f(at);
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = derivatives(f, at);
    const inverse = inverseOf(hessian.map((row) => row.map((each) => -each)));
    // Where the likelihood is not curved as at a top, up the slope.
    const move =
      inverse === null
        ? gradient.map((each) => each / (1 + Math.abs(each)))
        : inverse.map((row) => row.reduce((sum, each, j) => sum + each * gradient[j], 0));
    const longest = Math.max(...move.map(Math.abs));
    let scale = longest > 2 ? 2 / longest : 1;
    let next = at;
    let value = Number.NEGATIVE_INFINITY;
    for (let half = 0; half < 30; half++, scale /= 2) {
      next = at.map((each, i) => each + scale * move[i]);
      value = f(next);
      if (value >= best) break;
    }
    if (!(value >= best)) break;
    const gained = value - best;
    at = next;
    best = value;
    if (gained < 1e-9 * Math.max(1, Math.abs(best)) && longest * scale < 1e-6) break;
  }
  const covariance = inverseOf(derivatives(f, at).hessian.map((row) => row.map((each) => -each)));
  return covariance === null || !Number.isFinite(best) ? null : { at, covariance };
}

function derivatives(f: (at: readonly number[]) => number, at: readonly number[]) {
  const moved = (...steps: readonly (readonly [number, number])[]) => {
    const to = [...at];
    for (const [i, h] of steps) to[i] += h;
    return f(to);
  };
  const here = f(at);
  const gradient = at.map((_, i) => (moved([i, H]) - moved([i, -H])) / (2 * H));
  const hessian = at.map((_, i) =>
    at.map((_, j) =>
      i === j
        ? (moved([i, H]) - 2 * here + moved([i, -H])) / (H * H)
        : (moved([i, H], [j, H]) -
            moved([i, H], [j, -H]) -
            moved([i, -H], [j, H]) +
            moved([i, -H], [j, -H])) /
          (4 * H * H),
    ),
  );
  return { gradient, hessian };
}

/** Of one or two rows; null unless it is positive definite. */
function inverseOf(matrix: readonly (readonly number[])[]): number[][] | null {
  if (matrix.length === 1) return matrix[0][0] > 0 ? [[1 / matrix[0][0]]] : null;
  const [[a, b], [c, d]] = matrix;
  const determinant = a * d - b * c;
  if (!(a > 0 && determinant > 0)) return null;
  return [
    [d / determinant, -b / determinant],
    [-c / determinant, a / determinant],
  ];
}

function figuresAt(family: Family, at: readonly number[], covariance: readonly (readonly number[])[]) {
  const here = family.figures(at);
  const slopes = at.map((_, i) => {
    const to = [...at];
    to[i] += H;
    return family.figures(to);
  });
  return Object.fromEntries(
    Object.entries(here).map(([name, value]) => {
      const positive = value > 0;
      const slope = slopes.map((each) => (positive ? ln(each[name] / value) : each[name] - value) / H);
      const variance = slope.reduce(
        (sum, each, i) => sum + slope.reduce((inner, other, j) => inner + each * other * covariance[i][j], 0),
        0,
      );
      const half = Z * Math.sqrt(variance);
      const ends = positive ? [value * exp(-half), value * exp(half)] : [value - half, value + half];
      return [name, { value, low: ends[0], high: ends[1] }];
    }),
  );
}
