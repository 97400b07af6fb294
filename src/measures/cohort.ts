import { OUTCOME } from '../event-log/kinds.ts';
import { upTo } from '../event-log/units.ts';
import { Tally } from './collectors/counters.ts';
import type { PersonBlock, Persons } from './collectors/persons.ts';
import type { Scopes } from './scopes.ts';
import { endOfObservation, isWithin, type Window } from './window.ts';

const BOUNCES: ReadonlySet<number> = new Set([
  OUTCOME.declined,
  OUTCOME.returned_to_referrer,
  OUTCOME.signposted,
  OUTCOME.went_in_circles,
]);

/** Sums over the people who were first referred within the window, followed until observation ends. */
export class Cohort {
  readonly people: Tally;
  readonly bounces: Tally;
  /** People with 0, 1, 2 and 3 or more bounces. */
  readonly byBounces: readonly Tally[];
  readonly wrongDoors: Tally;
  readonly moves: Tally;
  readonly teamsMet: Tally;
  readonly assessments: Tally;
  readonly contacts: Tally;
  /** People with two or more contacts kept; with help begun; whose journey has ended without any help. */
  readonly twoContacts: Tally;
  readonly helpBegun: Tally;
  readonly neverHelped: Tally;
  /** Journeys ended without help: with a bounce as the last word, and with advice. */
  readonly turnedAway: Tally;
  readonly advisedOnly: Tally;
  /** First contact within the standard, among people first referred at least that long before observation ends. */
  readonly contactInTime: Tally;
  readonly couldBeInTime: Tally;

  constructor(persons: Persons, scopes: Scopes, window: Window) {
    const tally = () => new Tally(scopes);
    this.people = tally();
    this.bounces = tally();
    this.byBounces = [tally(), tally(), tally(), tally()];
    this.wrongDoors = tally();
    this.moves = tally();
    this.teamsMet = tally();
    this.assessments = tally();
    this.contacts = tally();
    this.twoContacts = tally();
    this.helpBegun = tally();
    this.neverHelped = tally();
    this.turnedAway = tally();
    this.advisedOnly = tally();
    this.contactInTime = tally();
    this.couldBeInTime = tally();
    for (const block of persons.blocks) {
      // Who was there when the run began was referred before it.
      const first = Math.max(0, persons.wereHere - block.first);
      for (let at = first; at < block.length; at++) {
        if (isWithin(block.firstReferred[at], window)) this.add(block, at, window);
      }
    }
  }

  private add(who: PersonBlock, at: number, window: Window): void {
    const { standard } = window;
    const { seen } = who;
    const personClass = who.class[at];
    const asked = who.firstReferred[at];
    const bounces = who.bounces[at];
    const contacts = seen.contacts[at];
    this.people.add(personClass);
    this.byBounces[Math.min(3, bounces)].add(personClass);
    if (bounces > 0) this.bounces.add(personClass, bounces);
    if (who.wrongDoors[at] > 0) this.wrongDoors.add(personClass, who.wrongDoors[at]);
    if (who.moves[at] > 0) this.moves.add(personClass, who.moves[at]);
    if (seen.teamsMet[at] > 0) this.teamsMet.add(personClass, seen.teamsMet[at]);
    if (seen.assessments[at] > 0) this.assessments.add(personClass, seen.assessments[at]);
    if (contacts > 0) this.contacts.add(personClass, contacts);
    if (contacts > 1) this.twoContacts.add(personClass);
    if (seen.everHelp[at] === 1) this.helpBegun.add(personClass);
    else if (who.open[at] === 0 && who.willReturn[at] === 0) {
      this.neverHelped.add(personClass);
      if (BOUNCES.has(who.outcome[at])) this.turnedAway.add(personClass);
      else if (who.outcome[at] === OUTCOME.advice_and_signposting) this.advisedOnly.add(personClass);
    }
    if (asked + standard > upTo(endOfObservation(window))) return;
    this.couldBeInTime.add(personClass);
    if (contacts > 0 && seen.firstContact[at] - asked <= upTo(standard)) this.contactInTime.add(personClass);
  }
}
