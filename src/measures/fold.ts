import type { Chunk, Sink } from '../event-log/columns.ts';
import type { Directory } from '../event-log/directory.ts';
import { KIND, OUTCOME, OUTCOMES, SPENT_ON } from '../event-log/kinds.ts';
import { Appointments } from './appointments.ts';
import { Books } from './books.ts';
import { type ClockName, type ClockStops, newClocks } from './clocks.ts';
import { Groups } from './groups.ts';
import { Levels } from './list-lengths.ts';
import { Meetings } from './meetings.ts';
import { Occupancy } from './occupancy.ts';
import { OwnClocks } from './own-clocks.ts';
import { Persons } from './persons.ts';
import { type Scopes, scopesOf } from './scopes.ts';
import { StaffLoad } from './staff-load.ts';
import { Staffing } from './staffing.ts';
import { newTallies, type Tallies } from './tallies.ts';
import { WaysOut } from './ways-out.ts';
import { BINS, DAY, WEEK, type Window } from './window.ts';

const CARE = SPENT_ON.indexOf('care');
const EMERGENCY = 2;
const WARM_WRONG_DOOR = 2;
const HELP_HAD_BEGUN = 2;

/**
 * One pass over the log: keeps what is known of each person and adds up what the measures ask for. It decides
 * nothing about the system, and reads only events. `answers.ts` turns what it holds into numbers.
 */
export class Fold implements Sink {
  readonly persons: Persons;
  readonly scopes: Scopes;
  readonly weeks: number;
  readonly clocks: Readonly<Record<ClockName, ClockStops>>;
  readonly own: OwnClocks;
  /** People on the list of each step; people on a course with each role. */
  readonly onList: Levels;
  readonly onCourse: Levels;
  readonly occupancy: Occupancy;
  /** Appointment slots of each team whose time came in the window, and those of them that were booked. */
  readonly slotsOffered: Float64Array;
  readonly slotsBooked: Float64Array;
  readonly appointments: Appointments;
  readonly staff: StaffLoad;
  readonly meetings: Meetings;
  readonly staffing: Staffing;
  readonly groups: Groups;
  readonly tally: Tallies;
  readonly books: Books;
  readonly waysOut: WaysOut;

  private readonly teams: number;
  private readonly sourceCount: Int32Array;
  private readonly directory: Directory;
  private readonly window: Window;

  constructor(directory: Directory, window: Window) {
    this.directory = directory;
    this.window = window;
    this.weeks = Math.floor(window.to / WEEK);
    this.teams = directory.teams.length;
    this.persons = new Persons(this.teams);
    this.scopes = scopesOf(directory);
    this.clocks = newClocks();
    this.own = new OwnClocks(directory, this.persons, window);
    this.onList = new Levels(directory.steps.length, this.weeks, window);
    this.onCourse = new Levels(directory.roles.length, this.weeks, window);
    this.slotsOffered = new Float64Array(this.teams);
    this.slotsBooked = new Float64Array(this.teams);
    this.appointments = new Appointments(this.teams);
    this.occupancy = new Occupancy(directory, window);
    this.staff = new StaffLoad(directory, this.weeks, window);
    this.meetings = new Meetings(directory);
    this.staffing = new Staffing(directory, this.weeks, window);
    this.groups = new Groups(directory);
    this.tally = newTallies(directory, this.scopes);
    this.books = new Books(directory, window);
    this.waysOut = new WaysOut(window, BINS);
    this.sourceCount = new Int32Array(directory.sources.length);
  }

