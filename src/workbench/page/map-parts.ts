import type { SystemResult } from '../../experiment/results.ts';

/** One for each kind of people, in turn. */
export const COLOURS = ['#005eb8', '#d5281b', '#007f3b', '#8a1e7a', '#b35900', '#4c6272'];

/** People on the list of each team, week by week. */
export type Lists = ReadonlyMap<string, Float64Array>;

export function listsOf(system: SystemResult | undefined): Lists {
  return new Map(
    (system?.series ?? [])
      .filter(({ key }) => key.name === 'waiting')
      .map(({ key, mean }) => [key.team, mean]),
  );
}
