import { mapOf } from '../names.ts';
import { actionsOf } from '../rules/action.ts';
import { everyone } from './asked.ts';
import type { Kind } from './trap.ts';

/** A limit on referrals, and how people are handed on, where no team sends anybody on; what handovers do to people where there are none. */
export const nobodyIsSentOn: Kind = ({ scenario, teams }) => {
  const principles = mapOf(scenario.principles);
  const actions = teams.flatMap(({ steps }) => steps.flatMap(actionsOf)).map(({ raw }) => raw);
  const passesOn = [principles.not_eligible, ...teams.map(({ raw }) => raw.not_eligible)].some(
    (said) => said === 'pass_on' || mapOf(said).return_to !== undefined,
  );
  const handed = actions.filter((action) => action.refer_to !== undefined || action.pass_on === true);
  const hows = new Set([
    ...handed.map((action) => action.handover ?? principles.handover ?? 'cold'),
    ...(passesOn ? [principles.handover ?? 'cold'] : []),
  ]);
  const isSentOn = handed.length > 0 || passesOn || actions.some(({ signpost }) => signpost !== undefined);
  const followsPrinciple = passesOn || handed.some((action) => action.handover === undefined);
  return [
    ...(principles.handover !== undefined && !followsPrinciple
      ? [
          {
            path: ['principles', 'handover'],
            message:
              handed.length === 0
                ? 'no team hands anybody on to another'
                : 'every rule that hands people on says how itself',
            hint: 'let a rule refer people on, `refer_to: TEAM`, without a `handover` of its own, or take it out',
          },
        ]
      : []),
    ...(principles.hop_limit !== undefined && !isSentOn
      ? [
          {
            path: ['principles', 'hop_limit'],
            message: 'no team sends anybody on, so that nobody comes to the limit',
            hint: 'let a rule refer people on, `refer_to: TEAM`, or take it out',
          },
        ]
      : []),
    ...(principles.hop_limit === 1 && (handed.length > 0 || passesOn)
      ? [
          {
            path: ['principles', 'hop_limit'],
            message:
              'the first referral of a request counts, so that with a limit of 1 nobody is ever sent on: whoever would be is returned',
            hint: 'allow one more than the teams that somebody may be sent on to, for example `hop_limit: 4`',
          },
        ]
      : []),
    ...everyone(scenario).flatMap(({ raw, path }) =>
      (['warm', 'cold'] as const)
        .filter((how) => mapOf(raw.engagement)[`after_${how}_handover`] !== undefined && !hows.has(how))
        .map((how) => ({
          path: [...path, 'engagement', `after_${how}_handover`],
          message: `nobody is handed over ${how === 'warm' ? 'warmly' : 'by letter'}`,
          hint: `say where people are, \`handover: ${how}\` at a rule with \`refer_to\` or under \`principles\`, or take it out`,
        })),
    ),
  ];
};
