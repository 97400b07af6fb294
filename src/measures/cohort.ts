import type { Persons } from './persons.ts';
import type { Scopes } from './scopes.ts';
import type { Window } from './window.ts';

/** Sums over the people who were first referred within the window, by scope. */
export interface Cohort {
  readonly people: Float64Array;
  readonly bounces: Float64Array;
  /** People with 0, 1, 2 and 3 or more bounces, scope after scope. */
  readonly byBounces: Float64Array;
  readonly wrongDoors: Float64Array;
  readonly moves: Float64Array;
  readonly teamsMet: Float64Array;
  readonly assessments: Float64Array;
  readonly contacts: Float64Array;
  /** People with two or more contacts kept; helped; with help begun; whose journey has ended; ended without any help. */
  readonly twoContacts: Float64Array;
  readonly helped: Float64Array;
  readonly helpBegun: Float64Array;
  readonly journeysEnded: Float64Array;
  readonly neverHelped: Float64Array;
  /** Journeys ended with a bounce as the last word and no help. */
  readonly turnedAway: Float64Array;
  /** First contact within the standard, among people first referred at least that long before the end. */
  readonly contactInTime: Float64Array;
  readonly couldBeInTime: Float64Array;
}

/** Outcomes that are a bounce: see OUTCOMES of the event log. */
export function cohortOf(
  persons: Persons,
  scopes: Scopes,
  window: Window,
  isBounce: (outcome: number) => boolean,
): Cohort {
  const perScope = () => new Float64Array(scopes.names.length);
  const sums = {
    people: perScope(),
    bounces: perScope(),
    byBounces: new Float64Array(scopes.names.length * 4),
    wrongDoors: perScope(),
    moves: perScope(),
    teamsMet: perScope(),
    assessments: perScope(),
    contacts: perScope(),
    twoContacts: perScope(),
    helped: perScope(),
    helpBegun: perScope(),
    journeysEnded: perScope(),
    neverHelped: perScope(),
    turnedAway: perScope(),
    contactInTime: perScope(),
    couldBeInTime: perScope(),
  };
  // Who was there when the run began was referred before it.
  for (let person = persons.wereHere; person < persons.length; person++) {
    const asked = persons.firstReferred[person];
    if (asked < window.from) continue;
    const ended = persons.open[person] === 0 && persons.willReturn[person] === 0;
    const helpBegun = !Number.isNaN(persons.firstHelp[person]);
    const neverHelped = ended && !helpBegun && persons.helped[person] === 0;
    const watchable = asked + window.standard <= window.to;
    for (const scope of scopes.ofClass[persons.class[person]]) {
      sums.people[scope]++;
      sums.bounces[scope] += persons.bounces[person];
      sums.byBounces[scope * 4 + Math.min(3, persons.bounces[person])]++;
      sums.wrongDoors[scope] += persons.wrongDoors[person];
      sums.moves[scope] += persons.moves[person];
      sums.teamsMet[scope] += persons.teamsMet[person];
      sums.assessments[scope] += persons.assessments[person];
      sums.contacts[scope] += persons.contacts[person];
      if (persons.contacts[person] >= 2) sums.twoContacts[scope]++;
      if (persons.helped[person] === 1) sums.helped[scope]++;
      if (helpBegun) sums.helpBegun[scope]++;
      if (ended) sums.journeysEnded[scope]++;
      if (neverHelped) sums.neverHelped[scope]++;
      if (neverHelped && isBounce(persons.outcome[person])) sums.turnedAway[scope]++;
      if (watchable) {
        sums.couldBeInTime[scope]++;
        if (persons.firstContact[person] - asked <= window.standard) sums.contactInTime[scope]++;
      }
    }
  }
  return sums;
}
