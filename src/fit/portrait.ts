import { DAY, HOUR, WEEK, wholeDays } from '../units/minutes.ts';
import { Growing } from './growing.ts';
import type { Cells } from './seen.ts';

/** Horizons of the curves of waits and of lengths, in days. */
export const WAIT_DAYS = 182;
export const LENGTH_DAYS = 364;

interface Asking {
  readonly asked: number;
  seen: number;
  last: string;
}

/** What is asked of a row, kept until its week has ended. */
interface Row {
  readonly minute: number;
  readonly event: string;
  readonly name: string;
  readonly hasSource: boolean;
  readonly detail: string;
  readonly minutes: number;
  readonly count: number;
}

/**
 * What a log looks like from outside, a model's or a service's: what both can be held against each other by. It rests on
 * referrals, contacts, missed contacts and endings alone, which every log has.
 *
 * Only what happens from `from` on is counted, in whole weeks; what comes before tells who is waiting then. Nothing is kept of
 * anybody but numbers, and of rows only those of the week that has not ended yet.
 */
export class Portrait {
  private readonly byWeek = WEEKLY.map(() => new Growing());
  /** Events by hour of the week (Monday 0:00 first), and by whole day since asking. */
  readonly hours = new Float64Array(7 * 24);
  readonly sinceAsking = new Float64Array(LENGTH_DAYS + 1);
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
  private readonly offset: number;
  private readonly thisWeek = new Float64Array(WEEKLY.length);
  private rows: Row[] = [];
  private hasBegun = false;
  /** When the week ends that is being read. */
  private until: number;
  private nWaiting = 0;
  private nOpen = 0;

  /**
   * @param from minutes since minute 0 of the log
   * @param start minutes since 1970 of minute 0, for weekdays
   */
  constructor(from: number, start: number) {
    this.from = from;
    this.until = from + WEEK;
    this.offset = start;
  }

  /** Requests made in each week of the window, and contacts kept. */
  get referrals(): Float64Array {
    return this.weekly('referrals');
  }
  get contacts(): Float64Array {
    return this.weekly('contacts');
  }
  /** At the end of each week: requests without a contact yet, and all that are open. */
  get waiting(): Float64Array {
    return this.weekly('waiting');
  }
  get open(): Float64Array {
    return this.weekly('open');
  }
  /** Events of each week. */
  get absolute(): Float64Array {
    return this.weekly('absolute');
  }
  get weeks(): number {
    return this.byWeek[0].length;
  }

  take(minute: number, cell: Cells): void {
    this.passTo(minute);
    const name = cell('person');
    if (name === '') return;
    if (!this.hasBegun && minute >= this.from) this.begin();
    const row = {
      minute,
      event: cell('event'),
      name,
      hasSource: cell('source') !== '',
      detail: cell('detail'),
      minutes: Number(cell('minutes') || '0'),
      count: Number(cell('count') || '0'),
    };
    if (minute < this.from) this.happens(row);
    else this.rows.push(row);
  }

  /** The log has ended at that minute; what is left of a week does not count. */
  end(minute: number): void {
    this.passTo(minute);
    const to = this.until - WEEK;
    for (const asking of this.asking.values()) {
      if (asking.asked < this.from) continue;
      const days = (to - asking.asked) / DAY;
      if (Number.isNaN(asking.seen)) this.waits.push({ days, how: 0 });
      this.lengths.push({ days, how: 0 });
    }
    this.asking.clear();
    this.rows = [];
  }

  /** Weeks that have ended by now are counted and written down. */
  private passTo(minute: number): void {
    while (minute >= this.until) {
      for (const row of this.rows) this.happens(row);
      this.rows = [];
      this.thisWeek[WEEK_OF.waiting] = this.nWaiting;
      this.thisWeek[WEEK_OF.open] = this.nOpen;
      this.byWeek.forEach((weeks, at) => {
        weeks.push(this.thisWeek[at]);
      });
      this.thisWeek.fill(0);
      this.until += WEEK;
    }
  }

  private weekly(what: (typeof WEEKLY)[number]): Float64Array {
    return this.byWeek[WEEK_OF[what]].values;
  }

  private happens(row: Row): void {
    const { minute, event, name, hasSource } = row;
    // In a log without sources whoever is new, or has no open request, asks.
    const asks = event === 'referred' && (hasSource || !this.asking.has(name));
    if (asks || event === 'was_here') {
      if (this.asking.has(name)) return;
      const asked = event === 'was_here' ? minute - row.minutes : minute;
      const asking = { asked, seen: Number.NaN, last: asks ? 'nothing' : '' };
      this.asking.set(name, asking);
      this.nWaiting++;
      this.nOpen++;
      if (!asks) return;
      if (minute >= this.from) this.thisWeek[WEEK_OF.referrals]++;
      this.follow(minute, asking, 'referred');
      return;
    }
    const asking = this.asking.get(name);
    if (asking === undefined) return;
    if (event === 'contacted') this.contacted(minute, asking);
    else if (event === 'had_contacts') {
      if (row.count > 0) this.seen(minute, asking);
    } else if (event === 'missed') {
      if (minute >= this.from) this.missed++;
      this.follow(minute, asking, 'missed');
    } else if (ENDS.has(event)) this.ended(row, asking);
  }

  private contacted(minute: number, asking: Asking): void {
    if (minute >= this.from) {
      this.kept++;
      this.thisWeek[WEEK_OF.contacts]++;
      this.hours[Math.floor(((this.offset + minute + THURSDAY) % WEEK) / HOUR)]++;
    }
    this.seen(minute, asking);
    this.follow(minute, asking, 'contacted');
  }

  private seen(minute: number, asking: Asking): void {
    if (!Number.isNaN(asking.seen)) return;
    asking.seen = minute;
    this.nWaiting--;
    if (asking.asked >= this.from) this.waits.push({ days: (minute - asking.asked) / DAY, how: 1 });
  }

  /** What came last before the window is not known of whoever is there when a run begins: so of nobody. */
  private begin(): void {
    this.hasBegun = true;
    for (const asking of this.asking.values()) asking.last = '';
  }

  private ended({ minute, event, name, detail }: Row, asking: Asking): void {
    const said = event === 'discharged' || event === 'left' ? detail.split(' ')[0] : event;
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
      this.thisWeek[WEEK_OF.absolute]++;
      this.sinceAsking[Math.min(LENGTH_DAYS, wholeDays(minute - asking.asked))]++;
      const pair = `${asking.last} > ${what}`;
      if (asking.last !== '') this.pairs.set(pair, (this.pairs.get(pair) ?? 0) + 1);
    }
    asking.last = what;
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
export const ENDS: ReadonlySet<string> = new Set([
  'declined',
  'returned',
  'signposted',
  'advised',
  'discharged',
  'left',
]);

const WEEKLY = ['referrals', 'contacts', 'waiting', 'open', 'absolute'] as const;
const WEEK_OF = Object.fromEntries(WEEKLY.map((what, at) => [what, at])) as Readonly<
  Record<(typeof WEEKLY)[number], number>
>;
