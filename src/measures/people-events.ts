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
  private readonly to: Hearers;
  private readonly staffEvents: StaffEvents;

  constructor(hearers: Hearers, staffEvents: StaffEvents) {
    this.to = hearers;
    this.staffEvents = staffEvents;
  }

  /** `requests` hears first of new people and last of an ending, so that all others find the request as it was. */
  tell(chunk: Chunk, row: number): void {
    const { to } = this;
    switch (chunk.kind[row]) {
      case KIND.referred:
        to.requests.referred(chunk, row);
        to.referrals.made(chunk, row);
        break;
      case KIND.waited_for:
        to.lists.joined(chunk, row);
        break;
      case KIND.desk_worked:
        to.lists.left(chunk, row, SERVED);
        to.staff.worked(chunk, row, false);
        break;
      case KIND.contacted:
        to.lists.left(chunk, row, SERVED);
        to.contacts.wasKept(chunk, row);
        to.appointments.wasKept(chunk, row);
        to.staff.worked(chunk, row, false);
        if (chunk.code[row] === CARE) to.waysOut.helpBegins(chunk, row);
        break;
      case KIND.discharged:
        to.referrals.ended(chunk, row);
        this.requestEnds(chunk, row);
        break;
      case KIND.declined:
      case KIND.returned:
      case KIND.signposted:
        to.referrals.ended(chunk, row);
        to.referrals.endedAsBounce(chunk, row);
        this.requestEnds(chunk, row);
        break;
      case KIND.passed_on:
        to.lists.left(chunk, row, NOT_SERVED);
        to.referrals.ended(chunk, row);
        to.referrals.endedAsBounce(chunk, row);
        break;
      case KIND.handed_over:
        to.referrals.endedByHandover(chunk, row);
        break;
      case KIND.left:
        to.referrals.ended(chunk, row);
        to.requests.left(chunk, row);
        this.requestEnds(chunk, row);
        break;
      case KIND.accepted:
        to.referrals.found(chunk, row);
        break;
      case KIND.missed:
        to.lists.left(chunk, row, SERVED);
        to.contacts.wasMissed(chunk, row);
        to.staff.worked(chunk, row, true);
        break;
      case KIND.started:
        to.lists.left(chunk, row, SERVED);
        to.courses.started(chunk, row);
        if (isStay(chunk, row)) {
          to.contacts.helpBegins(chunk, row);
          to.waysOut.helpBegins(chunk, row);
        }
        break;
      case KIND.finished:
        to.courses.finished(chunk, row);
        break;
      case KIND.released:
        to.courses.released(chunk, row);
        break;
      case KIND.discussed:
        to.lists.left(chunk, row, SERVED);
        break;
      case KIND.rose:
        to.lists.urgencyRose(chunk, row);
        break;
      case KIND.kept_in_touch:
        to.lists.keptInTouch(chunk, row);
        to.staff.worked(chunk, row, false);
        break;
      case KIND.worsened:
        to.requests.gotWorse(chunk, row);
        break;
      case KIND.will_return:
        to.requests.willReturn(chunk, row, true);
        break;
      case KIND.recovered:
        to.requests.willReturn(chunk, row, false);
        break;
      case KIND.re_entered:
        to.requests.cameStraightBack(chunk, row);
        break;
      case KIND.offered:
        to.appointments.offered(chunk, row);
        break;
      case KIND.began_late:
        to.appointments.beganLate(chunk, row);
        break;
      case KIND.was_here:
        to.requests.wasHere(chunk, row);
        to.referrals.wasHere(chunk, row);
        break;
      case KIND.had_contacts:
        to.contacts.hadBeen(chunk, row);
        break;
      default:
        this.staffEvents.tell(chunk, row);
    }
  }

  private requestEnds(chunk: Chunk, row: number): void {
    const { to } = this;
    const who = to.persons.of(chunk.person[row]);
    const at = placeOf(chunk.person[row]);
    if (who.list[at] !== -1) to.lists.left(chunk, row, NOT_SERVED);
    to.waysOut.requestEnds(chunk, row, who, at);
    to.requests.ended(chunk, row, who, at);
  }
}
