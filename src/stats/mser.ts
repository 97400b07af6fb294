import { Running } from './running.ts';

/** Numbers in a batch: the 5 of MSER-5 (White, Cobb and Spratt 2000). */
const MSER_BATCH = 5;
/** So many of the last batches are never what is left: a few alike numbers at the end look settled (Hoad et al. 2010). */
const LAST = 5;

export interface Truncation {
  /** How many numbers to cut off at the beginning: whole batches. */
  readonly cut: number;
  /** Whether the cut lies in the first half; otherwise the series is too short to say (White 1997). */
  readonly isFound: boolean;
}

/**
 * Where a series that starts away from its long-run level has reached it: the cut that makes the marginal standard error of
 * the mean of what is left least, over means of batches of five (MSER-5: White 1997; White, Cobb and Spratt 2000; as Hoad,
 * Robinson and Davies 2010 make it automatic). To be given the mean over replications of a list or of a caseload, not the
 * load of staff, which looks settled as soon as a role is full.
 * @param values equally far apart in time; what does not fill a batch at the end is left out
 */
export function mser5(values: ArrayLike<number>): Truncation {
  return truncation(leastError(values).cut, values);
}

/** What is left differs by no more than that share of itself: no bias that matters. */
const NO_BIAS = 0.05;

/**
 * From where on a series may be counted: as `mser5`, but the earliest cut from which on the mean of what is left is that after
 * MSER-5's, within 5 % or within what chance leaves open, whichever is more. MSER-5 knows no scale: of a caseload that is
 * always full it cuts where the last two of 156 places were free, and of a short list where it was by chance a little longer.
 * This takes the shortest warm-up that comes to the same.
 * @param values mean over replications, equally far apart in time
 * @param margins half the width of the 95 % interval of each; NaN where it is not known
 */
export function countedFrom(values: ArrayLike<number>, margins: ArrayLike<number>): Truncation {
  const { cut, means } = leastError(values);
  const end = means.length * MSER_BATCH;
  // A list keeps its length for months, so that the mean of many weeks is known hardly better than one of them.
  const known = new Running();
  for (let at = cut * MSER_BATCH; at < end; at++) if (!Number.isNaN(margins[at]!)) known.add(margins[at]!);
  const level = means[cut] ?? 0;
  const same = Math.max(NO_BIAS * Math.abs(level), known.mean || 0);
  let first = cut;
  while (first > 0 && Math.abs(means[first - 1]! - level) <= same) first--;
  return truncation(first, values);
}

/** The cut with the least error, in batches, and the mean of what is left after each cut. */
function leastError(values: ArrayLike<number>): { cut: number; means: Float64Array } {
  const means = new Float64Array(Math.floor(values.length / MSER_BATCH));
  const kept = new Running();
  let least = Number.POSITIVE_INFINITY;
  let cut = 0;
  for (let batch = means.length - 1; batch >= 0; batch--) {
    let sum = 0;
    for (let i = 0; i < MSER_BATCH; i++) sum += values[batch * MSER_BATCH + i]!;
    kept.add(sum / MSER_BATCH);
    means[batch] = kept.mean;
    if (kept.n < LAST) continue;
    const error = (kept.variance * (kept.n - 1)) / (kept.n * kept.n);
    // Equal ones: the earlier cut, which keeps more.
    if (error <= least) {
      least = error;
      cut = batch;
    }
  }
  return { cut, means };
}

/** @param cut in batches */
function truncation(cut: number, { length }: ArrayLike<number>): Truncation {
  const batches = Math.floor(length / MSER_BATCH);
  return { cut: cut * MSER_BATCH, isFound: batches >= 2 * LAST && cut <= batches / 2 };
}
