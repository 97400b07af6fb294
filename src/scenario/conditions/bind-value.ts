/** Numbers, names of numbers, gauges and arithmetic, with their units. */

import type { Expression } from '../../conditions/expression.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import { DAY } from '../../units/minutes.ts';
import { minutesIn, unitHint } from '../../units/time-words.ts';
import { readDate } from '../calendar/dates.ts';
import { FACT_NAMES, type FactName } from '../words.ts';
import type { Value } from './condition.ts';
import { GAUGES, gaugeTarget } from './gauges.ts';
import { inQuotes, stop, type Vocabulary } from './vocabulary.ts';

const DURATION_FACTS: ReadonlySet<string> = new Set<FactName>(['waited', 'time']);

interface Bound {
  readonly value: Value;
  readonly unit: 'number' | 'duration' | 'date';
}

/** Throws `Stop` at what is not a number. */
function bindValue(expression: Expression, vocabulary: Vocabulary): Bound {
  switch (expression.is) {
    case 'number':
      return figure(expression);
    case 'date':
      return date(expression, vocabulary);
    case 'name':
      return named(expression.name, expression.at, vocabulary);
    case 'call':
      return gauge(expression, vocabulary);
    case 'arithmetic':
      return arithmetic(expression, vocabulary);
    case 'text':
      return inQuotes(expression);
    case 'and':
    case 'or':
    case 'not':
    case 'compare':
    case 'in':
      return stop('condition-kind', expression.at, 'a number is expected here, and this is true or false');
  }
}

/** Both sides, which have to be of one unit. */
export function bindPair(left: Expression, right: Expression, vocabulary: Vocabulary): [Bound, Bound] {
  const a = bindValue(left, vocabulary);
  const b = bindValue(right, vocabulary);
  if (a.unit === b.unit) return [a, b];
  if (a.unit === 'date' || b.unit === 'date') {
    const other = a.unit === 'date' ? right : left;
    const hint = 'compare `date` with a date: `date >= 2025-10-01`';
    return stop('condition-kind', other.at, 'a date can only be compared with a date', hint);
  }
  const bare = a.unit === 'number' ? left : right;
  if (bare.is === 'number') {
    const hint = `a duration needs a unit: write \`${bare.value} weeks\``;
    return stop('needs-unit', bare.at, `\`${bare.value}\` has no unit`, hint);
  }
  const hint = 'durations are `waited`, `time` and figures with a unit';
  return stop('condition-kind', bare.at, 'a number and a duration cannot be compared or added', hint);
}

function figure({ value, unit, unitAt }: Extract<Expression, { is: 'number' }>): Bound {
  if (unit === null) return { value: { is: 'number', value }, unit: 'number' };
  const minutes = minutesIn(unit);
  if (minutes === null)
    return stop('wrong-unit', unitAt, `\`${unit}\` is not a unit of time`, unitHint(unit));
  return { value: { is: 'number', value: value * minutes }, unit: 'duration' };
}

/** Minutes since the start of the run. */
function date({ text, at }: Extract<Expression, { is: 'date' }>, { names }: Vocabulary): Bound {
  const found = readDate(text);
  if (!found)
    return stop('bad-date', at, `\`${text}\` is not a date`, 'year, month, day, as in `2025-10-01`');
  const value = (found.days - names.startDay) * DAY;
  return { value: { is: 'number', value, written: text }, unit: 'date' };
}

function named(name: string, at: number, vocabulary: Vocabulary): Bound {
  const need = vocabulary.names.needs.indexOf(name);
  if (need >= 0) return { value: { is: 'need', need }, unit: 'number' };
  const fact = FACT_NAMES.find((each) => each === name);
  if (fact) {
    const unit = DURATION_FACTS.has(fact) ? 'duration' : fact === 'date' ? 'date' : 'number';
    return { value: { is: 'fact', name: fact }, unit };
  }
  const hint = vocabulary.hintFor(name, vocabulary.numbers());
  return stop('condition-name', at, `nothing is called \`${name}\` in a condition`, hint);
}

function gauge({ name, of, at, ofAt }: Extract<Expression, { is: 'call' }>, vocabulary: Vocabulary): Bound {
  const known = GAUGES.find((each) => each === name);
  if (!known) return stop('condition-name', at, `\`${name}(…)\` cannot be asked`, didYouMean(name, GAUGES));
  const target = gaugeTarget(known, of, vocabulary.names, vocabulary.team);
  if (typeof target !== 'string') return stop('condition-name', ofAt, target.message, target.hint);
  return { value: { is: 'gauge', gauge: known, of: target }, unit: 'number' };
}

/** Durations may be added, scaled, and divided by durations; powers are of numbers. */
function arithmetic(
  { by, left, right, at }: Extract<Expression, { is: 'arithmetic' }>,
  vocabulary: Vocabulary,
): Bound {
  if ([left, right].some((side) => side.is === 'date' || (side.is === 'name' && side.name === 'date')))
    return stop('condition-kind', at, 'dates are only compared', 'for example `date >= 2025-10-01`');
  if (by === '+' || by === '-') {
    const [a, b] = bindPair(left, right, vocabulary);
    return { value: { is: 'arithmetic', by, left: a.value, right: b.value }, unit: a.unit };
  }
  const a = bindValue(left, vocabulary);
  const b = bindValue(right, vocabulary);
  const value: Value = { is: 'arithmetic', by, left: a.value, right: b.value };
  if (by === '^' && (a.unit === 'duration' || b.unit === 'duration'))
    return stop('condition-kind', at, 'a duration cannot be in a power', 'divide it by a duration first');
  if (b.unit === 'number') return { value, unit: a.unit };
  if (by === '*' && a.unit === 'duration')
    return stop('condition-kind', at, 'two durations cannot be multiplied');
  if (by === '/' && a.unit === 'number')
    return stop('condition-kind', at, 'a number cannot be divided by a duration');
  return { value, unit: by === '*' ? 'duration' : 'number' };
}
