import { later } from '../kernel/index.ts';
import { ln, power } from '../maths/index.ts';
import type { Sampler, Stream } from '../random/index.ts';
import { sampler } from '../random/index.ts';
import type { Arrivals, Source } from '../scenario/scenario.ts';
import { minuteOfWeek } from './plan/opening-hours.ts';

const HOUR = 60;
const DAY = 24 * HOUR;
/** Hours or days without any referral after which none is expected any more. */
const MOST_EMPTY = 24 * 366 * 20;

type Pattern = Extract<Arrivals, { kind: 'poisson' }>;

/** The times at which one source refers: each call gives the next, or Infinity when no more will come. */
export interface ArrivalTimes {
  next(): number;
}

/** How a source refers from a moment on, in minutes since the start of the run. */
export interface LaterArrivals {
  readonly from: number;
  readonly arrivals: Arrivals;
}

/**
 * @param later what changes, in order of time; the kind of arrivals stays.
 * @param stream gives the k-th arrival of the source its draw at (k, 0), whatever happens to people meanwhile. */
export function arrivalTimes(
  { arrivals }: Source,
  start: string,
  stream: Stream,
  later: readonly LaterArrivals[] = [],
): ArrivalTimes {
  switch (arrivals.kind) {
    case 'poisson': {
      const { rate, weekdays, months, hours, yearly, surges } = arrivals;
      const flat = [...weekdays, ...months, ...hours, yearly].every((factor) => factor === 1);
      return flat && surges.length === 0 && later.length === 0
        ? new SteadyPoisson(rate, stream)
        : new PatternedPoisson(pieces(arrivals, later), start, stream);
    }
    case 'intervals':
      return new Intervals(pieces(arrivals, later), stream);
    case 'replay': {
      let row = 0;
      const { at } = arrivals.referrals;
      return { next: () => at[row++] ?? Number.POSITIVE_INFINITY };
    }
  }
}

/** One rhythm after another; what does not change it is no piece of its own. */
interface Piece<A> {
  readonly from: number;
  readonly arrivals: A;
}

function pieces<A extends Arrivals>(first: A, later: readonly LaterArrivals[]): Piece<A>[] {
  const found: Piece<A>[] = [{ from: 0, arrivals: first }];
  for (const { from, arrivals } of later) {
    if (JSON.stringify(arrivals) !== JSON.stringify(found.at(-1)!.arrivals))
      found.push({ from, arrivals: arrivals as A });
  }
  return found;
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
    this.time -= ln(this.stream.uniform(this.count++, 0)) * this.mean;
    return this.time;
  }
}

/**
 * A rate that is constant within each hour: `rate` per minute times the factors of hour, weekday and month, of the
 * trend so far and of the surges under way. By inversion of the cumulative rate (Çinlar 1975), so that arrival k uses
 * exactly the k-th unit exponential and a changed rate moves people in time without changing who they are. The
 * pattern itself may change at given moments: a unit exponential under way is used up at the new rate from then on.
 */
class PatternedPoisson implements ArrivalTimes {
  private readonly pieces: readonly Piece<Pattern>[];
  private piece = 0;
  private readonly stream: Stream;
  private readonly startDate: number;
  private readonly weekday: number;
  private readonly minuteOfDay: number;
  private readonly step: number;
  private time = 0;
  private count = 0;
  /** The day that was asked about last, from the start of the run, and its month, from 0. */
  private day = -1;
  private month = 0;

  constructor(pieces: readonly Piece<Pattern>[], start: string, stream: Stream) {
    const minute = minuteOfWeek(start);
    this.pieces = pieces;
    this.stream = stream;
    this.weekday = Math.floor(minute / DAY);
    this.minuteOfDay = minute % DAY;
    this.startDate = Date.parse(`${start.slice(0, 10)}T00:00:00Z`);
    const flatDays = pieces.every(({ arrivals }) => arrivals.hours.every((factor) => factor === 1));
    this.step = flatDays ? DAY : HOUR;
  }

  next(): number {
    let due = -ln(this.stream.uniform(this.count++, 0));
    for (let empty = 0; empty < MOST_EMPTY; empty++) {
      while (this.changesAt() <= this.time) this.piece++;
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
    const { rate, weekdays, months, hours, yearly, surges } = this.pieces[this.piece].arrivals;
    const minute = this.time + this.minuteOfDay;
    const day = Math.floor(minute / DAY);
    let now =
      rate *
      weekdays[(this.weekday + day) % 7] *
      months[this.monthOf(day)] *
      hours[Math.floor((minute % DAY) / HOUR)];
    if (yearly !== 1) now *= power(yearly, day / 365.25);
    for (const { from, to, times } of surges) if (this.time >= from && this.time < to) now *= times;
    return now;
  }

  private monthOf(day: number): number {
    if (day !== this.day) {
      this.day = day;
      this.month = new Date(this.startDate + day * DAY * 60_000).getUTCMonth();
    }
    return this.month;
  }

  private changesAt(): number {
    return this.piece + 1 < this.pieces.length ? this.pieces[this.piece + 1].from : Number.POSITIVE_INFINITY;
  }

  /** End of the stretch in which the rate stays as it is; surges begin and end at midnight. */
  private pieceEnds(): number {
    const minute = this.time + this.minuteOfDay;
    const end = (Math.floor(minute / this.step) + 1) * this.step - this.minuteOfDay;
    return Math.min(end, this.changesAt());
  }
}

/**
 * Independent intervals of any distribution; the first person comes after the first interval. Where the distribution
 * changes, the interval under way is dropped and a new one begins.
 */
class Intervals implements ArrivalTimes {
  private time = 0;
  /** What adding up has rounded away so far (Kahan 1965): the k-th of equal intervals ends at k times their length. */
  private rounded = 0;
  private count = 0;
  private readonly samplers: readonly Sampler[];
  private piece = 0;

  constructor(
    private readonly pieces: readonly Piece<Extract<Arrivals, { kind: 'intervals' }>>[],
    private readonly stream: Stream,
  ) {
    this.samplers = pieces.map(({ arrivals }) => sampler(arrivals.interval));
  }

  next(): number {
    for (;;) {
      const count = this.count++;
      const interval = this.samplers[this.piece](this.stream.uniform(count, 0), count) - this.rounded;
      const next = this.time + interval;
      const changes = this.pieces[this.piece + 1]?.from ?? Number.POSITIVE_INFINITY;
      if (next <= changes) {
        this.rounded = next - this.time - interval;
        this.time = next;
        return later(next, 0);
      }
      this.time = changes;
      this.rounded = 0;
      this.piece++;
    }
  }
}
