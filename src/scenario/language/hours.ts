import { calendarOf, type ReadHours, readHours } from '../calendar/hours.ts';
import type { Calendar } from '../scenario.ts';
import { byType, keys, list } from './forms.ts';
import { word } from './leaves.ts';
import { leaf, quoted, Wrong } from './say.ts';

const oneText = () =>
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
export function hours() {
  const open = () => byType(['scalar', 'list'], [oneText(), list('opening hours', oneText())]);
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
  return byType(['scalar', 'list', 'map'], [oneText(), list('opening hours', oneText()), map]).transform(
    (said): Calendar => {
      if (Array.isArray(said)) return together(said, undefined);
      if ('everyDay' in said) return together([said], undefined);
      return together(Array.isArray(said.open) ? said.open : [said.open], said.bank_holidays);
    },
  );
}

function together(parts: readonly ReadHours[], bankHolidays: 'open' | 'closed' | undefined): Calendar {
  const isOpen = bankHolidays === undefined ? parts.some((part) => part.everyDay) : bankHolidays === 'open';
  return calendarOf(parts, !isOpen);
}