  take(chunk: Chunk): void {
    this.books.take(chunk);
    this.waysOut.take(chunk);
    const { kind, time, rule } = chunk;
    const { from } = this.window;
    const hasOwnClocks = this.own.clocks.length > 0;
    for (let row = 0; row < chunk.length; row++) {
      const inWindow = time[row] >= from;
      if (inWindow && rule[row] >= 0) this.tally.ruleFired[rule[row]]++;
      switch (kind[row]) {
        case KIND.referred:
          this.referred(chunk, row, inWindow);
          break;
        case KIND.was_here:
          this.wasHere(chunk, row);
          break;
        case KIND.had_contacts:
          this.hadContacts(chunk, row);
          break;
        case KIND.accepted:
          if (inWindow) this.tally.acceptedBy[chunk.team[row]]++;
          break;
        case KIND.waited_for:
          this.joinList(chunk.person[row], chunk.step[row], time[row], chunk.minutes[row]);
          break;
        case KIND.desk_worked:
          this.leaveList(chunk, row, inWindow);
          this.staff.worked(chunk.role[row], time[row], chunk.minutes[row], chunk.code[row], false);
          break;
        case KIND.contacted:
          this.contacted(chunk, row, inWindow);
          break;
        case KIND.missed:
          this.leaveList(chunk, row, inWindow);
          if (inWindow) this.tally.contactsMissed[chunk.team[row]]++;
          this.staff.worked(chunk.role[row], time[row], chunk.minutes[row], chunk.code[row], true);
          break;
        case KIND.started:
          this.leaveList(chunk, row, inWindow);
          if (chunk.role[row] === -1) this.stayStarts(chunk, row, inWindow);
          else {
            this.persons.courseRole[chunk.person[row]] = chunk.role[row];
            this.onCourse.change(chunk.role[row], 1, time[row]);
          }
          break;
        case KIND.finished:
          if (chunk.role[row] === -1) {
            if (chunk.code[row] !== 1) this.occupancy.change(this.placeAt(chunk, row), -1, time[row]);
          } else {
            this.persons.courseRole[chunk.person[row]] = -1;
            this.onCourse.change(chunk.role[row], -1, time[row]);
          }
          break;
        case KIND.declined:
        case KIND.returned:
        case KIND.signposted:
          this.bounced(chunk, row, inWindow);
          this.requestEnds(chunk, row, chunk.code[row], inWindow);
          break;
        case KIND.passed_on:
          this.bounced(chunk, row, inWindow);
          if (inWindow) this.tally.passedOn[chunk.team[row] * this.teams + chunk.other[row]]++;
          break;
        case KIND.handed_over:
          if (chunk.code[row] === WARM_WRONG_DOOR) this.wrongDoor(chunk, row, inWindow);
          if (inWindow) {
            this.tally.endedBy[chunk.team[row]]++;
            this.tally.handedOver[chunk.team[row] * this.teams + chunk.other[row]]++;
            if (chunk.code[row] >= 1) this.tally.warmHandovers[chunk.team[row]]++;
          }
          break;
        case KIND.discharged:
          if (inWindow) this.tally.endedBy[chunk.team[row]]++;
          this.requestEnds(chunk, row, chunk.code[row], inWindow);
          break;
        case KIND.left:
          this.left(chunk, row, inWindow);
          break;
        case KIND.will_return:
          this.persons.willReturn[chunk.person[row]] = 1;
          break;
        case KIND.worsened:
          if (inWindow && this.persons.open[chunk.person[row]] === 1)
            this.addTo(this.tally.worsened, chunk.person[row]);
          break;
        case KIND.recovered:
          this.persons.willReturn[chunk.person[row]] = 0;
          break;
        case KIND.staffed:
          this.staff.staffed(chunk.role[row], time[row], chunk.other[row]);
          break;
        case KIND.discussed:
          this.leaveList(chunk, row, inWindow);
          break;
        case KIND.met:
          if (inWindow) this.meetings.met(chunk.step[row], chunk.other[row], chunk.code[row]);
          break;
        case KIND.gathered:
          if (inWindow) this.groups.gathered(chunk.step[row], chunk.other[row], chunk.code[row]);
          break;
        case KIND.called_off:
          if (inWindow) this.meetings.calledOff[chunk.step[row]]++;
          break;
        case KIND.attended:
          this.staff.worked(
            chunk.role[row],
            time[row],
            chunk.minutes[row],
            chunk.code[row],
            chunk.other[row] === 1,
          );
          if (this.directory.steps[chunk.step[row]]?.group !== undefined)
            this.staff.gathered(chunk.role[row], time[row], chunk.minutes[row]);
          else if (chunk.person[row] === -1) this.staff.met(chunk.role[row], time[row], chunk.minutes[row]);
          break;
        case KIND.kept_waiting: {
          const since = time[row] - chunk.minutes[row];
          this.staff.worked(chunk.role[row], since, chunk.minutes[row], chunk.code[row], false);
          this.staff.met(chunk.role[row], since, chunk.minutes[row]);
          break;
        }
        case KIND.offered:
          if (inWindow) {
            this.slotsOffered[chunk.team[row]] += chunk.other[row];
            this.slotsBooked[chunk.team[row]] += chunk.minutes[row];
          }
          break;
        case KIND.began_late:
          if (inWindow) this.appointments.beganLate(chunk.team[row], chunk.minutes[row]);
          break;
        case KIND.released:
          this.placeReleased(chunk, row);
          break;
        case KIND.interrupted:
          this.staff.interrupted(chunk.role[row], time[row], chunk.minutes[row], chunk.code[row]);
          if (inWindow) this.tally.interrupted[chunk.team[row]]++;
          break;
        case KIND.rose:
          if (inWindow) {
            this.tally.rose[chunk.team[row]]++;
            this.addTo(this.tally.roseOf, chunk.person[row]);
          }
          break;
        case KIND.kept_in_touch:
          this.staff.worked(chunk.role[row], time[row], chunk.minutes[row], chunk.code[row], false);
          if (inWindow) {
            this.tally.touches[chunk.team[row]]++;
            this.tally.touchMinutes[chunk.team[row]] += chunk.minutes[row];
            if (chunk.other[row] === 1) this.tally.touchesReached[chunk.team[row]]++;
          }
          break;
        case KIND.re_entered:
          if (inWindow) {
            this.tally.reEntries[chunk.team[row]]++;
            this.addTo(this.tally.reEntriesOf, chunk.person[row]);
          }
          break;
        case KIND.worked_over:
          this.staff.workedOver(chunk.role[row], time[row], chunk.minutes[row]);
          break;
        case KIND.supervised:
          this.staff.supervised(chunk.role[row], time[row], chunk.minutes[row]);
          this.staffing.supervised(chunk.role[row], time[row], chunk.minutes[row]);
          break;
        case KIND.absent:
          this.staffing.absent(chunk.role[row], time[row], chunk.minutes[row], chunk.code[row]);
          break;
        case KIND.resigned:
          if (inWindow) this.staffing.leavers[chunk.role[row]]++;
          break;
        case KIND.in_post:
          this.staffing.tell(chunk.role[row], chunk.other[row], time[row]);
          break;
        case KIND.vacant:
          this.staffing.vacant.set(chunk.role[row], chunk.other[row], time[row]);
          break;
        case KIND.new_in_post:
          this.staffing.isNew.set(chunk.role[row], chunk.other[row], time[row]);
          break;
      }
      if (hasOwnClocks) this.own.take(chunk, row, inWindow);
    }
  }

