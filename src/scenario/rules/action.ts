/** What a flow rule does. */
import type { z } from 'zod';
import type { Path } from '../../problems/problem.ts';
import type { Distribution } from '../../random/distribution.ts';
import { durations } from '../language/distribution.ts';
import { byKey, keys, once } from '../language/forms.ts';
import { nameOf, onlyTrue, share, word, yesNo } from '../language/leaves.ts';
import type { SaidTeam } from '../language.ts';
import type { RawMap } from '../names.ts';
import { refer } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Context } from '../teams.ts';
import { RULE_OUTCOMES, URGENCY_WORDS } from '../words.ts';
import type { RawStep, RawTeam } from '../written.ts';

export const ACTION_KEYS = [
  'go_to',
  'refer_to',
  'discharge',
  'not_eligible',
  'return_to_referrer',
  'pass_on',
  'signpost',
] as const;

export const ONE_ACTION =
  'write exactly one of go_to, refer_to, discharge, not_eligible, return_to_referrer, pass_on, signpost';

/** The actions, each with keys of its own and those of `extra`. */
export function actionSchemas<S extends z.core.$ZodLooseShape>(what: string, extra: S) {
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
        .describe(
          'Urgency that the new referral has, higher or lower than before (a team’s own `urgency` still holds there). Without it: unchanged.',
        )
        .optional(),
      handover: word('a handover', ['warm', 'cold'])
        .describe('`warm` (introduced) or `cold` (a letter). Without it: as the principles say.')
        .optional(),
    }),
    keys(what, {
      ...extra,
      discharge: word('an outcome that a team can decide', RULE_OUTCOMES).describe(
        'End the referral with this outcome. `gave_up_waiting`: only of those who have given up a list.',
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
        'Pass on to the team that fits, as far as the worker knows, as urgent as they came.',
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

export const actionSchema = once(() => byKey(ONE_ACTION, ACTION_KEYS, actionSchemas('an action', {})));

export type Action =
  | { readonly do: 'go_to'; readonly step: string }
  | {
      readonly do: 'refer_to';
      /** null: the team that fits, as far as the worker knows. */
      readonly team: string | null;
      /** Index into URGENCIES; null: unchanged. */
      readonly urgency: number | null;
      /** null: as the principles say. */
      readonly handover: 'warm' | 'cold' | null;
    }
  | { readonly do: 'discharge'; readonly outcome: string; readonly plan: boolean }
  /** Turned away: as the team or the principles say for people who are not eligible. */
  | { readonly do: 'not_eligible' }
  | { readonly do: 'return_to_referrer' }
  | { readonly do: 'pass_on' }
  | {
      /** Told to ask elsewhere: the person does with probability `completes`, after `delay`. */
      readonly do: 'signpost';
      readonly team: string | null;
      readonly completes: number;
      readonly delay: Distribution;
    }
  | {
      readonly do: 'split';
      /** Under this name luck belongs to the person wherever the split stands; not there: to the step. */
      readonly as?: string;
      readonly ways: readonly { readonly share: number; readonly action: Action }[];
    };

export type SaidAction = Exclude<
  NonNullable<SaidTeam['waiting_list']['gives_up']>['then'],
  { shares: unknown }
>;

export function normaliseAction(said: SaidAction): Action {
  if ('go_to' in said) return { do: 'go_to', step: said.go_to };
  if ('refer_to' in said) {
    return {
      do: 'refer_to',
      team: said.refer_to === 'best_fit' ? null : said.refer_to,
      urgency: said.as === undefined ? null : URGENCY_WORDS.indexOf(said.as),
      handover: said.handover ?? null,
    };
  }
  if ('discharge' in said) return { do: 'discharge', outcome: said.discharge, plan: said.plan ?? false };
  if ('signpost' in said) {
    const team = said.signpost === 'elsewhere' ? null : said.signpost;
    return { do: 'signpost', team, completes: said.completes ?? 1, delay: said.delay };
  }
  if ('not_eligible' in said) return { do: 'not_eligible' };
  return 'pass_on' in said ? { do: 'pass_on' } : { do: 'return_to_referrer' };
}

const URGENTLY = ['as routine', 'urgently', 'as an emergency'];

/** An action as the second half of a sentence: "refer to Crisis team as an emergency". */
export function describeAction(action: Action, context: Context): string {
  switch (action.do) {
    case 'go_to':
      return `go on to ${context.stepTitles.get(action.step) ?? action.step}`;
    case 'refer_to': {
      const to = action.team === null ? 'the team that fits' : titleOfTeam(action.team, context);
      const how =
        action.urgency === null ? '' : ` ${URGENTLY[action.urgency] ?? URGENCY_WORDS[action.urgency]}`;
      return `refer to ${to}${how}${action.handover === null ? '' : ` with a ${action.handover} handover`}`;
    }
    case 'discharge':
      if (action.outcome === 'gave_up_waiting') return 'leave';
      return `discharge as ${action.outcome.replaceAll('_', ' ')}${action.plan ? ', with a plan' : ''}`;
    case 'not_eligible':
      return 'turn away as not eligible';
    case 'return_to_referrer':
      return 'return to the referrer';
    case 'pass_on':
      return 'pass on to the team that fits';
    case 'signpost':
      return action.team === null
        ? 'tell the person to ask elsewhere'
        : `tell the person to ask ${titleOfTeam(action.team, context)}`;
    case 'split':
      return action.ways
        .map((way) => `${Number((way.share * 100).toPrecision(4))} %: ${describeAction(way.action, context)}`)
        .join('; ');
  }
}

function titleOfTeam(team: string, context: Context): string {
  return context.teamTitles.get(team) ?? team;
}

export interface RawAction {
  readonly path: Path;
  readonly raw: RawMap;
}

/** Every action of a step: of its rules, after missed contacts, and of those who give up waiting for it. */
export function actionsOf(step: RawStep): RawAction[] {
  return [
    ...step.rules.flatMap((rule) => rule.actions),
    ...(step.missed ? [step.missed] : []),
    ...step.givingUp,
  ];
}

export function checkActionNames(
  team: RawTeam,
  step: RawStep,
  teams: readonly string[],
  report: TreeReport,
): void {
  for (const { raw, path } of actionsOf(step)) {
    refer(
      report,
      `step in ${team.name}`,
      raw.go_to,
      [...path, 'go_to'],
      team.steps.map((step) => step.name),
    );
    refer(report, 'team', raw.refer_to, [...path, 'refer_to'], [...teams, 'best_fit']);
    refer(report, 'team', raw.signpost, [...path, 'signpost'], [...teams, 'elsewhere']);
    for (const key of ['refer_to', 'signpost'] as const) {
      if (raw[key] === team.name)
        report.value(
          'own-team',
          [...path, key],
          `\`${team.name}\` sends people to itself`,
          'within a team write `go_to` and the step',
        );
    }
    const completes = raw.completes;
    if (typeof raw.signpost === 'string' && raw.signpost !== 'elsewhere' && completes === undefined) {
      report.key(
        'missing-key',
        [...path, 'completes'],
        'it does not say how many of those who are signposted do ask there',
        'write `completes`, a probability',
      );
    }
  }
}
