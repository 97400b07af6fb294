import { type Condition, readCondition } from '../conditions/condition.ts';
import type { RawRule } from '../rules/rule.ts';
import { alwaysDecides } from '../rules/rule.ts';
import type { Kind } from './trap.ts';

/** A rule that only holds where one before it does, which is always followed then: it is never come to. */
export const ruleBehindItsLike: Kind = ({ teams, names }) =>
  teams.flatMap((team) => {
    const holds = (rule: RawRule) =>
      typeof rule.raw.if === 'string' ? readCondition(rule.raw.if, names, team.name).condition : null;
    return team.steps.flatMap(({ rules }) =>
      rules.flatMap((rule, index) => {
        const condition = holds(rule);
        if (condition === null || rules.slice(0, index).some(alwaysDecides)) return [];
        const before = rules.slice(0, index).find((earlier) => {
          const wider =
            earlier.raw.followed === undefined || earlier.raw.followed === 1 ? holds(earlier) : null;
          return wider !== null && implies(condition, wider);
        });
        if (before === undefined) return [];
        return [
          {
            path: rule.path,
            message: `this rule is never come to: whenever \`${String(rule.raw.if)}\` holds, a rule before it (\`${String(before.raw.if)}\`) has decided`,
            hint: 'write it before that rule, or take it out',
          },
        ];
      }),
    );
  });

/** Whether the second holds wherever the first does, as far as their form shows it. */
function implies(narrow: Condition, wide: Condition): boolean {
  if (JSON.stringify(narrow) === JSON.stringify(wide)) return true;
  if (wide.op === 'and') return wide.all.every((part) => implies(narrow, part));
  if (narrow.op === 'or') return narrow.all.every((part) => implies(part, wide));
  if (wide.op === 'or' && wide.all.some((part) => implies(narrow, part))) return true;
  if (narrow.op === 'and') return narrow.all.some((part) => implies(part, wide));
  return narrow.op === 'compare' && wide.op === 'compare' && isWithin(narrow, wide);
}

type Comparison = Extract<Condition, { op: 'compare' }>;

/** `x > 5` within `x >= 4`: the same is held against a number. */
function isWithin(narrow: Comparison, wide: Comparison): boolean {
  if (JSON.stringify(narrow.left) !== JSON.stringify(wide.left)) return false;
  if (narrow.right.is !== 'number' || wide.right.is !== 'number') return false;
  const at = narrow.right.value;
  const limit = wide.right.value;
  switch (wide.by) {
    case '>=':
      return (narrow.by === '>=' || narrow.by === '>' || narrow.by === '==') && at >= limit;
    case '>':
      return (narrow.by === '>' && at >= limit) || ((narrow.by === '>=' || narrow.by === '==') && at > limit);
    case '<=':
      return (narrow.by === '<=' || narrow.by === '<' || narrow.by === '==') && at <= limit;
    case '<':
      return (narrow.by === '<' && at <= limit) || ((narrow.by === '<=' || narrow.by === '==') && at < limit);
    case '!=':
      return narrow.by === '==' && at !== limit;
    case '==':
      return false;
  }
}
