import { DAY, WEEK } from '../../event-log/units.ts';

/** Counts only Monday to Friday without the closed days: minutes of working days, each of 24 hours. */
export class WorkingDays {
  /** Minute of the week at minute 0, from Monday midnight. */
  private readonly offset: number;
  private readonly closed: readonly number[];

  /**
   * @param start date and time of minute 0, ISO 8601 without zone
   * @param closedDays whole days since minute 0, sorted
   */
  constructor(start: string, closedDays: readonly number[]) {
    const date = new Date(`${start.slice(0, 19)}Z`);
    const weekday = (date.getUTCDay() + 6) % 7;
    this.offset = weekday * DAY + date.getUTCHours() * 60 + date.getUTCMinutes();
    this.closed = closedDays.filter((day) => (weekday + (((day % 7) + 7) % 7)) % 7 < 5);
  }

  /** Working minutes from the Monday before minute 0 until `time`; the difference of two is what lies between. */
  until(time: number): number {
    const minute = time + this.offset;
    const weeks = Math.floor(minute / WEEK);
    let working = weeks * 5 * DAY + Math.min(minute - weeks * WEEK, 5 * DAY);
    const midnight = this.offset % DAY;
    for (const day of this.closed) {
      const over = time + midnight - day * DAY;
      if (over <= 0) break;
      working -= Math.min(over, DAY);
    }
    return working;
  }
}
