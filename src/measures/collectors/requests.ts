import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { KIND, OUTCOME, OUTCOMES } from '../../event-log/kinds.ts';
import { DAY } from '../../event-log/units.ts';
import { endOfObservation, isWithin, type Window } from '../window.ts';
import type { Counters, Tally } from './counters.ts';
import type { PersonBlock } from './persons.ts';
import { type Persons, placeOf } from './persons.ts';

const EMERGENCY = 2;

/** 90 days and 12 months. */
const HORIZONS = [90 * DAY, 365 * DAY] as const;

/** Requests for help, from asking to their end, and people who ask again; counted over the window. */
export class Requests {
  readonly made: Tally;
  /** Of people who had asked before, and those of them who came straight back to the team that discharged them. */
  readonly repeated: Tally;
  readonly straightBack: Tally;
  readonly straightBackTo: Float64Array;
  /** By outcome; and those with a plan. */
  readonly endedAs: readonly Tally[];
  readonly withPlan: Tally;
  /** Stage at which people left: before any contact, between contact and help, during help. */
  readonly leftAtStage: readonly [Tally, Tally, Tally];
  /** In which the person became an emergency before anybody helped; times that needs rose while a referral was open. */
  readonly crises: Tally;
  readonly worsened: Tally;
  /** Ended requests that could be watched for each of `HORIZONS`, and those that were followed by another within it. */
  readonly watched: readonly [Tally, Tally];
  readonly cameBack: readonly [Tally, Tally];

  private readonly peopleOf: Int32Array;
  private readonly persons: Persons;
  private readonly window: Window;
  private readonly until: number;

  constructor(
    { sources }: Directory,
    persons: Persons,
    counters: Counters,
    followed: Counters,
    window: Window,
  ) {
    const tally = () => counters.ofPeople();
    this.made = tally();
    this.repeated = tally();
    this.straightBack = tally();
    this.straightBackTo = counters.perTeam();
    this.endedAs = OUTCOMES.map(tally);
    this.withPlan = tally();
    this.leftAtStage = [tally(), tally(), tally()];
    this.crises = tally();
    this.worsened = tally();
    this.watched = [followed.ofPeople(), followed.ofPeople()];
    this.cameBack = [followed.ofPeople(), followed.ofPeople()];
    this.peopleOf = new Int32Array(sources.length);
    this.persons = persons;
    this.window = window;
    this.until = endOfObservation(window);
  }

  referred(event: LogEvent): void {
    const { persons } = this;
    const person = event.person;
    const source = event.code;
    if (person >= persons.length) this.meet(event);
    const who = persons.of(person);
    const at = placeOf(person);
    if (source !== -1) this.asks(who, at, event);
    else {
      who.moves[at]++;
      if (event.urgency === EMERGENCY) this.becomesEmergency(who, at);
    }
    who.referrals[at]++;
    who.open[at] = 1;
  }

  /** The request was made before the run began: it is under way, and no request of the window. */
  wasHere({ person, other, code, time, minutes }: LogEvent): void {
    const { persons } = this;
    const number = person;
    persons.add(number);
    persons.wereHere = number + 1;
    const who = persons.of(number);
    const at = placeOf(number);
    who.class[at] = other;
    who.source[at] = code;
    who.ordinal[at] = -number - 1;
    who.firstReferred[at] = who.clockStart[at] = time - minutes;
    who.referrals[at] = who.open[at] = 1;
  }

  /** By a bounce, a discharge or the person's leaving. */
  ended(event: LogEvent, who: PersonBlock, at: number): void {
    const time = event.time;
    const outcome = event.code;
    who.open[at] = 0;
    who.outcome[at] = outcome;
    who.requestEnded[at] = time;
    if (outcome === OUTCOME.helped || outcome === OUTCOME.partly_helped) who.helped[at] = 1;
    const personClass = who.class[at];
    this.endedAs[outcome].add(personClass);
    if (event.other === 1 && (event.kind === KIND.discharged || event.kind === KIND.advised))
      this.withPlan.add(personClass);
    if (!isWithin(time, this.window)) return;
    // Whether the person asks again can be seen if observation goes on for long enough.
    for (let i = 0; i < HORIZONS.length; i++) {
      if (time + HORIZONS[i] <= this.until) this.watched[i].add(personClass);
    }
  }

  /** To be told before the request has `ended`. */
  left({ person }: LogEvent): void {
    const who = this.persons.of(person);
    const at = placeOf(person);
    const stage = who.seen.helpBegun[at] === 1 ? 2 : who.seen.contactsSince[at] > 0 ? 1 : 0;
    this.leftAtStage[stage].add(who.class[at]);
  }

  gotWorse({ person }: LogEvent): void {
    const who = this.persons.of(person);
    const at = placeOf(person);
    if (who.open[at] === 1) this.worsened.add(who.class[at]);
  }

  /** Whether somebody at home will ask again. */
  willReturn({ person }: LogEvent, yes: boolean): void {
    this.persons.of(person).willReturn[placeOf(person)] = yes ? 1 : 0;
  }

  cameStraightBack({ person, team }: LogEvent): void {
    this.straightBackTo[team]++;
    this.straightBack.add(this.persons.of(person).class[placeOf(person)]);
  }

  /** Requests that ended, in any way. */
  allEnded(scope: number): number {
    return this.endedAs.reduce((sum, each) => sum + each.of(scope), 0);
  }

  /** Requests that ended as helped or partly helped. */
  helped(scope: number): number {
    return this.endedAs[OUTCOME.helped].of(scope) + this.endedAs[OUTCOME.partly_helped].of(scope);
  }

  private meet({ person, other, code, time }: LogEvent): void {
    const number = person;
    const source = code;
    this.persons.add(number);
    const who = this.persons.of(number);
    const at = placeOf(number);
    who.class[at] = other;
    who.source[at] = source;
    who.ordinal[at] = this.peopleOf[source]++;
    who.firstReferred[at] = time;
  }

  private asks(who: PersonBlock, at: number, event: LogEvent): void {
    const personClass = who.class[at];
    this.made.add(personClass);
    if (who.referrals[at] > 0) this.asksAgain(who, at, event);
    who.clockStart[at] = event.time;
    who.awaitsHelp[at] = 1;
  }

  private asksAgain(who: PersonBlock, at: number, { time }: LogEvent): void {
    const personClass = who.class[at];
    this.repeated.add(personClass);
    const ended = who.requestEnded[at];
    if (isWithin(ended, this.window)) {
      for (let i = 0; i < HORIZONS.length; i++) {
        const seen = ended + HORIZONS[i] <= this.until;
        if (seen && time - ended <= HORIZONS[i]) this.cameBack[i].add(personClass);
      }
    }
    who.willReturn[at] = who.inCrisis[at] = 0;
    who.seen.startRequest(at);
  }

  /** A team has referred the person on as an emergency: a crisis if nobody has helped, and only once in a request. */
  private becomesEmergency(who: PersonBlock, at: number): void {
    if (who.seen.helpBegun[at] === 1 || who.inCrisis[at] === 1) return;
    who.inCrisis[at] = 1;
    this.crises.add(who.class[at]);
  }
}
