/** Opening hours from words: `weekdays 09:00-17:00`, `saturday 10:00-13:00`, `every day 20:00-08:00`, `always`. */

import { nearest } from '../problems/did-you-mean.ts';
import { DAY, HOUR, WEEK } from '../units/minutes.ts';
import { byType, keys, list } from './language/forms.ts';
import { word } from './language/leaves.ts';
import { leaf, quoted, Wrong } from './language/say.ts';

const hoursInWords = () =>
  leaf(
    'hours',
    { type: 'string', examples: ['weekdays 09:00-17:00', 'every day 08:00-20:00', 'always'] },
    (value): ReadHours | Wrong => {
      if (typeof value === 'string') return readHours(value);
      if (value === undefined) return new Wrong('missing-key', '', 'for example `weekdays 09:00-17:00`');
      return new Wrong(
        'bad-hours',
        `${quoted(value)} is not opening hours`,
        'for example `weekdays 09:00-17:00`, or `always`',
      );
    },
  );

/**
 * Words, a list of words, or a map with `open` and `bank_holidays`. Without `bank_holidays`, hours that say
 * "every day" or "always" include them and all others do not.
 */
export function hoursSchema() {
  const open = () => byType(['scalar', 'list'], [hoursInWords(), list('opening hours', hoursInWords())]);
  const map = keys('opening hours', {
    open: open().describe(
      'The hours: `weekdays 09:00-17:00`, `saturday 10:00-13:00`, `every day 20:00-08:00` (over midnight), `always`, or a list of such.',
    ),
    bank_holidays: word('a bank-holiday setting', ['open', 'closed'])
      .describe(
        'Whether the hours hold on bank holidays too. Without it: open if the hours say `every day` or `always`, else closed.',
      )
      .optional(),
  });
  return byType(
    ['scalar', 'list', 'map'],
    [hoursInWords(), list('opening hours', hoursInWords()), map],
  ).transform((said): Calendar => {
    if (Array.isArray(said)) return together(said, undefined);
    if ('everyDay' in said) return together([said], undefined);
    return together(Array.isArray(said.open) ? said.open : [said.open], said.bank_holidays);
  });
}

/** Reads hours as they are written; made once, for making it takes longer than reading with it. */
let reader: ReturnType<typeof hoursSchema> | null = null;

/** Null where they cannot be read. */
export function hoursIn(written: unknown): Calendar | null {
  reader ??= hoursSchema();
  const read = reader.safeParse(written);
  return read.success ? read.data : null;
}

function together(parts: readonly ReadHours[], bankHolidays: 'open' | 'closed' | undefined): Calendar {
  const isOpen = bankHolidays === undefined ? parts.some((part) => part.everyDay) : bankHolidays === 'open';
  return calendarOf(parts, !isOpen);
}

/** Opening hours. Minutes run from Monday 00:00 (0) to Sunday 24:00 (a week); intervals are sorted and apart. */
export type Calendar =
  | { readonly kind: 'always' }
  | {
      readonly kind: 'weekly';
      readonly open: readonly {
        readonly from: number;
        readonly to: number;
        /** How many are there then; not there: all. Such hours may touch, and say whether they hold on bank holidays. */
        readonly number?: number;
        readonly onBankHolidays?: true;
      }[];
      readonly closedOnBankHolidays: boolean;
    };

export const DAY_WORDS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

interface Interval {
  readonly from: number;
  readonly to: number;
}

export interface ReadHours {
  readonly open: readonly Interval[];
  /** The words say "every day" or "always", which bank holidays are too. */
  readonly everyDay: boolean;
  /** The word `always`: no shifts, whoever is there is there day and night. */
  readonly always: boolean;
}

