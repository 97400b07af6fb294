import type { Sampler, Stream } from '../random/index.ts';
import { power, sampler } from '../random/index.ts';
import type { Arrivals, Source } from '../scenario/scenario.ts';
import { minuteOfWeek } from './opening-hours.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Hours or days without any referral after which none is expected any more. */
const MOST_EMPTY = 24 * 366 * 20;

type Pattern = Extract<Arrivals, { kind: 'poisson' }>;

/** The times at which one source refers: each call gives the next, or Infinity when no more will come. */
export interface ArrivalTimes {
  next(): number;
}

/** @param stream gives the k-th arrival of the source its draw at (k, 0), whatever happens to people meanwhile. */
export function arrivalTimes(source: Source, start: string, stream: Stream): ArrivalTimes {
  const { arrivals } = source;
  switch (arrivals.kind) {
    case 'poisson': {
      const { rate, weekdays, months, hours, yearly, surges } = arrivals;
      const flat = [...weekdays, ...months, ...hours, yearly].every((factor) => factor === 1);
      return flat && surges.length === 0
        ? new SteadyPoisson(rate, stream)
        : new PatternedPoisson(arrivals, start, stream);
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
 * A rate that is constant within each hour: `rate` per minute times the factors of hour, weekday and month, of the
 * trend so far and of the surges under way. By inversion of the cumulative rate (Çinlar 1975), so that arrival k uses
 * exactly the k-th unit exponential and a changed rate moves people in time without changing who they are.
 */
class PatternedPoisson implements ArrivalTimes {
  private readonly pattern: Pattern;
  private readonly stream: Stream;
  private readonly startDate: number;
  private readonly weekday: number;
  private readonly minuteOfDay: number;
  private readonly step: number;
  private time = 0;
  private count = 0;

  constructor(pattern: Pattern, start: string, stream: Stream) {
    const minute = minuteOfWeek(start);
    this.pattern = pattern;
    this.stream = stream;
    this.weekday = Math.floor(minute / DAY);
    this.minuteOfDay = minute % DAY;
    this.startDate = Date.parse(`${start.slice(0, 10)}T00:00:00Z`);
    this.step = pattern.hours.every((factor) => factor === 1) ? DAY : HOUR;
  }

  next(): number {
    let due = -Math.log(this.stream.uniform(this.count++, 0));
    for (let empty = 0; empty < MOST_EMPTY; empty++) {
      const rate = this.rateNow();
      const until = this.pieceEnds();
      const left = (until - this.time) * rate;
      if (due < left) {
        this.time += due / rate;
        return this.time;
      }
      if (rate > 0) empty = 0;
      due -= left;
      this.time = until;
    }
    return Number.POSITIVE_INFINITY;
  }

  private rateNow(): number {
    const { rate, weekdays, months, hours, yearly, surges } = this.pattern;
    const minute = this.time + this.minuteOfDay;
    const day = Math.floor(minute / DAY);
    const month = new Date(this.startDate + day * DAY * 60_000).getUTCMonth();
    let now =
      rate * weekdays[(this.weekday + day) % 7] * months[month] * hours[Math.floor((minute % DAY) / HOUR)];
    if (yearly !== 1) now *= power(yearly, day / 365.25);
    for (const { from, to, times } of surges) if (this.time >= from && this.time < to) now *= times;
    return now;
  }

  /** End of the stretch in which the rate stays as it is; surges begin and end at midnight. */
  private pieceEnds(): number {
    const minute = this.time + this.minuteOfDay;
    return (Math.floor(minute / this.step) + 1) * this.step - this.minuteOfDay;
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
