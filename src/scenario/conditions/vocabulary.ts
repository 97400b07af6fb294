import type { Expression } from '../../conditions/expression.ts';
import { type Fault, Stop } from '../../conditions/tokens.ts';
import { didYouMean, nearest } from '../../problems/did-you-mean.ts';
import type { Names } from '../names.ts';
import { FACT_NAMES, URGENCY_WORDS, WEEKDAY_WORDS } from '../words.ts';

/** What can be said in a condition that stands in the place of one team. */
export class Vocabulary {
  readonly names: Names;
  readonly team: string;

  constructor(names: Names, team: string) {
    this.names = names;
    this.team = team;
  }

  /** What is compared by == and != with names. */
  categories(): string[] {
    return ['kind', 'source', 'urgency', 'weekday', ...this.names.groups.keys()];
  }

  namesOf(category: string): readonly string[] {
    if (category === 'kind') return this.names.kinds;
    if (category === 'source') return this.names.sources;
    if (category === 'weekday') return WEEKDAY_WORDS;
    return category === 'urgency' ? URGENCY_WORDS : (this.names.groups.get(category) ?? []);
  }

  /** What to do about a name that nothing has. */
  hintFor(name: string, possible: readonly string[]): string {
    const near = nearest(name, possible);
    if (near === null && this.names.needs.length === 0)
      return `people have no needs yet: if \`${name}\` is one, write \`people: {needs: {${name}: {normal: {mean: 5, sd: 2}}}}\``;
    return didYouMean(name, possible);
  }

  numbers(): string[] {
    return [...this.names.needs, ...FACT_NAMES];
  }
}

export function stop(code: Fault['code'], at: number, message: string, hint = ''): never {
  throw new Stop({ code, at, message, hint });
}

export function inQuotes({ text, at }: Extract<Expression, { is: 'text' }>): never {
  return stop(
    'condition-syntax',
    at,
    'names stand without quotes in a condition',
    text === '' ? '' : `write \`${text}\``,
  );
}
