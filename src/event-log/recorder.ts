import { EventRecord, type Sink } from './event.ts';
import { KIND } from './kinds.ts';
import type { EventKind } from './schema.ts';

/** Whose event it is: the numbers of the person and the referral, and its urgency and team at this moment. */
export interface Recorded {
  readonly number: number;
  readonly referral: number;
  readonly urgency: number;
  readonly team: number;
}

/** A verb for each kind of event: the compiler misses the one that is not there. */
type Verbs = { readonly [K in EventKind as CamelCase<K>]: (...about: never[]) => void };
type CamelCase<S extends string> = S extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : S;

const NONE = -1;
/**
 * Events are written down and handed on so many at a time: to record and to read by turns, one by one, costs more, and
 * with many more of them they no longer fit the fastest memory.
 */
const BATCH = 128;

/**
 * Writes events, each with the time at which it happens: now. It never reads them, and nothing is decided by them.
 * Teams, steps, roles, workers and rules are numbers, or -1; minutes are what `schema.ts` says of the kind.
 */
export class Recorder implements Verbs {
  events = 0;
  private readonly batch = Array.from({ length: BATCH }, () => new EventRecord());
  private length = 0;
  private readonly sink: Sink;
  private readonly clock: { readonly now: number };

  constructor(sink: Sink, clock: { readonly now: number }) {
    this.sink = sink;
    this.clock = clock;
  }

  /** @param source or -1: a team did */
  referred(person: Recorded, source: number, personClass: number): void {
    this.byPerson(KIND.referred, person, NONE, NONE, NONE, NONE, source, personClass, 0);
  }

  accepted(person: Recorded, step: number): void {
    this.byPerson(KIND.accepted, person, step, NONE, NONE, NONE, NONE, NONE, 0);
  }

  waitedFor(person: Recorded, step: number, role: number, rule: number, waited: number): void {
    this.byPerson(KIND.waited_for, person, step, role, NONE, rule, NONE, NONE, waited);
  }

  deskWorked(person: Recorded, step: number, role: number, worker: number, spentOn: number, minutes: number) {
    this.byPerson(KIND.desk_worked, person, step, role, worker, NONE, spentOn, NONE, minutes);
  }

  /** @param ordinal of the contact in its course, else 0 */
  contacted(
    person: Recorded,
    step: number,
    role: number,
    worker: number,
    spentOn: number,
    ordinal: number,
    minutes: number,
  ): void {
    this.byPerson(KIND.contacted, person, step, role, worker, NONE, spentOn, ordinal, minutes);
  }

  /** @param misses one after another, with this one */
  missed(
    person: Recorded,
    step: number,
    role: number,
    worker: number,
    spentOn: number,
    misses: number,
    minutes: number,
  ): void {
    this.byPerson(KIND.missed, person, step, role, worker, NONE, spentOn, misses, minutes);
  }

  /** @param role or -1: a stay */
  started(person: Recorded, step: number, role: number, worker: number, planned: number): void {
    this.byPerson(KIND.started, person, step, role, worker, NONE, NONE, planned, 0);
  }

  /** @param isHelp whether it is marked so */
  stayBegan(person: Recorded, step: number, isHelp: boolean): void {
    this.byPerson(KIND.started, person, step, NONE, NONE, NONE, isHelp ? 1 : NONE, 0, 0);
  }

  finished(person: Recorded, step: number, role: number, worker: number, kept: number, staysHeld: boolean) {
    this.byPerson(KIND.finished, person, step, role, worker, NONE, staysHeld ? 1 : NONE, kept, 0);
  }

  declined(person: Recorded, step: number, rule: number, outcome: number): void {
    this.byPerson(KIND.declined, person, step, NONE, NONE, rule, outcome, NONE, 0);
  }

  returned(person: Recorded, step: number, rule: number, outcome: number): void {
    this.byPerson(KIND.returned, person, step, NONE, NONE, rule, outcome, NONE, 0);
  }

  /** @param team told of, or -1 */
  signposted(person: Recorded, step: number, rule: number, outcome: number, team: number): void {
    this.byPerson(KIND.signposted, person, step, NONE, NONE, rule, outcome, team, 0);
  }

  advised(person: Recorded, step: number, rule: number, outcome: number, withPlan: boolean): void {
    this.byPerson(KIND.advised, person, step, NONE, NONE, rule, outcome, withPlan ? 1 : 0, 0);
  }

  passedOn(person: Recorded, step: number, rule: number, outcome: number, team: number): void {
    this.byPerson(KIND.passed_on, person, step, NONE, NONE, rule, outcome, team, 0);
  }

