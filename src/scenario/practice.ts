import type { Scenario, Step, Team } from './scenario.ts';

/**
 * The system as it was agreed: informal rules left out, formal ones always followed. Laid beside the scenario itself
 * (the system as practised), it shows what habits do. A last resort stays, whoever made it.
 */
export function formalOnly(scenario: Scenario): Scenario {
  const formal = (step: Step): Step => ({
    ...step,
    then: step.then
      .filter((rule) => rule.formal || rule.if === null)
      .map((rule) => ({ ...rule, followed: 1 })),
  });
  const formalTeams = (teams: readonly Team[]) =>
    teams.map((team) => ({ ...team, steps: team.steps.map(formal) }));
  const { phases } = scenario;
  return {
    ...scenario,
    ...(phases ? { phases: phases.map((phase) => ({ ...phase, teams: formalTeams(phase.teams) })) } : {}),
    name: `${scenario.name}-formal`,
    title: `${scenario.title} (formal rules only)`,
    teams: formalTeams(scenario.teams),
  };
}

/** Whether the system as practised is the one that was agreed: every rule is formal and always followed. */
export function isAsAgreed(scenario: Scenario): boolean {
  const ruled = ({ teams, phases = [] }: Scenario) =>
    JSON.stringify([teams, phases.map((phase) => phase.teams)]);
  return ruled(scenario) === ruled(formalOnly(scenario));
}
