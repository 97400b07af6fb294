/** Flow rules: who goes where, when. A rule is a map with one action, and perhaps a condition. */

import type { Path } from '../../problems/problem.ts';
import {
  type Condition,
  conditionSchema,
  normaliseCondition,
  readCondition,
} from '../conditions/condition.ts';
import { byKey, byType, keys, list, once } from '../language/forms.ts';
import { nameOf, share, text, yesNo } from '../language/leaves.ts';
import type { SaidStep } from '../language.ts';
import { mapOf, type Names, type RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Context } from '../teams.ts';
import { ACTION_WORDS } from '../words.ts';
import type { RawStep, RawTeam } from '../written.ts';

import {
  ACTION_KEYS,
  type Action,
  actionSchemas,
  describeAction,
  normaliseAction,
  ONE_ACTION,
  type RawAction,
} from './action.ts';
import { checkWays, normaliseSplit, type Place, placeIn, sharesByName, waysOf, waysSchema } from './ways.ts';

const ruleSchema = once(() => {
  const frame = {
    if: conditionSchema()
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
    shares: waysSchema().describe(
      'Split people at random: shares by the names of where they go (`{talking_therapies: 0.30, back_with_advice: 0.15, call: rest}`: steps of this team, other teams, endings), or a list of actions, each with its `share`. One may be `rest`; by names, whoever is left over goes on to the step that is written next.',
    ),
    split_as: splitAs().optional(),
  });
  return byKey(`${ONE_ACTION}, shares`, [...ACTION_KEYS, 'shares'], [
    ...actionSchemas('a flow rule', frame),
    shares,
  ] as const);
});

/** A split with a name of its own, at a step and in a rule. */
export const splitAs = () =>
  nameOf('a split').describe(
    'Name of the split, for systems that split the same people at different steps: wherever it stands under this name, the same person goes the same way (the shares in the same order). Without it luck belongs to the step.',
  );

/** Shares alone, of whoever is at the step. */
export const sharesAlone = () =>
  sharesByName().describe(
    'In place of `then`: where people go, as shares by name: `{talking_therapies: 0.30, back_with_advice: 0.15, call: rest}`. Steps of this team, other teams, and endings (`back_with_advice` is `discharge: advice_and_signposting`); whoever is left over goes on to the step that is written next. Where it depends on who they are, write rules under `then`, each with `if` and `shares`.',
  );

/** One rule, or a list of them. */
export const rulesSchema = once(() =>
  byType(['map', 'list'], [ruleSchema(), list('flow rules', ruleSchema())]),
);

export interface Rule {
  /** Given name, or one made from team, step and number. */
  readonly name: string;
  readonly formal: boolean;
  /** Probability that the rule is followed when it holds. */
  readonly followed: number;
  readonly if: Condition | null;
  readonly action: Action;
  /** The rule as a sentence. */
  readonly text: string;
}

type SaidRules = NonNullable<SaidStep['then']>;

type SaidRule = Extract<SaidRules, readonly unknown[]>[number];

/** Flow rules of a step. A step without any goes on to the next one, and after the last one the person is helped. */
export function normaliseRules(
  step: string,
  said: SaidRules | undefined,
  next: string | null,
  context: Context,
): Rule[] {
  const list: readonly SaidRule[] =
    said === undefined
      ? [next === null ? { discharge: 'helped' } : { go_to: next }]
      : Array.isArray(said)
        ? said
        : [said as SaidRule];
  return list.map((rule, index) => {
    const holds = normaliseCondition(rule.if, context);
    const does =
      'shares' in rule
        ? normaliseSplit(rule.shares, placeIn(context, next), rule.split_as)
        : normaliseAction(rule);
    const words = describeAction(does, context);
    const when =
      holds === null ? (index === 0 ? '' : 'otherwise, ') : `if ${rule.if!.trim().replace(/\s+/g, ' ')}, `;
    return {
      name: rule.name ?? `${context.team}.${step} rule ${index + 1}`,
      formal: !(rule.informal ?? false),
      followed: rule.followed ?? 1,
      if: holds,
      action: does,
      text: when + words,
    };
  });
}

