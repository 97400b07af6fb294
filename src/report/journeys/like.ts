import { ownValue } from '../../text/own-value.ts';
import { LikeFault, type Token, tokensOf } from './like-tokens.ts';

/** Whether a row of people.csv is meant. */
export type Like = (row: readonly string[]) => boolean;

/** Other words for columns, for the ones that people say. */
const ALSO: Readonly<Record<string, string>> = {
  bounced: 'bounces',
  told: 'assessments',
  moved: 'moves',
  waited: 'wait_to_first_contact_days',
  wait: 'wait_to_first_contact_days',
};
const NEVER = new Set(['never', 'none', 'empty']);
const SIGNS = new Set(['<', '<=', '>', '>=', '==', '!=']);
const DAYS: Readonly<Record<string, number>> = { day: 1, days: 1, week: 7, weeks: 7 };
const DEEPEST = 50;

/**
 * Reads a condition on the columns of people.csv, such as `bounced >= 3 and outcome == gave_up_waiting`,
 * `wait_to_help == never`, `kind in (psychosis, mostly_social)`, `wait > 12 weeks`. It is read into functions, never
 * run as code. An empty cell is neither more nor less than anything.
 *
 * @throws LikeFault
 */
export function likeOf(text: string, columns: readonly string[]): Like {
  const reader = new Reader(tokensOf(text), columns);
  return reader.all();
}

class Reader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly columns: readonly string[];

  constructor(tokens: readonly Token[], columns: readonly string[]) {
    this.tokens = tokens;
    this.columns = columns;
  }

  all(): Like {
    if (this.tokens.length === 1) throw this.fault('the condition is empty', EXAMPLE);
    const like = this.or();
    if (this.token.kind !== 'end')
      throw this.fault(`\`${this.token.text}\` is too much`, 'join with `and` or `or`');
    return like;
  }

  private or(): Like {
    const any = [this.and()];
    while (this.skip('or')) any.push(this.and());
    return any.length === 1 ? any[0]! : (row) => any.some((like) => like(row));
  }

  private and(): Like {
    const every = [this.not()];
    while (this.skip('and')) every.push(this.not());
    return every.length === 1 ? every[0]! : (row) => every.every((like) => like(row));
  }

  private not(): Like {
    if (++this.depth > DEEPEST) throw this.fault('the condition is too deep', 'use fewer brackets');
    try {
      if (this.skip('not')) {
        const like = this.not();
        return (row) => !like(row);
      }
      if (!this.skip('(')) return this.comparison();
      const like = this.or();
      if (!this.skip(')')) throw this.fault('a `)` is missing', 'close the bracket');
      return like;
    } finally {
      this.depth--;
    }
  }

  private comparison(): Like {
    const column = this.column();
    if (this.skip('in')) return this.among(column);
    const { text: sign, kind } = this.token;
    if (kind !== 'sign' || !SIGNS.has(sign)) {
      // A column of 0 and 1, such as `helped`.
      if (kind === 'end' || sign === ')' || sign === 'and' || sign === 'or')
        return (row) => row[column] !== '' && row[column] !== '0';
      throw this.fault(`after \`${this.columns[column]}\` comes < <= > >= == != or in`, EXAMPLE);
    }
    this.at++;
    const before = this.token;
    const value = this.value();
    if (sign === '==') return (row) => same(row[column] ?? '', value);
    if (sign === '!=') return (row) => !same(row[column] ?? '', value);
    if (typeof value !== 'number')
      throw new LikeFault(before.at, `\`${before.text}\` is not a number`, `compare it with == or !=`);
    return (row) => (row[column] ?? '') !== '' && compared(Number(row[column]), sign, value);
  }

  private among(column: number): Like {
    if (!this.skip('(')) throw this.fault('after `in` comes a list in brackets', 'write `in (a, b)`');
    const values = [this.value()];
    while (this.skip(',')) values.push(this.value());
    if (!this.skip(')')) throw this.fault('a `)` is missing', 'close the list');
    return (row) => values.some((value) => same(row[column] ?? '', value));
  }

  private column(): number {
    const { kind, text } = this.token;
    if (kind !== 'word')
      throw this.fault(kind === 'end' ? 'a column is missing' : `\`${text}\` is no column`, EXAMPLE);
    const possible = [text, `${text}_days`, ownValue(ALSO, text) ?? text, `group_${text}`];
    const column = possible.map((name) => this.columns.indexOf(name)).find((index) => index !== -1);
    if (column === undefined)
      throw new LikeFault(
        this.token.at,
        `people have no column \`${text}\``,
        `they have ${this.columns.join(', ')}`,
        [...this.columns, ...Object.keys(ALSO)],
      );
    this.at++;
    return column;
  }

  /** A number (of days, where a unit follows), a word, or '' for what has not happened. */
  private value(): number | string {
    const { kind, text } = this.token;
    if (kind !== 'number' && kind !== 'word' && kind !== 'text')
      throw this.fault('a value is missing', EXAMPLE);
    this.at++;
    if (kind === 'text') return text;
    if (kind === 'word') return NEVER.has(text) ? '' : text;
    const days = this.token.kind === 'word' ? ownValue(DAYS, this.token.text) : undefined;
    if (days !== undefined) this.at++;
    return Number(text) * (days ?? 1);
  }

  private get token(): Token {
    return this.tokens[this.at]!;
  }

  private skip(text: string): boolean {
    const found = this.token.text === text && (this.token.kind === 'word' || this.token.kind === 'sign');
    if (found) this.at++;
    return found;
  }

  private fault(message: string, hint: string): LikeFault {
    return new LikeFault(this.token.at, message, hint);
  }
}

const EXAMPLE = 'write for instance "bounces >= 3 and outcome == gave_up_waiting"';

function same(cell: string, value: number | string): boolean {
  return typeof value === 'number' ? cell !== '' && Number(cell) === value : cell === value;
}

function compared(cell: number, sign: string, value: number): boolean {
  switch (sign) {
    case '<':
      return cell < value;
    case '<=':
      return cell <= value;
    case '>':
      return cell > value;
    default:
      return cell >= value;
  }
}
