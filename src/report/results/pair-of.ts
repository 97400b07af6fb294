import type { RowResult } from '../../experiment/results.ts';
import type { StoredResults } from './stored.ts';

/** Systems beside each other on one page; of more, each has a page of its own beside the base. */
export const MOST_ON_A_PAGE = 2;

/**
 * The base and one other of several systems, as if only these had been compared: the same people, numbers, verdicts and
 * intervals.
 * @param other the system by its place, after the base
 */
export function pairOf(stored: StoredResults, other: number): StoredResults {
  const { result, manifest, untouched } = stored;
  const both = <T>(all: readonly T[]): T[] => all.filter((_, at) => at === 0 || at === other);
  const rows = (all: readonly RowResult[]) =>
    all.map((row) => ({
      ...row,
      estimates: both(row.estimates),
      differences: row.differences.slice(other - 1, other),
    }));
  const { board: _, interactions: __, periods, ...rest } = result;
  const { board: ___, ...run } = manifest;
  const left = result.systems.filter((_, at) => at > 0 && at !== other);
  return {
    ...stored,
    manifest: { ...run, systems: both(manifest.systems) },
    untouched: both(untouched),
    stories: stored.stories.filter(
      ({ title }) => !left.some(({ scenario }) => title.endsWith(`: ${scenario.title || scenario.name}`)),
    ),
    result: {
      ...rest,
      systems: both(result.systems),
      comparisons: result.comparisons.slice(other - 1, other),
      rows: rows(result.rows),
      ...(periods === undefined
        ? {}
        : {
            periods: periods.map((period) => ({
              ...period,
              systems: both(period.systems),
              rows: rows(period.rows),
            })),
          }),
    },
  };
}
