import type { ExperimentResult } from '../../experiment/results.ts';

/** `Mean of 20 replications; whiskers: 95 % interval of the mean.` */
export function meansOf({ replications }: ExperimentResult, drawn: string): string {
  if (replications < 2) return 'One replication: no interval.';
  return `Mean of ${replications} replications; ${drawn}: 95 % interval of the mean.`;
}

/** For a chart without a legend: which system it shows. */
export function ofSystem(label: string): string {
  return `System: ${label}.`;
}

/** For a chart without intervals. */
export function runsOf({ replications }: Pick<ExperimentResult, 'replications'>): string {
  return replications === 1 ? 'One replication.' : `Mean of ${replications} replications.`;
}
