/** Figures with a unit: durations, rates, factors, changes. Everything becomes minutes, or events per minute. */

import { DAY, WEEK } from '../../units/minutes.ts';
import { minutesIn, unitHint } from '../../units/time-words.ts';
import { type BoundName, beyond } from './bounds.ts';
import { leaf, quoted, Wrong, wordIn } from './say.ts';

const NUMBER = '[+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?';
const DURATION = new RegExp(`^(${NUMBER})\\s*([a-z]+)$`, 'i');
const RATE = new RegExp(`^(${NUMBER})\\s+(?:per|an?)\\s+([a-z]+)$`, 'i');
const FACTOR_TEXT = new RegExp(`^(${NUMBER})\\s+times$`);
const PER = new RegExp(`^(${NUMBER})\\s+per\\s+([a-z_]+)$`, 'i');

/** How often, in words that can be read one way only, in minutes. */
const OFTEN: Readonly<Record<string, number>> = { daily: DAY, weekly: WEEK, fortnightly: 2 * WEEK };

/** How often, in words that are no length of time, or may be of several. */
const EVERY: Readonly<Record<string, string>> = {
  fortnight: 'write `2 weeks`',
  monthly: 'write `1 month`',
  quarterly: 'write `3 months`',
  yearly: 'write `1 year`',
};

/** Minutes from text such as `45 min`. */
export function readDuration(value: unknown): number | Wrong {
  if (value === undefined)
    return new Wrong('missing-key', '', 'write a duration such as `45 min` or `3 weeks`');
  const words = typeof value === 'string' ? value.trim() : '';
  if (typeof value === 'number' || (words !== '' && Number.isFinite(Number(words)))) {
    return new Wrong(
      'needs-unit',
      `${quoted(value)} has no unit`,
      `a duration needs a unit: write \`${words || wordIn(value)} min\``,
    );
  }
  if (Object.hasOwn(OFTEN, words.toLowerCase())) return OFTEN[words.toLowerCase()]!;
  const found = DURATION.exec(words);
  if (!found)
    return new Wrong(
      'wrong-type',
      `${quoted(value)} is not a duration`,
      (Object.hasOwn(EVERY, words.toLowerCase()) ? EVERY[words.toLowerCase()] : undefined) ??
        'write a duration such as `45 min` or `3 weeks`',
    );
  const unit = minutesIn(found[2]!);
  if (unit === null)
    return new Wrong('wrong-unit', `\`${found[2]}\` is not a unit of time`, unitHint(found[2]!));
  const minutes = Number(found[1]) * unit;
  if (minutes < 0)
    return new Wrong('out-of-range', `${quoted(value)} is negative`, 'a duration is 0 or more');
  return beyond('duration', minutes, value) ?? minutes;
}

export const DURATION_JSON = {
  type: 'string',
  pattern:
    '^\\+?\\d+(\\.\\d+)?(e[+-]?\\d+)? *(min|minutes?|hours?|days?|weeks?|months?|years?)$|^(daily|weekly|fortnightly)$',
  figure: true,
  bound: 'duration',
};

export function duration() {
  return leaf('duration', DURATION_JSON, readDuration);
}

/** A duration, or `auto`, which is found out. */
export function durationOrAuto() {
  return leaf(
    'duration | auto',
    { ...DURATION_JSON, pattern: `${DURATION_JSON.pattern}|^auto$` },
    (value): number | 'auto' | Wrong => (value === 'auto' ? 'auto' : readDuration(value)),
  );
}

/** One unit of time by its word, in minutes. */
export function unitOfTime() {
  return leaf(
    'unit of time',
    { type: 'string', enum: ['min', 'hours', 'days', 'weeks', 'months', 'years'] },
    (value): number | Wrong => {
      const minutes = minutesIn(wordIn(value));
      if (minutes !== null) return minutes;
      return new Wrong('wrong-unit', `${quoted(value)} is not a unit of time`, unitHint(wordIn(value)));
    },
  );
}

/** A duration that is longer than nothing. */
export function positiveDuration(what: string) {
  return leaf('duration', { ...DURATION_JSON, bound: 'repeated' }, (value): number | Wrong => {
    const minutes = readDuration(value);
    if (minutes === 0)
      return new Wrong('out-of-range', `${quoted(value)} is no time at all`, `${what} is longer than 0`);
    return minutes instanceof Wrong ? minutes : (beyond('repeated', minutes, value) ?? minutes);
  });
}

/** Events per minute from text such as `70 per week`. */
export function rate(example: string, bound: BoundName = 'rate') {
  const json = {
    bound,
    type: 'string',
    pattern: '^\\d+(\\.\\d+)?(e[+-]?\\d+)? +(per|an?) +(min|minute|hour|day|week|month|year)$',
    figure: true,
  };
  return leaf('rate', json, (value): number | Wrong => {
    if (value === undefined) return new Wrong('missing-key', '', `write a rate such as \`${example}\``);
    if (typeof value === 'number')
      return new Wrong(
        'needs-unit',
        `${quoted(value)} has no unit`,
        `a rate needs a unit: write \`${value} per week\``,
      );
    const found = typeof value === 'string' ? RATE.exec(value.trim()) : null;
    if (!found)
      return new Wrong('wrong-type', `${quoted(value)} is not a rate`, `write a rate such as \`${example}\``);
    const unit = minutesIn(found[2]!);
    if (unit === null)
      return new Wrong('wrong-unit', `\`${found[2]}\` is not a unit of time`, unitHint(found[2]!));
    if (Number(found[1]) < 0)
      return new Wrong('out-of-range', `${quoted(value)} is negative`, 'a rate is 0 or more');
    const perMinute = Number(found[1]) / unit;
    return beyond(bound, perMinute, value) ?? perMinute;
  });
}

