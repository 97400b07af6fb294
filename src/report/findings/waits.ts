import type { HistogramResult } from '../../experiment/results.ts';

/**
 * Waits in weeks that `count` people equally far apart had, of those whose wait ended: the first of 50 stands for
 * the shortest 2 per cent (its middle), and so on. NaN for those in the last bin, whose wait is not known. Empty when
 * nobody's wait ended.
 */
export function waitQuantiles({ counts }: HistogramResult, count: number): number[] {
  const total = counts.reduce((sum, people) => sum + people, 0);
  if (!(total > 0)) return [];
  const waits: number[] = [];
  let seen = 0;
  for (let day = 0; day < counts.length; day++) {
    seen += counts[day]!;
    while (waits.length < count && seen > ((waits.length + 0.5) / count) * total)
      waits.push(day === counts.length - 1 ? NaN : (day + 0.5) / 7);
  }
  return waits;
}

/**
 * Of the people whose wait ended, the share (0 to 1) for whom it ended within 0, 1, 2 … days. Ends with the day
 * on which the last wait did; waits in the last bin of the histogram (all longer ones) are on no day, so that a share
 * that stays below 1 says that some waited longer than the chart is wide. Empty when nobody's wait ended.
 */
export function shareWithinDays({ counts }: HistogramResult): number[] {
  const total = counts.reduce((sum, people) => sum + people, 0);
  if (!(total > 0)) return [];
  const shares = [0];
  let seen = 0;
  for (let day = 0; day < counts.length - 1; day++) {
    seen += counts[day]!;
    shares.push(seen / total);
    if (seen === total) break;
  }
  return shares;
}
