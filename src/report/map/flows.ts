import type { SystemResult } from '../../experiment/results.ts';
import type { Arrow } from './sketch.ts';

/** What a run adds to the picture. NaN: not known. */
export interface Flows {
  /** Times a week that an arrow was taken. */
  weekly(arrow: Arrow): number;
  /** Days on the list of a team, on average, and people on it. */
  wait(team: string): number;
  waiting(team: string): number;
}

export function flowsOf({ cells, scenario }: SystemResult): Flows {
  const means = new Map(
    cells
      .filter(({ cell }) => cell.group === '')
      .map(({ cell, estimate }) => [`${cell.measure.name}|${cell.team}`, estimate.mean]),
  );
  // A lone team is the whole system.
  const at = (measure: string, team: string) =>
    means.get(`${measure}|${scenario.teams.length > 1 ? team : ''}`) ?? NaN;
  return {
    weekly: ({ by, rule, share, to }) => {
      if (by === 'entry') return at('referrals_to_team', to.split('/')[0]!);
      return rule === '' ? NaN : (means.get(`rule_fired|${rule}`) ?? NaN) * share;
    },
    wait: (team) => at('wait_on_list_mean', team),
    waiting: (team) => at('people_on_list', team),
  };
}

/** Before any run. */
export const NO_FLOWS: Flows = { weekly: () => NaN, wait: () => NaN, waiting: () => NaN };
