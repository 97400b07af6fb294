import { mapOf } from '../names.ts';
import { asksEligibility, isForSome, turnsAway } from './asked.ts';
import type { Kind } from './trap.ts';

/** A team is for some people only, and none of its steps looks who they are: it never turns anybody away. */
export const eligibilityNeverAsked: Kind = ({ scenario, teams }) => [
  ...teams
    .filter((team) => isForSome(team) && !team.steps.some(asksEligibility) && !isMeant(team.steps))
    .map(({ name, path }) => ({
      path: [...path, 'accepts'],
      message: `\`${name}\` turns nobody away by \`accepts\`: at none of its steps somebody looks and asks whether people are eligible`,
      hint: 'write `sees: {error_sd: 1}` at a step where somebody looks (a course does not ask, a step before it may); or `checks_eligibility: false` there if referrers alone go by it',
    })),
  ...teams
    .filter((team) => team.raw.not_eligible !== undefined && !turnsAway(team))
    .map(({ name, path }) => ({
      path: [...path, 'not_eligible'],
      message: `nobody is turned away from \`${name}\`, so that nothing becomes of them`,
      hint: 'write `accepts`, and `sees` at the step where somebody looks; or take it out',
    })),
  ...(mapOf(scenario.principles).not_eligible === undefined || teams.some(turnsAway)
    ? []
    : [
        {
          path: ['principles', 'not_eligible'],
          message: 'no team turns anybody away, so that nothing becomes of them',
          hint: 'write `accepts` for a team, and `sees` at the step where somebody looks; or take it out',
        },
      ]),
];

/** The author has said that a look decides nothing about eligibility. */
function isMeant(steps: readonly { readonly raw: { readonly checks_eligibility?: unknown } }[]): boolean {
  return steps.some(({ raw }) => raw.checks_eligibility === false);
}
