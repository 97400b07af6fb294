import { readDate } from '../calendar/dates.ts';
import type { SaidTeam } from '../language/language.ts';
import type { Diary } from '../scenario.ts';
import { URGENCY_WORDS, WEEKDAY_WORDS } from '../words.ts';

type SaidDiary = NonNullable<SaidTeam['diaries']>[string];

/** @param startDay the first day of the run, since 1970-01-01. */
export function diaryOf(name: string, said: SaidDiary, startDay: number): Diary {
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
