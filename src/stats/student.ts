import jstat from 'jstat';

/**
 * The quantile of Student's t distribution, with an error of at most 5e-8 (from the package jstat).
 * @param p strictly between 0 and 1
 * @param degreesOfFreedom at least 1
 */
export function studentQuantile(p: number, degreesOfFreedom: number): number {
  return jstat.jStat.studentt.inv(p, degreesOfFreedom);
}
