import type { Chunk, Sink } from '../event-log/columns.ts';
import type { Directory } from '../event-log/directory.ts';
import { KIND, SPENT_ON } from '../event-log/kinds.ts';
import { Appointments } from './appointments.ts';
import { type ClockName, type ClockStops, newClocks } from './clocks.ts';
import { Contacts } from './contacts.ts';
import { Counters } from './counters.ts';
import { Courses, isStay } from './courses.ts';
import { Groups } from './groups.ts';
import { Lists } from './lists.ts';
import { Meetings } from './meetings.ts';
import { OwnClocks } from './own-clocks.ts';
import { Persons } from './persons.ts';
import { Referrals } from './referrals.ts';
import { Requests } from './requests.ts';
import { type Scopes, scopesOf } from './scopes.ts';
import { StaffEvents } from './staff-events.ts';
import { StaffLoad } from './staff-load.ts';
import { Staffing } from './staffing.ts';
import { WaysOut } from './ways-out.ts';
import { BINS, WEEK, type Window } from './window.ts';

const SERVED = true;
const NOT_SERVED = false;
const CARE = SPENT_ON.indexOf('care');

/**
 * One pass over the log. It says who hears of which event: each keeps what some of the measures ask for, of the people
 * (in `persons`) or in sums of its own. Nothing is decided about the system, and only events are read.
 */
export class Fold implements Sink {
  readonly persons: Persons;
  readonly scopes: Scopes;
  readonly weeks: number;
  readonly clocks: Readonly<Record<ClockName, ClockStops>>;
  readonly own: OwnClocks;
  readonly requests: Requests;
  readonly referrals: Referrals;
  readonly lists: Lists;
  readonly contacts: Contacts;
  readonly courses: Courses;
  readonly waysOut: WaysOut;
  readonly appointments: Appointments;
  readonly meetings: Meetings;
  readonly groups: Groups;
  readonly staff: StaffLoad;
  readonly staffing: Staffing;
  /** Times in the window that each flow rule decided. */
  readonly rulesFired: Float64Array;
  private readonly counters: Counters;
  private readonly ofStaff: StaffEvents;
  private readonly window: Window;
  private windowHasBegun = false;
  private isFinished = false;

  constructor(directory: Directory, window: Window) {
    this.window = window;
    this.weeks = Math.floor(window.to / WEEK);
    this.persons = new Persons(directory.teams.length);
    this.scopes = scopesOf(directory);
    this.counters = new Counters(directory, this.scopes);
    const { persons, counters, weeks } = this;
    this.clocks = newClocks();
    this.own = new OwnClocks(directory, persons, window);
    this.requests = new Requests(directory, persons, counters, window);
    this.referrals = new Referrals(directory, persons, counters);
    this.lists = new Lists(directory, persons, counters, this.clocks, weeks, window);
    this.contacts = new Contacts(directory, persons, counters, this.clocks);
    this.courses = new Courses(directory, weeks, window);
    this.waysOut = new WaysOut(persons, window, BINS);
    this.appointments = new Appointments(directory, counters);
    this.meetings = new Meetings(directory, counters);
    this.groups = new Groups(directory, counters);
    this.staff = new StaffLoad(directory, counters, weeks, window);
    this.staffing = new Staffing(directory, counters, weeks, window);
    this.ofStaff = new StaffEvents(this.staff, this.staffing, this.meetings, this.groups);
    this.rulesFired = counters.numbers(directory.rules.length);
  }

  take(chunk: Chunk): void {
    const { rulesFired } = this;
    const { rule, length } = chunk;
    const hasOwnClocks = this.own.clocks.length > 0;
    const windowBegins = this.windowHasBegun ? length : firstFrom(this.window.from, chunk);
    for (let row = 0; row < length; row++) {
      if (row === windowBegins) this.beginWindow();
      if (rule[row] >= 0) rulesFired[rule[row]]++;
      this.tell(chunk, row);
      if (hasOwnClocks) this.own.take(chunk, row);
    }
  }

  /** @throws when it is done twice, because what is known of people is then there no more */
  finish(): void {
    if (this.isFinished) throw new Error('a fold can be measured once');
    this.isFinished = true;
    if (!this.windowHasBegun) this.beginWindow();
    this.own.finish();
    this.lists.people.finish();
    this.courses.people.finish();
    this.courses.places.finish();
    this.staff.finish();
    this.staffing.finish();
  }

