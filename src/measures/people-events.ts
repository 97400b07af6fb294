import type { Chunk } from '../event-log/columns.ts';
import { KIND, SPENT_ON } from '../event-log/kinds.ts';
import type { Appointments } from './appointments.ts';
import type { Contacts } from './contacts.ts';
import { type Courses, isStay } from './courses.ts';
import type { Lists } from './lists.ts';
import { type Persons, placeOf } from './persons.ts';
import type { Referrals } from './referrals.ts';
import type { Requests } from './requests.ts';
import type { StaffEvents } from './staff-events.ts';
import type { StaffLoad } from './staff-load.ts';
import type { WaysOut } from './ways-out.ts';

const SERVED = true;
const NOT_SERVED = false;
const CARE = SPENT_ON.indexOf('care');

interface Hearers {
  readonly persons: Persons;
  readonly requests: Requests;
  readonly referrals: Referrals;
  readonly lists: Lists;
  readonly contacts: Contacts;
  readonly courses: Courses;
  readonly waysOut: WaysOut;
  readonly appointments: Appointments;
  readonly staff: StaffLoad;
}

/** Who hears of the events of people: the commonest come first. */
export class PeopleEvents {
  private readonly persons: Persons;
  private readonly requests: Requests;
  private readonly referrals: Referrals;
  private readonly lists: Lists;
  private readonly contacts: Contacts;
  private readonly courses: Courses;
  private readonly waysOut: WaysOut;
  private readonly appointments: Appointments;
  private readonly staff: StaffLoad;
  private readonly staffEvents: StaffEvents;

  constructor(hearers: Hearers, staffEvents: StaffEvents) {
    this.persons = hearers.persons;
    this.requests = hearers.requests;
    this.referrals = hearers.referrals;
    this.lists = hearers.lists;
    this.contacts = hearers.contacts;
    this.courses = hearers.courses;
    this.waysOut = hearers.waysOut;
    this.appointments = hearers.appointments;
    this.staff = hearers.staff;
    this.staffEvents = staffEvents;
  }

  /** `requests` hears first of new people and last of an ending, so that all others find the request as it was. */
  tell(chunk: Chunk, row: number): void {
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
        this.staffEvents.tell(chunk, row);
    }
  }

  private requestEnds(chunk: Chunk, row: number): void {
    const who = this.persons.of(chunk.person[row]);
    const at = placeOf(chunk.person[row]);
    if (who.list[at] !== -1) this.lists.left(chunk, row, NOT_SERVED);
    this.waysOut.requestEnds(chunk, row, who, at);
    this.requests.ended(chunk, row, who, at);
  }
}