  finish(): void {
    this.own.finish();
    this.onList.finish();
    this.onCourse.finish();
    this.occupancy.finish();
    this.staff.finish();
    this.staffing.finish();
  }

  private referred(chunk: Chunk, row: number, inWindow: boolean): void {
    const { persons } = this;
    const person = chunk.person[row];
    const time = chunk.time[row];
    const source = chunk.code[row];
    if (person >= persons.length) this.meet(chunk, row, person, time, source);
    if (inWindow) this.tally.referredTo[chunk.team[row]]++;
    persons.referrals[person]++;
    persons.open[person] = 1;
    if (source === -1) {
      persons.moves[person]++;
    } else {
      if (inWindow) {
        this.addTo(this.tally.requests, person);
        if (persons.requests[person] > 0) this.addTo(this.tally.repeatRequests, person);
      }
      this.cameBackAfter(person, time);
      persons.requests[person]++;
      persons.willReturn[person] = 0;
      persons.clockStart[person] = time;
      persons.contactsSince[person] = 0;
      persons.inCrisis[person] = 0;
      persons.assessedAt[person] = persons.helpAt[person] = Number.NaN;
    }
    const crisis = chunk.urgency[row] === EMERGENCY && Number.isNaN(persons.helpAt[person]);
    if (crisis && source === -1 && persons.inCrisis[person] === 0) {
      persons.inCrisis[person] = 1;
      if (inWindow) this.addTo(this.tally.crises, person);
    }
  }

