/** How sure: means with their intervals, and what may be said of them. */

/** Which way out, and how long until. */
export { type CumulativeIncidence, cumulativeIncidence } from './cumulative-incidence.ts';
/** Shares and counts, exactly. */
export { countEnds, type Ends, shareEnds } from './exact.ts';
export { halfWidth, type Interval, interval } from './interval.ts';
/** How long: quantiles, and waits that are not over yet. */
export { kaplanMeier, type SurvivalCurve, survivalQuantile } from './kaplan-meier.ts';
/** Settled or not. */
export { countedFrom, mser5, type Truncation } from './mser.ts';
export { pairedDifferences, pairedInterval } from './paired.ts';
export { quantile, quantiles } from './quantile.ts';
export { designEffect, logitInterval, rateInterval, type Trials } from './rate.ts';
export { Running } from './running.ts';
export { sectioned } from './sectioned.ts';
/** Which of several systems. */
export { type Selection, type SelectionOptions, selectBest } from './selection.ts';
export { skewedInterval, skewness } from './skewness.ts';
/** How many replications. */
export { steinHalfWidth, twoStage } from './stein.ts';
export { studentQuantile } from './student.ts';
/** What may be said of a difference. */
export {
  ENOUGH_FOR_A_VERDICT,
  simultaneousDifference,
  simultaneousLevel,
  type Verdict,
  verdictOf,
} from './verdict.ts';
