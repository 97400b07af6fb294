import { cumulativeIncidence } from '../stats/index.ts';
import { WAYS_OUT, type WayOut } from './ways-out.ts';

/** By the end of each whole day since asking: the share of people that each way out has taken; together they are 1. */
export interface WaysOutShares {
  readonly shares: Readonly<Record<WayOut, Float64Array>>;
  /** People who were followed into the day. */
  readonly atRisk: Float64Array;
}

/**
 * @param counts people by whole days, for each of `WAYS_OUT` in their order; the last day holds all longer waits, so
 *   that nobody is followed into it
 */
export function waysOutShares(counts: readonly Float64Array[]): WaysOutShares {
  const days = Math.max(0, ...counts.map(({ length }) => length - 1));
  const censored = new Float64Array(days + 1);
  WAYS_OUT.forEach((way, index) => {
    counts[index]!.forEach((people, day) => {
      if (way === 'still_waiting' || day === days) censored[day] += people;
    });
  });
  const ways = WAYS_OUT.filter((way) => way !== 'still_waiting');
  const events = ways.map((way) => counts[WAYS_OUT.indexOf(way)]!.subarray(0, days));
  const { shares, still, atRisk } = cumulativeIncidence(events, censored);
  const named = new Map<WayOut, Float64Array>([
    ...ways.map((way, index) => [way, shares[index]!] as const),
    ['still_waiting', still],
  ]);
  return { shares: Object.fromEntries(named) as Record<WayOut, Float64Array>, atRisk };
}
