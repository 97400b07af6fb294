import { OUTCOME } from '../../event-log/kinds.ts';
import type { Action, NotEligible } from '../../scenario/scenario.ts';
import type { Names } from './names.ts';
import type { ActionPlan } from './plan.ts';
import { cumulative } from './shares.ts';

/** @param team whose rule it is @param warm how teams hand over where the rule does not say */
export function actionPlan(from: Action, team: string, names: Names, warm: boolean): ActionPlan {
  switch (from.do) {
    case 'go_to':
      return { do: 'go_to', step: names.step(`${team}.${from.step}`) };
    case 'refer_to':
      return {
        do: 'refer_to',
        team: from.team === null ? -1 : names.team(from.team),
        urgency: from.urgency ?? -1,
        warm: from.handover === null ? warm : from.handover === 'warm',
      };
    case 'discharge':
      return { do: 'discharge', outcome: OUTCOME[from.outcome as keyof typeof OUTCOME], plan: from.plan };
    case 'not_eligible':
    case 'return_to_referrer':
      return { do: from.do };
    case 'pass_on':
      return { do: 'pass_on', team: -1 };
    case 'signpost':
      return {
        do: 'signpost',
        team: from.team === null ? -1 : names.team(from.team),
        completes: from.completes,
        delay: from.delay,
      };
    case 'split':
      return {
        do: 'split',
        as: from.as ?? null,
        upTo: cumulative(from.ways.map((way) => way.share)),
        actions: from.ways.map((way) => actionPlan(way.action, team, names, warm)),
      };
  }
}

export function notEligiblePlan(from: NotEligible, names: Names): ActionPlan {
  return from.do === 'return_to_referrer'
    ? { do: 'return_to_referrer' }
    : { do: 'pass_on', team: from.do === 'pass_on' ? -1 : names.team(from.team) };
}