  /** The request was made before the run began: it is under way, and no request of the window. */
  private wasHere({ person, other, code, time, minutes }: Chunk, row: number): void {
    const { persons } = this;
    const who = person[row];
    const asked = time[row] - minutes[row];
    persons.add(who);
    persons.wereHere = who + 1;
    persons.class[who] = other[row];
    persons.source[who] = code[row];
    persons.ordinal[who] = -who - 1;
    persons.firstReferred[who] = persons.clockStart[who] = asked;
    persons.referrals[who] = persons.requests[who] = persons.open[who] = 1;
    persons.assessedAt[who] = persons.helpAt[who] = Number.NaN;
  }

  /** Clocks that the last contact before the run stopped, or an earlier one, stop no more. */
  private hadContacts({ person, team, code, other, time, minutes }: Chunk, row: number): void {
    const { persons } = this;
    const who = person[row];
    const last = time[row] - minutes[row];
    persons.contacts[who] = persons.contactsSince[who] = other[row];
    if (other[row] > 0) {
      persons.firstContact[who] = last;
      persons.met[who * this.teams + team[row]] = 1;
      persons.teamsMet[who]++;
    }
    if (code[row] >= 1) {
      persons.assessedAt[who] = last;
      persons.assessments[who]++;
    }
    if (code[row] === HELP_HAD_BEGUN) persons.helpAt[who] = persons.firstHelp[who] = last;
  }

  private meet(chunk: Chunk, row: number, person: number, time: number, source: number): void {
    const { persons } = this;
    persons.add(person);
    persons.class[person] = chunk.other[row];
    persons.source[person] = source;
    persons.ordinal[person] = this.sourceCount[source]++;
    persons.firstReferred[person] = time;
  }

  /** @param waited minutes on it before the run began */
  private joinList(person: number, step: number, time: number, waited: number): void {
    const { persons, onList } = this;
    persons.list[person] = step;
    persons.listSince[person] = time - waited;
    onList.change(step, 1, time);
  }

  /** The wait on a list is over; it counts as one that ended in being served when the event is not a leaving. */
  private leaveList(chunk: Chunk, row: number, served: boolean): void {
    const { persons, onList, directory } = this;
    const person = chunk.person[row];
    const step = persons.list[person];
    if (step === -1) return;
    const time = chunk.time[row];
    persons.list[person] = -1;
    onList.change(step, -1, time);
    if (!served) return;
    const { team } = directory.steps[step];
    const wait = time - persons.listSince[person];
    this.clocks.list.add(wait, persons.class[person], team);
    if (persons.contactsSince[person] > 0) this.clocks.hidden_list.add(wait, persons.class[person], team);
  }

  private contacted(chunk: Chunk, row: number, inWindow: boolean): void {
    const { persons, clocks } = this;
    const person = chunk.person[row];
    const team = chunk.team[row];
    const time = chunk.time[row];
    const personClass = persons.class[person];
    const since = time - persons.clockStart[person];
    this.leaveList(chunk, row, inWindow);
    this.staff.worked(chunk.role[row], time, chunk.minutes[row], chunk.code[row], false);
    if (inWindow) this.tally.contactsKept[team]++;
    persons.contacts[person]++;
    const nth = ++persons.contactsSince[person];
    if (nth === 1) {
      if (inWindow) clocks.first_contact.add(since, personClass, team);
    } else if (nth === 2 && inWindow) clocks.second_contact.add(since, personClass, team);
    if (Number.isNaN(persons.firstContact[person])) persons.firstContact[person] = time;
    if (persons.met[person * this.teams + team] === 0) {
      persons.met[person * this.teams + team] = 1;
      persons.teamsMet[person]++;
    }
    if (inWindow && this.directory.steps[chunk.step[row]].seenByStaff) this.appointments.kept[team]++;
    if (this.directory.steps[chunk.step[row]].assesses) {
      persons.assessments[person]++;
      if (Number.isNaN(persons.assessedAt[person])) {
        persons.assessedAt[person] = time;
        if (inWindow) clocks.assessment.add(since, personClass, team);
      }
    }
    if (chunk.code[row] === CARE) this.helpBegins(chunk, row, inWindow);
  }

