/** Stretches of the window that are measured each by itself. */
import type { Window } from '../measures/index.ts';
import type { Period, Scenario } from '../scenario/scenario.ts';

/** Those of the first system that gives any: compared systems have the same time. */
export function periodsOf(scenarios: readonly Scenario[]): readonly Period[] {
  return scenarios.find(({ periods }) => periods !== undefined)?.periods ?? [];
}

/**
 * The window of a period: its people are followed for as long as those of the whole run are after its end. So periods have
 * the numbers of runs that end with them, and counts of events and of time of periods that adjoin add up.
 */
export function windowOfPeriod({ time, standard }: Scenario, { from, to }: Period): Window {
  return { from, to, ...(time.followUp === undefined ? {} : { until: to + time.followUp }), standard };
}
