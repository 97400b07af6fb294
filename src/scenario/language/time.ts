import { dayNumber, readDate } from '../calendar/dates.ts';
import { nearest } from '../did-you-mean.ts';
import { byType, keys, list } from './forms.ts';
import { duration, positiveDuration } from './measures.ts';
import { leaf, quoted, Wrong, wordIn } from './say.ts';

/** A Monday in an ordinary year, for scenarios that do not care. */
export const DEFAULT_START = '2025-01-06';

const FIRST_DAY = dayNumber(1900, 1, 1);
const LAST_DAY = dayNumber(2999, 12, 31);

/** Whole days since 1970-01-01. */
export const date = () =>
  leaf('date', { type: 'string', format: 'date' }, (value): number | Wrong => {
    const found = typeof value === 'string' ? readDate(value) : null;
    if (found?.dateOnly)
      return found.days >= FIRST_DAY && found.days <= LAST_DAY
        ? found.days
        : new Wrong(
            'beyond-limit',
            `${quoted(value)} is too far away`,
            'dates are from 1900-01-01 to 2999-12-31',
          );
    return new Wrong(
      'bad-date',
      `${quoted(value)} is not a date`,
      found
        ? 'leave the time of day out: a run begins at midnight'
        : 'write it as `2025-04-07` (year, month, day)',
    );
  });

const holidayWord = () =>
  leaf(
    'england | none',
    { type: 'string', enum: ['england', 'none'] },
    (value): 'england' | 'none' | Wrong => {
      if (value === 'england' || value === 'none') return value;
      return new Wrong(
        'wrong-word',
        `${quoted(value)} is not a bank-holiday setting`,
        holidayHint(wordIn(value)),
      );
    },
  );

function holidayHint(word: string): string {
  const near = nearest(word, ['england', 'none']);
  return near ? `did you mean \`${near}\`?` : 'write `england`, `none` or a list of dates';
}

export const time = () =>
  keys('the time of a run', {
    start: date()
      .describe(
        'The date on which the run begins, at midnight. Weekdays, months and bank holidays follow from it.',
      )
      .prefault(DEFAULT_START),
    warm_up: duration()
      .describe(
        'How long the system runs before anything is measured, so that lists and caseloads fill up first. Not needed with `start_with`.',
      )
      .prefault('0 min'),
    run: positiveDuration('a run').describe('How long is measured, after the warm-up.'),
    bank_holidays: byType(['scalar', 'list'], [holidayWord(), list('dates', date())])
      .describe(
        'Days on which calendars that keep bank holidays are closed: those of England, none, or a list of dates.',
      )
      .prefault('england'),
  });
