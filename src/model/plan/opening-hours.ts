import { DAY } from '../../event-log/units.ts';
import type { Calendar } from '../../scenario/scenario.ts';

const WEEK = 7 * DAY;
/** A longer opening is staffed in shifts of equal length, none longer than this. */
const LONGEST_SHIFT = 12 * 60;

interface Shift {
  readonly from: number;
  readonly to: number;
  /** How many are there at most. */
  readonly most: number;
  readonly onBankHolidays: boolean;
}

/** The shifts of a weekly calendar on real dates. Times are minutes since the start of the run. */
export class OpeningHours {
  /** Start and end of the shift found last, and how many are there at most; `from` is Infinity when there is none. */
  from = 0;
  to = 0;
  most = Number.POSITIVE_INFINITY;

  private readonly shifts: Shift[] = [];
  private readonly closed: ReadonlySet<number>;
  /** Minutes from Monday 00:00 to minute 0 of the run. */
  private readonly offset: number;
  /** Whether how many are there varies with the hours, and posts that are there at every hour of every week. */
  private readonly varies: boolean;
  private readonly always: number;

  /** @param dutyShare share of the shifts that one post works */
  constructor(
    calendar: Extract<Calendar, { kind: 'weekly' }>,
    start: string,
    holidays: readonly number[],
    readonly dutyShare: number,
  ) {
    for (const { from, to, number, onBankHolidays = false } of calendar.open) {
      if (number !== undefined) {
        this.shifts.push({ from, to, most: number, onBankHolidays });
        continue;
      }
      const pieces = Math.ceil((to - from) / LONGEST_SHIFT);
      for (let i = 0; i < pieces; i++) {
        this.shifts.push({
          from: from + ((to - from) * i) / pieces,
          to: from + ((to - from) * (i + 1)) / pieces,
          most: Number.POSITIVE_INFINITY,
          onBankHolidays,
        });
      }
    }
    this.closed = new Set(calendar.closedOnBankHolidays ? holidays : []);
    this.offset = minuteOfWeek(start);
    this.varies = this.shifts.some(({ most }) => Number.isFinite(most));
    this.always = this.atEveryHour();
  }

  /**
   * Finds the first shift that ends after `time` and begins after the shift found before it (if `after` is that
   * shift's start); sets `from`, `to` and `most`.
   */
  findShift(time: number, after: number): void {
    const firstWeek = Math.floor((time + this.offset) / WEEK) - 1;
    // Bank holidays are finite, so an open shift comes within a few weeks; the bound ends a calendar without shifts.
    for (let week = firstWeek; week < firstWeek + 60; week++) {
      for (const shift of this.shifts) {
        const from = week * WEEK + shift.from - this.offset;
        const to = week * WEEK + shift.to - this.offset;
        if (to > time && from > after && this.isHeld(shift, from)) {
          this.from = from;
          this.to = to;
          this.most = shift.most;
          return;
        }
      }
    }
    this.from = this.to = Number.POSITIVE_INFINITY;
  }

  /**
   * Until when somebody stays in this post who is there in a shift that ends at `end`: where how many are there varies
   * with the hours, whoever is there in the next shift too goes on. Infinity: day and night.
   */
  endFor(post: number, end: number): number {
    if (!this.varies) return end;
    if (post < this.always) return Number.POSITIVE_INFINITY;
    for (let until = end; ; ) {
      const next = this.beginningAt(until);
      if (next === null || next.most <= post) return until;
      until += next.to - next.from;
    }
  }

  /** For whoever is there at every hour of every week the walk above would have no end. */
  private atEveryHour(): number {
    const everyHour = this.shifts.reduce((sum, { from, to }) => sum + to - from, 0) === WEEK;
    const holds = this.closed.size === 0 || this.shifts.every(({ onBankHolidays }) => onBankHolidays);
    return everyHour && holds ? Math.min(...this.shifts.map(({ most }) => most)) : 0;
  }

  private beginningAt(time: number): Shift | null {
    const at = (((time + this.offset) % WEEK) + WEEK) % WEEK;
    const next = this.shifts.find(({ from }) => from === at) ?? null;
    return next !== null && this.isHeld(next, time) ? next : null;
  }

  private isHeld({ onBankHolidays }: Shift, from: number): boolean {
    return onBankHolidays || !this.closed.has(Math.floor(from / DAY + startOfDayShare(this.offset)));
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