/** A factor from text such as `0.85 times`. */
export function readFactor(value: unknown): number | Wrong {
  const words = typeof value === 'string' ? value.trim() : '';
  if (typeof value === 'number')
    return new Wrong(
      'needs-unit',
      `${quoted(value)} does not say that it multiplies`,
      `a factor is written \`${value} times\``,
    );
  const found = FACTOR_TEXT.exec(words);
  if (!found)
    return new Wrong('wrong-type', `${quoted(value)} is not a factor`, 'write a factor such as `0.85 times`');
  const times = Number(found[1]);
  return times < 0
    ? new Wrong('out-of-range', `${quoted(value)} is negative`, 'a factor is 0 or more')
    : (beyond('factor', times, value) ?? times);
}

export const FACTOR = '^\\d+(\\.\\d+)? +times$';

export function factor() {
  return leaf('factor', { type: 'string', pattern: FACTOR, figure: true, bound: 'factor' }, readFactor);
}

/** A number for each of something: `25 per wte`, `-0.30 per contact`. */
export function per(
  what: string,
  each: string | readonly string[],
  example: string,
  bound: BoundName = 'change',
  min = -Infinity,
) {
  const units = typeof each === 'string' ? [each] : each;
  const [usual] = units;
  const pattern = `^[+-]?\\d+(\\.\\d+)? +per +${units.length === 1 ? usual : `(${units.join('|')})`}$`;
  return leaf(
    `number per ${units.join(' or ')}`,
    { type: 'string', pattern, figure: true, bound },
    (value): number | Wrong => {
      if (typeof value === 'number')
        return new Wrong(
          'needs-unit',
          `${quoted(value)} does not say of what`,
          `write \`${value} per ${usual}\``,
        );
      const found = typeof value === 'string' ? PER.exec(value.trim()) : null;
      if (!found)
        return new Wrong('wrong-type', `${quoted(value)} is not ${what}`, `write for example \`${example}\``);
      if (!units.includes(found[2]!.toLowerCase()))
        return new Wrong(
          'wrong-unit',
          `${quoted(value)} is not counted per ${units.join(' or ')}`,
          `write \`${found[1]} per ${usual}\``,
        );
      const number = Number(found[1]);
      return number < min
        ? new Wrong('out-of-range', `${quoted(value)} is out of range`, `${what} is at least ${min}`)
        : (beyond(bound, number, value) ?? number);
    },
  );
}

/** A whole number of something from text such as `18 cases`. */
export function countOf(what: string, unit: string, bound: BoundName) {
  const json = { type: ['string', 'integer'], pattern: `^\\d+ +${unit}s?$`, figure: true, bound };
  return leaf(`number of ${unit}s`, json, (value): number | Wrong => {
    if (value === undefined) return new Wrong('missing-key', '', `${what}: for example \`18 ${unit}s\``);
    // There is nothing else that a bare number could count here.
    const said = typeof value === 'number' ? `${value} ${unit}s` : value;
    const found = typeof said === 'string' ? COUNT.exec(said.trim()) : null;
    if (!found)
      return new Wrong(
        'wrong-type',
        `${quoted(value)} is not a number of ${unit}s`,
        `write for example \`18 ${unit}s\``,
      );
    if (found[2] !== unit && found[2] !== `${unit}s`)
      return new Wrong(
        'wrong-unit',
        `${quoted(value)} is not a number of ${unit}s`,
        `write \`${found[1]} ${unit}s\``,
      );
    const number = Number(found[1]);
    return Number.isInteger(number) && number >= 1
      ? (beyond(bound, number, value) ?? number)
      : new Wrong(
          'out-of-range',
          `${quoted(value)} is out of range`,
          `${what} is a whole number of at least 1`,
        );
  });
}

const COUNT = new RegExp(`^(${NUMBER})\\s+([a-z]+)$`, 'i');

const TREND = new RegExp(`^(${NUMBER})\\s*%\\s+(?:per|a)\\s+year$`, 'i');

/** A factor for each year from text such as `+5% per year`. */
export function trend() {
  const json = {
    type: 'string',
    pattern: '^[+-]?\\d+(\\.\\d+)? *% +(per|a) +year$',
    figure: true,
    bound: 'trend',
  };
  return leaf('trend', json, (value): number | Wrong => {
    const found = typeof value === 'string' ? TREND.exec(value.trim()) : null;
    if (!found)
      return new Wrong(
        'wrong-type',
        `${quoted(value)} is not a trend`,
        'write a trend such as `+5% per year`',
      );
    const yearly = 1 + Number(found[1]) / 100;
    return yearly > 0
      ? (beyond('trend', yearly, value) ?? yearly)
      : new Wrong('out-of-range', `${quoted(value)} leaves nothing`, 'a trend is above -100% per year');
  });
}

const DAYS_A_YEAR = new RegExp(`^(${NUMBER})\\s+days?\\s+(?:per|a)\\s+year$`, 'i');

/** Days in a year from text such as `33 days per year`. */
export function daysAYear(example: string) {
  const json = { type: 'string', pattern: '^\\d+(\\.\\d+)? +days? +(per|a) +year$', figure: true };
  return leaf('days a year', json, (value): number | Wrong => {
    if (typeof value === 'number')
      return new Wrong('needs-unit', `${quoted(value)} has no unit`, `write \`${value} days per year\``);
    const found = typeof value === 'string' ? DAYS_A_YEAR.exec(value.trim()) : null;
    if (!found)
      return new Wrong('wrong-type', `${quoted(value)} is not a number of days`, `write \`${example}\``);
    const days = Number(found[1]);
    return days >= 0 && days <= 200
      ? days
      : new Wrong('out-of-range', `${quoted(value)} is out of range`, 'from 0 to 200 days per year');
  });
}
