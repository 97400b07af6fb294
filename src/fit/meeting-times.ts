import { DAY, HOUR, WEEK } from '../units/minutes.ts';
import { medianOf } from './median.ts';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
/** So many of the meetings are at the time that is taken for theirs, and so many there are at least. */
const MOST = 0.9;
const LEAST = 8;

/** When meetings are held, as the language says it, with how many were then; null where there is no such time. */
export interface MeetingTimes {
  readonly text: string;
  readonly then: number;
  readonly all: number;
}

/**
 * `weekly tuesday 10:00`, where nine in ten meetings of a log were on that day of the week at that time; every so many weeks
 * by the median of the weeks between them. A meeting that nobody waited for is not held, so that gaps are longer now and then.
 * @param times minutes since the log began, in their order
 * @param offset minutes since 1970 of minute 0
 */
export function meetingTimes(times: Float64Array, offset: number): MeetingTimes | null {
  if (times.length < LEAST) return null;
  const counts = new Map<number, number>();
  for (const time of times) {
    // 1 January 1970 was a Thursday, three days after a Monday.
    const inWeek = (offset + time + 3 * DAY) % WEEK;
    counts.set(inWeek, (counts.get(inWeek) ?? 0) + 1);
  }
  const [[inWeek, then]] = [...counts].sort((a, b) => b[1] - a[1]);
  if (then < MOST * times.length || !Number.isInteger(inWeek)) return null;
  const gaps = times.slice(1).map((time, at) => time - times[at]);
  const every = Math.max(1, Math.round(medianOf(gaps) / WEEK));
  const clock = [Math.floor((inWeek % DAY) / HOUR), inWeek % HOUR]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const often = every === 1 ? 'weekly' : `every ${every} weeks`;
  return { text: `${often} ${WEEKDAYS[Math.floor(inWeek / DAY)]} ${clock}`, then, all: times.length };
}
