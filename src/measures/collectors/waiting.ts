import type { Window } from '../window.ts';
import type { Persons } from './persons.ts';

/** Who waits at the moment at which the window ends: so far, in minutes, with the class of each person. */
export class Waiting {
  /** With a referral open: no contact kept since asking, and no help begun; and no help begun, whoever was met. */
  readonly forContact: Waits;
  readonly forHelp: Waits;
  /** People with a referral open. */
  readonly peopleWithReferral: number;

  constructor(persons: Persons, { to }: Window) {
    const forContact = new WaitsSoFar();
    const forHelp = new WaitsSoFar();
    let open = 0;
    for (const who of persons.blocks) {
      for (let at = 0; at < who.length; at++) {
        if (who.open[at] === 0) continue;
        open++;
        if (who.seen.helpBegun[at] === 1) continue;
        forHelp.add(to - who.clockStart[at], who.class[at]);
        if (who.seen.contactsSince[at] === 0) forContact.add(to - who.clockStart[at], who.class[at]);
      }
    }
    this.peopleWithReferral = open;
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
