import type { Chunk, Sink } from '../event-log/columns.ts';
import { ENDS_REQUEST, KIND, OUTCOMES, type Outcome, SPENT_ON } from '../event-log/kinds.ts';
import { DAY, type Window } from './window.ts';

/** What can end the wait for help, and the wait that nothing has ended yet when the run is over. */
export const WAYS_OUT = [
  'help_began',
  'discharged_otherwise',
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
  advice_and_signposting: 'discharged_otherwise',
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
const CARE = SPENT_ON.indexOf('care');

/** For each request made in the window, how many days it took until help began, or what came instead of it. */
export class WaysOut implements Sink {
  private readonly window: Window;
  private readonly bins: number;
  /** When each person asked, while they wait for help; NaN while they do not. */
  private since = new Float64Array(1024).fill(Number.NaN);
  private readonly counts: readonly Float64Array[];

  /** @param bins days; longer waits share the last */
  constructor(window: Window, bins: number) {
    this.window = window;
    this.bins = bins;
    this.counts = WAYS_OUT.map(() => new Float64Array(bins));
  }

  take({ kind, code, person, role, time, length }: Chunk): void {
    for (let row = 0; row < length; row++) {
      if (kind[row] === KIND.contacted) {
        if (code[row] === CARE) this.out(person[row], time[row], HELP_BEGAN);
      } else if (kind[row] === KIND.started) {
        // A stay is help without a contact.
        if (role[row] === -1) this.out(person[row], time[row], HELP_BEGAN);
      } else if (kind[row] === KIND.referred) {
        if (code[row] !== -1) this.asks(person[row], time[row]);
      } else if (ENDS_REQUEST[kind[row]] === 1) this.out(person[row], time[row], WAY_OF_OUTCOME[code[row]]);
    }
  }

  /** People by whole days since asking, for each of `WAYS_OUT`; those who still wait by the days so far. */
  byDay(): readonly Float64Array[] {
    const still = new Float64Array(this.bins);
    for (const since of this.since)
      if (since >= this.window.from) still[this.dayOf(this.window.to - since)]++;
    return this.counts.map((counts, way) => (way === STILL_WAITING ? still : counts));
  }

  private asks(person: number, time: number): void {
    if (person >= this.since.length) {
      const longer = new Float64Array(Math.max(person + 1, 2 * this.since.length)).fill(Number.NaN);
      longer.set(this.since);
      this.since = longer;
    }
    this.since[person] = time;
  }

  private out(person: number, time: number, way: number): void {
    const since = this.since[person];
    if (since >= this.window.from) this.counts[way][this.dayOf(time - since)]++;
    this.since[person] = Number.NaN;
  }

  private dayOf(minutes: number): number {
    return Math.min(this.bins - 1, Math.floor(minutes / DAY));
  }
}
