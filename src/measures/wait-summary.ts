import { quantiles } from '../stats/index.ts';
import { ratio } from './question.ts';

/** What a set of waits comes to: minutes, and shares. NaN where nobody waited. */
export interface WaitSummary {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly longest: number;
  readonly withinStandard: number;
  readonly waitedAtAll: number;
}

/** @param minutes in the order in which they are to be added */
export function summarise(minutes: Float64Array, standard: number): WaitSummary {
  let sum = 0;
  let longest = minutes.length === 0 ? Number.NaN : 0;
  let inTime = 0;
  let waited = 0;
  for (let i = 0; i < minutes.length; i++) {
    const wait = minutes[i];
    sum += wait;
    if (wait > longest) longest = wait;
    inTime += Number(wait <= standard);
    waited += Number(wait > 0);
  }
  const [median, p90, p95] = quantiles(minutes, [0.5, 0.9, 0.95]);
  const share = (count: number) => ratio(count, minutes.length);
  return {
    mean: share(sum),
    median,
    p90,
    p95,
    longest,
    withinStandard: share(inTime),
    waitedAtAll: share(waited),
  };
}
