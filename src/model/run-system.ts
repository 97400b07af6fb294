import type { Directory } from '../event-log/directory.ts';
import type { Sink } from '../event-log/event.ts';
import type { Kernel } from '../kernel/index.ts';
import type { Streams } from '../random/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { endOfRun } from '../scenario/time-of-run.ts';
import { placePeople } from './already-here.ts';
import { Asking } from './asking.ts';
import { givesUp, recovers } from './endings.ts';
import { EVENT, type EventNumber } from './events.ts';
import { arrivesReferred } from './flow.ts';
import { givesUpList } from './giving-up.ts';
import { newWorld } from './new-world.ts';
import { groupLate, rises } from './on-list.ts';
import { worsens } from './patience.ts';
import type { Person } from './person.ts';
import { phaseBegins, schedulePhases } from './phases.ts';
import { followHours } from './place-hours.ts';
import { dutiesEnd, jobDone, supervisionEnds } from './staff/duties.ts';
import { joinsPost, openPosts } from './staff/joining.ts';
import { touchDue, touchEnds } from './staff/keeping-in-touch.ts';
import { givesNotice, lastDay } from './staff/leaving.ts';
import { recordPosts } from './staff/posts.ts';
import { openAll, shiftEnds, shiftStarts } from './staff/shifts.ts';
import { openSupervision, supervisionDue } from './staff/supervision.ts';
import { reviewLoad } from './staff/turnover.ts';
import type { Worker } from './staff/worker.ts';
import { contactEnds } from './steps/contact.ts';
import { appointment, appointmentEnds, diaryDay, openDiaries } from './steps/diary.ts';
import { nextInSession, sessionEnds, writtenUp } from './steps/group-session.ts';
import { groupDue } from './steps/group-start.ts';
import { meetingIsDue, scheduleMeeting } from './steps/meeting.ts';
import { caseIsDone, meetingEnds } from './steps/meeting-held.ts';
import { scheduleStarts, startsNow } from './steps/starts.ts';
import { stayEnds } from './steps/stay.ts';
import { workEnds } from './steps/work.ts';
import { type IsStopped, type RunLimits, Watch } from './watch.ts';
import type { World } from './world.ts';

/**
 * Runs one system once: a scenario, the named streams of one replication and a kernel give an event log.
 * It begins empty, or with the people whom the scenario says to be there (`already-here.ts`).
 *
 * The plan (`plan/`) has numbers in place of names; steps, roles and draws are objects made from it (`new-world.ts`). The
 * path of one person, as the log tells it:
 *
 * 1. A source refers, or somebody comes back (`asking.ts`). The person is made once: kind, groups, needs, all drawn
 *    by name. The clock starts, the letter says something about the needs, a door is chosen (`doors.ts`).
 * 2. A referral opens at the team's first step, and the person joins its list (`flow.ts`: `refer`; `rules.ts`: `enterStep`).
 * 3. A worker on duty (`staff/shifts.ts`) takes whoever comes first by urgency and referral date (`serving.ts`, `queue.ts`), and
 *    the step begins: each kind is a file in `steps/`, which the rest knows by its stages (`steps/step.ts`).
 * 4. When the work is done the step decides (`steps/decide.ts`): somebody may look (`needs.ts`), eligibility is asked, and
 *    the flow rules (`rules.ts`) lead to another step (3), another team, warm or cold (`hand-over.ts`, 2), or an ending.
 * 5. Meanwhile patience, worsening and recovery run (`patience.ts`); who gives up leaves. On a list urgency may rise
 *    (`on-list.ts`), and somebody may keep in touch (`staff/keeping-in-touch.ts`).
 * 6. A referral ends (`endings.ts`): the person comes back later (1), or the journey is over.
 * 7. Staff come and go (`staff/`): shifts, other duties, leave and sickness (`absence.ts`), posts left (`turnover.ts`,
 *    `leaving.ts`) and filled (`joining.ts`), supervision.
 *
 * The model records events and counts nothing; there is no warm-up in it and no mean.
 *
 * @throws InputFault when it would never end, or come to more than the limits (`watch.ts`); Error soon after `isStopped` says so.
 * @returns the names behind the numbers in the log, and the number of events written.
 */
