import { OUTCOMES, SPENT_ON } from '../../event-log/kinds.ts';
import type { KeepsInTouch, Scenario } from '../../scenario/scenario.ts';
import { ownValue } from '../../text/own-value.ts';
import { notEligiblePlan } from './actions.ts';
import type { Names } from './names.ts';
import { CHANNELS, type TeamPlan, type TouchPlan } from './plan.ts';

export function teamPlans(scenario: Scenario, names: Names): TeamPlan[] {
  return scenario.teams.map((team) => ({
    firstStep: names.step(`${team.name}.${team.steps[0].name}`),
    accepts: team.accepts,
    notEligible: team.notEligible === null ? null : notEligiblePlan(team.notEligible, names),
    door: team.door,
    urgency: team.urgency,
    closesAbove: team.closesAbove ?? Number.POSITIVE_INFINITY,
    touch: team.keepsInTouch === null ? null : touchPlan(team.keepsInTouch, names),
    reEntry:
      team.reEntry === null
        ? null
        : {
            ...team.reEntry,
            after: OUTCOMES.map((outcome) => team.reEntry!.after.includes(outcome)),
            step: names.step(`${team.name}.${team.reEntry.to}`),
          },
    knowsOtherTeams: team.knowsOtherTeams ?? scenario.principles.knowsOtherTeams,
    trusts: scenario.teams.map((other) =>
      (ownValue(scenario.principles.assessmentsTrusted, team.name) ?? []).includes(other.name),
    ),
  }));
}

function touchPlan(said: KeepsInTouch, names: Names): TouchPlan {
  const { channel, attendance, patience, helps } = said;
  return {
    roles: said.by.map(({ team, role }) => names.role(`${team}.${role}`)),
    from: said.from,
    every: said.every,
    takes: said.takes,
    spentOn: SPENT_ON.indexOf(said.spentOn),
    channel: CHANNELS.indexOf(channel),
    attendance,
    patience,
    helps,
  };
}
