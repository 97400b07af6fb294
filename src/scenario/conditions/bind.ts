/** From words to meanings: names become needs, facts, flags, gauges; units become minutes; kinds of value are checked. */

import type { Comparison, Expression } from '../../conditions/expression.ts';
import { type Fault, Stop } from '../../conditions/tokens.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Names } from '../names.ts';
import { FLAG_NAMES } from '../words.ts';
import { bindPair } from './bind-value.ts';
import type { Condition } from './condition.ts';
import { inQuotes, stop, Vocabulary } from './vocabulary.ts';

/** Stands where a part could not be read. */
const NOTHING: Condition = { op: 'always', is: true };

/** Binds one expression, in the place of one team. Goes on after a part that is wrong, so that all are found. */
export class Binder {
  readonly faults: Fault[] = [];
  private readonly vocabulary: Vocabulary;

  constructor(names: Names, team: string) {
    this.vocabulary = new Vocabulary(names, team);
  }

  condition(expression: Expression): Condition {
    try {
      return this.bind(expression);
    } catch (fault) {
      if (!(fault instanceof Stop)) throw fault;
      this.faults.push(fault.fault);
      return NOTHING;
    }
  }

  private bind(expression: Expression): Condition {
    switch (expression.is) {
      case 'and':
      case 'or':
        return { op: expression.is, all: expression.all.map((part) => this.condition(part)) };
      case 'not':
        return { op: 'not', of: this.condition(expression.of) };
      case 'compare':
        return this.compare(expression);
      case 'in':
        return this.oneOf(expression);
      case 'name':
        return this.flag(expression.name, expression.at);
      case 'text':
        return inQuotes(expression);
      case 'number':
      case 'date':
      case 'call':
      case 'arithmetic':
        return stop(
          'condition-kind',
          expression.at,
          'a number alone is neither true nor false',
          'compare it with something: `severity >= 4`',
        );
    }
  }

  private flag(name: string, at: number): Condition {
    if (name === 'true' || name === 'false') return { op: 'always', is: name === 'true' };
    const flag = FLAG_NAMES.find((each) => each === name);
    if (flag) return { op: 'flag', name: flag };
    const numbers = this.vocabulary.numbers();
    const categories = this.vocabulary.categories();
    const alone = `\`${name}\` alone is neither true nor false`;
    if (numbers.includes(name))
      stop('condition-kind', at, alone, `compare it with something: \`${name} >= 4\``);
    if (categories.includes(name))
      stop('condition-kind', at, alone, `compare it with a name: \`${name} == …\``);
    const hint = this.vocabulary.hintFor(name, [...FLAG_NAMES, ...numbers, ...categories]);
    return stop('condition-name', at, `nothing is called \`${name}\` in a condition`, hint);
  }

  private compare({ by, left, right, at }: Extract<Expression, { is: 'compare' }>): Condition {
    const category = this.category(left) ?? this.category(right);
    if (category !== null) return this.compareNames(by, category, this.category(left) ? right : left, at);
    for (const side of [left, right]) {
      if (side.is !== 'name' || !['true', 'false', ...FLAG_NAMES].includes(side.name)) continue;
      const message = `\`${side.name}\` is true or false, and is not compared`;
      stop('condition-kind', side.at, message, 'write the name alone, or `not` before it');
    }
    const [a, b] = bindPair(left, right, this.vocabulary);
    return { op: 'compare', by, left: a.value, right: b.value };
  }

  private compareNames(by: Comparison, category: string, other: Expression, at: number): Condition {
    if (by !== '==' && by !== '!=') {
      return stop('condition-kind', at, `\`${category}\` can only be compared with == and !=`);
    }
    if (other.is === 'text') return inQuotes(other);
    if (other.is !== 'name') {
      const hint = didYouMean('', this.vocabulary.namesOf(category));
      return stop('condition-kind', other.at, `\`${category}\` is compared with a name`, hint);
    }
    return this.is(category, other.name, other.at, by === '!=');
  }

  private oneOf({ left, among, negated, at }: Extract<Expression, { is: 'in' }>): Condition {
    const category = this.category(left);
    if (category === null) {
      const hint = 'for numbers write `severity >= 4 and severity <= 8`';
      return stop('condition-kind', at, '`in` is for kind, source, urgency, weekday and groups', hint);
    }
    const all = among.map((each) => {
      if (each.is === 'name') return this.is(category, each.name, each.at, negated);
      if (each.is === 'text') return inQuotes(each);
      return stop('condition-syntax', each.at, `a name of \`${category}\` is expected here`);
    });
    return all.length === 1 ? all[0]! : { op: negated ? 'and' : 'or', all };
  }

  private is(what: string, name: string, at: number, negated: boolean): Condition {
    const known = this.vocabulary.namesOf(what);
    if (known.includes(name)) return { op: 'is', what, name, negated };
    const message = `there is no ${what} called \`${name}\``;
    this.faults.push({ code: 'condition-name', at, message, hint: didYouMean(name, known) });
    return NOTHING;
  }

  /** kind, source, urgency, weekday or a group's name; null for everything else. */
  private category(expression: Expression): string | null {
    const isOne = expression.is === 'name' && this.vocabulary.categories().includes(expression.name);
    return isOne ? expression.name : null;
  }
}
