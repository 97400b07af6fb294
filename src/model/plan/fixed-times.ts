import { WEEK } from '../../event-log/units.ts';
import type { FixedTime } from '../../scenario/scenario.ts';
import { minuteOfWeek } from './opening-hours.ts';

/** Times that come again, on real dates: minutes since the start of the run, one after another. */
export class FixedTimes {
  private readonly nextOf: Float64Array;

  constructor(
    private readonly times: readonly FixedTime[],
    start: string,
  ) {
    const offset = minuteOfWeek(start);
    this.nextOf = Float64Array.from(times, ({ at }) => (at >= offset ? at - offset : at - offset + WEEK));
  }

  /** The first of the times, not before `now`, that has not been given yet; several at one instant are one. */
  next(now: number): number {
    const { nextOf, times } = this;
    for (let i = 0; i < nextOf.length; i++) while (nextOf[i] < now) nextOf[i] += times[i].everyWeeks * WEEK;
    let first = Number.POSITIVE_INFINITY;
    for (const time of nextOf) if (time < first) first = time;
    for (let i = 0; i < nextOf.length; i++) if (nextOf[i] === first) nextOf[i] += times[i].everyWeeks * WEEK;
    return first;
  }
}
