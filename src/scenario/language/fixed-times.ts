import { readFixedTimes } from '../calendar/fixed-times.ts';
import type { FixedTime } from '../scenario.ts';
import { byType, list } from './forms.ts';
import { leaf, quoted, Wrong } from './say.ts';

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
export function fixedTimes() {
  return byType(['scalar', 'list'], [oneText(), list('times', oneText())]).transform((said): FixedTime[] =>
    said.flat(),
  );
}
