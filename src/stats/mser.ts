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
  const batches = Math.floor(values.length / MSER_BATCH);
  const kept = new Running();
  let least = Number.POSITIVE_INFINITY;
  let cut = 0;
  for (let batch = batches - 1; batch >= 0; batch--) {
    let sum = 0;
    for (let i = 0; i < MSER_BATCH; i++) sum += values[batch * MSER_BATCH + i]!;
    kept.add(sum / MSER_BATCH);
    if (kept.n < LAST) continue;
    const error = (kept.variance * (kept.n - 1)) / (kept.n * kept.n);
    // Equal ones: the earlier cut, which keeps more.
    if (error <= least) {
      least = error;
      cut = batch;
    }
  }
  return { cut: cut * MSER_BATCH, isFound: batches >= 2 * LAST && cut <= batches / 2 };
}
