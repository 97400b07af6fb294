import type { LogEvent } from '../../event-log/event.ts';
import { OUTCOMES, type Outcome } from '../../event-log/kinds.ts';
import { wholeDays } from '../../event-log/units.ts';
import { cumulativeIncidence } from '../../stats/index.ts';
import { endOfObservation, isWithin, type Window } from '../window.ts';
import { type Persons, rowOf } from './persons.ts';

/** What can end the wait for help, and the wait that nothing has ended yet when the run is over. */
export const WAYS_OUT = [
  'help_began',
  'discharged_otherwise',
  'advised',
  'recovered',
  'gave_up',
  'missed_contacts',
  'turned_away',
  'still_waiting',
] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** Which way out it is when a request ends before any help has begun. */
const WAY_OF: Readonly<Record<Outcome, WayOut>> = {
  helped: 'discharged_otherwise',
  partly_helped: 'discharged_otherwise',
  not_helped: 'discharged_otherwise',
  advice_and_signposting: 'advised',
  declined: 'turned_away',
  returned_to_referrer: 'turned_away',
  signposted: 'turned_away',
  passed_on: 'turned_away',
  handed_over: 'turned_away',
  went_in_circles: 'turned_away',
  discharged_after_missed_contacts: 'missed_contacts',
  gave_up_waiting: 'gave_up',
  stopped_coming: 'gave_up',
  declined_the_offer: 'gave_up',
  recovered: 'recovered',
};
const WAY_OF_OUTCOME = OUTCOMES.map((outcome) => WAYS_OUT.indexOf(WAY_OF[outcome]));

const HELP_BEGAN = WAYS_OUT.indexOf('help_began');
const STILL_WAITING = WAYS_OUT.indexOf('still_waiting');

/** For each request made in the window, how many days it took until help began, or what came instead of it. */
export class WaysOut {
  private readonly persons: Persons;
  private readonly window: Window;
  private readonly bins: number;
  private readonly counts: readonly Float64Array[];

  /** @param bins days; longer waits share the last */
  constructor(persons: Persons, window: Window, bins: number) {
    this.persons = persons;
    this.window = window;
    this.bins = bins;
    this.counts = WAYS_OUT.map(() => new Float64Array(bins));
  }

  helpBegins(event: LogEvent): void {
    this.out(event, HELP_BEGAN);
  }

  requestEnds(event: LogEvent): void {
    this.out(event, WAY_OF_OUTCOME[event.code]);
  }

  /** Requests by whole days since asking, for each of `WAYS_OUT`; those who still wait by the days so far. */
  byDay(): readonly Float64Array[] {
    const until = endOfObservation(this.window);
    const still = new Float64Array(this.bins);
    for (const { awaitsHelp, clockStart } of this.persons.requests()) {
      for (let at = 0; at < awaitsHelp.length; at++) {
        if (awaitsHelp[at] === 1 && isWithin(clockStart[at], this.window))
          still[this.dayOf(until - clockStart[at])]++;
      }
    }
    return this.counts.map((counts, way) => (way === STILL_WAITING ? still : counts));
  }

  private out(event: LogEvent, way: number): void {
    const { awaitsHelp, clockStart } = this.persons.requestOf(event);
    const at = rowOf(event);
    if (awaitsHelp[at] === 0) return;
    awaitsHelp[at] = 0;
    const since = clockStart[at];
    if (isWithin(since, this.window)) this.counts[way][this.dayOf(event.time - since)]++;
  }

  private dayOf(minutes: number): number {
    return Math.min(this.bins - 1, wholeDays(minutes));
  }
}

/** By the end of each whole day since asking: the share of people that each way out has taken; together they are 1. */
export interface WaysOutShares {
  readonly shares: Readonly<Record<WayOut, Float64Array>>;
  /** People who were followed into the day. */
  readonly atRisk: Float64Array;
}

/**
 * @param counts people by whole days, for each of `WAYS_OUT` in their order; the last day holds all longer waits, so
 *   that nobody is followed into it
 */
export function waysOutShares(counts: readonly Float64Array[]): WaysOutShares {
  const days = Math.max(0, ...counts.map(({ length }) => length - 1));
  const censored = new Float64Array(days + 1);
  WAYS_OUT.forEach((way, index) => {
    counts[index]!.forEach((people, day) => {
      if (way === 'still_waiting' || day === days) censored[day] += people;
    });
  });
  const ways = WAYS_OUT.filter((way) => way !== 'still_waiting');
  const events = ways.map((way) => counts[WAYS_OUT.indexOf(way)]!.subarray(0, days));
  const { shares, still, atRisk } = cumulativeIncidence(events, censored);
  const named = new Map<WayOut, Float64Array>([
    ...ways.map((way, index) => [way, shares[index]!] as const),
    ['still_waiting', still],
  ]);
  return { shares: Object.fromEntries(named) as Record<WayOut, Float64Array>, atRisk };
}
