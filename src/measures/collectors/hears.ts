import type { LogEvent } from '../../event-log/event.ts';
import { EVENT_KINDS, type EventKind, SPENT_ON } from '../../event-log/kinds.ts';
import type { Collectors } from './collectors.ts';
import { isHelp } from './courses.ts';
import { placeOf, rowOf } from './persons.ts';

const SERVED = true;
const NOT_SERVED = false;
const CARE = SPENT_ON.indexOf('care');

type Tells = (to: Collectors, event: LogEvent) => void;

/**
 * Who hears of which kind of event. `requests` hears first of new people and of new requests, and last of an ending, so
 * that all others find the request as it was.
 */
const TELLS: Readonly<Record<EventKind, Tells>> = {
  referred(to, event) {
    to.requests.referred(event);
    to.referrals.made(event);
    to.entryCohort.referred(event);
  },
  waited_for(to, event) {
    to.lists.joined(event);
  },
  desk_worked(to, event) {
    to.lists.left(event, SERVED);
    to.staff.worked(event, false);
  },
  contacted(to, event) {
    to.lists.left(event, SERVED);
    to.contacts.wasKept(event);
    to.appointments.wasKept(event);
    to.staff.worked(event, false);
    to.entryCohort.seen(event);
    to.wholeJourneys.seen(event);
    if (event.code === CARE) helpBegins(to, event);
  },
  discharged(to, event) {
    to.referrals.ended(event);
    requestEnds(to, event);
  },
  advised(to, event) {
    to.referrals.ended(event);
    requestEnds(to, event);
  },
  declined(to, event) {
    to.referrals.ended(event);
    isBounce(to, event);
    requestEnds(to, event);
  },
  returned(to, event) {
    to.referrals.ended(event);
    isBounce(to, event);
    requestEnds(to, event);
  },
  signposted(to, event) {
    to.referrals.ended(event);
    isBounce(to, event);
    requestEnds(to, event);
  },
  passed_on(to, event) {
    to.lists.left(event, NOT_SERVED);
    to.requests.passedOn(event);
    to.referrals.ended(event);
    isBounce(to, event);
  },
  handed_over(to, event) {
    to.lists.left(event, NOT_SERVED);
    to.requests.passedOn(event);
    to.referrals.endedByHandover(event);
  },
  gave_up(to, event) {
    to.lists.left(event, NOT_SERVED);
  },
  left(to, event) {
    to.referrals.ended(event);
    requestEnds(to, event);
  },
  accepted(to, event) {
    to.referrals.found(event);
  },
  missed(to, event) {
    to.lists.left(event, SERVED);
    to.contacts.wasMissed(event);
    to.staff.worked(event, true);
  },
  started(to, event) {
    to.lists.left(event, SERVED);
    to.courses.started(event);
    if (isHelp(event)) {
      to.contacts.helpBegins(event);
      to.wholeJourneys.staysForHelp(event);
      helpBegins(to, event);
    }
  },
  finished(to, event) {
    to.courses.finished(event);
  },
  released(to, event) {
    to.courses.released(event);
  },
  discussed(to, event) {
    to.lists.left(event, SERVED);
  },
  rose(to, event) {
    to.lists.urgencyRose(event);
  },
  kept_in_touch(to, event) {
    to.lists.keptInTouch(event);
    to.staff.keptInTouch(event);
  },
  worsened(to, event) {
    to.requests.gotWorse(event);
  },
  will_return(to, event) {
    to.requests.willReturn(event, true);
  },
  recovered(to, event) {
    to.requests.willReturn(event, false);
  },
  not_called(to, event) {
    to.lists.wasNotCalled(event);
  },
  re_entered(to, event) {
    to.requests.cameStraightBack(event);
  },
  offered(to, event) {
    to.appointments.offered(event);
  },
  began_late(to, event) {
    to.appointments.beganLate(event);
  },
  was_here(to, event) {
    to.requests.wasHere(event);
    to.referrals.wasHere(event);
  },
  had_contacts(to, event) {
    to.contacts.hadBeen(event);
  },
  attended(to, event) {
    to.staff.attended(event);
  },
  staffed(to, event) {
    to.staff.staffed(event);
  },
  worked_over(to, event) {
    to.staff.workedOver(event);
  },
  kept_waiting(to, event) {
    to.staff.keptWaiting(event);
  },
  interrupted(to, event) {
    to.staff.interrupted(event);
  },
  supervised(to, event) {
    to.staff.supervised(event);
    to.staffing.supervised(event);
  },
  absent(to, event) {
    to.staffing.absent(event);
  },
  resigned(to, event) {
    to.staffing.resigned(event);
  },
  in_post(to, event) {
    to.staffing.changed(event, to.staffing.inPost);
    to.courses.caseloads.inPost(event);
  },
  vacant(to, event) {
    to.staffing.changed(event, to.staffing.vacant);
  },
  new_in_post(to, event) {
    to.staffing.changed(event, to.staffing.isNew);
  },
  met(to, event) {
    to.meetings.met(event);
  },
  called_off(to, event) {
    to.meetings.wasCalledOff(event);
  },
  gathered(to, event) {
    to.groups.gathered(event);
  },
  provided(to, event) {
    to.courses.provided(event);
  },
  // Nobody asks for these.
  booked() {},
  joined() {},
};

/** By number of the kind. */
export const TELLS_OF: readonly Tells[] = EVENT_KINDS.map((kind) => TELLS[kind]);

function isBounce(to: Collectors, event: LogEvent): void {
  to.referrals.endedAsBounce(event);
  to.wholeJourneys.bounces(event);
}

function helpBegins(to: Collectors, event: LogEvent): void {
  to.waysOut.helpBegins(event);
  to.entryCohort.helpBegins(event);
}

/** A referral has ended, and with the last that was open in it its request. */
function requestEnds(to: Collectors, event: LogEvent): void {
  to.wholeJourneys.ended(event);
  const requests = to.persons.requestOf(event);
  const row = rowOf(event);
  to.lists.left(event, NOT_SERVED);
  const who = to.persons.of(event.person);
  const at = placeOf(event.person);
  if (requests.open[row] > 1) {
    requests.open[row]--;
    to.requests.referralEnded(event, who, at);
    return;
  }
  to.waysOut.requestEnds(event);
  if (who.open[at] <= 1) to.entryCohort.ended(event);
  to.timeOnLists.requestIsOver(event);
  to.requests.ended(event, who, at);
}
