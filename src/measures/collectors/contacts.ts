import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { SPENT_ON } from '../../event-log/kinds.ts';
import type { ClockName, ClockStops } from './clocks.ts';
import type { Counters } from './counters.ts';
import { type Persons, placeOf, rowOf } from './persons.ts';
import type { TimeOnLists } from './time-on-lists.ts';

const CARE = SPENT_ON.indexOf('care');
const HELP_HAD_BEGUN = 2;

/** Contacts kept and missed in the window by team, the clocks that contacts stop, and help, which begins with one. */
export class Contacts {
  readonly kept: Float64Array;
  readonly missed: Float64Array;

  private readonly teams: number;
  /** 1 for each step at which people tell their story. */
  private readonly assesses: Uint8Array;
  private readonly persons: Persons;
  private readonly stretches: TimeOnLists;
  private readonly stops: Readonly<Record<ClockName, ClockStops>>;

  constructor(
    { teams, steps }: Directory,
    persons: Persons,
    counters: Counters,
    stops: Readonly<Record<ClockName, ClockStops>>,
    stretches: TimeOnLists,
  ) {
    this.kept = counters.perTeam();
    this.missed = counters.perTeam();
    this.teams = teams.length;
    this.assesses = Uint8Array.from(steps, ({ assesses }) => (assesses ? 1 : 0));
    this.persons = persons;
    this.stops = stops;
    this.stretches = stretches;
  }

  wasKept(event: LogEvent): void {
    const { stops, persons } = this;
    const person = event.person;
    const seen = persons.of(person).toSee();
    const at = placeOf(person);
    const requests = persons.requestOf(event);
    const since = requests.toSee();
    const row = rowOf(event);
    const team = event.team;
    const time = event.time;
    this.kept[team]++;
    if (seen.contacts[at]++ === 0) seen.firstContact[at] = time;
    const nth = ++since.contactsSince[row];
    if (nth === 1) stops.first_contact.add(event, requests, row, requests.clockStart, team);
    if (nth === 2) stops.second_contact.add(event, requests, row, requests.clockStart, team);
    const met = at * this.teams + team;
    if (seen.met[met] === 0) {
      seen.met[met] = 1;
      seen.teamsMet[at]++;
    }
    if (this.assesses[event.step] === 1) {
      seen.assessments[at]++;
      if (since.assessed[row] === 0) {
        since.assessed[row] = 1;
        since.assessedAt[row] = time;
        stops.assessment.add(event, requests, row, requests.clockStart, team);
      }
    }
    if (event.code === CARE) this.helpBegins(event);
  }

  wasMissed({ team }: LogEvent): void {
    this.missed[team]++;
  }

  /** With the first contact spent on care in the request, or when a stay begins that is marked as help. */
  helpBegins(event: LogEvent): void {
    const { person, team, time } = event;
    const { stops, persons } = this;
    const requests = persons.requestOf(event);
    const since = requests.toSee();
    const row = rowOf(event);
    const seen = persons.of(person).toSee();
    const at = placeOf(person);
    if (seen.everHelp[at] === 0) {
      seen.everHelp[at] = 1;
      seen.firstHelp[at] = time;
    }
    if (since.helpBegun[row] === 1) return;
    since.helpBegun[row] = 1;
    stops.help.add(event, requests, row, requests.clockStart, team);
    this.stretches.helpBegins(event, requests.clockStart[row]);
    if (since.assessed[row] === 1) stops.hidden.add(event, requests, row, since.assessedAt, team);
  }

  /** Clocks that the last contact before the run stopped, or an earlier one, stop no more. */
  hadBeen(event: LogEvent): void {
    const { person, team, code, other, time, minutes } = event;
    const seen = this.persons.of(person).toSee();
    const at = placeOf(person);
    const since = this.persons.requestOf(event).toSee();
    const row = rowOf(event);
    const last = time - minutes;
    seen.contacts[at] = since.contactsSince[row] = other;
    if (other > 0) {
      seen.firstContact[at] = last;
      seen.met[at * this.teams + team] = 1;
      seen.teamsMet[at]++;
    }
    if (code >= 1) {
      since.assessed[row] = 1;
      since.assessedAt[row] = last;
      seen.assessments[at]++;
    }
    if (code === HELP_HAD_BEGUN) {
      since.helpBegun[row] = seen.everHelp[at] = 1;
      seen.firstHelp[at] = last;
    }
  }
}
