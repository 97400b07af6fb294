import { DAY, HOUR, WEEK } from '../units/minutes.ts';
import type { Cells } from './evidence.ts';

/** Horizons of the curves of waits and of lengths, in days. */
export const WAIT_DAYS = 182;
export const LENGTH_DAYS = 364;

interface Asking {
  readonly asked: number;
  seen: number;
  open: number;
  last: string;
}

/**
 * What a log looks like from outside, a model's or a service's: what both can be held against each other by. It rests on
 * referrals, contacts, missed contacts and endings alone, which every log has.
 *
 * Only what happens from `from` to `to` is counted; what comes before tells who is waiting then. Nothing is kept of
 * anybody but numbers.
 */
export class Portrait {
  /** By week of the window. */
  readonly referrals: Float64Array;
  readonly contacts: Float64Array;
  /** At the end of each week: requests without a contact yet, and all that are open. */
  readonly waiting: Float64Array;
  readonly open: Float64Array;
  /** Events by hour of the week (Monday 0:00 first), by whole day since asking, and by week of the window. */
  readonly hours = new Float64Array(7 * 24);
  readonly sinceAsking = new Float64Array(LENGTH_DAYS + 1);
  readonly absolute: Float64Array;
  readonly endings = new Map<string, number>();
  /** How often each kind of event follows each other in a request. */
  readonly pairs = new Map<string, number>();
  /** Days from asking to the first contact, or to leaving without one, or to the end of what was seen, of those who asked in the window. */
  readonly waits: Followed[] = [];
  readonly lengths: Followed[] = [];
  kept = 0;
  missed = 0;
  private readonly asking = new Map<string, Asking>();
  private readonly from: number;
  private readonly to: number;
  private readonly offset: number;
  private week = 0;
  private nWaiting = 0;
  private nOpen = 0;

  /**
   * @param from minutes since minute 0 of the log; whole weeks of it to `to` are counted
   * @param start minutes since 1970 of minute 0, for weekdays
   */
  constructor(from: number, to: number, start: number) {
    const weeks = Math.max(1, Math.floor((to - from) / WEEK));
    this.from = from;
    this.to = from + weeks * WEEK;
    this.offset = start;
    this.referrals = new Float64Array(weeks);
    this.contacts = new Float64Array(weeks);
    this.waiting = new Float64Array(weeks);
    this.open = new Float64Array(weeks);
    this.absolute = new Float64Array(weeks);
  }

  take(minute: number, cell: Cells): void {
    if (minute >= this.to) return;
    this.pass(minute);
    const name = cell('person');
    if (name === '') return;
    const event = cell('event');
    // In a log without sources whoever is new, or has no open request, asks.
    const asks = event === 'referred' && (cell('source') !== '' || !this.asking.has(name));
    if (asks || event === 'was_here') {
      if (this.asking.has(name)) return;
      const asked = event === 'was_here' ? minute - Number(cell('minutes') || '0') : minute;
      this.asking.set(name, { asked, seen: Number.NaN, open: 1, last: '' });
      this.nWaiting++;
      this.nOpen++;
      if (minute >= this.from && asks) this.referrals[this.weekOf(minute)]++;
      this.follow(minute, this.asking.get(name)!, 'referred');
      return;
    }
    const asking = this.asking.get(name);
    if (asking === undefined) return;
    if (event === 'contacted') this.contacted(minute, asking);
    else if (event === 'missed') {
      if (minute >= this.from) this.missed++;
      this.follow(minute, asking, 'missed');
    } else if (ENDS.has(event)) this.ended(minute, cell, name, asking, event);
  }

  /** The log has ended. */
  end(): void {
    this.pass(this.to);
    for (const asking of this.asking.values()) {
      if (asking.asked < this.from) continue;
      const days = (this.to - asking.asked) / DAY;
      if (Number.isNaN(asking.seen)) this.waits.push({ days, how: 0 });
      this.lengths.push({ days, how: 0 });
    }
    this.asking.clear();
  }

  private contacted(minute: number, asking: Asking): void {
    if (minute >= this.from) {
      this.kept++;
      this.contacts[this.weekOf(minute)]++;
      this.hours[Math.floor(((this.offset + minute + THURSDAY) % WEEK) / HOUR)]++;
    }
    if (Number.isNaN(asking.seen)) {
      asking.seen = minute;
      this.nWaiting--;
      if (asking.asked >= this.from) this.waits.push({ days: (minute - asking.asked) / DAY, how: 1 });
    }
    this.follow(minute, asking, 'contacted');
  }

  private ended(minute: number, cell: Cells, name: string, asking: Asking, event: string): void {
    const said = event === 'discharged' || event === 'left' ? cell('detail').split(' ')[0] : event;
    if (minute >= this.from) this.endings.set(said, (this.endings.get(said) ?? 0) + 1);
    this.follow(minute, asking, said);
    if (Number.isNaN(asking.seen)) {
      this.nWaiting--;
      if (asking.asked >= this.from) this.waits.push({ days: (minute - asking.asked) / DAY, how: 2 });
    }
    this.nOpen--;
    if (asking.asked >= this.from) this.lengths.push({ days: (minute - asking.asked) / DAY, how: 1 });
    this.asking.delete(name);
  }

  private follow(minute: number, asking: Asking, what: string): void {
    if (minute >= this.from) {
      this.absolute[this.weekOf(minute)]++;
      this.sinceAsking[Math.min(LENGTH_DAYS, Math.floor((minute - asking.asked) / DAY))]++;
      const pair = `${asking.last} > ${what}`;
      this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
    }
    asking.last = what;
  }

  /** Weeks that have ended by now are written down. */
  private pass(minute: number): void {
    while (this.week < this.waiting.length && minute >= this.from + (this.week + 1) * WEEK) {
      this.waiting[this.week] = this.nWaiting;
      this.open[this.week] = this.nOpen;
      this.week++;
    }
  }

  private weekOf(minute: number): number {
    return Math.floor((minute - this.from) / WEEK);
  }
}

/** 0 still goes on, 1 it came, 2 something else came first. */
export interface Followed {
  readonly days: number;
  readonly how: 0 | 1 | 2;
}

/** 1 January 1970 was a Thursday: so many minutes after a Monday. */
const THURSDAY = 3 * DAY;
/** What ends a request; whoever is passed on or handed over goes on with it. */
const ENDS: ReadonlySet<string> = new Set([
  'declined',
  'returned',
  'signposted',
  'advised',
  'discharged',
  'left',
]);
