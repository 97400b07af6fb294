/** How sure: means with their intervals. */

/** Which way out, and how long until. */
export { type CumulativeIncidence, cumulativeIncidence } from './cumulative-incidence.ts';
export { type Interval, interval } from './interval.ts';
/** How long: quantiles, and waits that are not over yet. */
export {
  kaplanMeier,
  kaplanMeierByDay,
  type SurvivalCurve,
  survivalAt,
  survivalQuantile,
} from './kaplan-meier.ts';
export { pairedDifferences, pairedInterval } from './paired.ts';
export { quantile, quantiles } from './quantile.ts';
export { Running } from './running.ts';
export { studentQuantile } from './student.ts';
