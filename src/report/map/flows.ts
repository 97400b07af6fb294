import type { SystemResult } from '../../experiment/results.ts';
import { WEEK } from '../../units/minutes.ts';
import { heldBack, holdersOf } from '../findings/held-back.ts';
import { FIT, listId } from './places.ts';
import type { Arrow, Sketch } from './sketch.ts';

/** What a run adds to the picture. NaN: not known. */
export interface Flows {
  /** Times a week that an arrow was taken. */
  weekly(arrow: Arrow): number;
  /** Days on the list of a team, on average, and people on it. */
  wait(team: string): number;
  waiting(team: string): number;
  /** That come to a team a week. */
  referrals(team: string): number;
  /** What holds people on its lists for longer than a week: `therapist`; empty where nothing does, or nothing is known. */
  held(team: string): string;
}

/** Before any run. */
export const NO_FLOWS: Flows = {
  weekly: () => NaN,
  referrals: () => NaN,
  wait: () => NaN,
  waiting: () => NaN,
  held: () => '',
};

/**
 * Mean flows over all replications: rules and lists as measured; sources as the scenario sets them; what goes through
 * "the team that fits" is what is left of a team's referrals when those by name are taken off.
 */
export function flowsOf(system: SystemResult, { arrows }: Sketch): Flows {
  const { cells, scenario } = system;
  const holding = heldBack(system);
  const means = new Map(
    cells
      .filter(({ cell }) => cell.group === '')
      .map(({ cell, estimate }) => [`${cell.measure.name}|${cell.team}`, estimate.mean]),
  );
  const at = (measure: string, place: string) => means.get(`${measure}|${place}`) ?? NaN;
  // A lone team is the whole system.
  const ofTeam = (measure: string, team: string) => at(measure, scenario.teams.length > 1 ? team : '');
  const teamOf = (box: string) => box.split('/')[0]!;
  const sum = (some: readonly Arrow[]) => some.reduce((total, one) => total + weekly(one), 0);
  const sentOn = (team: string) =>
    scenario.teams
      .filter(({ name }) => name !== team)
      .reduce((total, { name }) => {
        const pair = `${team} -> ${name}`;
        return total + at('passed_on_between_teams', pair) + at('handed_over_between_teams', pair);
      }, 0);

  function weekly(arrow: Arrow): number {
    const { by, from, to } = arrow;
    switch (by) {
      case 'rule':
        return at('rule_fired', arrow.rule) * arrow.share;
      case 'entry':
        return ofTeam('referrals_to_team', teamOf(to));
      case 'source': {
        const arrivals = scenario.sources.find(({ name }) => from === `@source/${name}`)?.arrivals;
        return arrivals?.kind === 'poisson' ? arrivals.rate * WEEK : NaN;
      }
      case 'exit': {
        if (to !== FIT) return sum(arrows.filter((one) => one.to === from));
        const named = arrows.filter(
          (one) => one.by === 'exit' && one.to !== FIT && teamOf(one.from) === teamOf(from),
        );
        return sentOn(teamOf(from)) - sum(named);
      }
      case 'principle': {
        if (from !== FIT) return NaN;
        const team = scenario.teams.find(({ name }) => listId(name) === to)!;
        const named = arrows.filter((one) => one.to === to && one.from !== FIT);
        return ofTeam('referrals_to_team', team.name) - sum(named);
      }
      case 'missed':
      case 'gives_up':
        return NaN;
    }
  }

  return {
    weekly: (arrow) => Math.max(0, weekly(arrow)),
    referrals: (team) => ofTeam('referrals_to_team', team),
    wait: (team) => ofTeam('wait_on_list_mean', team),
    waiting: (team) => ofTeam('people_on_list', team),
    held: (team) => holdersOf(holding, team),
  };
}
