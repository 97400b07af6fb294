/** Diaries: appointment slots that are booked ahead. */
import { readDate } from '../calendar/dates.ts';
import { URGENCY_WORDS, WEEKDAY_WORDS } from '../words.ts';
import { beyond } from './bounds.ts';
import { byType, keys, list, named } from './forms.ts';
import { nameOf, number, share, word } from './leaves.ts';
import { readDuration } from './measures.ts';
import { leaf, quoted, Wrong } from './say.ts';

/** Whole days from the day of asking to the first day that may be booked. */
export interface Notice {
  readonly days: number;
  /** Only working days count. */
  readonly working: boolean;
}

const WORKING = /^(\d+)\s+working\s+days?$/i;

function readNotice(value: unknown): Notice | Wrong {
  const working = typeof value === 'string' ? WORKING.exec(value.trim()) : null;
  if (working) {
    const days = Number(working[1]);
    return beyond('notice', days, value) ?? { days, working: true };
  }
  const minutes = readDuration(value);
  if (minutes instanceof Wrong) return minutes;
  if (Number.isInteger(minutes / 1440))
    return beyond('notice', minutes / 1440, value) ?? { days: minutes / 1440, working: false };
  return new Wrong(
    'out-of-range',
    `${quoted(value)} is not a number of whole days`,
    'write for example `3 working days` or `1 week`',
  );
}

const notice = () => leaf('duration in days', { type: 'string', figure: true, bound: 'notice' }, readNotice);

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** Minutes since midnight of `09:30`. */
export function readTimeOfDay(value: unknown): number | Wrong {
  const found = typeof value === 'string' ? CLOCK.exec(value.trim()) : null;
  if (found) return Number(found[1]) * 60 + Number(found[2]);
  return new Wrong('wrong-type', `${quoted(value)} is not a time of day`, 'write for example `09:00`');
}

const timeOfDay = () => leaf('time of day', { type: 'string', examples: ['09:00'] }, readTimeOfDay);

/** Whether a key of `slots` is a weekday or a date. */
export function isSlotDay(key: string): boolean {
  return (WEEKDAY_WORDS as readonly string[]).includes(key) || readDate(key)?.dateOnly === true;
}

export const diary = () =>
  keys('a diary', {
    slots: named(
      'a number of slots',
      number('a number of slots', { min: 0, whole: true, bound: 'slots' }),
    ).describe(
      'How many appointments there are on which day: `{monday: 4, tuesday: 4}`; a date (`2025-12-24: 2`) goes before its weekday. None on bank holidays, unless a date says so.',
    ),
    at: timeOfDay()
      .describe(
        'When the appointments of a day begin: all of them, so that of two with one worker the second begins late. For times one after another, pool diaries of the team.',
      )
      .prefault('09:00'),
    minimum_notice: byType(
      ['scalar', 'map'],
      [
        notice(),
        keys('a notice for each urgency', {
          routine: notice().describe('For people who are routine.'),
          urgent: notice().describe('For people who are urgent.').optional(),
          emergency: notice().describe('For emergencies. Default: as urgent.').optional(),
        }),
      ],
    )
      .describe(
        'Days from the day of asking to the first day that may be booked, such as `3 working days`; one for all, or by urgency (`{routine: 3 working days, urgent: 1 working day}`).',
      )
      .prefault('0 days'),
    carve_out: keys('a carve-out', {
      share: share('the share of slots').describe(
        'Share of the slots of each day that is kept, rounded to whole slots.',
      ),
      for: word('an urgency', URGENCY_WORDS)
        .describe('For people who are at least so urgent. They have these slots first, and the others too.')
        .prefault('urgent'),
    })
      .describe('Slots that are kept for urgent people.')
      .optional(),
    pooled_with: list('diaries', nameOf('a diary'))
      .describe(
        'Other diaries (`team.diary`) that people who ask here may be booked into: the earliest day wins, and on one day the diary that is written first in the scenario.',
      )
      .prefault([]),
  });
