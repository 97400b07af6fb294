import { Running } from './running.ts';
import { studentQuantile } from './student.ts';

/** How tight an interval has to be: half its width at most so much, or so much of its mean. */
export type Precision = { readonly halfWidth: number } | { readonly ofMean: number };

export interface Stopping {
  /** The replications after which the interval was tight, and stayed so; NaN: not yet. */
  readonly replications: number;
  /** Half the width of the interval from all numbers so far. */
  readonly halfWidth: number;
  /** About how many replications it takes, by the spread so far; NaN where nothing can be said. */
  readonly expected: number;
}

/** The first replications look tight by accident too often. */
const FIRST = 3;
/** How far to look ahead, and for how many replications that is meant (Hoad et al. 2010). */
const AHEAD = 5;
const AHEAD_IS_FOR = 100;

/**
 * When to stop adding replications: as soon as the t interval of their mean is tight enough (Chow and Robbins 1965) and
 * remains so for the next five, or 5 % of many, which guards against an interval that is tight by luck (Hoad, Robinson and
 * Davies 2010, section 4). The numbers are to be looked at in the order of replications; NaN is left out, but counts.
 */
export function whenPrecise(values: ArrayLike<number>, wanted: Precision, level = 0.95): Stopping {
  const running = new Running();
  let since = Number.NaN;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i]!)) running.add(values[i]!);
    const tight = running.n >= FIRST && halfWidth(running, level) <= target(running.mean, wanted);
    if (!tight) since = Number.NaN;
    else if (Number.isNaN(since)) since = i + 1;
    if (i + 1 >= since + lookAhead(since)) break;
  }
  const replications = values.length >= since + lookAhead(since) ? since : Number.NaN;
  const all = new Running();
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) all.add(values[i]!);
  return {
    replications,
    halfWidth: halfWidth(all, level),
    expected: expected(all, target(all.mean, wanted), level),
  };
}

/** How many more replications have to agree with the first `n`. */
export function lookAhead(n: number): number {
  return n <= AHEAD_IS_FOR ? AHEAD : Math.floor((AHEAD * n) / AHEAD_IS_FOR);
}

function target(mean: number, wanted: Precision): number {
  return 'ofMean' in wanted ? wanted.ofMean * Math.abs(mean) : wanted.halfWidth;
}

function halfWidth({ n, sd }: Running, level: number): number {
  return n < 2 ? Number.NaN : studentQuantile((1 + level) / 2, n - 1) * (sd / Math.sqrt(n));
}

/** The least number for which t·s/√n is small enough, with the spread of now. */
function expected({ n, sd }: Running, target: number, level: number): number {
  if (n < 2 || !(target > 0)) return sd === 0 ? FIRST : Number.NaN;
  let count = FIRST;
  // Two or three steps: the quantile hardly moves.
  for (let step = 0; step < 20; step++) {
    const root = studentQuantile((1 + level) / 2, Math.max(1, count - 1)) * (sd / target);
    const next = Math.max(FIRST, Math.ceil(root * root));
    if (!Number.isFinite(next) || next === count) break;
    count = next;
  }
  return count;
}
