import { DAY } from '../units/minutes.ts';

/** How far apart contacts of a course are due, in days. */
export interface Rhythm {
  readonly days: number;
  readonly low: number;
  readonly high: number;
  /** How many gaps lie there, of how many. */
  readonly there: number;
  readonly all: number;
}

const LEAST = 30;
/** So many of the gaps lie where most do; otherwise the queue, or the diary, decides when contacts are. */
const MOST = 0.4;
const HALF_A_DAY = DAY / 2;

/**
 * When the next contact is due is in no log: the gaps between contacts are that, and the wait for the worker, which is none for
 * many of them where the queue is short. So it is where most gaps lie: the half day with most of them (the mode of grouped
 * values), and in it their median, with the upper limit of order statistics (Conover 1999, 3.2), down to the shortest gap there.
 * @param gaps minutes
 */
export function rhythmOf(gaps: Float64Array): Rhythm | null {
  if (gaps.length < LEAST) return null;
  const sorted = Float64Array.from(gaps).sort();
  let [first, last, from] = [0, 0, 0];
  for (let to = 0; to < sorted.length; to++) {
    while (sorted[to] - sorted[from] > HALF_A_DAY) from++;
    if (to - from > last - first) [first, last] = [from, to];
  }
  const there = last - first + 1;
  if (there < MOST * sorted.length) return null;
  const half = (1.96 * Math.sqrt(there)) / 2;
  const at = (place: number) => sorted[first + Math.max(0, Math.min(there - 1, Math.round(place)))] / DAY;
  const middle = (there - 1) / 2;
  // Nobody is seen before the next contact is due, so that it may be due as early as the shortest of these gaps.
  const shortest = sorted[sorted.findIndex((gap) => gap >= sorted[first] - HALF_A_DAY)];
  return {
    days: at(middle),
    low: Math.floor(shortest) / DAY,
    high: at(middle + half),
    there,
    all: sorted.length,
  };
}
