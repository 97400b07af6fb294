import { type LogEvent, OWN_REQUEST, PAST_REQUEST, type Sink } from '../event-log/event.ts';
import { ENDS_REQUEST, KIND } from '../event-log/kinds.ts';
import { WEEK } from '../units/minutes.ts';

/** What every log knows week by week, from referrals, contacts and endings alone. Each has one number for each whole week. */
export interface LogWeeks {
  /** Requests made in each stretch of so many weeks. */
  readonly requests: Float64Array;
  readonly requestsEvery: number;
  /** At its end: open requests without a contact kept, and all open requests. */
  readonly waiting: Float64Array;
  readonly open: Float64Array;
}

/** Follows requests through a log, and counts at the end of each week. */
export class WeeklyCounts implements Sink {
  readonly weeks: LogWeeks;
  private week = 0;
  /** Open requests; true once a contact was kept. */
  private readonly seen = new Map<number, boolean>();
  private waiting = 0;

  /** @param weeks whole weeks from minute 0 */
  constructor(weeks: number) {
    this.weeks = {
      requests: new Float64Array(weeks),
      requestsEvery: 1,
      waiting: new Float64Array(weeks),
      open: new Float64Array(weeks),
    };
  }

  take(event: LogEvent): void {
    const { kind, time, code } = event;
    this.passTo(time);
    if (event.request === PAST_REQUEST) return;
    const request = numberOf(event);
    const seen = this.seen.get(request);
    switch (kind) {
      case KIND.referred:
      case KIND.was_here:
        if (seen !== undefined) return;
        this.seen.set(request, false);
        this.waiting++;
        if (kind === KIND.referred && code >= 0 && this.week < this.weeks.requests.length)
          this.weeks.requests[this.week]++;
        return;
      case KIND.contacted:
      case KIND.had_contacts:
        if (seen !== false || (kind === KIND.had_contacts && event.other === 0)) return;
        this.seen.set(request, true);
        this.waiting--;
        return;
      default:
        if (ENDS_REQUEST[kind] !== 1 || seen === undefined) return;
        if (!seen) this.waiting--;
        this.seen.delete(request);
    }
  }

  finish(): LogWeeks {
    this.passTo(this.weeks.open.length * WEEK);
    return this.weeks;
  }

  /** Weeks that have ended by now are written down. */
  private passTo(time: number): void {
    const { waiting, open } = this.weeks;
    for (; this.week < open.length && time >= (this.week + 1) * WEEK; this.week++) {
      waiting[this.week] = this.waiting;
      open[this.week] = this.seen.size;
    }
  }
}

/** Everybody's own request has an even number, and those that are open beside one odd ones. */
function numberOf({ person, request }: LogEvent): number {
  return request === OWN_REQUEST ? 2 * person : 2 * request + 1;
}
