import type { Sampler, Stream } from '../random/index.ts';
import { sampler } from '../random/index.ts';
import type { Source } from '../scenario/scenario.ts';
import { minuteOfWeek } from './opening-hours.ts';

const DAY = 1440;

/** The times at which one source refers: each call gives the next, or Infinity when no more will come. */
export interface ArrivalTimes {
  next(): number;
}

/** @param stream gives the k-th arrival of the source its draw at (k, 0), whatever happens to people meanwhile. */
export function arrivalTimes(source: Source, start: string, stream: Stream): ArrivalTimes {
  const { arrivals } = source;
  switch (arrivals.kind) {
    case 'poisson': {
      const { rate, weekdays, months } = arrivals;
      const flat = [...weekdays, ...months].every((factor) => factor === 1);
      return flat ? new SteadyPoisson(rate, stream) : new DailyPoisson(rate, weekdays, months, start, stream);
    }
    case 'intervals':
      return new Intervals(sampler(arrivals.interval), stream);
    case 'replay': {
      let row = 0;
      const { referrals } = arrivals;
      return { next: () => (row < referrals.length ? referrals[row++].at : Number.POSITIVE_INFINITY) };
    }
  }
}

/** Constant rate, per minute. */
class SteadyPoisson implements ArrivalTimes {
  private time = 0;
  private count = 0;
  private readonly mean: number;

  constructor(
    rate: number,
    private readonly stream: Stream,
  ) {
    this.mean = 1 / rate;
  }

  next(): number {
    this.time -= Math.log(this.stream.uniform(this.count++, 0)) * this.mean;
    return this.time;
  }
}

/**
 * A rate that is constant within each day: `rate` per minute times the factors of the weekday and the month.
 * By inversion of the cumulative rate (Çinlar 1975), so that arrival k uses exactly the k-th unit exponential and a
 * changed rate moves people in time without changing who they are.
 */
class DailyPoisson implements ArrivalTimes {
  private time = 0;
  private count = 0;
  private day = 0;
  private readonly dayStart: number;
  private readonly startDate: number;
  private readonly weekday: number;

  constructor(
    private readonly rate: number,
    private readonly weekdays: readonly number[],
    private readonly months: readonly number[],
    start: string,
    private readonly stream: Stream,
  ) {
    const minute = minuteOfWeek(start);
    this.weekday = Math.floor(minute / DAY);
    this.dayStart = minute % DAY;
    this.startDate = Date.parse(`${start.slice(0, 10)}T00:00:00Z`);
  }

  next(): number {
    let due = -Math.log(this.stream.uniform(this.count++, 0));
    for (;;) {
      const rate = this.rateOn(this.day);
      const dayEnds = (this.day + 1) * DAY - this.dayStart;
      const left = (dayEnds - this.time) * rate;
      if (due < left) {
        this.time += due / rate;
        return this.time;
      }
      due -= left;
      this.time = dayEnds;
      this.day++;
    }
  }

  private rateOn(day: number): number {
    const month = new Date(this.startDate + day * DAY * 60_000).getUTCMonth();
    return this.rate * this.weekdays[(this.weekday + day) % 7] * this.months[month];
  }
}

/** Independent intervals of any distribution; the first person comes after the first interval. */
class Intervals implements ArrivalTimes {
  private time = 0;
  private count = 0;

  constructor(
    private readonly sample: Sampler,
    private readonly stream: Stream,
  ) {}

  next(): number {
    const count = this.count++;
    this.time += this.sample(this.stream.uniform(count, 0), count);
    return this.time;
  }
}
