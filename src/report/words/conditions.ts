import type { Condition, Value } from '../../scenario/scenario.ts';
import { spaced } from './text.ts';

/** A condition as it would be read aloud: `severity ≥ 4.5 and kind is not psychosis`. */
export function conditionWords(condition: Condition | null, needs: readonly string[]): string {
  return condition === null ? '' : words(condition, needs, false);
}

function words(condition: Condition, needs: readonly string[], inside: boolean): string {
  switch (condition.op) {
    case 'and':
    case 'or': {
      const parts = condition.all.map((one) => words(one, needs, true)).join(` ${condition.op} `);
      return inside ? `(${parts})` : parts;
    }
    case 'not':
      return `not ${words(condition.of, needs, true)}`;
    case 'always':
      return condition.is ? 'always' : 'never';
    case 'flag':
      return spaced(condition.name);
    case 'compare':
      return `${valueWords(condition.left, needs)} ${SIGNS[condition.by]} ${valueWords(condition.right, needs)}`;
    case 'is':
      return `${spaced(condition.what)} is ${condition.negated ? 'not ' : ''}${spaced(condition.name)}`;
  }
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '==': '=', '!=': '≠' } as const;

function valueWords(value: Value, needs: readonly string[]): string {
  switch (value.is) {
    case 'number':
      return value.written ?? String(value.value);
    case 'need':
      return needs[value.need] ?? 'need';
    case 'fact':
      return value.name;
    case 'gauge':
      return `${value.gauge}(${value.of})`;
    case 'arithmetic':
      return `${valueWords(value.left, needs)} ${value.by} ${valueWords(value.right, needs)}`;
  }
}

/** The condition of a rule's sentence (`if risk >= 7, refer to …`), in the author's own words. */
export function whenOf(text: string): string {
  const end = text.indexOf(', ');
  const first = end < 0 ? '' : text.slice(0, end);
  if (first === 'otherwise') return first;
  if (!first.startsWith('if ')) return '';
  return spaced(first.slice(3))
    .replaceAll('>=', '≥')
    .replaceAll('<=', '≤')
    .replaceAll('!=', 'is not')
    .replaceAll('==', 'is');
}