/** Hours of one text: days, then one or more times, and so on. Minutes run from Monday 00:00. */
export function readHours(text: string): ReadHours | Wrong {
  const words = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'and');
  if (words.length === 1 && words[0] === 'always') {
    return { open: [{ from: 0, to: WEEK }], everyDay: true, always: true };
  }
  const open: Interval[] = [];
  let days: number[] = [];
  let timesSeen = true;
  let everyDay = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const times = /^(\d{1,2}:\d{2})-(\d{1,2}:\d{2})$/.exec(word);
    if (times) {
      if (days.length === 0)
        return bad(`\`${word}\` does not say on which days`, `for example \`weekdays ${word}\``);
      const span = readSpan(times[1]!, times[2]!);
      if (span instanceof Wrong) return span;
      for (const day of days) open.push(...onDay(day, span));
      timesSeen = true;
      continue;
    }
    if (timesSeen) days = [];
    timesSeen = false;
    const named = dayNumbers(word, words[i + 1]);
    if (!named) return bad(`\`${word}\` is neither a day nor a time`, wordHint(word));
    if (word === 'every') {
      everyDay = true;
      i++;
    }
    days.push(...named);
  }
  if (!timesSeen) return bad(`\`${text}\` names days without times`, `for example \`${text} 09:00-17:00\``);
  return open.length > 0
    ? { open, everyDay, always: false }
    : bad(`\`${text}\` has no opening hours`, 'for example `weekdays 09:00-17:00`, or `always`');
}

/**
 * One calendar of several texts: sorted, overlapping and touching hours joined. Only the word `always` means a team
 * without shifts; `every day 00:00-24:00` is open as long, but its staff take turns.
 */
function calendarOf(parts: readonly ReadHours[], closedOnBankHolidays: boolean): Calendar {
  const sorted = parts.flatMap((part) => part.open).sort((a, b) => a.from - b.from);
  const open: { from: number; to: number }[] = [];
  for (const { from, to } of sorted) {
    const last = open.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else open.push({ from, to });
  }
  if (parts.some((part) => part.always) && !closedOnBankHolidays) return { kind: 'always' };
  return { kind: 'weekly', open, closedOnBankHolidays };
}

export function dayNumbers(word: string, next: string | undefined): number[] | null {
  if (word === 'every') return next === 'day' ? [0, 1, 2, 3, 4, 5, 6] : null;
  if (word === 'weekdays') return [0, 1, 2, 3, 4];
  if (word === 'weekends') return [5, 6];
  const day = (DAY_WORDS as readonly string[]).indexOf(word);
  return day < 0 ? null : [day];
}

function readSpan(from: string, to: string): { from: number; to: number } | Wrong {
  const start = minuteOfDay(from);
  const end = minuteOfDay(to);
  if (start === null || start === DAY)
    return bad(`\`${from}\` is not a time of day`, 'times run from `00:00` to `23:59`, ends to `24:00`');
  if (end === null) return bad(`\`${to}\` is not a time of day`, 'times run from `00:00` to `24:00`');
  if (start === end) return bad(`\`${from}-${to}\` is no time at all`, 'a whole day is `00:00-24:00`');
  return { from: start, to: end < start ? end + DAY : end };
}

export function minuteOfDay(time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return minutes > 59 || hours * HOUR + minutes > DAY ? null : hours * HOUR + minutes;
}

/** Hours after midnight belong to the next day; those of Sunday night to the beginning of the week. */
function onDay(day: number, span: Interval): Interval[] {
  const from = day * DAY + span.from;
  const to = day * DAY + span.to;
  return to <= WEEK
    ? [{ from, to }]
    : [
        { from, to: WEEK },
        { from: 0, to: to - WEEK },
      ];
}

function wordHint(word: string): string {
  if (/\d/.test(word)) return 'times are written `09:00-17:00`';
  const near = nearest(word, [...DAY_WORDS, 'weekdays', 'weekends', 'every', 'always']);
  return near
    ? `did you mean \`${near === 'every' ? 'every day' : near}\`?`
    : 'for example `weekdays 09:00-17:00`, `saturday sunday 10:00-14:00`, or `always`';
}

function bad(message: string, hint: string): Wrong {
  return new Wrong('bad-hours', message, hint);
}
