import { type EventId, later, type Phase } from '../kernel/index.ts';
import type { World } from './world.ts';

/** What the kernel is asked for; the subject of each is in brackets. */
export const EVENT = {
  /** A source refers its next person (source). */
  arrives: 0,
  /** A person comes back (person). */
  returns: 1,
  /** The next contact of a course, or the next attempt, is due (person). */
  due: 2,
  /** Patience has run out (person). */
  givesUp: 3,
  worsens: 4,
  recovers: 5,
  /** The person may go; the worker writes up or is done (worker). */
  contactEnds: 6,
  /** The piece of work is done (worker). */
  workEnds: 7,
  /** Other duties are done, and somebody waits for it (worker). */
  dutiesEnd: 8,
  /** A referral from another team arrives (person). */
  referredOn: 9,
  /** A warm handover is done (worker). */
  introduced: 10,
  shiftStarts: 11,
  shiftEnds: 12,
  /** The system changes (number of the phase that begins). */
  phaseBegins: 13,
  /** The time of a meeting has come; a case is decided; it is over (meeting). */
  meetingIsDue: 14,
  caseIsDone: 15,
  meetingEnds: 16,
  /** A stay is over (person). */
  stayEnds: 17,
  /** Somebody who was at a contact that another leads is free (worker). */
  helperIsFree: 18,
  /** Work of a step begins at this time (step). */
  startsNow: 19,
  /** Urgency rises (person). */
  rises: 20,
  /** Somebody should keep in touch (person). */
  touchDue: 21,
  /** A contact to keep in touch is over (worker). */
  touchEnds: 22,
  /** The time of an appointment has come; it is over; nobody came (person). */
  appointment: 23,
  appointmentEnds: 24,
  appointmentMissed: 25,
  /** The day's appointments of a diary begin (diary). */
  diaryDay: 26,
  /** Somebody gives notice, leaves their post, fills a vacant one (worker). */
  givesNotice: 27,
  leavesPost: 28,
  joinsPost: 29,
  /** Somebody is no longer new in post (role). */
  settled: 30,
  /** A session of supervision is due; time given to one is over (worker). */
  supervision: 31,
  supervisionEnds: 32,
  /** A week is over: turnover follows load (0). */
  loadReview: 33,
  /** The next session of a closed group is due (group). */
  groupDue: 34,
  /** A session of a group is over; one of its people is written up (worker who leads it). */
  sessionEnds: 35,
  writtenUp: 36,
  /** Patience with the list has run out (person). */
  givesUpList: 37,
  /** Other hours begin, at which there are other numbers of places (pool). */
  placesChange: 38,
  /** Somebody has waited for a group for long enough (person). */
  groupLate: 39,
} as const;

export type EventNumber = (typeof EVENT)[keyof typeof EVENT];

/** So many minutes from now. */
export function after(
  { kernel }: World,
  minutes: number,
  phase: Phase,
  event: EventNumber,
  subject: number,
): EventId {
  return kernel.schedule(later(kernel.now, minutes), phase, event, subject);
}
