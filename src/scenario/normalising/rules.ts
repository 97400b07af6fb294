import type { SaidStep } from '../language/language.ts';
import type { Action, Rule } from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';
import { actionWords } from './rule-words.ts';
import { type Context, condition } from './teams.ts';

type SaidRules = NonNullable<SaidStep['then']>;
type SaidRule = Extract<SaidRules, readonly unknown[]>[number];
type SaidAction = Extract<SaidStep, { missed: unknown }>['missed']['then'];

/** Flow rules of a step. A step without any goes on to the next one, and after the last one the person is helped. */
export function rules(
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
    const holds = condition(rule.if, context);
    const does = 'shares' in rule ? split(rule.shares) : action(rule);
    const words = actionWords(does, context);
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

function split(ways: readonly (SaidAction & { share: number })[]): Action {
  return { do: 'split', ways: ways.map((way) => ({ share: way.share, action: action(way) })) };
}

export function action(said: SaidAction): Action {
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
