import type { Scenario } from '../../scenario/scenario.ts';
import { diaryNames } from './diaries.ts';

/** The number of whatever has a name; those of a team are named `team.step`, `team.role` and `team.diary`. */
export interface Names {
  readonly team: (name: string) => number;
  readonly source: (name: string) => number;
  readonly step: (name: string) => number;
  readonly role: (name: string) => number;
  readonly diary: (name: string) => number;
}

export function namesOf(scenario: Scenario): Names {
  const { teams, sources } = scenario;
  return {
    team: numbers(teams.map((team) => team.name)),
    source: numbers(sources.map((source) => source.name)),
    step: numbers(teams.flatMap((team) => team.steps.map((step) => `${team.name}.${step.name}`))),
    role: numbers(teams.flatMap((team) => team.roles.map((role) => `${team.name}.${role.name}`))),
    diary: numbers(diaryNames(scenario)),
  };
}

/** A look-up from name to place in the list. The scenario has been checked: a name that is not there is a fault of ours. */
function numbers(names: readonly string[]): (name: string) => number {
  const places = new Map(names.map((name, index) => [name, index]));
  return (name) => {
    const place = places.get(name);
    if (place === undefined) throw new Error(`no ${name} among ${names.join(', ')}`);
    return place;
  };
}
