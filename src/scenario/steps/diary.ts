/** Diaries: appointment slots that are booked ahead. */

import { didYouMean } from '../../problems/did-you-mean.ts';
import { DAY, HOUR } from '../../units/minutes.ts';
import { readDate, weekday } from '../calendar/dates.ts';
import { beyond } from '../language/bounds.ts';
import { byType, keys, list, named } from '../language/forms.ts';
import { nameOf, number, share, word } from '../language/leaves.ts';
import { readDuration } from '../language/measures.ts';
import { leaf, quoted, Wrong, wordIn } from '../language/say.ts';
import type { SaidTeam } from '../language.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { URGENCY_WORDS, WEEKDAY_WORDS } from '../words.ts';
import type { RawTeam } from '../written.ts';

/** Whole days from the day of asking to the first day that may be booked. */
export interface Notice {
  readonly days: number;
  /** Only working days count. */
  readonly working: boolean;
}

const WORKING = /^(\d+)\s+working\s+days?$/i;

/** A notice as it is written. */
export function readNotice(value: unknown): Notice | Wrong {
  const working = typeof value === 'string' ? WORKING.exec(value.trim()) : null;
  if (working) {
    const days = Number(working[1]);
    return beyond('notice', days, value) ?? { days, working: true };
  }
  const minutes = readDuration(value);
  if (minutes instanceof Wrong) return minutes;
  if (Number.isInteger(minutes / DAY))
    return beyond('notice', minutes / DAY, value) ?? { days: minutes / DAY, working: false };
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
  if (found) return Number(found[1]) * HOUR + Number(found[2]);
  return new Wrong('wrong-type', `${quoted(value)} is not a time of day`, 'write for example `09:00`');
}

const timeOfDay = () => leaf('time of day', { type: 'string', examples: ['09:00'] }, readTimeOfDay);

/** Whether a key of `slots` is a weekday or a date. */
function isSlotDay(key: string): boolean {
  return (WEEKDAY_WORDS as readonly string[]).includes(key) || readDate(key)?.dateOnly === true;
}

export const diarySchema = () =>
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

/** Appointment slots. Days are whole days since the start of the run. */
export interface Diary {
  readonly name: string;
  /** Slots from Monday to Sunday, and on dates of their own. */
  readonly weekdays: readonly number[];
  readonly dates: readonly { readonly day: number; readonly slots: number }[];
  /** Minutes since midnight. */
  readonly at: number;
  /** By urgency: days from the day of asking to the first that may be booked. */
  readonly notice: readonly { readonly days: number; readonly working: boolean }[];
  /** Share of each day's slots (rounded) for people who are at least so urgent; null: none. */
  readonly carveOut: { readonly share: number; readonly urgency: number } | null;
  /** Diaries that it is pooled with, `team.diary`. */
  readonly pooledWith: readonly string[];
}

type SaidDiary = NonNullable<SaidTeam['diaries']>[string];

/** @param startDay the first day of the run, since 1970-01-01. */
export function normaliseDiary(name: string, said: SaidDiary, startDay: number): Diary {
  const { slots, at, minimum_notice: notice, carve_out: carved, pooled_with: pooledWith } = said;
  const urgent = 'routine' in notice ? (notice.urgent ?? notice.routine) : notice;
  return {
    name,
    weekdays: WEEKDAY_WORDS.map((day) => slots[day] ?? 0),
    dates: Object.entries(slots).flatMap(([day, number]) => {
      const date = readDate(day);
      return date ? [{ day: date.days - startDay, slots: number }] : [];
    }),
    at,
    notice:
      'routine' in notice ? [notice.routine, urgent, notice.emergency ?? urgent] : [notice, notice, notice],
    carveOut: carved ? { share: carved.share, urgency: URGENCY_WORDS.indexOf(carved.for) } : null,
    pooledWith,
  };
}

/** Diaries have slots on days that there are, are pooled with others that there are, and are booked into. */
export function checkDiaries(teams: readonly RawTeam[], report: TreeReport): void {
  const all = teams.flatMap(({ name, raw }) =>
    Object.keys(mapOf(raw.diaries)).map((diary) => `${name}.${diary}`),
  );
  for (const team of teams) {
    const diaries = mapOf(team.raw.diaries);
    for (const [name, said] of Object.entries(diaries)) {
      const path = [...team.path, 'diaries', name];
      const { slots, pooled_with: pool } = mapOf(said);
      for (const day of Object.keys(mapOf(slots)))
        if (!isSlotDay(day))
          report.key(
            'wrong-word',
            [...path, 'slots', day],
            `\`${day}\` is neither a weekday nor a date`,
            didYouMean(day, WEEKDAY_WORDS),
          );
      const counts = Object.values(mapOf(slots));
      if (slots !== undefined && counts.every((count) => count === 0))
        report.key(
          'no-places',
          [...path, 'slots'],
          `there are no slots in \`${name}\``,
          'write on which days there are some, for example `{monday: 4}`',
        );
      listOf(pool).forEach((other, index) => {
        if (typeof other === 'string' && !all.includes(other))
          report.value(
            'unknown-name',
            [...path, 'pooled_with', index],
            `there is no diary called \`${other}\``,
            poolHint(
              other,
              all.filter((each) => each !== `${team.name}.${name}`),
            ),
          );
      });
      if (
        !team.steps.some(({ raw }) => raw.diary === name) &&
        !teams.some(({ raw }) =>
          Object.values(mapOf(raw.diaries)).some((each) =>
            listOf(mapOf(each).pooled_with).includes(`${team.name}.${name}`),
          ),
        )
      )
        report.warn(
          'unused-role',
          path,
          `no step of \`${team.name}\` books into \`${name}\``,
          'name it in a contact, `diary: …`, or take it out',
        );
    }
  }
}

function poolHint(other: string, possible: readonly string[]): string {
  return possible.length === 0 ? 'there is no other diary: leave it out' : didYouMean(other, possible);
}

/** Minutes of the week at which appointments of the diary, or of one pooled with it, begin; null: cannot be read. */
export function appointmentTimes(team: string, name: string, scenario: RawMap): number[] | null {
  const diaryOf = (of: string, diary: string) =>
    mapOf(mapOf(mapOf(mapOf(scenario.teams)[of]).diaries)[diary]);
  const own = diaryOf(team, name);
  const pooled = listOf(own.pooled_with).map((other) => {
    const [of = '', diary = ''] = wordIn(other).split('.');
    return diaryOf(of, diary);
  });
  const times: number[] = [];
  for (const { slots, at = '09:00' } of [own, ...pooled]) {
    const minute = readTimeOfDay(at);
    if (minute instanceof Wrong || slots === undefined) return null;
    for (const [day, number] of Object.entries(mapOf(slots))) {
      if (!isSlotDay(day)) return null;
      const date = readDate(day);
      const of = date ? weekday(date.days) : (WEEKDAY_WORDS as readonly string[]).indexOf(day);
      if (number !== 0) times.push(of * DAY + minute);
    }
  }
  return times;
}
