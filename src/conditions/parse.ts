/** Text to a tree that knows no names yet. Weakest first: or, and, not, comparison, + -, * /, ^. */

import { looksLikeUnit } from '../units/time-words.ts';
import type { Comparison, Expression } from './expression.ts';
import { Stop, type Token, tokens } from './tokens.ts';

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=']);

const RESERVED: ReadonlySet<string> = new Set(['and', 'or', 'not', 'in']);

const DEEPEST = 40;

const LONGEST = 2000;

/** Throws `Stop` at the first words that cannot be read. */
export function parse(text: string): Expression {
  if (text.length > LONGEST)
    throw new Stop({
      code: 'condition-syntax',
      at: 0,
      message: `the condition is longer than ${LONGEST} characters`,
      hint: 'say it in several conditions',
    });
  const parser = new Parser(tokens(text));
  const whole = parser.either();
  parser.expectEnd();
  return whole;
}

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(all: readonly Token[]) {
    this.tokens = all;
  }

  either(): Expression {
    return this.chain('or', () => this.chain('and', () => this.negation()));
  }

  expectEnd(): void {
    const token = this.peek();
    if (token.kind === 'end') return;
    if (COMPARISONS.has(token.text))
      this.stop(token, `\`${token.text}\` compares a second time`, 'write `a < b and b < c`');
    this.stop(token, `\`${token.text}\` is not expected here`, 'is `and` or `or` missing?');
  }

  private chain(word: 'and' | 'or', part: () => Expression): Expression {
    const first = part();
    const all = [first];
    while (this.take(word)) all.push(part());
    return all.length === 1 ? first : { is: word, all, at: first.at };
  }

  private negation(): Expression {
    const token = this.peek();
    if (!this.take('not')) return this.comparison();
    return { is: 'not', of: this.deeper(token, () => this.negation()), at: token.at };
  }

  private comparison(): Expression {
    const left = this.sum();
    const token = this.peek();
    if (COMPARISONS.has(token.text)) {
      this.next++;
      return { is: 'compare', by: token.text as Comparison, left, right: this.sum(), at: token.at };
    }
    const negated = token.text === 'not' && this.tokens[this.next + 1]!.text === 'in';
    if (negated) this.next++;
    if (!this.take('in')) return left;
    return { is: 'in', left, among: this.list(), negated, at: token.at };
  }

  private list(): Expression[] {
    this.expect('(', 'for example `kind in (psychosis, eating_disorder)`');
    const among: Expression[] = [];
    do among.push(this.operand());
    while (this.take(',') || this.take('or'));
    this.expect(
      ')',
      'inside `{ }` a comma ends the condition: put the whole condition in quotes, or write `or` between the names',
    );
    return among;
  }

  private sum(): Expression {
    let left = this.product();
    for (let token = this.peek(); token.text === '+' || token.text === '-'; token = this.peek()) {
      this.next++;
      left = { is: 'arithmetic', by: token.text, left, right: this.product(), at: token.at };
    }
    return left;
  }

  private product(): Expression {
    let left = this.power();
    for (let token = this.peek(); token.text === '*' || token.text === '/'; token = this.peek()) {
      this.next++;
      left = { is: 'arithmetic', by: token.text, left, right: this.power(), at: token.at };
    }
    return left;
  }

  private power(): Expression {
    const left = this.operand();
    const token = this.peek();
    if (!this.take('^')) return left;
    const right = this.deeper(token, () => this.power());
    return { is: 'arithmetic', by: '^', left, right, at: token.at };
  }

  private operand(): Expression {
    const token = this.peek();
    if (this.take('(')) {
      const inner = this.deeper(token, () => this.either());
      this.expect(')', 'a parenthesis is open');
      return inner;
    }
    if (token.kind === 'date') {
      this.next++;
      return { is: 'date', text: token.text, at: token.at };
    }
    if (token.kind === 'text') {
      this.next++;
      return { is: 'text', text: token.text.slice(1, -1), at: token.at };
    }
    const minus = this.take('-');
    if (this.peek().kind === 'number') return this.number(minus);
    if (minus) this.stop(this.peek(), 'after `-` a number is expected', '');
    const { name, at } = this.name('a name or a number');
    if (!this.take('(')) return { is: 'name', name, at };
    const of = this.name('the name of a step, team or role');
    this.expect(')', `for example \`${name}(${of.name})\``);
    return { is: 'call', name, of: of.name, at, ofAt: of.at };
  }

  private number(negative: boolean): Expression {
    const token = this.tokens[this.next++]!;
    const value = negative ? -Number(token.text) : Number(token.text);
    const unit = this.peek();
    const hasUnit = looksLikeUnit(unit.text);
    if (hasUnit) this.next++;
    return { is: 'number', value, unit: hasUnit ? unit.text : null, at: token.at, unitAt: unit.at };
  }

  private name(what: string): { name: string; at: number } {
    const token = this.peek();
    if (token.kind !== 'word' || RESERVED.has(token.text)) {
      this.stop(
        token,
        token.kind === 'end'
          ? `the condition ends where ${what} is expected`
          : `\`${token.text}\` stands where ${what} is expected`,
        '',
      );
    }
    this.next++;
    return { name: token.text, at: token.at };
  }

  private deeper<T>(token: Token, read: () => T): T {
    if (++this.depth > DEEPEST)
      this.stop(token, 'the condition is nested too deeply', 'say it in several conditions');
    const result = read();
    this.depth--;
    return result;
  }

  private peek(): Token {
    return this.tokens[this.next]!;
  }

  /** A word or a sign, which are told apart by their text alone: what is quoted has its quotes. */
  private take(text: string): boolean {
    if (this.peek().text !== text) return false;
    this.next++;
    return true;
  }

  private expect(sign: string, hint: string): void {
    const token = this.peek();
    if (this.take(sign)) return;
    this.stop(
      token,
      token.kind === 'end'
        ? `the condition ends where \`${sign}\` is expected`
        : `\`${token.text}\` stands where \`${sign}\` is expected`,
      hint,
    );
  }

  private stop(token: Token, message: string, hint: string): never {
    throw new Stop({ code: 'condition-syntax', at: token.at, message, hint });
  }
}
