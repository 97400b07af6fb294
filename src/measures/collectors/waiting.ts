import type { Window } from '../window.ts';
import type { Persons } from './persons.ts';

/** Which requests wait at the moment at which the window ends: so far, in minutes, with the class of each person. */
export class Waiting {
  /** With a referral open: no contact kept since asking, and no help begun; and no help begun, whoever was met. */
  readonly forContact: Waits;
  readonly forHelp: Waits;
  /** Referrals that are open in all requests together. */
  readonly openReferrals: number;

  constructor(persons: Persons, { to }: Window) {
    const forContact = new WaitsSoFar();
    const forHelp = new WaitsSoFar();
    let open = 0;
    for (const requests of persons.requests()) {
      for (let at = 0; at < requests.open.length; at++) {
        if (requests.open[at] === 0) continue;
        open += requests.open[at] - requests.onTheirWay[at];
        if (requests.seen.helpBegun[at] === 1) continue;
        const minutes = to - requests.clockStart[at];
        forHelp.add(minutes, requests.class[at]);
        if (requests.seen.contactsSince[at] === 0) forContact.add(minutes, requests.class[at]);
      }
    }
    this.openReferrals = open;
    this.forContact = forContact.done();
    this.forHelp = forHelp.done();
  }
}

export interface Waits {
  readonly minutes: Float64Array;
  readonly class: Int16Array;
}

class WaitsSoFar {
  private readonly minutes: number[] = [];
  private readonly classes: number[] = [];

  add(minutes: number, personClass: number): void {
    this.minutes.push(minutes);
    this.classes.push(personClass);
  }

  done(): Waits {
    return { minutes: Float64Array.from(this.minutes), class: Int16Array.from(this.classes) };
  }
}
