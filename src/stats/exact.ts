import { betaQuantile, gammaQuantile, normalQuantile } from '../maths/index.ts';

/** Ends of an interval for one number. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** More events than this are as good as normal, and the shape of the gamma function ends at a million. */
const MOST_EXACT = 900_000;

/**
 * The exact interval for a share of independent trials (Clopper and Pearson 1934, by the beta function): it holds the true
 * share at least as often as `level` says.
 * @param events of so many `trials`, which are at least 1
 */
export function shareEnds(events: number, trials: number, level = 0.95): Ends {
  const tail = (1 - level) / 2;
  if (trials > MOST_EXACT) return shareEnds(Math.round((events * MOST_EXACT) / trials), MOST_EXACT, level);
  return {
    low: events === 0 ? 0 : betaQuantile(events, trials - events + 1)(tail),
    high: events === trials ? 1 : betaQuantile(events + 1, trials - events)(1 - tail),
  };
}

/** The exact interval for the mean of a Poisson count of which one was seen (Garwood 1936, by the gamma function). */
export function countEnds(events: number, level = 0.95): Ends {
  const tail = (1 - level) / 2;
  if (events > MOST_EXACT) {
    const half = normalQuantile(1 - tail) * Math.sqrt(events);
    return { low: events - half, high: events + half };
  }
  return {
    low: events === 0 ? 0 : gammaQuantile(events)(tail),
    high: gammaQuantile(events + 1)(1 - tail),
  };
}