  /** @param how a number of HANDOVERS */
  handedOver(person: Recorded, step: number, rule: number, how: number, team: number): void {
    this.byPerson(KIND.handed_over, person, step, NONE, NONE, rule, how, team, 0);
  }

  discharged(person: Recorded, step: number, rule: number, outcome: number, withPlan: boolean): void {
    this.byPerson(KIND.discharged, person, step, NONE, NONE, rule, outcome, withPlan ? 1 : 0, 0);
  }

  /** @param waited since the last contact, or since asking */
  left(person: Recorded, step: number, outcome: number, waited: number, rule: number): void {
    this.byPerson(KIND.left, person, step, NONE, NONE, rule, outcome, NONE, waited);
  }

  /** @param late minutes since the call fell due */
  notCalled(person: Recorded, step: number, late: number): void {
    this.byPerson(KIND.not_called, person, step, NONE, NONE, NONE, NONE, NONE, late);
  }

  /** @param waited on that list */
  gaveUp(person: Recorded, step: number, waited: number): void {
    this.byPerson(KIND.gave_up, person, step, NONE, NONE, NONE, NONE, NONE, waited);
  }

  /** @param team that they will ask, or -1 */
  willReturn(person: Recorded, source: number, team: number, minutes: number): void {
    this.byPerson(KIND.will_return, person, NONE, NONE, NONE, NONE, source, team, minutes);
  }

  worsened(person: Recorded, step: number): void {
    this.byPerson(KIND.worsened, person, step, NONE, NONE, NONE, NONE, NONE, 0);
  }

  recovered(person: Recorded, step: number): void {
    this.byPerson(KIND.recovered, person, step, NONE, NONE, NONE, NONE, NONE, 0);
  }

  staffed(team: number, role: number, onDuty: number): void {
    this.byStaff(KIND.staffed, team, NONE, role, NONE, NONE, onDuty, 0);
  }

  workedOver(team: number, role: number, worker: number, minutes: number): void {
    this.byStaff(KIND.worked_over, team, NONE, role, worker, NONE, 0, minutes);
  }

  met(team: number, step: number, cases: number, leftWaiting: number, minutes: number): void {
    this.byStaff(KIND.met, team, step, NONE, NONE, leftWaiting, cases, minutes);
  }

  discussed(person: Recorded, step: number, spentOn: number, nth: number, minutes: number): void {
    this.byPerson(KIND.discussed, person, step, NONE, NONE, NONE, spentOn, nth, minutes);
  }

  /** With others in a contact with the person. */
  attended(
    person: Recorded,
    step: number,
    role: number,
    worker: number,
    spentOn: number,
    nobodyCame: boolean,
    minutes: number,
  ): void {
    this.byPerson(KIND.attended, person, step, role, worker, NONE, spentOn, nobodyCame ? 1 : NONE, minutes);
  }

  /** At a meeting, or with a group. @param step or -1: it is one of another team */
  attendedSession(
    team: number,
    step: number,
    role: number,
    worker: number,
    spentOn: number,
    nobodyCame: boolean,
    minutes: number,
  ): void {
    this.byStaff(KIND.attended, team, step, role, worker, spentOn, nobodyCame ? 1 : NONE, minutes);
  }

  /** @param step or -1: it is one of another team */
  keptWaiting(
    team: number,
    step: number,
    role: number,
    worker: number,
    spentOn: number,
    minutes: number,
  ): void {
    this.byStaff(KIND.kept_waiting, team, step, role, worker, spentOn, NONE, minutes);
  }

  calledOff(team: number, step: number, waiting: number): void {
    this.byStaff(KIND.called_off, team, step, NONE, NONE, NONE, waiting, 0);
  }

  /** @param minutes since the course or stay ended */
  released(person: Recorded, step: number, role: number, minutes: number): void {
    this.byPerson(KIND.released, person, step, role, NONE, NONE, NONE, NONE, minutes);
  }

  /** @param minutes that are left of it */
  interrupted(
    person: Recorded,
    step: number,
    role: number,
    worker: number,
    spentOn: number,
    minutes: number,
    atClosing: boolean,
  ): void {
    this.byPerson(KIND.interrupted, person, step, role, worker, NONE, spentOn, atClosing ? 1 : NONE, minutes);
  }

  /** @param before the urgency that it was */
  rose(person: Recorded, step: number, before: number, waited: number): void {
    this.byPerson(KIND.rose, person, step, NONE, NONE, NONE, before, NONE, waited);
  }

  keptInTouch(
    person: Recorded,
    step: number,
    role: number,
    worker: number,
    spentOn: number,
    reached: boolean,
    minutes: number,
  ): void {
    this.byPerson(KIND.kept_in_touch, person, step, role, worker, NONE, spentOn, reached ? 1 : 0, minutes);
  }

