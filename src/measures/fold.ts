import type { Chunk, Sink } from '../event-log/columns.ts';
import type { Directory } from '../event-log/directory.ts';
import { KIND, SPENT_ON } from '../event-log/kinds.ts';
import { Appointments } from './appointments.ts';
import { type ClockName, type ClockStops, newClocks } from './clocks.ts';
import { Contacts } from './contacts.ts';
import { Courses, isStay } from './courses.ts';
import { Groups } from './groups.ts';
import { Lists } from './lists.ts';
import { Meetings } from './meetings.ts';
import { OwnClocks } from './own-clocks.ts';
import { Persons } from './persons.ts';
import { Referrals } from './referrals.ts';
import { Requests } from './requests.ts';
import { type Scopes, scopesOf } from './scopes.ts';
import { StaffLoad } from './staff-load.ts';
import { Staffing } from './staffing.ts';
import { WaysOut } from './ways-out.ts';
import { BINS, WEEK, type Window } from './window.ts';

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
  private readonly from: number;

  constructor(directory: Directory, window: Window) {
    this.from = window.from;
    this.weeks = Math.floor(window.to / WEEK);
    this.persons = new Persons(directory.teams.length);
    this.scopes = scopesOf(directory);
    this.clocks = newClocks();
    this.own = new OwnClocks(directory, this.persons, window);
    this.requests = new Requests(directory, this.scopes, this.persons, window);
    this.referrals = new Referrals(directory, this.persons);
    this.lists = new Lists(directory, this.scopes, this.persons, this.clocks, this.weeks, window);
    this.contacts = new Contacts(directory, this.persons, this.clocks);
    this.courses = new Courses(directory, this.weeks, window);
    this.waysOut = new WaysOut(this.persons, window, BINS);
    this.appointments = new Appointments(directory);
    this.meetings = new Meetings(directory);
    this.groups = new Groups(directory);
    this.staff = new StaffLoad(directory, this.weeks, window);
    this.staffing = new Staffing(directory, this.weeks, window);
    this.rulesFired = new Float64Array(directory.rules.length);
  }

  take(chunk: Chunk): void {
    const { from, rulesFired } = this;
    const { time, rule, length } = chunk;
    const hasOwnClocks = this.own.clocks.length > 0;
    for (let row = 0; row < length; row++) {
      const inWindow = time[row] >= from;
      if (inWindow && rule[row] >= 0) rulesFired[rule[row]]++;
      this.tell(chunk, row, inWindow);
      if (hasOwnClocks) this.own.take(chunk, row, inWindow);
    }
  }

  finish(): void {
    this.own.finish();
    this.lists.people.finish();
    this.courses.people.finish();
    this.courses.places.finish();
    this.staff.finish();
    this.staffing.finish();
  }

  /** `requests` hears first of new people and last of an ending, so that all others find the request as it was. */
  private tell(chunk: Chunk, row: number, inWindow: boolean): void {
    switch (chunk.kind[row]) {
      case KIND.referred:
        this.requests.referred(chunk, row, inWindow);
        this.referrals.made(chunk, row, inWindow);
        break;
      case KIND.was_here:
        this.requests.wasHere(chunk, row);
        this.referrals.wasHere(chunk, row);
        break;
      case KIND.had_contacts:
        this.contacts.hadBeen(chunk, row);
        break;
      case KIND.accepted:
        this.referrals.found(chunk, row, inWindow);
        break;
      case KIND.waited_for:
        this.lists.joined(chunk, row);
        break;
      case KIND.desk_worked:
        this.lists.left(chunk, row, inWindow);
        this.staff.worked(chunk, row, false);
        break;
      case KIND.contacted:
        this.lists.left(chunk, row, inWindow);
        this.contacts.wasKept(chunk, row, inWindow);
        this.appointments.wasKept(chunk, row, inWindow);
        this.staff.worked(chunk, row, false);
        if (chunk.code[row] === CARE) this.waysOut.helpBegins(chunk, row);
        break;
      case KIND.missed:
        this.lists.left(chunk, row, inWindow);
        this.contacts.wasMissed(chunk, row, inWindow);
        this.staff.worked(chunk, row, true);
        break;
      case KIND.started:
        this.lists.left(chunk, row, inWindow);
        this.courses.started(chunk, row);
        if (isStay(chunk, row)) {
          this.contacts.helpBegins(chunk, row, inWindow);
          this.waysOut.helpBegins(chunk, row);
        }
        break;
      case KIND.finished:
        this.courses.finished(chunk, row);
        break;
      case KIND.declined:
      case KIND.returned:
      case KIND.signposted:
        this.referrals.ended(chunk, row, inWindow);
        this.referrals.endedAsBounce(chunk, row, inWindow);
        this.requestEnds(chunk, row, inWindow);
        break;
      case KIND.passed_on:
        this.lists.left(chunk, row, false);
        this.referrals.ended(chunk, row, inWindow);
        this.referrals.endedAsBounce(chunk, row, inWindow);
        break;
      case KIND.handed_over:
        this.referrals.endedByHandover(chunk, row, inWindow);
        break;
      case KIND.discharged:
        this.referrals.ended(chunk, row, inWindow);
        this.requestEnds(chunk, row, inWindow);
        break;
      case KIND.left:
        this.referrals.ended(chunk, row, inWindow);
        this.requests.left(chunk, row, inWindow);
        this.requestEnds(chunk, row, inWindow);
        break;
      case KIND.will_return:
        this.requests.willReturn(chunk, row, true);
        break;
      case KIND.recovered:
        this.requests.willReturn(chunk, row, false);
        break;
      case KIND.worsened:
        this.requests.gotWorse(chunk, row, inWindow);
        break;
      case KIND.re_entered:
        this.requests.cameStraightBack(chunk, row, inWindow);
        break;
      case KIND.discussed:
        this.lists.left(chunk, row, inWindow);
        break;
      case KIND.rose:
        this.lists.urgencyRose(chunk, row, inWindow);
        break;
      case KIND.kept_in_touch:
        this.lists.keptInTouch(chunk, row, inWindow);
        this.staff.worked(chunk, row, false);
        break;
      case KIND.released:
        this.courses.released(chunk, row);
        break;
      case KIND.offered:
        this.appointments.offered(chunk, row, inWindow);
        break;
      case KIND.began_late:
        this.appointments.beganLate(chunk, row, inWindow);
        break;
      case KIND.met:
        this.meetings.met(chunk, row, inWindow);
        break;
      case KIND.called_off:
        this.meetings.wasCalledOff(chunk, row, inWindow);
        break;
      case KIND.gathered:
        this.groups.gathered(chunk, row, inWindow);
        break;
      case KIND.attended:
        this.staff.attended(chunk, row);
        break;
      case KIND.kept_waiting:
        this.staff.keptWaiting(chunk, row);
        break;
      case KIND.interrupted:
        this.staff.interrupted(chunk, row, inWindow);
        break;
      case KIND.staffed:
        this.staff.staffed(chunk, row);
        break;
      case KIND.worked_over:
        this.staff.workedOver(chunk, row, inWindow);
        break;
      case KIND.supervised:
        this.staff.supervised(chunk, row);
        this.staffing.supervised(chunk, row);
        break;
      case KIND.absent:
        this.staffing.absent(chunk, row, inWindow);
        break;
      case KIND.resigned:
        this.staffing.resigned(chunk, row, inWindow);
        break;
      case KIND.in_post:
        this.staffing.changed(chunk, row, this.staffing.inPost);
        break;
      case KIND.vacant:
        this.staffing.changed(chunk, row, this.staffing.vacant);
        break;
      case KIND.new_in_post:
        this.staffing.changed(chunk, row, this.staffing.isNew);
        break;
    }
  }

  private requestEnds(chunk: Chunk, row: number, inWindow: boolean): void {
    this.lists.left(chunk, row, false);
    this.waysOut.requestEnds(chunk, row);
    this.requests.ended(chunk, row, inWindow);
  }
}
