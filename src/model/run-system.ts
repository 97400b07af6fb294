import type { Directory } from '../event-log/directory.ts';
import type { Sink } from '../event-log/event.ts';
import type { Kernel } from '../kernel/index.ts';
import type { Streams } from '../random/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placePeople } from './already-here.ts';
import { Asking } from './asking.ts';
import { appointment, appointmentEnds, book, diaryDay, openDiaries } from './diary.ts';
import { givesUp, recovers } from './endings.ts';
import { fill } from './filling.ts';
import { arrivesReferred, decide, decideAfterMiss, stayEnds } from './flow.ts';
import { sessionEnds, writtenUp } from './group-session.ts';
import { groupDue } from './groups.ts';
import { touchDue, touchEnds } from './keeping-in-touch.ts';
import { meetingIsDue, scheduleMeeting } from './meeting.ts';
import { caseIsDone, meetingEnds } from './meeting-held.ts';
import { rises } from './on-list.ts';
import type { Person } from './person.ts';
import { phaseBegins, schedulePhases } from './phases.ts';
import { openPosts, recordPosts } from './posts.ts';
import { joinsPost } from './recruitment.ts';
import { ask } from './serving.ts';
import { dutiesEnd, jobDone, openAll, shiftEnds, shiftStarts, supervisionEnds } from './shifts.ts';
import { scheduleStarts, startsNow } from './starts.ts';
import { openSupervision, supervisionDue } from './supervision.ts';
import { givesNotice, lastDay, reviewLoad } from './turnover.ts';
import { worsens } from './waiting.ts';
import { type RunLimits, Watch } from './watch.ts';
import { contactEnds, release } from './work.ts';
import { MISSED } from './workforce.ts';
import { EVENT, newWorld, type World } from './world.ts';

/**
 * Runs one system once: a scenario, the named streams of one replication and a kernel give an event log.
 * It begins empty, or with the people whom the scenario says to be there (`already-here.ts`).
 *
 * The path of one person, as the log tells it:
 *
 * 1. A source refers, or somebody comes back (`asking.ts`). The person is made once: kind, groups, needs, all drawn
 *    by name. The clock starts, the letter says something about the needs, a door is chosen (`doors.ts`).
 * 2. A referral opens at the team's first step, and the person joins its list (`flow.ts`: `refer`, `enterStep`).
 * 3. A worker on duty (`shifts.ts`) takes whoever comes first by urgency and referral date (`serving.ts`): desk work,
 *    or a contact, attended or missed (`work.ts`). A course waits for a caseload place and is contacts at intervals (`course.ts`).
 *    Others wait for a meeting, which decides on several at once (`meeting.ts`), or for a group (`groups.ts`).
 * 4. When the work is done somebody may look (`seeing.ts`), eligibility is asked, and the flow rules decide
 *    (`flow.ts`: `decide`; `rules.ts`): another step (3), another team, warm or cold (2), or an ending.
 * 5. Meanwhile patience, worsening and recovery run (`waiting.ts`); who gives up leaves. On a list urgency may rise
 *    (`on-list.ts`), and somebody may keep in touch (`keeping-in-touch.ts`).
 * 6. A referral ends (`endings.ts`): the person comes back later (1), or the journey is over.
 * 7. Staff come and go: shifts (`shifts.ts`), leave and sickness (`absence.ts`), posts left (`turnover.ts`) and filled
 *    (`recruitment.ts`), supervision (`supervision.ts`).
 *
 * The model records events and counts nothing; there is no warm-up in it and no mean.
 *
 * @throws InputFault when it would never end, or come to more than the limits (`watch.ts`).
 * @returns the names behind the numbers in the log, and the number of events written.
 */