  /** @param outcome of the referral that ended so many minutes ago */
  reEntered(person: Recorded, step: number, outcome: number, minutes: number): void {
    this.byPerson(KIND.re_entered, person, step, NONE, NONE, NONE, outcome, NONE, minutes);
  }

  /** @param team of the diary; @param minutes until then */
  booked(person: Recorded, step: number, team: number, minutes: number): void {
    this.byPerson(KIND.booked, person, step, NONE, NONE, NONE, NONE, team, minutes);
  }

  offered(team: number, slots: number, booked: number): void {
    this.byStaff(KIND.offered, team, NONE, NONE, NONE, NONE, slots, booked);
  }

  /** @param why a number of ABSENCES */
  absent(team: number, role: number, worker: number, why: number, minutes: number): void {
    this.byStaff(KIND.absent, team, NONE, role, worker, why, NONE, minutes);
  }

  /** @param from a number of PLACES_OF_WORK */
  joined(team: number, role: number, worker: number, from: number): void {
    this.byStaff(KIND.joined, team, NONE, role, worker, from, NONE, 0);
  }

  /** @param to a number of PLACES_OF_WORK */
  resigned(team: number, role: number, worker: number, to: number): void {
    this.byStaff(KIND.resigned, team, NONE, role, worker, to, NONE, 0);
  }

  /** Thousandths of a WTE, as in the two after it. */
  inPost(team: number, role: number, thousandths: number): void {
    this.byStaff(KIND.in_post, team, NONE, role, NONE, NONE, thousandths, 0);
  }

  vacant(team: number, role: number, thousandths: number): void {
    this.byStaff(KIND.vacant, team, NONE, role, NONE, NONE, thousandths, 0);
  }

  newInPost(team: number, role: number, thousandths: number): void {
    this.byStaff(KIND.new_in_post, team, NONE, role, NONE, NONE, thousandths, 0);
  }

  supervised(team: number, role: number, worker: number, minutes: number): void {
    this.byStaff(KIND.supervised, team, NONE, role, worker, NONE, NONE, minutes);
  }

  gathered(team: number, step: number, people: number, came: number, minutes: number): void {
    this.byStaff(KIND.gathered, team, step, NONE, NONE, came, people, minutes);
  }

  /** @param number of places that the step holds */
  provided(team: number, step: number, number: number): void {
    this.byStaff(KIND.provided, team, step, NONE, NONE, NONE, number, 0);
  }

  /** @param waited since asking for help */
  wasHere(person: Recorded, step: number, source: number, personClass: number, waited: number): void {
    this.byPerson(KIND.was_here, person, step, NONE, NONE, NONE, source, personClass, waited);
  }

  /** @param progress a number of PROGRESS; @param minutes since the last contact, or since the stay began */
  hadContacts(person: Recorded, step: number, progress: number, contacts: number, minutes: number): void {
    this.byPerson(KIND.had_contacts, person, step, NONE, NONE, NONE, progress, contacts, minutes);
  }

  beganLate(person: Recorded, step: number, role: number, worker: number, minutes: number): void {
    this.byPerson(KIND.began_late, person, step, role, worker, NONE, NONE, NONE, minutes);
  }

  private byPerson(
    kind: number,
    person: Recorded,
    step: number,
    role: number,
    worker: number,
    rule: number,
    code: number,
    other: number,
    minutes: number,
  ): void {
    const event = this.batch[this.length];
    event.time = this.clock.now;
    event.kind = kind;
    event.person = person.number;
    event.referral = person.referral;
    event.urgency = person.urgency;
    event.team = person.team;
    event.step = step;
    event.role = role;
    event.worker = worker;
    event.rule = rule;
    event.code = code;
    event.other = other;
    event.minutes = minutes;
    if (++this.length === BATCH) this.flush();
  }

  private byStaff(
    kind: number,
    team: number,
    step: number,
    role: number,
    worker: number,
    code: number,
    other: number,
    minutes: number,
  ): void {
    const event = this.batch[this.length];
    event.time = this.clock.now;
    event.kind = kind;
    event.person = NONE;
    event.referral = NONE;
    event.urgency = 0;
    event.team = team;
    event.step = step;
    event.role = role;
    event.worker = worker;
    event.rule = NONE;
    event.code = code;
    event.other = other;
    event.minutes = minutes;
    if (++this.length === BATCH) this.flush();
  }

  /** Hands on what has not been handed on yet: to be called at the end. */
  flush(): void {
    const { batch, sink, length } = this;
    this.events += length;
    for (let index = 0; index < length; index++) sink.take(batch[index]);
    this.length = 0;
  }
}