export function runSystem(
  scenario: Scenario,
  streams: Streams,
  kernel: Kernel,
  sink: Sink,
  limits?: RunLimits,
  isStopped?: IsStopped,
): { directory: Directory; events: number } {
  const world = newWorld(scenario, streams, kernel, sink);
  const watch = new Watch(world, limits, isStopped);
  schedulePhases(world);
  openPosts(world);
  openSupervision(world);
  openAll(world);
  for (const pool of world.pools) followHours(world, pool);
  scheduleStarts(world);
  openDiaries(world);
  for (const meeting of world.meetings) scheduleMeeting(world, meeting);
  const asking = new Asking(world);
  placePeople(world);
  const handle = (event: number, subject: number) => {
    if (--watch.left === 0) watch.look(event as EventNumber, subject);
    happens(world, asking, event as EventNumber, subject);
  };
  kernel.run(endOfRun(scenario.time), handle, () => world.filling.run(world));
  world.log.flush();
  return { directory: world.directory, events: world.log.events };
}

/** What each event of the kernel is: the numbers are those of the path above. */
function happens(world: World, asking: Asking, event: EventNumber, subject: number) {
  const { people, workers, roles, steps, meetings, pools } = world;
  switch (event) {
    case EVENT.arrives: // 1
      return asking.arrives(subject);
    case EVENT.returns: // 1
      return asking.returns(people.all[subject]);
    case EVENT.referredOn: // 2
      return arrivesReferred(world, people.all[subject]);
    case EVENT.due: // 3
      return isDue(world, people.all[subject]);
    case EVENT.contactEnds: // 3, 4
      return contactEnds(world, workers[subject]);
    case EVENT.workEnds: // 4
      return workEnds(world, workers[subject]);
    case EVENT.introduced: // 4
      return introduced(world, workers[subject]);
    case EVENT.meetingIsDue: // 3
      return meetingIsDue(world, meetings[subject]);
    case EVENT.caseIsDone: // 4
      return caseIsDone(world, meetings[subject]);
    case EVENT.meetingEnds:
      return meetingEnds(world, meetings[subject]);
    case EVENT.startsNow: // 3
      return startsNow(world, steps[subject]);
    case EVENT.helperIsFree:
      return jobDone(world, workers[subject]);
    case EVENT.groupDue: // 3
      return groupDue(world, subject);
    case EVENT.sessionEnds: // 4
      return sessionEnds(world, workers[subject]);
    case EVENT.writtenUp: // 4
      return writtenUp(world, workers[subject]);
    case EVENT.appointment: // 3
      return appointment(world, people.all[subject]);
    case EVENT.appointmentEnds: // 4
      return appointmentEnds(world, people.all[subject]);
    case EVENT.appointmentMissed: // 4
      return people.all[subject].step.missed(world, people.all[subject]);
    case EVENT.diaryDay:
      return diaryDay(world, world.diaries[subject]);
    case EVENT.stayEnds: // 4
      return stayEnds(world, people.all[subject]);
    case EVENT.rises: // 5
      return rises(world, people.all[subject]);
    case EVENT.touchDue: // 5
      return touchDue(world, people.all[subject]);
    case EVENT.touchEnds: // 5
      return touchEnds(world, workers[subject]);
    case EVENT.groupLate: // 5
      return groupLate(world, people.all[subject]);
    case EVENT.givesUp: // 5
      return givesUp(world, people.all[subject]);
    case EVENT.givesUpList: // 5
      return givesUpList(world, people.all[subject]);
    case EVENT.worsens: // 5
      return worsens(world, people.all[subject]);
    case EVENT.recovers: // 5
      return recovers(world, people.all[subject]);
    case EVENT.phaseBegins:
      return phaseBegins(world, subject);
    case EVENT.placesChange: // 3
      return followHours(world, pools[subject]);
    case EVENT.dutiesEnd: // 7
      return dutiesEnd(world, workers[subject]);
    case EVENT.shiftStarts: // 7
      return shiftStarts(world, roles[subject]);
    case EVENT.shiftEnds: // 7
      return shiftEnds(world, roles[subject]);
    case EVENT.givesNotice: // 7
      return givesNotice(world, workers[subject]);
    case EVENT.leavesPost: // 7
      return lastDay(world, workers[subject]);
    case EVENT.joinsPost: // 7
      return joinsPost(world, workers[subject]);
    case EVENT.settled: // 7
      return recordPosts(world, roles[subject]);
    case EVENT.loadReview: // 7
      return reviewLoad(world);
    case EVENT.supervisionEnds: // 7
      return supervisionEnds(world, workers[subject]);
    case EVENT.supervision: // 7
      return supervisionDue(world, workers[subject]);
  }
  event satisfies never;
}

/** The next contact of a course, or the next attempt, is due. */
function isDue(world: World, person: Person): void {
  person.dueEvent = -1;
  person.step.due(world, person);
}

/** A warm handover is done: the worker turns to the next of a group, or to the next job. */
function introduced(world: World, worker: Worker): void {
  worker.isIntroducing = false;
  if (worker.session === null) jobDone(world, worker);
  else nextInSession(world, worker);
}
