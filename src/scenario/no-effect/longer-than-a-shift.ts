import { HOUR, WEEK } from '../../units/minutes.ts';
import type { Calendar } from '../hours.ts';
import { mapOf } from '../names.ts';
import { hoursOf } from '../steps/workers.ts';
import { howLong } from './how-long.ts';
import type { Kind, Trap } from './trap.ts';

/** Work that takes longer than any shift of those who do it: what runs past the end of a shift is finished, day and night. */
export const longerThanAShift: Kind = ({ scenario, teams }) =>
  teams.flatMap(({ steps }) =>
    steps.flatMap(({ name, kind, raw, path, needs }): Trap[] => {
      const isCourse = kind === 'course';
      const takes = howLong(isCourse ? mapOf(raw.course).takes : raw.takes);
      const calendars = needs.map((need) => hoursOf(need, scenario));
      if (takes === null || calendars.length === 0 || calendars.includes(null)) return [];
      const longest = Math.max(...calendars.map((each) => longestShift(each!)));
      if (!(takes.middle > longest)) return [];
      return [
        {
          path: [...path, ...(isCourse ? ['course'] : []), 'takes'],
          message: `\`${name}\` takes longer than the longest shift of anybody who does it, ${longest / HOUR} hours: what runs past the end of a shift is finished, so that they work on without a break`,
          hint: 'write for how long a worker is taken by one contact or one piece of work; for what lasts for days let there be several, or a `stay`',
        },
      ];
    }),
  );

/** Minutes from the beginning of hours to their end, where they are longest; hours that touch go on. */
function longestShift(calendar: Calendar): number {
  if (calendar.kind === 'always') return Number.POSITIVE_INFINITY;
  const { open } = calendar;
  let longest = 0;
  let since = 0;
  let end = -1;
  // Twice, for hours over the night from Sunday to Monday.
  for (const week of [0, WEEK])
    for (const { from, to } of open) {
      if (week + from > end) since = week + from;
      end = Math.max(end, week + to);
      longest = Math.max(longest, end - since);
    }
  return longest >= WEEK ? Number.POSITIVE_INFINITY : longest;
}
