import type { Directory } from '../../event-log/directory.ts';
import { type LogEvent, OWN_REQUEST } from '../../event-log/event.ts';
import { KIND, OUTCOME, OUTCOMES } from '../../event-log/kinds.ts';
import { DAY, upTo } from '../../event-log/units.ts';
import { endOfObservation, isWithin, type Window } from '../window.ts';
import type { Counters, Tally } from './counters.ts';
import type { PersonBlock } from './persons.ts';
import { type Persons, placeOf, rowOf } from './persons.ts';
import { placeIn, type RequestBlock } from './request-rows.ts';

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
    if (person >= persons.length) this.meet(event);
    const who = persons.of(person);
    const at = placeOf(person);
    const requests = persons.requestOf(event);
    const row = rowOf(event);
    if (event.code !== -1) this.asks(who, at, requests, row, event);
    else {
      who.moves[at]++;
      if (event.urgency === EMERGENCY) this.becomesEmergency(requests, row);
      if (requests.onTheirWay[row] > 0) requests.onTheirWay[row]--;
      else this.opens(who, at, requests, row);
    }
    who.referrals[at]++;
  }

  /** The request was made before the run began: it is under way, and no request of the window. */
  wasHere(event: LogEvent): void {
    const { person, other, code, time, minutes } = event;
    const { persons } = this;
    if (person >= persons.length) {
      if (person === persons.wereHere) persons.wereHere++;
      persons.add(person);
      const who = persons.of(person);
      const at = placeOf(person);
      who.class[at] = other;
      who.source[at] = code;
      who.ordinal[at] = -person - 1;
      who.firstReferred[at] = time - minutes;
    }
    const who = persons.of(person);
    const at = placeOf(person);
    const requests = persons.requestOf(event);
    const row = rowOf(event);
    this.begins(who, at, requests, row, event);
    requests.clockStart[row] = time - minutes;
    who.referrals[at]++;
  }

  /** Another team has the referral now, or will have it: the request goes on. */
  passedOn(event: LogEvent): void {
    this.persons.requestOf(event).onTheirWay[rowOf(event)]++;
  }

  /** By a bounce, a discharge or the person's leaving. */
  ended(event: LogEvent, who: PersonBlock, at: number): void {
    const { time, kind, code: outcome } = event;
    const requests = this.persons.requestOf(event);
    const row = rowOf(event);
    const personClass = who.class[at];
    if (kind === KIND.left) this.leftAtStage[stageOf(requests, row)].add(personClass);
    who.open[at]--;
    requests.open[row] = requests.onTheirWay[row] = 0;
    requests.ended[row] = time;
    who.outcome[at] = outcome;
    this.referralEnded(event, who, at);
    this.endedAs[outcome].add(personClass);
    if (event.other === 1 && (kind === KIND.discharged || kind === KIND.advised))
      this.withPlan.add(personClass);
    if (!isWithin(time, this.window)) return;
    // Whether the person asks again can be seen if observation goes on for long enough.
    for (let i = 0; i < HORIZONS.length; i++) {
      if (time + HORIZONS[i] <= upTo(this.until)) this.watched[i].add(personClass);
    }
  }

  /** One referral, whether its request ends with it or not. */
  referralEnded({ code: outcome }: LogEvent, who: PersonBlock, at: number): void {
    if (outcome === OUTCOME.helped || outcome === OUTCOME.partly_helped) who.helped[at] = 1;
  }

  gotWorse({ person }: LogEvent): void {
    const who = this.persons.of(person);
    const at = placeOf(person);
    if (who.open[at] > 0) this.worsened.add(who.class[at]);
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

  /** A request is made, before or after others of the person have ended, or beside them. */
  private asks(who: PersonBlock, at: number, requests: RequestBlock, row: number, event: LogEvent): void {
    const personClass = who.class[at];
    this.made.add(personClass);
    if (who.outcome[at] !== -1) {
      this.repeated.add(personClass);
      this.followsAll(who, at, event.time);
    }
    who.willReturn[at] = 0;
    this.begins(who, at, requests, row, event);
    requests.clockStart[row] = event.time;
    requests.awaitsHelp[row] = 1;
  }

  private begins(
    who: PersonBlock,
    at: number,
    requests: RequestBlock,
    row: number,
    { request }: LogEvent,
  ): void {
    requests.startAgain(row);
    requests.class[row] = who.class[at];
    this.opens(who, at, requests, row);
    if (request === OWN_REQUEST) return;
    requests.next[row] = who.beside[at];
    who.beside[at] = request;
  }

  private opens(who: PersonBlock, at: number, requests: RequestBlock, row: number): void {
    if (requests.open[row] === 0) who.open[at]++;
    requests.open[row]++;
  }

  /** The person asks again: after every request of theirs that has ended and that no other has followed yet. */
  private followsAll(who: PersonBlock, at: number, time: number): void {
    const personClass = who.class[at];
    this.follows(who.request, at, personClass, time);
    for (let other = who.beside[at]; other !== 0; ) {
      const requests = this.persons.beside(other);
      const row = placeIn(other);
      this.follows(requests, row, personClass, time);
      other = requests.next[row];
    }
  }

  private follows(requests: RequestBlock, row: number, personClass: number, time: number): void {
    const ended = requests.ended[row];
    requests.ended[row] = Number.NEGATIVE_INFINITY;
    if (!isWithin(ended, this.window)) return;
    for (let i = 0; i < HORIZONS.length; i++) {
      const seen = ended + HORIZONS[i] <= upTo(this.until);
      if (seen && time - ended <= upTo(HORIZONS[i])) this.cameBack[i].add(personClass);
    }
  }

  /** A team has referred the person on as an emergency: a crisis if nobody has helped, and only once in a request. */
  private becomesEmergency(requests: RequestBlock, row: number): void {
    if (requests.seen.helpBegun[row] === 1 || requests.inCrisis[row] === 1) return;
    requests.inCrisis[row] = 1;
    this.crises.add(requests.class[row]);
  }
}

/** How far a request had come: no contact yet, no help yet, or help. */
function stageOf({ seen }: RequestBlock, row: number): 0 | 1 | 2 {
  if (seen.helpBegun[row] === 1) return 2;
  return seen.contactsSince[row] > 0 ? 1 : 0;
}
