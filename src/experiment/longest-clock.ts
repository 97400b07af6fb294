import { DAY } from '../event-log/units.ts';
import { longestTime, type OwnTime } from '../model/index.ts';
import type { SystemResult } from './results.ts';
import { overallCell } from './row-results.ts';

/** The longest time that stands in the scenario of a system and that its run came to (`longestTime`); null: none. */
export function longestClock({ scenario, cells }: Pick<SystemResult, 'scenario' | 'cells'>): OwnTime | null {
  const onLists = new Map(
    cells
      .filter(({ cell }) => cell.measure.name === 'wait_on_list_mean' && cell.group === '')
      .map(({ cell, estimate }) => [cell.team, estimate.mean]),
  );
  const first = overallCell({ cells }, 'wait_to_first_contact_mean')?.estimate.mean;
  return longestTime(scenario, {
    onList: (step) => (onLists.get(step) || 0) * DAY,
    toFirstContact: (first || 0) * DAY,
  });
}