  /** With the first contact of care, or when a stay starts. */
  private helpBegins(chunk: Chunk, row: number, inWindow: boolean): void {
    const { persons, clocks } = this;
    const person = chunk.person[row];
    const team = chunk.team[row];
    const time = chunk.time[row];
    const personClass = persons.class[person];
    const since = time - persons.clockStart[person];
    if (Number.isNaN(persons.helpAt[person])) {
      persons.helpAt[person] = time;
      if (Number.isNaN(persons.firstHelp[person])) persons.firstHelp[person] = time;
      if (inWindow) {
        clocks.help.add(since, personClass, team);
        const assessed = persons.assessedAt[person];
        if (!Number.isNaN(assessed)) clocks.hidden.add(time - assessed, personClass, team);
      }
    }
  }

  private stayStarts(chunk: Chunk, row: number, inWindow: boolean): void {
    this.occupancy.change(this.placeAt(chunk, row), 1, chunk.time[row]);
    this.helpBegins(chunk, row, inWindow);
  }

  private placeReleased(chunk: Chunk, row: number): void {
    if (chunk.role[row] !== -1) return;
    const place = this.placeAt(chunk, row);
    this.occupancy.change(place, -1, chunk.time[row]);
    this.occupancy.released(place, chunk.time[row], chunk.minutes[row]);
  }

  private placeAt({ step }: Chunk, row: number): number {
    return this.directory.steps[step[row]].place!;
  }

  private bounced(chunk: Chunk, row: number, inWindow: boolean): void {
    const { persons } = this;
    const person = chunk.person[row];
    persons.bounces[person]++;
    if (chunk.kind[row] !== KIND.signposted) this.wrongDoor(chunk, row, inWindow);
    this.leaveList(chunk, row, false);
    if (!inWindow) return;
    this.tally.bouncedBy[chunk.team[row]]++;
    this.tally.endedBy[chunk.team[row]]++;
  }

  private wrongDoor(chunk: Chunk, row: number, inWindow: boolean): void {
    this.persons.wrongDoors[chunk.person[row]]++;
    if (inWindow) this.tally.notForIt[chunk.team[row]]++;
  }

  private left(chunk: Chunk, row: number, inWindow: boolean): void {
    const { persons } = this;
    const person = chunk.person[row];
    this.leaveList(chunk, row, false);
    if (inWindow) {
      this.tally.endedBy[chunk.team[row]]++;
      const helpedYet = !Number.isNaN(persons.helpAt[person]);
      const stage = helpedYet ? 2 : persons.contactsSince[person] > 0 ? 1 : 0;
      for (const scope of this.scopes.ofClass[persons.class[person]])
        this.tally.leftAtStage[scope * 3 + stage]++;
    }
    this.requestEnds(chunk, row, chunk.code[row], inWindow);
  }

  private requestEnds(chunk: Chunk, row: number, outcome: number, inWindow: boolean): void {
    const { persons } = this;
    const person = chunk.person[row];
    this.leaveList(chunk, row, false);
    persons.open[person] = 0;
    persons.outcome[person] = outcome;
    persons.requestEnded[person] = chunk.time[row];
    if (outcome === OUTCOME.helped || outcome === OUTCOME.partly_helped) persons.helped[person] = 1;
    if (!inWindow) return;
    const withPlan = chunk.kind[row] === KIND.discharged && chunk.other[row] === 1;
    for (const scope of this.scopes.ofClass[persons.class[person]]) {
      this.tally.ended[scope * OUTCOMES.length + outcome]++;
      if (withPlan) this.tally.endedWithPlan[scope]++;
    }
    this.watchFrom(person, chunk.time[row]);
  }

  /** A request has ended: whether the person asks again can be seen if the run goes on for long enough. */
  private watchFrom(person: number, time: number): void {
    for (let i = 0; i < HORIZONS.length; i++) {
      if (time + HORIZONS[i] <= this.window.to) this.addTo(this.tally.watched[i], person);
    }
  }

  private cameBackAfter(person: number, time: number): void {
    const ended = this.persons.requestEnded[person];
    if (ended < this.window.from) return;
    for (let i = 0; i < HORIZONS.length; i++) {
      const seen = ended + HORIZONS[i] <= this.window.to;
      if (seen && time - ended <= HORIZONS[i]) this.addTo(this.tally.cameBack[i], person);
    }
  }

  private addTo(perScope: Float64Array, person: number): void {
    for (const scope of this.scopes.ofClass[this.persons.class[person]]) perScope[scope]++;
  }
}

/** 90 days and 12 months. */
const HORIZONS = [90 * DAY, 365 * DAY] as const;
