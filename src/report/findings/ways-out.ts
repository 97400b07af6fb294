/** How the wait for help ended, and when: the numbers behind the chart of ways out. */
import type { SystemResult } from '../../experiment/results.ts';
import { WAYS_OUT, type WayOut, type WaysOutShares, waysOutShares } from '../../measures/index.ts';

/** In words, in the order in which they are stacked: what helps from below, what loses people from above. */
export const WAYS_IN_WORDS: Readonly<Record<WayOut, string>> = {
  help_began: 'help began',
  discharged_otherwise: 'discharged, no help begun',
  advised: 'given advice or information only',
  recovered: 'recovered meanwhile',
  still_waiting: 'still waiting',
  gave_up: 'gave up, or declined the offer',
  missed_contacts: 'discharged after missed contacts',
  turned_away: 'turned away',
};

export const STACKED = Object.keys(WAYS_IN_WORDS) as readonly WayOut[];

/** null when the system has nobody to follow, or results of an earlier version do not say. */
export function waysOutOf({ histograms }: SystemResult): WaysOutShares | null {
  const counts = WAYS_OUT.map(
    (way) => histograms.find(({ key }) => key.name === `out_${way}`)?.counts ?? new Float64Array(1),
  );
  const shares = waysOutShares(counts);
  return shares.atRisk.length === 0 ? null : shares;
}

/** Fewer people than this share of all who asked say little about the rest. */
const TOO_FEW = 0.01;
/** A share that is still waiting below this would not be seen. */
const ALL_GONE = 0.005;

/** Days until nearly everybody is gone one way or another, or hardly anybody is followed any more: where a picture can end. */
export function daysToShow({ shares, atRisk }: WaysOutShares): number {
  const end = atRisk.findIndex(
    (followed, day) => followed < TOO_FEW * atRisk[0]! || shares.still_waiting[day]! < ALL_GONE,
  );
  return end === -1 ? atRisk.length : Math.max(1, end);
}

/** The shares by the end of `day` (0: at the moment of asking), in the order of `STACKED`. */
export function sharesAt({ shares }: WaysOutShares, day: number): number[] {
  return STACKED.map((way) => {
    if (day === 0) return way === 'still_waiting' ? 1 : 0;
    const of = shares[way];
    return of[Math.min(day, of.length) - 1]!;
  });
}
