/** The splits of a scenario: where people are divided at random by shares. */
import type { Phase, Scenario } from '../scenario.ts';
import type { Action } from './action.ts';

export interface Split {
  readonly team: string;
  readonly step: string;
  /** The name of its own; null: its luck belongs to the step. */
  readonly as: string | null;
  /** Where people go, as names, in the order in which it is written. */
  readonly ways: readonly string[];
  /** The shares of each way, in the same order; they sum to 1. */
  readonly shares: readonly number[];
}

/** Of all flow rules, in the order of the scenario. */
export function splitsOf({ teams }: Pick<Scenario, 'teams'> | Phase): Split[] {
  return teams.flatMap((team) =>
    team.steps.flatMap((step) =>
      step.then.flatMap(({ action }): Split[] =>
        action.do === 'split'
          ? [
              {
                team: team.name,
                step: step.name,
                as: action.as ?? null,
                ways: action.ways.map((way) => wayOf(way.action)),
                shares: action.ways.map(({ share }) => share),
              },
            ]
          : [],
      ),
    ),
  );
}

/** Each step at which a split has a name of its own, at the start of the run or after a change: `sorting at team.step`. */
export function namedSplits(scenario: Scenario): string[] {
  const all = [scenario, ...(scenario.phases ?? [])].flatMap(splitsOf);
  return [
    ...new Set(all.flatMap(({ as, team, step }) => (as === null ? [] : [namedSplit(as, `${team}.${step}`)]))),
  ];
}

export function namedSplit(as: string, step: string): string {
  return `${as} at ${step}`;
}

function wayOf(action: Action): string {
  switch (action.do) {
    case 'go_to':
      return action.step;
    case 'refer_to':
      return action.team ?? 'best_fit';
    case 'signpost':
      return action.team ?? 'elsewhere';
    case 'discharge':
      return action.outcome;
    case 'not_eligible':
    case 'return_to_referrer':
    case 'pass_on':
    case 'split':
      return action.do;
  }
}
