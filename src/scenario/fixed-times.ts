/** Times that come again: `weekly tuesday 10:00`, `weekdays 09:00, 13:00`. */

import { nearest } from '../problems/did-you-mean.ts';
import { DAY } from '../units/minutes.ts';
import { DAY_WORDS, dayNumbers, minuteOfDay } from './hours.ts';
import { byType, list } from './language/forms.ts';
import { leaf, quoted, Wrong } from './language/say.ts';

export const startsAt = () =>
  fixedTimesSchema()
    .describe(
      'The work begins only at these times, `weekdays 09:00, 13:00`: then the list is served as far as workers are free. Who is left waits for the next time, even while a worker is idle. Whoever is sent to it by earlier work of the team that ends at this very moment is in time, unless its rules ask who waits or is busy; whoever is referred, told to come, back, or due again, at this very moment is too late.',
    )
    .optional();

const oneText = () =>
  leaf(
    'times',
    { type: 'string', examples: ['weekly tuesday 10:00', 'weekdays 09:00, 13:00'] },
    (value): FixedTime[] | Wrong => {
      if (typeof value === 'string') return readFixedTimes(value);
      if (value === undefined) return new Wrong('missing-key', '', 'for example `weekly tuesday 10:00`');
      return new Wrong('bad-time', `${quoted(value)} names no times`, 'for example `weekly tuesday 10:00`');
    },
  );

/** Times that come again: words, or a list of words. */
export function fixedTimesSchema() {
  return byType(['scalar', 'list'], [oneText(), list('times', oneText())]).transform((said): FixedTime[] =>
    said.flat(),
  );
}

/** A time that comes again: `at` minutes after Monday 00:00, every so many weeks, counted from the first at or after the start of the run. */
export interface FixedTime {
  readonly everyWeeks: number;
  readonly at: number;
}

/** Ten years. */
const MOST_WEEKS = 520;

const EXAMPLE = 'for example `weekly tuesday 10:00`, or `weekdays 09:00, 13:00`';

/** Every time that the text names: perhaps how often, then days, then times, and perhaps more days and times. */
function readFixedTimes(text: string): FixedTime[] | Wrong {
  const all = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'and' && word !== 'at');
  const often = howOften(all);
  if (often instanceof Wrong) return often;
  const words = all.slice(often.words);
  const times: FixedTime[] = [];
  let days: number[] = [];
  let timesSeen = true;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (/^\d{1,2}:\d{2}$/.test(word)) {
      const minute = minuteOfDay(word);
      if (minute === null || minute === DAY)
        return bad(`\`${word}\` is not a time of day`, 'times run from `00:00` to `23:59`');
      if (days.length === 0) return bad(`\`${word}\` does not say on which days`, EXAMPLE);
      for (const day of days) times.push({ everyWeeks: often.weeks, at: day * DAY + minute });
      timesSeen = true;
      continue;
    }
    if (timesSeen) days = [];
    timesSeen = false;
    const named = dayNumbers(word, words[i + 1]);
    if (!named) return bad(`\`${word}\` is neither a day nor a time`, wordHint(word));
    if (word === 'every') i++;
    days.push(...named);
  }
  if (!timesSeen || times.length === 0) return bad(`\`${text}\` names no time of day`, EXAMPLE);
  return times;
}

/** `weekly`, `fortnightly`, `every 2 weeks`, or nothing: every week. `words` is how many words it takes. */
function howOften(words: readonly string[]): { weeks: number; words: number } | Wrong {
  const [first, second, third] = words;
  if (first === 'weekly') return { weeks: 1, words: 1 };
  if (first === 'fortnightly') return { weeks: 2, words: 1 };
  if (first !== 'every') return { weeks: 1, words: 0 };
  if (second === 'week') return { weeks: 1, words: 2 };
  if (second === 'fortnight') return { weeks: 2, words: 2 };
  if (third !== 'weeks') return { weeks: 1, words: 0 };
  const weeks = Number(second);
  return Number.isInteger(weeks) && weeks > 0 && weeks <= MOST_WEEKS
    ? { weeks, words: 3 }
    : bad(
        `\`every ${second} weeks\` is not a number of weeks from 1 to ${MOST_WEEKS}`,
        'for example `every 2 weeks tuesday 10:00`',
      );
}

function wordHint(word: string): string {
  if (/-/.test(word)) return 'name the times at which it begins, such as `09:00`';
  const near = nearest(word, [...DAY_WORDS, 'weekdays', 'weekends', 'weekly', 'every']);
  return near ? `did you mean \`${near === 'every' ? 'every day' : near}\`?` : EXAMPLE;
}

function bad(message: string, hint: string): Wrong {
  return new Wrong('bad-time', message, hint);
}

/** Null: cannot be read, which is told of elsewhere. */
export function timesIn(said: unknown): FixedTime[] | null {
  const read = (Array.isArray(said) ? said : [said]).map((text) =>
    typeof text === 'string' ? readFixedTimes(text) : new Wrong('bad-time', ''),
  );
  return read.some((each) => each instanceof Wrong) ? null : (read.flat() as FixedTime[]);
}
