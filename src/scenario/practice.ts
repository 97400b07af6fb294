import type { Scenario, Step } from './scenario.ts';

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
  return {
    ...scenario,
    name: `${scenario.name}-formal`,
    title: `${scenario.title} (formal rules only)`,
    teams: scenario.teams.map((team) => ({ ...team, steps: team.steps.map(formal) })),
  };
}
