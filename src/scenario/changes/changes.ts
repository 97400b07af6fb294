/** What changes while the system runs, and when. */

import { z } from 'zod';
import { DAY, WEEK } from '../../units/minutes.ts';
import { readDate } from '../calendar/dates.ts';
import { beyond } from '../language/bounds.ts';
import { keys, list, named } from '../language/forms.ts';
import { readDuration } from '../language/measures.ts';
import { leaf, quoted, Wrong } from '../language/say.ts';
import type { People } from '../people/people.ts';
import type { Principles } from '../principles.ts';
import type { Source } from '../sources.ts';
import type { Team } from '../teams.ts';

/** A moment of the run: minutes since its start, or (a date) minutes since 1970-01-01. */
export interface MomentOfRun {
  readonly since: 'start' | '1970';
  readonly minutes: number;
}

const COUNTED = /^(day|week)\s+(\d+)$/i;

/** A moment from text such as `week 26`, `26 weeks`, `day 3`, `2025-10-01` or `2025-10-01 13:00`. */
export function readMomentOfRun(value: unknown): MomentOfRun | Wrong {
  if (value === undefined)
    return new Wrong('missing-key', '', 'say when, for example `at: week 26` or `at: 2025-10-01`');
  const words = typeof value === 'string' ? value.trim() : '';
  const date = readDate(words);
  if (date) return { since: '1970', minutes: date.days * DAY + date.minutes };
  const counted = COUNTED.exec(words);
  if (counted) {
    const minutes = Number(counted[2]) * (counted[1]!.toLowerCase() === 'week' ? WEEK : DAY);
    return beyond('duration', minutes, value) ?? { since: 'start', minutes };
  }
  if (/^\d{4}-/.test(words))
    return new Wrong(
      'bad-date',
      `${quoted(value)} is not a date`,
      'write it as `2025-10-01` or `2025-10-01 13:00`',
    );
  const duration = readDuration(value);
  if (!(duration instanceof Wrong)) return { since: 'start', minutes: duration };
  if (duration.words.code !== 'wrong-type') return duration;
  return new Wrong(
    'wrong-type',
    `${quoted(value)} is not a moment of the run`,
    'write `week 26` or `day 3` (counted from the start, warm-up included), or a date such as `2025-10-01`',
  );
}

/** As `readMomentOfRun` reads it. */
export const momentOfRun = () => leaf('moment', { type: 'string' }, readMomentOfRun);

/** Any value: it is held against the language where its path leads. */
const anything = () => z.unknown().meta({ title: 'value' });

const amount = () =>
  leaf(
    'number, with its unit',
    { type: ['number', 'string'], figure: true },
    (value): number | string | Wrong => {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      if (typeof value === 'string' && AMOUNT.test(value.trim())) return value.trim();
      return new Wrong(
        'wrong-type',
        `${quoted(value)} is not a number`,
        'write what is added, for example `-2`, or `5 per week` where the value has this unit',
      );
    },
  );

/** A number and its unit, if it has one. */
export const AMOUNT = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s+(\D.*))?$/i;

export const changesSchema = () =>
  list(
    'changes',
    keys('a change', {
      at: momentOfRun().describe(
        'When: `week 26` or `26 weeks` (gone by since `time.start`, warm-up included), `day 3`, `1 hour`, or a date such as `2025-10-01`, with a time of day if wanted (`2025-10-01 13:00`).',
      ),
      set: named('a value', anything())
        .describe(
          'What has another value from then on: paths as `--set` spells them, `teams.core.staff.practitioner.wte: 18`. `null` removes.',
        )
        .optional(),
      add: named('a number', amount())
        .describe(
          'What is added to a number, to what it is by then: `teams.core.staff.practitioner.wte: -2`.',
        )
        .optional(),
    }),
  );

/**
 * The system from a moment on, until the next phase begins: whole, with all earlier changes in it. Names, order, roles
 * and kinds of everything are those of the scenario.
 */
export interface Phase {
  /** Minutes since the start of the run. */
  readonly from: number;
  /** What the scenario says of it, in its own words: `teams.core.staff.practitioner.wte` becomes `18`. */
  readonly said: readonly { readonly path: string; readonly becomes: string }[];
  readonly people: People;
  readonly sources: readonly Source[];
  readonly principles: Principles;
  readonly teams: readonly Team[];
  /** As in `time`. */
  readonly bankHolidays: readonly number[];
}
