import { DAY } from '../units/minutes.ts';
import { minutesIn, unitHint } from '../units/time-words.ts';
import { list, named } from './language/forms.ts';
import { text } from './language/leaves.ts';
import { leaf, quoted, Wrong, wordIn } from './language/say.ts';

/** A difference as it is written: of what it is said depends on the measure, which is known to whoever measures. */
export interface Margin {
  readonly amount: number;
  /** `points` of a share, `%` of what the base has, `days`; empty: in the unit of the measure. */
  readonly in: 'points' | '%' | 'days' | '';
}

/** The rows that a scenario names for its answer. Which measures there are is known to whoever measures, and asked there. */
export const headlinesSchema = () =>
  list('measures', text('the name of a measure')).describe(
    'The rows of the answer, named beforehand: at most eight measures of the whole system, by their names in the list of measures; `leaders` stands for those that leaders ask for. Only these get verdicts. Without it: a usual set.',
  );

/** The smallest differences that matter. */
export const mattersSchema = () =>
  named(
    'a difference',
    leaf('a difference', { type: ['number', 'string'] }, (value): Margin | Wrong => marginOf(value)),
  ).describe(
    'The smallest difference that matters, by measure: `2 points` for a share, `3 days` for a wait, `5 %` of what the base has, or a number in the unit of the measure. Others have a usual one.',
  );

const HINT =
  'write `2 points` for a share, `3 days` for a wait, `5 %` of what the base has, or a number in the unit of the measure';

/** What a difference says, or why it is none. */
export function marginOf(value: unknown): Margin | Wrong {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return { amount: value, in: '' };
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*(%|[a-z]+)$/i.exec(wordIn(value).trim()) ?? [];
  if (typeof value !== 'string' || digits === undefined)
    return new Wrong('wrong-type', `${quoted(value)} is not a difference`, HINT);
  const amount = Number(digits);
  if (unit === '%') return { amount, in: '%' };
  if (unit === 'point' || unit === 'points') return { amount, in: 'points' };
  const minutes = minutesIn(unit);
  if (minutes === null)
    return new Wrong('wrong-type', `${quoted(value)} is not a difference`, `${unitHint(unit)}; ${HINT}`);
  return { amount: (amount * minutes) / DAY, in: 'days' };
}
