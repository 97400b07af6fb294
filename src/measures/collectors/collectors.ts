import type { Directory } from '../../event-log/directory.ts';
import { WEEK } from '../../event-log/units.ts';
import { type Scopes, scopesOf } from '../scopes.ts';
import { BINS, type Window } from '../window.ts';
import { Appointments } from './appointments.ts';
import { type ClockName, type ClockStops, newClocks } from './clocks.ts';
import { Contacts } from './contacts.ts';
import { Counters } from './counters.ts';
import { Courses } from './courses.ts';
import { EntryCohort } from './entry-cohort.ts';
import { Groups } from './groups.ts';
import { Lists } from './lists.ts';
import { Meetings } from './meetings.ts';
import { OwnClocks } from './own-clocks.ts';
import { Persons } from './persons.ts';
import { Referrals } from './referrals.ts';
import { Requests } from './requests.ts';
import { StaffLoad } from './staff-load.ts';
import { Staffing } from './staffing.ts';
import { TimeOnLists } from './time-on-lists.ts';
import { Waiting } from './waiting.ts';
import { WaysOut } from './ways-out.ts';
import { WholeJourneys } from './whole-journeys.ts';

/** Those who hear of events, each of what its measures ask for: of each person, or in sums of its own. */
export class Collectors {
  readonly persons: Persons;
  readonly scopes: Scopes;
  readonly weeks: number;
  readonly clocks: Readonly<Record<ClockName, ClockStops>>;
  readonly own: OwnClocks;
  readonly requests: Requests;
  readonly referrals: Referrals;
  readonly lists: Lists;
  readonly timeOnLists: TimeOnLists;
  readonly contacts: Contacts;
  readonly courses: Courses;
  readonly waysOut: WaysOut;
  readonly entryCohort: EntryCohort;
  readonly wholeJourneys: WholeJourneys;
  readonly appointments: Appointments;
  readonly meetings: Meetings;
  readonly groups: Groups;
  readonly staff: StaffLoad;
  readonly staffing: Staffing;
  /** Times in the window that each flow rule decided. */
  readonly rulesFired: Float64Array;
  /** Who waits when the window ends: known from then on. */
  waiting: Waiting | null = null;
  private readonly counters: Counters;
  /** Counted of the window until observation ends. */
  private readonly followed: Counters;
  private readonly window: Window;

  constructor(directory: Directory, window: Window) {
    this.window = window;
    this.weeks = Math.floor(window.to / WEEK);
    this.persons = new Persons(directory.teams.length);
    this.scopes = scopesOf(directory);
    this.counters = new Counters(directory, this.scopes);
    this.followed = new Counters(directory, this.scopes);
    const { persons, counters, followed, weeks } = this;
    this.clocks = newClocks(this.weeks);
    this.own = new OwnClocks(directory, persons, window);
    this.requests = new Requests(directory, persons, counters, followed, window);
    this.referrals = new Referrals(directory, persons, counters);
    this.timeOnLists = new TimeOnLists(directory, counters, window);
    this.lists = new Lists(directory, persons, counters, this.clocks, this.timeOnLists, weeks, window);
    this.contacts = new Contacts(directory, persons, counters, this.clocks, this.timeOnLists);
    this.courses = new Courses(directory, weeks, window);
    this.waysOut = new WaysOut(persons, window, BINS);
    this.entryCohort = new EntryCohort(this.scopes, window);
    this.wholeJourneys = new WholeJourneys(directory, this.entryCohort, this.scopes, window);
    this.appointments = new Appointments(directory, counters);
    this.meetings = new Meetings(directory, counters);
    this.groups = new Groups(directory, counters);
    this.staff = new StaffLoad(directory, counters, weeks, window);
    this.staffing = new Staffing(directory, counters, weeks, window);
    this.rulesFired = counters.numbers(directory.rules.length);
  }

  /** What was counted before is forgotten. */
  windowBegins(): void {
    this.counters.startAgain();
    this.lists.people.startAgain();
    this.courses.held.level.startAgain();
    this.staffing.startAgain();
    for (const stops of [...Object.values(this.clocks), this.lists.ofStep]) stops.forget();
    this.referrals.windowBegins();
  }

  /** What comes from now on tells only how it went on with people of the window. */
  windowEnds(): void {
    this.counters.keep();
    for (const stops of [...Object.values(this.clocks), this.lists.ofStep]) stops.close();
    this.own.finish();
    this.timeOnLists.windowEnds();
    this.courses.held.windowEnds();
    this.waiting = new Waiting(this.persons, this.window);
    this.referrals.windowEnds();
  }

  /** All events have been told of. */
  finish(): void {
    this.counters.finish();
    this.lists.people.finish();
    this.courses.held.level.finish();
    this.courses.places.finish();
    this.courses.caseloads.finish();
    this.staff.finish();
    this.staffing.finish();
  }
}