/** Conditions can be read, and every list of flow rules ends in a decision and holds no rule that is never asked. */
export function checkRules(teams: readonly RawTeam[], names: Names, report: TreeReport): void {
  for (const team of teams) {
    checkCondition(team.raw.accepts, [...team.path, 'accepts'], team.name);
    if (team.raw.accepts === false) {
      report.value(
        'out-of-range',
        [...team.path, 'accepts'],
        'a team that accepts nobody',
        'to keep people from choosing it write `door: false`',
      );
    }
    for (const step of team.steps) {
      for (const rule of step.rules) checkCondition(rule.raw.if, [...rule.path, 'if'], team.name);
      if (step.raw.shares !== undefined && step.raw.then !== undefined)
        report.key(
          'one-of',
          [...step.path, 'shares'],
          '`shares` and `then` are both said',
          'write the shares under `then`, beside the other rules, or remove one that is inherited with `null`',
        );
      if (step.raw.split_as !== undefined && step.raw.shares === undefined)
        report.key(
          'missing-key',
          [...step.path, 'split_as'],
          '`split_as` names a split, and there are no `shares` beside it',
          'write it beside the `shares` of the step or of the rule, or take it out',
        );
      step.rules.forEach((rule, index) => {
        const isLast = index === step.rules.length - 1;
        checkWays([...rule.path, 'shares'], rule.raw.shares, placeOf(step, team, names), isLast, report);
      });
      checkOrder(step, report);
    }
  }

  function checkCondition(text: unknown, path: Path, team: string): void {
    if (typeof text !== 'string' || text.trim() === '') return;
    for (const fault of readCondition(text, names, team).faults)
      report.inside(fault.code, path, fault.at, fault.message, fault.hint);
  }
}

function placeOf({ next }: RawStep, { name, steps }: RawTeam, names: Names): Place {
  return { team: name, teams: [...names.teams.keys()], steps: steps.map((step) => step.name), next };
}

function checkOrder(step: RawStep, report: TreeReport): void {
  const then = step.raw.then;
  if (then === undefined || hasBrokenRule(step) || step.rules.some(({ raw }) => raw.share !== undefined))
    return;
  const deciding = step.rules.findIndex(alwaysDecides);
  if (deciding < 0) {
    const path = step.rules.at(-1)?.path ?? [...step.path, 'then'];
    report.key(
      'no-last-resort',
      path,
      `\`${step.name}\` can end without a decision`,
      'end the list with a rule that has no `if` and is always followed, such as `{discharge: helped}`',
    );
    return;
  }
  for (const rule of step.rules.slice(deciding + 1)) {
    report.warn(
      'never-fires',
      rule.path,
      'this rule is never asked: the one before it decides about everyone',
      'move it up, or take it out',
    );
  }
}

export interface RawRule {
  readonly path: Path;
  readonly raw: RawMap;
  readonly actions: readonly RawAction[];
}

export function rulesOf(path: Path, then: unknown, place: Place): RawRule[] {
  const items = Array.isArray(then)
    ? then.map((item, index) => [[...path, index] as Path, item] as const)
    : then === undefined
      ? []
      : [[path, then] as const];
  return items.map(([at, item]) => {
    const raw = mapOf(item);
    const ways = waysOf([...at, 'shares'], raw.shares, place);
    const actions = ways.length > 0 ? ways : [{ path: at, raw }];
    return { path: at, raw, actions };
  });
}

/** The rule decides about everyone who comes to it. */
export function alwaysDecides(rule: RawRule): boolean {
  const condition = rule.raw.if;
  const always =
    condition === undefined ||
    condition === true ||
    (typeof condition === 'string' && condition.trim() === 'true');
  const followed = rule.raw.followed;
  return always && (followed === undefined || followed === 1);
}

/** Something in the list is no rule at all; that is reported by its shape, and nothing can be said of the order. */
export function hasBrokenRule(step: RawStep): boolean {
  return step.rules.some((rule) => !ACTION_WORDS.some((word) => rule.raw[word] !== undefined));
}