  /** `requests` hears first of new people and last of an ending, so that all others find the request as it was. */
  private tell(chunk: Chunk, row: number): void {
    switch (chunk.kind[row]) {
      case KIND.referred:
        this.requests.referred(chunk, row);
        this.referrals.made(chunk, row);
        break;
      case KIND.waited_for:
        this.lists.joined(chunk, row);
        break;
      case KIND.desk_worked:
        this.lists.left(chunk, row, SERVED);
        this.staff.worked(chunk, row, false);
        break;
      case KIND.contacted:
        this.lists.left(chunk, row, SERVED);
        this.contacts.wasKept(chunk, row);
        this.appointments.wasKept(chunk, row);
        this.staff.worked(chunk, row, false);
        if (chunk.code[row] === CARE) this.waysOut.helpBegins(chunk, row);
        break;
      case KIND.discharged:
        this.referrals.ended(chunk, row);
        this.requestEnds(chunk, row);
        break;
      case KIND.declined:
      case KIND.returned:
      case KIND.signposted:
        this.referrals.ended(chunk, row);
        this.referrals.endedAsBounce(chunk, row);
        this.requestEnds(chunk, row);
        break;
      case KIND.passed_on:
        this.lists.left(chunk, row, NOT_SERVED);
        this.referrals.ended(chunk, row);
        this.referrals.endedAsBounce(chunk, row);
        break;
      case KIND.handed_over:
        this.referrals.endedByHandover(chunk, row);
        break;
      case KIND.left:
        this.referrals.ended(chunk, row);
        this.requests.left(chunk, row);
        this.requestEnds(chunk, row);
        break;
      case KIND.accepted:
        this.referrals.found(chunk, row);
        break;
      case KIND.missed:
        this.lists.left(chunk, row, SERVED);
        this.contacts.wasMissed(chunk, row);
        this.staff.worked(chunk, row, true);
        break;
      case KIND.started:
        this.lists.left(chunk, row, SERVED);
        this.courses.started(chunk, row);
        if (isStay(chunk, row)) {
          this.contacts.helpBegins(chunk, row);
          this.waysOut.helpBegins(chunk, row);
        }
        break;
      case KIND.finished:
        this.courses.finished(chunk, row);
        break;
      case KIND.released:
        this.courses.released(chunk, row);
        break;
      case KIND.discussed:
        this.lists.left(chunk, row, SERVED);
        break;
      case KIND.rose:
        this.lists.urgencyRose(chunk, row);
        break;
      case KIND.kept_in_touch:
        this.lists.keptInTouch(chunk, row);
        this.staff.worked(chunk, row, false);
        break;
      case KIND.worsened:
        this.requests.gotWorse(chunk, row);
        break;
      case KIND.will_return:
        this.requests.willReturn(chunk, row, true);
        break;
      case KIND.recovered:
        this.requests.willReturn(chunk, row, false);
        break;
      case KIND.re_entered:
        this.requests.cameStraightBack(chunk, row);
        break;
      case KIND.offered:
        this.appointments.offered(chunk, row);
        break;
      case KIND.began_late:
        this.appointments.beganLate(chunk, row);
        break;
      case KIND.was_here:
        this.requests.wasHere(chunk, row);
        this.referrals.wasHere(chunk, row);
        break;
      case KIND.had_contacts:
        this.contacts.hadBeen(chunk, row);
        break;
      default:
        this.ofStaff.tell(chunk, row);
    }
  }

  private beginWindow(): void {
    this.windowHasBegun = true;
    this.counters.startAgain();
    for (const stops of Object.values(this.clocks)) stops.forget();
    this.referrals.windowBegins();
  }

  private requestEnds(chunk: Chunk, row: number): void {
    this.lists.left(chunk, row, NOT_SERVED);
    this.waysOut.requestEnds(chunk, row);
    this.requests.ended(chunk, row);
  }
}

/** The first row at or after a time, or past the last. */
function firstFrom(from: number, { time, length }: Chunk): number {
  let row = 0;
  while (row < length && time[row] < from) row++;
  return row;
}