export function runSystem(
  scenario: Scenario,
  streams: Streams,
  kernel: Kernel,
  sink: Sink,
  limits?: RunLimits,
): { directory: Directory; events: number } {
  const world = newWorld(scenario, streams, kernel, sink);
  const watch = new Watch(world, limits);
  schedulePhases(world);
  openPosts(world);
  openSupervision(world);
  openAll(world);
  scheduleStarts(world);
  openDiaries(world);
  world.meetings.forEach((_, number) => {
    scheduleMeeting(world, number);
  });
  const asking = new Asking(world);
  placePeople(world);
  const people = world.people.all;
  const handle = (event: number, subject: number) => {
    if (--watch.left === 0) watch.look(event, subject);
    switch (event) {
      case EVENT.arrives: // 1
        return asking.arrives(subject);
      case EVENT.returns: // 1
        return asking.returns(people[subject]);
      case EVENT.referredOn: // 2
        return arrivesReferred(world, people[subject]);
      case EVENT.due: // 3
        return askAgain(world, people[subject]);
      case EVENT.contactEnds: // 3, 4
        if (contactEnds(world, subject)) workEnds(world, subject);
        return;
      case EVENT.workEnds: // 4
        return workEnds(world, subject);
      case EVENT.introduced: // 4
        world.workforce.introducing[subject] = 0;
        return release(world, subject);
      case EVENT.meetingIsDue: // 3
        return meetingIsDue(world, subject);
      case EVENT.caseIsDone: // 4
        return caseIsDone(world, subject);
      case EVENT.startsNow: // 3
        return startsNow(world, subject);
      case EVENT.helperIsFree:
        return jobDone(world, subject);
      case EVENT.meetingEnds:
        return meetingEnds(world, subject);
      case EVENT.groupDue: // 3
        return groupDue(world, subject);
      case EVENT.sessionEnds: // 4
        return sessionEnds(world, subject);
      case EVENT.writtenUp: // 4
        return writtenUp(world, subject);
      case EVENT.appointment: // 3
        return appointment(world, people[subject]);
      case EVENT.appointmentEnds: // 4
        appointmentEnds(world, people[subject]);
        return decide(world, people[subject]);
      case EVENT.appointmentMissed: // 4
        return decideAfterMiss(world, people[subject]);
      case EVENT.diaryDay:
        return diaryDay(world, subject);
      case EVENT.stayEnds: // 4
        return stayEnds(world, people[subject]);
      case EVENT.rises: // 5
        return rises(world, people[subject]);
      case EVENT.touchDue: // 5
        return touchDue(world, people[subject]);
      case EVENT.touchEnds: // 5
        return touchEnds(world, subject);
      case EVENT.givesUp: // 5
        return givesUp(world, people[subject]);
      case EVENT.worsens: // 5
        return worsens(world, people[subject]);
      case EVENT.recovers: // 5
        return recovers(world, people[subject]);
      case EVENT.phaseBegins:
        return phaseBegins(world, subject);
      case EVENT.dutiesEnd:
        return dutiesEnd(world, subject);
      case EVENT.shiftStarts:
        return shiftStarts(world, subject);
      case EVENT.shiftEnds:
        return shiftEnds(world, subject);
      case EVENT.givesNotice: // 7
        return givesNotice(world, subject);
      case EVENT.leavesPost: // 7
        return lastDay(world, subject);
      case EVENT.joinsPost: // 7
        return joinsPost(world, subject);
      case EVENT.settled: // 7
        return recordPosts(world, subject);
      case EVENT.loadReview: // 7
        return reviewLoad(world);
      case EVENT.supervisionEnds:
        return supervisionEnds(world, subject);
      case EVENT.supervision: // 7
        return supervisionDue(world, subject);
      default:
        throw new Error(`no event ${event}`);
    }
  };
  kernel.run(scenario.time.warmUp + scenario.time.run, handle, () => fill(world));
  world.log.flush();
  return { directory: world.directory, events: world.log.events };
}

/** The next contact of a course, or the next attempt, is due. */
function askAgain(world: World, person: Person): void {
  const { plan } = world;
  person.dueEvent = -1;
  if (plan.steps[person.step].diary !== -1) book(world, person);
  else ask(world, person);
}

/** A piece of work is done: what follows for the person, then the worker turns to the next. */
function workEnds(world: World, worker: number): void {
  const { workforce } = world;
  const person = workforce.person[worker]!;
  const missed = workforce.doing[worker] === MISSED;
  workforce.workEvent[worker] = -1;
  world.decider = worker;
  if (missed) decideAfterMiss(world, person);
  else decide(world, person);
  world.decider = -1;
  release(world, worker);
}
