import type { Comparison, Expression } from '../../conditions/expression.ts';
import { parse } from '../../conditions/parse.ts';
import { Stop } from '../../conditions/tokens.ts';
import { ownValue } from '../../text/own-value.ts';
import { DAY } from '../../units/minutes.ts';
import { minutesIn, unitHint } from '../../units/time-words.ts';

/** Whether a row of people.csv is meant. */
export type Like = (row: readonly string[]) => boolean;

/** A condition on people that cannot be read: `at` characters into it. */
export class LikeFault extends Error {
  constructor(
    readonly at: number,
    message: string,
    readonly hint: string = EXAMPLE,
    /** What the word could have been, where only few can be meant. */
    readonly possible: readonly string[] = [],
  ) {
    super(message);
  }
}

const EXAMPLE = 'write for instance "bounces >= 3 and outcome == gave_up_waiting"';

/** Other words for columns, for the ones that people say. */
const ALSO: Readonly<Record<string, string>> = {
  bounced: 'bounces',
  told: 'assessments',
  moved: 'moves',
  waited: 'wait_to_first_contact_days',
  wait: 'wait_to_first_contact_days',
};
const NEVER = new Set(['never', 'none', 'empty']);

/**
 * Reads a condition on the columns of people.csv, in the words of a scenario's conditions: `bounced >= 3 and
 * outcome == gave_up_waiting`, `wait_to_help == never`, `kind in (psychosis, mostly_social)`, `wait > 12 weeks`. A
 * column alone, such as `helped`, holds where it is neither empty nor 0. It is read into functions, never run as code.
 * An empty cell is neither more nor less than anything. Lengths of time are in days, as in the file.
 *
 * @throws LikeFault
 */
export function likeOf(text: string, columns: readonly string[]): Like {
  return likeIn(read(text), columns);
}

function read(text: string): Expression {
  try {
    return parse(text);
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop;
    const { at, message, hint } = stop.fault;
    throw new LikeFault(at, message, hint === '' ? EXAMPLE : hint);
  }
}

function likeIn(part: Expression, columns: readonly string[]): Like {
  switch (part.is) {
    case 'or': {
      const any = part.all.map((each) => likeIn(each, columns));
      return (row) => any.some((like) => like(row));
    }
    case 'and': {
      const every = part.all.map((each) => likeIn(each, columns));
      return (row) => every.every((like) => like(row));
    }
    case 'not': {
      const like = likeIn(part.of, columns);
      return (row) => !like(row);
    }
    case 'name': {
      const cell = cellOf(part, columns);
      return (row) => cell(row) !== '' && cell(row) !== '0';
    }
    case 'compare': {
      const cell = cellOf(part.left, columns);
      const value = comparedWith(part.right);
      const holds = COMPARED[part.by];
      if (typeof value === 'string' && part.by !== '==' && part.by !== '!=')
        throw new LikeFault(part.right.at, `\`${value}\` is not a number`, 'compare it with == or !=');
      return (row) => holds(cell(row), value);
    }
    case 'in': {
      const cell = cellOf(part.left, columns);
      const values = part.among.map(comparedWith);
      return (row) => values.some((value) => same(cell(row), value)) !== part.negated;
    }
    case 'number':
    case 'date':
    case 'text':
    case 'call':
    case 'arithmetic':
      throw new LikeFault(part.at, 'a column is expected here');
  }
}

/** What a row has in a column, which may be named without its `group_` or `_days`. */
function cellOf(part: Expression, columns: readonly string[]): (row: readonly string[]) => string {
  if (part.is !== 'name') throw new LikeFault(part.at, 'a column is expected here');
  const { name, at } = part;
  const possible = [name, `${name}_days`, ownValue(ALSO, name) ?? name, `group_${name}`];
  const column = possible.map((each) => columns.indexOf(each)).find((index) => index !== -1);
  if (column === undefined)
    throw new LikeFault(at, `people have no column \`${name}\``, `they have ${columns.join(', ')}`, [
      ...columns,
      ...Object.keys(ALSO),
    ]);
  return (row) => row[column] ?? '';
}

/** A number (of days, where a unit follows), a word, or '' for what has not happened. */
function comparedWith(part: Expression): number | string {
  switch (part.is) {
    case 'number': {
      if (part.unit === null) return part.value;
      const minutes = minutesIn(part.unit);
      if (minutes === null)
        throw new LikeFault(part.unitAt, `\`${part.unit}\` is not a unit of time`, unitHint(part.unit));
      return (part.value * minutes) / DAY;
    }
    case 'name':
      return NEVER.has(part.name) ? '' : part.name;
    case 'text':
    case 'date':
      return part.text;
    case 'call':
    case 'arithmetic':
    case 'compare':
    case 'in':
    case 'and':
    case 'or':
    case 'not':
      throw new LikeFault(part.at, 'a column is compared with a number or a word');
  }
}

const COMPARED = {
  '==': same,
  '!=': (cell, value) => !same(cell, value),
  '<': (cell, value) => cell !== '' && Number(cell) < Number(value),
  '<=': (cell, value) => cell !== '' && Number(cell) <= Number(value),
  '>': (cell, value) => cell !== '' && Number(cell) > Number(value),
  '>=': (cell, value) => cell !== '' && Number(cell) >= Number(value),
} satisfies Record<Comparison, (cell: string, value: number | string) => boolean>;

function same(cell: string, value: number | string): boolean {
  return typeof value === 'number' ? cell !== '' && Number(cell) === value : cell === value;
}
