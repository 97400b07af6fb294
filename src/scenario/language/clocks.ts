/** Waiting-time definitions of the scenario's own, beside those that are always reported. */

import { CLOCK_MOMENTS, MOMENT_HINT, readMoment, readPause } from '../clock-moments.ts';
import { didYouMean } from '../did-you-mean.ts';
import { beyond } from './bounds.ts';
import { byType, keys, list, named } from './forms.ts';
import { text, word } from './leaves.ts';
import { readDuration } from './measures.ts';
import { leaf, quoted, Wrong, wordIn } from './say.ts';

const moment = (what: string) =>
  leaf('moment', { type: 'string', examples: ['referral', 'step core_team.support'] }, (value) => {
    if (value === undefined) return new Wrong('missing-key', '', `say ${what}: ${MOMENT_HINT}`);
    const read = typeof value === 'string' ? readMoment(value) : null;
    if (read !== null) return read;
    const near = didYouMean(wordIn(value), CLOCK_MOMENTS);
    return new Wrong(
      'wrong-word',
      `${quoted(value)} is not a moment at which a clock starts or stops`,
      near.startsWith('did') ? near : `write ${MOMENT_HINT}`,
    );
  });

const pause = () =>
  leaf(
    'pause',
    { type: 'string', examples: ['after_missed_contact', 'list of core_team.support'] },
    (value) => {
      const read = typeof value === 'string' ? readPause(value) : null;
      return (
        read ??
        new Wrong(
          'wrong-word',
          `${quoted(value)} is nothing that holds a clock up`,
          'write `after_missed_contact` or `list of TEAM.STEP`',
        )
      );
    },
  );

const WORKING = /^(\d+(?:\.\d+)?) +working +days?$/;

/** Minutes; a working day counts as 1440 of them. */
const standard = () =>
  leaf(
    'duration',
    { type: 'string', examples: ['18 weeks', '20 working days'], figure: true, bound: 'duration' },
    (value): number | Wrong => {
      const found = typeof value === 'string' ? WORKING.exec(value.trim()) : null;
      if (!found) return readDuration(value);
      const minutes = Number(found[1]) * 1440;
      return beyond('duration', minutes, value) ?? minutes;
    },
  );

export const isInWorkingDays = (value: unknown) => typeof value === 'string' && WORKING.test(value.trim());

const clock = () =>
  keys('a clock', {
    title: text('a title').describe('The name in reports. Default: made from the name.').optional(),
    from: moment('when the clock starts')
      .describe(
        'When the clock starts, the first time in a request for help: `referral` (the person asks), `acceptance`, `first_contact`, `second_contact`, `assessment`, `start_of_help` (first contact spent on care), `referral to TEAM`, `list of TEAM.STEP` (joins that list) or `step TEAM.STEP` (work begins there).',
      )
      .prefault('referral'),
    to: moment('when the clock stops').describe(
      'When the clock stops: the same words, and `ending` (the request ends, in whatever way). Where this came before the start, the clock does not run in that request.',
    ),
    counts: word('what a clock counts', ['days', 'working_days'])
      .describe(
        'What is counted: all days, or `working_days` (Monday to Friday without bank holidays, each of 24 hours).',
      )
      .prefault('days'),
    pauses: list('pauses', pause())
      .describe(
        'When the clock stands still: `after_missed_contact` (until the next contact is kept or missed) and `list of TEAM.STEP` (while on that list).',
      )
      .prefault([]),
    standard: standard()
      .describe(
        "The standard that this clock is held against: `18 weeks`, or `20 working days`. Default: the scenario's `standard`; needed where working days are counted.",
      )
      .optional(),
    only: named(
      'a name, or a list of names',
      byType(['scalar', 'list'], [text('a name', 'name'), list('names', text('a name', 'name'))]),
    )
      .describe(
        'Whom the clock is for: `{urgency: urgent}`, `{kind: psychosis}`, `{referred_by: [gp, self]}` or a group with its value. Urgency is as it is when the clock stops; `referred_by` is the source of the request.',
      )
      .prefault({}),
  });

export const clocks = () => named('a clock', clock());
