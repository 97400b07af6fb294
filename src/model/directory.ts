import type { Directory } from '../event-log/directory.ts';
import type { Rule, Scenario } from '../scenario/scenario.ts';
import { clockEntries } from './clock-entries.ts';

/**
 * The names behind the numbers of this scenario's log. Numbers follow the order of the scenario: teams, then
 * their roles and steps, then each step's rules.
 */
export function directoryOf(scenario: Scenario): Directory {
  const { people, teams } = scenario;
  const classes: { kind: number; values: number[] }[] = [];
  people.kinds.forEach((_, kind) => {
    for (const values of combinations(people.groups.map((group) => group.values.length))) {
      classes.push({ kind, values });
    }
  });
  const directory = {
    start: scenario.time.start,
    sources: scenario.sources.map((source) => source.name),
    teams: teams.map(({ name, title, sector }) => ({ name, title, sector })),
    steps: teams.flatMap((team, index) =>
      team.steps.map((step) => ({
        name: step.name,
        team: index,
        does: step.kind,
        assesses: step.assesses,
        spentOn: step.spentOn,
      })),
    ),
    roles: teams.flatMap((team, index) =>
      team.roles.map((role) => {
        const wte = role.wte * (1 - role.vacancy);
        return {
          name: role.name,
          team: index,
          band: role.band,
          wte,
          clinicalShare: role.clinicalShare,
          places: placesOf(role.caseloadPerWte, wte),
          costPerHour: scenario.costs.perHour[role.band] ?? 0,
        };
      }),
    ),
    rules: rulesInOrder(scenario).map(({ rule, team, step }) => ({
      name: rule.name,
      team,
      step,
      formal: rule.formal,
      text: rule.text,
    })),
    kinds: people.kinds.map((kind) => kind.name),
    groups: people.groups.map((group) => ({
      name: group.name,
      values: group.values.map((value) => value.name),
    })),
    classes,
  };
  return { ...directory, clocks: clockEntries(scenario.clocks, directory) };
}

/** Caseload places of a role: whole places, 0 where the role holds no caseload. */
export function placesOf(caseloadPerWte: number | null, wte: number): number {
  return caseloadPerWte === null ? 0 : Math.max(1, Math.round(caseloadPerWte * wte));
}

/** Every flow rule with its team and step, in the order in which the log numbers them. */
function rulesInOrder(scenario: Scenario): { rule: Rule; team: number; step: number }[] {
  let step = 0;
  return scenario.teams.flatMap((team, teamIndex) =>
    team.steps.flatMap((each) => {
      const stepIndex = step++;
      return each.then.map((rule) => ({ rule, team: teamIndex, step: stepIndex }));
    }),
  );
}

/** Every way to choose one value of each group: for no groups, one empty way. The last group varies fastest. */
function combinations(lengths: readonly number[]): number[][] {
  return lengths.reduce<number[][]>(
    (ways, length) => ways.flatMap((way) => Array.from({ length }, (_, value) => [...way, value])),
    [[]],
  );
}
