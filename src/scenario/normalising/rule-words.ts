import type { Action } from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';
import type { Context } from './teams.ts';

const URGENTLY = ['as routine', 'urgently', 'as an emergency'];

/** An action as the second half of a sentence: "refer to Crisis team as an emergency". */
export function actionWords(action: Action, context: Context): string {
  switch (action.do) {
    case 'go_to':
      return `go on to ${context.stepTitles.get(action.step) ?? action.step}`;
    case 'refer_to': {
      const to = action.team === null ? 'the team that fits' : teamWords(action.team, context);
      const how =
        action.urgency === null ? '' : ` ${URGENTLY[action.urgency] ?? URGENCY_WORDS[action.urgency]}`;
      return `refer to ${to}${how}${action.handover === null ? '' : ` with a ${action.handover} handover`}`;
    }
    case 'discharge':
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
        : `tell the person to ask ${teamWords(action.team, context)}`;
    case 'split':
      return action.ways
        .map((way) => `${Number((way.share * 100).toPrecision(4))} %: ${actionWords(way.action, context)}`)
        .join('; ');
  }
}

function teamWords(team: string, context: Context): string {
  return context.teamTitles.get(team) ?? team;
}
