import { DAY } from '../../event-log/units.ts';
import type { Calendar } from '../../scenario/scenario.ts';

const WEEK = 7 * DAY;
/** A longer opening is staffed in shifts of equal length, none longer than this. */
const LONGEST_SHIFT = 12 * 60;

/** The shifts of a weekly calendar on real dates. Times are minutes since the start of the run. */
export class OpeningHours {
  /** Start and end of the shift found last; `from` is Infinity when there is none. */
  from = 0;
  to = 0;

  private readonly shifts: { from: number; to: number }[] = [];
  private readonly closed: ReadonlySet<number>;
  /** Minutes from Monday 00:00 to minute 0 of the run. */
  private readonly offset: number;

  /** @param dutyShare share of the shifts that one post works */
  constructor(
    calendar: Extract<Calendar, { kind: 'weekly' }>,
    start: string,
    holidays: readonly number[],
    readonly dutyShare: number,
  ) {
    for (const { from, to } of calendar.open) {
      const pieces = Math.ceil((to - from) / LONGEST_SHIFT);
      for (let i = 0; i < pieces; i++) {
        this.shifts.push({
          from: from + ((to - from) * i) / pieces,
          to: from + ((to - from) * (i + 1)) / pieces,
        });
      }
    }
    this.closed = new Set(calendar.closedOnBankHolidays ? holidays : []);
    this.offset = minuteOfWeek(start);
  }

  /**
   * Finds the first shift that ends after `time` and begins after the shift found before it (if `after` is that
   * shift's start); sets `from` and `to`.
   */
  findShift(time: number, after: number): void {
    const firstWeek = Math.floor((time + this.offset) / WEEK) - 1;
    // Bank holidays are finite, so an open shift comes within a few weeks; the bound ends a calendar without shifts.
    for (let week = firstWeek; week < firstWeek + 60; week++) {
      for (const shift of this.shifts) {
        const from = week * WEEK + shift.from - this.offset;
        const to = week * WEEK + shift.to - this.offset;
        if (
          to > time &&
          from > after &&
          !this.closed.has(Math.floor(from / DAY + startOfDayShare(this.offset)))
        ) {
          this.from = from;
          this.to = to;
          return;
        }
      }
    }
    this.from = this.to = Number.POSITIVE_INFINITY;
  }
}

/** Minutes from Monday 00:00 to a local date and time without zone. */
export function minuteOfWeek(start: string): number {
  const date = new Date(`${start}Z`);
  return ((date.getUTCDay() + 6) % 7) * DAY + date.getUTCHours() * 60 + date.getUTCMinutes();
}

/** Part of the first day that is over at minute 0. */
function startOfDayShare(offset: number): number {
  return (offset % DAY) / DAY;
}
