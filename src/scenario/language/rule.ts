/** Flow rules: who goes where, when. A rule is a map with one action, and perhaps a condition. */
import type { z } from 'zod';
import { DISCHARGE_OUTCOMES } from '../outcomes.ts';
import { URGENCY_WORDS } from '../words.ts';
import { durations } from './distribution.ts';
import { byKey, byType, keys, list, once } from './forms.ts';
import { nameOf, onlyTrue, share, text, word, yesNo } from './leaves.ts';
import { leaf, quoted, Wrong } from './say.ts';

/** Text is kept as it is: conditions are read with all names of the scenario at hand. */
export const condition = () =>
  leaf(
    'condition',
    { type: ['string', 'boolean'], examples: ['severity >= 4 and not has_been_assessed'] },
    (value): string | Wrong => {
      if (typeof value === 'boolean') return String(value);
      if (typeof value === 'string' && value.trim() !== '') return value;
      return new Wrong(
        'wrong-type',
        `${quoted(value)} is not a condition`,
        'for example `severity >= 4 and not has_been_assessed`',
      );
    },
  );

const ACTIONS = [
  'go_to',
  'refer_to',
  'discharge',
  'not_eligible',
  'return_to_referrer',
  'pass_on',
  'signpost',
] as const;
const oneAction =
  'write exactly one of go_to, refer_to, discharge, not_eligible, return_to_referrer, pass_on, signpost';

/** The actions, each with keys of its own and those of `extra`. */
function actions<S extends z.core.$ZodLooseShape>(what: string, extra: S) {
  return [
    keys(what, {
      ...extra,
      go_to: nameOf('a step of this team').describe('Go on to this step of the same team.'),
    }),
    keys(what, {
      ...extra,
      refer_to: nameOf('a team, or best_fit').describe(
        'Refer to this team, or `best_fit`: the team that fits, as far as the worker knows.',
      ),
      as: word('an urgency', URGENCY_WORDS)
        .describe('Urgency of the new referral. Without it: unchanged.')
        .optional(),
      handover: word('a handover', ['warm', 'cold'])
        .describe('`warm` (introduced) or `cold` (a letter). Without it: as the principles say.')
        .optional(),
    }),
    keys(what, {
      ...extra,
      discharge: word('an outcome that a team can decide', DISCHARGE_OUTCOMES).describe(
        'End the referral with this outcome.',
      ),
      plan: yesNo('whether there is a plan')
        .describe('The person leaves with a plan. Default false.')
        .optional(),
    }),
    keys(what, {
      ...extra,
      not_eligible: onlyTrue('as for people who are not eligible').describe(
        'Turn away, as the team or the principles say for people who are not eligible.',
      ),
    }),
    keys(what, {
      ...extra,
      return_to_referrer: onlyTrue('send back to the referrer').describe(
        'Send the referral back to whoever made it.',
      ),
    }),
    keys(what, {
      ...extra,
      pass_on: onlyTrue('pass on to the team that fits').describe(
        'Pass on to the team that fits, as far as the worker knows.',
      ),
    }),
    keys(what, {
      ...extra,
      signpost: nameOf('a team, or elsewhere').describe(
        'Tell the person to ask this team, or `elsewhere` (outside the scenario). The referral ends.',
      ),
      completes: share('a probability')
        .describe('Probability that the person does ask there. Needed when a team is named.')
        .optional(),
      delay: durations('the delay').describe('Time until the person asks there.').prefault('0 min'),
    }),
  ] as const;
}

export const oneActionOnly = once(() => byKey(oneAction, ACTIONS, actions('an action', {})));

const rule = once(() => {
  const frame = {
    if: condition()
      .describe('The rule holds when this is true. A rule without it holds for everyone who comes to it.')
      .optional(),
    name: text('a name').describe('The name in reports. Default: team, step and number.').optional(),
    informal: yesNo('whether the rule is informal')
      .describe('A habit that nobody wrote down. Default false.')
      .optional(),
    followed: share('a probability')
      .describe('How often the rule is followed when it holds. Default 1.')
      .optional(),
  };
  const shares = keys('a flow rule', {
    ...frame,
    shares: list(
      'ways, each with its share',
      byKey(
        oneAction,
        ACTIONS,
        actions('a way', {
          share: share('the share of a way').describe(
            'Share of people who go this way; the shares sum to 1.',
          ),
        }),
      ),
    ).describe('Split people at random: a list of actions, each with its `share`.'),
  });
  return byKey(`${oneAction}, shares`, [...ACTIONS, 'shares'], [
    ...actions('a flow rule', frame),
    shares,
  ] as const);
});

/** One rule, or a list of them. */
export const rules = once(() => byType(['map', 'list'], [rule(), list('flow rules', rule())]));
